import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Archive, PortableConversation, PortableRow } from '../../model/ports/archive.js';
import { canonicalJson, hashOf, hashOfRow } from './canonical.js';
import { tallyOf, type Side } from './compare.js';
import { createTally } from './tally.js';

/** First line of an archive file, which is JSON lines, packed with gzip; the last line is the `Side` of all between. */
export interface ArchiveHeader {
  readonly format: typeof format;
  readonly version: number;
  /** Version of the program that wrote it. */
  readonly engine: string;
  /** Epoch milliseconds. */
  readonly madeAt: number;
}
const format = 'ventanilla-archive';
/** Raised when a file can no longer be read by older programs. */
const formatVersion = 1;

/** One line between. */
type Line = { readonly c: PortableConversation } | { readonly r: PortableRow };

/** Why a file cannot be used. `foreign`: none of ours; `newer`: of a later version; `damaged`: cut off or changed. */
export class UnusableArchive extends Error {
  constructor(readonly why: 'foreign' | 'newer' | 'damaged') {
    super(`the archive is ${why}`);
  }
}

/** Writes all of a store into `file`, a conversation at a time; on disk when it resolves. */
export async function writeArchiveFile(
  archive: Archive,
  file: string,
  about: { readonly engine: string; readonly madeAt: number },
  progress: (done: number) => void,
): Promise<Side> {
  const gzip = createGzip({ level: 6 });
  const output = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  const written = finished(gzip.pipe(output));
  // Told to whoever waits below; without this the process would end on it first.
  written.catch(() => undefined);
  const failed = new Promise<never>((_, reject) => void output.once('error', reject));
  failed.catch(() => undefined);
  const line = async (value: unknown): Promise<void> => {
    if (!gzip.write(`${canonicalJson(value)}\n`)) await Promise.race([once(gzip, 'drain'), failed]);
  };
  try {
    const header: ArchiveHeader = { format, version: formatVersion, ...about };
    await line(header);
    let done = 0;
    const side = await tallyOf(archive, async (what) => {
      await line('table' in what ? { r: what } : { c: what });
      progress((done += 1));
    });
    await line({ end: side });
    gzip.end();
    await written;
    return side;
  } catch (error) {
    gzip.destroy();
    output.destroy();
    throw error;
  }
}

/** Everything in an archive file in the order it was written, then `end`. Throws UnusableArchive, and errors of the file system. */
export async function* readArchiveFile(
  file: string,
): AsyncGenerator<{ readonly header: ArchiveHeader } | Line | { readonly end: Side }> {
  await mustBePacked(file);
  const input = createReadStream(file);
  const unpacked = createGunzip();
  let failure: unknown = null;
  const fail = (error: unknown): void => {
    failure ??= error;
    unpacked.destroy();
  };
  input.on('error', fail);
  unpacked.on('error', fail);
  input.pipe(unpacked);
  let state: 'header' | 'body' | 'end' = 'header';
  try {
    for await (const text of createInterface({ input: unpacked, crlfDelay: Infinity })) {
      if (state === 'end') throw new UnusableArchive('damaged');
      const value = parsed(text, state);
      if (state === 'header') {
        yield { header: headerOf(value) };
        state = 'body';
      } else if (value !== null && typeof value === 'object' && ('c' in value || 'r' in value)) yield value as Line;
      else if (value !== null && typeof value === 'object' && 'end' in value) {
        yield value as { readonly end: Side };
        state = 'end';
      } else throw new UnusableArchive('damaged');
    }
  } catch (error) {
    // A stream that was ended by a failure ends the reading of lines too.
    if (failure === null) throw error;
  } finally {
    input.destroy();
    unpacked.destroy();
  }
  if (failure !== null && isOfSystem(failure)) throw failure;
  if (failure !== null || state !== 'end') throw new UnusableArchive(state === 'header' ? 'foreign' : 'damaged');
}

/** Reads the whole file and checks every hash in it; gives what its last line says. */
export async function checkArchiveFile(
  file: string,
  progress: (done: number) => void,
): Promise<{ readonly header: ArchiveHeader; readonly side: Side }> {
  const tally = createTally();
  let header: ArchiveHeader | null = null;
  let side: Side | null = null;
  let done = 0;
  try {
    for await (const one of readArchiveFile(file)) {
      if ('header' in one) ({ header } = one);
      else if ('end' in one) side = one.end;
      else {
        if ('c' in one) tally.addConversation(one.c, hashOf(one.c));
        else tally.addRow(one.r, hashOfRow(one.r));
        progress((done += 1));
      }
    }
  } catch (error) {
    // JSON that is not shaped as ours trips over itself.
    throw error instanceof TypeError ? new UnusableArchive('damaged') : error;
  }
  const found: Side = { counts: tally.counts(), hash: tally.hash() };
  if (!header || !side || canonicalJson(side) !== canonicalJson(found)) throw new UnusableArchive('damaged');
  return { header, side };
}

async function mustBePacked(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    // RFC 1952: what every gzip file begins with.
    if (bytesRead < 2 || buffer.readUInt16BE(0) !== 0x1f8b) throw new UnusableArchive('foreign');
  } finally {
    await handle.close();
  }
}

function parsed(text: string, state: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UnusableArchive(state === 'header' ? 'foreign' : 'damaged');
  }
}

function headerOf(value: unknown): ArchiveHeader {
  const header = value as Partial<ArchiveHeader> | null;
  if (typeof header !== 'object' || header === null || header.format !== format) throw new UnusableArchive('foreign');
  if (typeof header.version !== 'number' || header.version > formatVersion) throw new UnusableArchive('newer');
  return header as ArchiveHeader;
}

/** A file that cannot be read, and not one that is no archive (`Z_DATA_ERROR`, `Z_BUF_ERROR`). */
const isOfSystem = (error: unknown): boolean => (error as NodeJS.ErrnoException).syscall !== undefined;
