// The real server from dist/, whose agency system is asked over loopback before each call: node server.js, settings as for `ventanilla start`,
// and LOAD_AGENCY_URL, which answers when the agency's work is done.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const load = (path) => import(join(fileURLToPath(new URL('../../dist/src/', import.meta.url)), path));
const [{ startServer }, { readConfig }, { serviceTypes }] = await Promise.all([
  load('main.js'),
  load('config.js'),
  load('services/index.js'),
]);
const { create, files } = serviceTypes.directory;
const agency = process.env.LOAD_AGENCY_URL;
/** The same operation, after the agency's system has answered. */
const afterAgency = (operation) => ({
  ...operation,
  async run(input, context) {
    const answer = await fetch(agency, { signal: context.signal });
    await answer.arrayBuffer();
    return operation.run(input, context);
  },
});
serviceTypes.directory = {
  files,
  async create(deps) {
    const service = await create(deps);
    const operations = Object.entries(service.operations).map(([name, operation]) => [name, afterAgency(operation)]);
    return { ...service, operations: Object.fromEntries(operations) };
  },
};
const server = await startServer(readConfig(process.env), 'en');
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
