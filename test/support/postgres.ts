import { preparePostgres } from '../../scripts/postgres.js';
import { startOwnProcess, untilListening } from './own-process.js';
import { freePort } from './server-process.js';

/** A PostgreSQL under FerretDB, in a folder of its own. */
export interface Postgres {
  readonly url: string;
  /** Ends it as a crash does: nothing is tidied, and the next start reads its log. */
  crash(): Promise<void>;
}

/** Starts PostgreSQL on what is in the folder; makes the folder if it is not there. */
export async function startPostgres(folder: string): Promise<Postgres> {
  const port = await freePort();
  const { file, args, options, url, ready } = await preparePostgres(folder, port);
  const own = startOwnProcess(file, args, options);
  await untilListening(port, own);
  while (!(await ready()));
  return { url, crash: () => own.end('SIGQUIT') };
}
