import type { ValidateFunction } from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import type { Json } from '../../src/model/json.js';
import { telegramProblems, type BotApi } from '../adapters/telegram-schema.js';
import { messageSchema } from '../adapters/whatsapp-schema.js';
import { fieldsOf } from './json.js';
import type { Call } from './types.js';

/** What the published description of a platform has against a call; none = it holds, or there is no description. */
export type Oracle = (call: Call) => readonly string[];

const read = new Map<string, Promise<Oracle>>();

/** Reads the published descriptions in the folder that VENTANILLA_DATA names; without one there is nothing to say. */
export function readOracle(folder = process.env['VENTANILLA_DATA']): Promise<Oracle> {
  const key = folder ?? '';
  const known = read.get(key) ?? readFrom(folder);
  read.set(key, known);
  return known;
}

async function readFrom(folder: string | undefined): Promise<Oracle> {
  const [telegram, whatsapp] = ['telegram-bot-api.json', 'whatsapp-cloud-openapi.yaml'].map((name) =>
    folder === undefined ? '' : `${folder}/oracles/${name}`,
  );
  const api = existsSync(telegram ?? '') ? (JSON.parse(readFileSync(telegram ?? '', 'utf8')) as BotApi) : undefined;
  const message = existsSync(whatsapp ?? '') ? await whatsappCheck(whatsapp ?? '') : undefined;
  return (call) => {
    if (api && call.kind === 'telegram') return telegramObjections(call, api);
    if (message && call.kind === 'whatsapp' && call.path.endsWith('/messages')) return message(call.json ?? null);
    return [];
  };
}

function telegramObjections(call: Call, api: BotApi): readonly string[] {
  const method = /^\/bot[^/]+\/(\w+)$/u.exec(call.path)?.[1];
  const known = Object.keys(api.methods).find((name) => name.toLowerCase() === method?.toLowerCase());
  // Values of forms and addresses are texts; only JSON has the described types.
  if (known === undefined || !(call.headers['content-type'] ?? '').startsWith('application/json')) return [];
  // The limits that stand in its prose are the laboratory's own to refuse.
  return telegramProblems({ method: known as 'sendMessage', body: fieldsOf(call.json) }, api).filter(
    (problem) => problem.includes('.') || problem.startsWith('no method'),
  );
}

/** Older than business-scoped ids and signals: what it cannot know is left out. */
async function whatsappCheck(file: string): Promise<(body: Json) => readonly string[]> {
  const [{ Ajv2020 }, { parse }] = await Promise.all([import('ajv/dist/2020.js'), import('yaml')]);
  // Compiled when the first message is sent: it takes seconds, and most runs send none.
  const compile = (): ValidateFunction =>
    new Ajv2020({ strict: false, validateFormats: false }).compile(
      messageSchema(parse(readFileSync(file, 'utf8')) as Json),
    );
  let check: ValidateFunction | undefined;
  return (body) => {
    const { recipient, ...rest } = fieldsOf(body);
    if (rest['status'] !== undefined) return [];
    const known = recipient === undefined ? rest : { ...rest, to: '15555550100' };
    check ??= compile();
    return check(known)
      ? []
      : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  };
}
