import type { Document } from './values.js';

/** What is wrong with a server that an operator may be given; default: nothing. */
export interface Ailments {
  /** What it says its version is, and that it is a MongoDB. */
  readonly version?: string;
  /** How far its clock is ahead, in milliseconds. */
  readonly clockMs?: number;
  /** Nobody signs in with the name and password they have. */
  readonly signIn?: 'refused';
  /** Commands that whoever signed in may not run. */
  readonly refused?: readonly string[];
  /** As FerretDB: names of databases are of plain letters, digits, `-` and `_`. */
  readonly plainNames?: true;
}

type Run = (command: Document) => Promise<Document>;

const denied = (code: number, codeName: string, errmsg: string): Document => ({ ok: 0, errmsg, code, codeName });

/** The same server with these ailments. https://www.mongodb.com/docs/manual/reference/error-codes/ */
export function withAilments(run: Run, { version, clockMs = 0, signIn, refused = [], plainNames }: Ailments): Run {
  return async (command) => {
    const name = Object.keys(command)[0] as string;
    if (name === 'saslStart' && signIn) return denied(18, 'AuthenticationFailed', 'Authentication failed.');
    if (refused.includes(name))
      return denied(13, 'Unauthorized', `not authorized on ${String(command['$db'])} to execute command ${name}`);
    if (plainNames && !/^[\w-]+$/.test(String(command['$db'])))
      return denied(73, 'InvalidNamespace', `Invalid namespace specified '${String(command['$db'])}'`);
    if (signIn && greetings.includes(name)) {
      // The driver signs in with its first word; a server that refuses leaves that part of the answer away.
      const { speculativeAuthenticate: _, saslSupportedMechs, ...greeting } = command;
      const mechanisms = saslSupportedMechs === undefined ? {} : { saslSupportedMechs: ['SCRAM-SHA-256'] };
      return { ...(await run(greeting)), ...mechanisms };
    }
    const answer = await run(command);
    if (answer['localTime'] instanceof Date) answer['localTime'] = new Date(answer['localTime'].getTime() + clockMs);
    if (name !== 'buildInfo' || version === undefined) return answer;
    const { ventanillaDouble: _, ...build } = answer;
    return { ...build, version };
  };
}

const greetings: readonly string[] = ['hello', 'isMaster', 'ismaster'];
