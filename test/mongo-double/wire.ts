import { BSON, type Document } from 'bson';

/** Op codes of MongoDB's wire protocol. https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/ */
const opReply = 1;
const opQuery = 2004;
const opMsg = 2013;
const headerBytes = 16;
/** What our `hello` promises as maxMessageSizeBytes. */
export const maxMessageBytes = 48_000_000;
const checksumPresent = 1;
const moreToCome = 2;

/** One request of a driver: its command document, with the document sequences put into their fields. */
export interface Request {
  readonly id: number;
  readonly command: Document;
  /** A driver says its first hello in the old form and wants the old form back. */
  readonly form: 'message' | 'query';
  /** False: the driver wants no answer (write concern 0). */
  readonly answered: boolean;
}

const read = (bytes: Buffer): Document => BSON.deserialize(bytes, { promoteBuffers: false });

function readMessage(bytes: Buffer, id: number): Request {
  const flags = bytes.readInt32LE(headerBytes);
  const end = flags & checksumPresent ? bytes.length - 4 : bytes.length;
  const command: Document = {};
  let at = headerBytes + 4;
  while (at < end) {
    const kind = bytes[at];
    at += 1;
    const size = bytes.readInt32LE(at);
    const section = bytes.subarray(at, at + size);
    at += size;
    if (kind === 0) {
      Object.assign(command, read(section));
      continue;
    }
    if (kind !== 1) throw new RangeError(`a section of kind ${kind}`);
    const nameEnd = section.indexOf(0, 4);
    const documents: Document[] = [];
    for (let from = nameEnd + 1; from < section.length;) {
      const length = section.readInt32LE(from);
      documents.push(read(section.subarray(from, from + length)));
      from += length;
    }
    command[section.toString('utf8', 4, nameEnd)] = documents;
  }
  return { id, command, form: 'message', answered: !(flags & moreToCome) };
}

function readQuery(bytes: Buffer, id: number): Request {
  // Flags, the collection's name up to its zero, how many to skip and to return; then the command.
  const from = bytes.indexOf(0, headerBytes + 4) + 1 + 8;
  const command = read(bytes.subarray(from, from + bytes.readInt32LE(from)));
  return { id, command: { ...command, $db: 'admin' }, form: 'query', answered: true };
}

/** Cuts what a socket delivers into requests. Throws RangeError at what is no request: end that connection. */
export function requestReader(): (chunk: Buffer) => Request[] {
  let held: Buffer[] = [];
  let bytes = 0;
  return (chunk) => {
    held.push(chunk);
    bytes += chunk.length;
    const requests: Request[] = [];
    while (bytes >= headerBytes) {
      if ((held[0]?.length ?? 0) < headerBytes) held = [Buffer.concat(held)];
      const size = (held[0] as Buffer).readInt32LE(0);
      if (size < headerBytes || size > maxMessageBytes) throw new RangeError(`a message of ${size} bytes`);
      if (bytes < size) break;
      const all = held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held);
      const message = all.subarray(0, size);
      held = [all.subarray(size)];
      bytes -= size;
      const [id, opCode] = [message.readInt32LE(4), message.readInt32LE(12)];
      if (opCode !== opMsg && opCode !== opQuery) throw new RangeError(`op code ${opCode}`);
      requests.push(opCode === opMsg ? readMessage(message, id) : readQuery(message, id));
    }
    return requests;
  };
}

let lastId = 0;

/** The bytes that answer a request, in the form in which it was asked. */
export function encodeReply(request: Request, reply: Document): Buffer {
  const body = BSON.serialize(reply);
  const lead = Buffer.alloc(request.form === 'message' ? 5 : 20);
  if (request.form === 'query') lead.writeInt32LE(1, 16);
  const header = Buffer.alloc(headerBytes);
  lastId = (lastId + 1) % 0x7fff_ffff;
  header.writeInt32LE(headerBytes + lead.length + body.length, 0);
  header.writeInt32LE(lastId, 4);
  header.writeInt32LE(request.id, 8);
  header.writeInt32LE(request.form === 'message' ? opMsg : opReply, 12);
  return Buffer.concat([header, lead, body]);
}
