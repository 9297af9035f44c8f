import { randomBytes } from 'node:crypto';

/** A database's name that no other suite has, and the URL of it on that server. */
export function databaseOf(server: string): { readonly name: string; readonly url: string } {
  const name = `ventanilla_test_${randomBytes(6).toString('hex')}`;
  const [, scheme, account = '', hosts, path = '', query = ''] =
    /^(mongodb(?:\+srv)?:\/\/)([^@/]*@)?([^/?]+)(?:\/([^?]*))?(?:\?(.*))?$/.exec(server) ?? [];
  if (!scheme || !hosts) throw new Error('MONGODB_URI is not a mongodb:// address.');
  const options = new URLSearchParams(query);
  // Who signs in does so where the given address says, not in the new database.
  if (account && !options.has('authSource')) options.set('authSource', path || 'admin');
  const asked = options.size > 0 ? `?${options.toString()}` : '';
  return { name, url: `${scheme}${account}${hosts}/${name}${asked}` };
}

/** Deletes the database of a URL. */
export async function dropDatabase(url: string): Promise<void> {
  const { createConnection } = await import('mongoose');
  const connection = await createConnection(url).asPromise();
  await connection.dropDatabase();
  await connection.close();
}
