import { AppError } from '../../model/errors.js';
import type { Clock, Random } from '../../model/ports/clock.js';
import { compareVersions, oldestMongo } from '../rules/mongo-health.js';
import type { MongoConnection } from './connection.js';

/** The layout of the documents; a program refuses a database that a later one has changed. */
const layout = 1;

/** Rejects with STORE_OLD_SERVER or STORE_NEWER; changes nothing. Gives what the server says of itself. */
export async function mustSuit(connection: MongoConnection): Promise<Awaited<ReturnType<MongoConnection['server']>>> {
  const server = await connection.server();
  if (server.kind === 'mongodb' && compareVersions(server.version, oldestMongo) < 0)
    throw new AppError('STORE_OLD_SERVER', server.version);
  const found = Number((await connection.docs('meta').get('layout'))?.value ?? layout);
  if (found > layout)
    throw new AppError('STORE_NEWER', '', { reason: { key: 'newer', values: { found, known: layout } } });
  return server;
}

/** Looks at the server and makes what is missing. Rejects with STORE_NEWER, STORE_OLD_SERVER, STORE_CLOCK or STORE_DENIED. */
export async function prepare(connection: MongoConnection, clock: Clock, clockLimitMs = Infinity): Promise<void> {
  const began = clock.now();
  const { at } = await mustSuit(connection);
  const off = Math.abs(at - (began + clock.now()) / 2);
  if (off > clockLimitMs) throw new AppError('STORE_CLOCK', `${Math.round(off / 1000)} s`);
  await connection.prepare();
  await connection.docs('meta').insert({ _id: 'layout', value: String(layout) });
}

/** A value that somebody else wrote and that cannot be read yet is looked for again so often, at this distance in milliseconds. */
const unseen = { tries: 40, everyMs: 25 } as const;

/**
 * What this deployment is called where several share something (Redis): by chance, and kept in the database, so that it stays the same however
 * its hosts are called, and no other one has it. Of nodes that start together the first to write says it.
 */
export async function agreeOnDeployment(connection: Pick<MongoConnection, 'docs'>, random: Random): Promise<string> {
  const meta = connection.docs('meta');
  const mine = { _id: 'deployment', value: random.id() };
  for (let tries = 0; tries < unseen.tries; tries += 1) {
    const there = await meta.get(mine._id);
    if (there) return there.value;
    if (await meta.insert(mine)) return mine.value;
    await new Promise<void>((resolve) => void setTimeout(resolve, unseen.everyMs));
  }
  throw new AppError('STORE_UNAVAILABLE', 'the name of the deployment cannot be read yet');
}

/** Where a move into the database, and one out of it, note themselves (archive.ts). */
export const moveNote = 'move';
export const movedAwayNote = 'moved_away';

/** Rejects with STORE_UNAVAILABLE while something is moved in: no server may start on half of an agency. */
export async function mustBeWhole(connection: MongoConnection): Promise<void> {
  if (await connection.docs('meta').get(moveNote))
    throw new AppError('STORE_UNAVAILABLE', '', { reason: { key: 'half_moved' } });
}
