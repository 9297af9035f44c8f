// For `node --import`: the packages of the grown form are as if they were not installed.
import { register } from 'node:module';

const hook = `export async function resolve(specifier, context, next) {
  if (/^(mongoose|mongodb|bullmq|ioredis)$/.test(specifier))
    throw Object.assign(new Error(specifier + ' is hidden by a test'), { code: 'ERR_MODULE_NOT_FOUND' });
  return next(specifier, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
