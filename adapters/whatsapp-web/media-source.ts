import type { Json } from '../../src/model/json.js';
import { field, fieldsOf, textOf, type Fields } from '../shared/json.js';
import type { MediaType } from './library.js';

/** What is needed to fetch a file: where it lies, the key it is encrypted with, and which message it came with. */
export interface MediaSource {
  readonly type: MediaType;
  /** The place below WhatsApp's own host. */
  readonly path: string;
  /** 32 bytes in base64. */
  readonly key: string;
  readonly jid: string;
  readonly id: string;
}

/** Senders write the place themselves: anything that could lead to another host is no place. */
const path = /^\/(?!\/)[\w\-./?=&%~+]{1,1000}$/;
const key = /^[A-Za-z0-9+/]{43}=$/;
const type = /^(?:image|video|audio|document)$/;

/** A file as one opaque text; null = it cannot be fetched. */
export function writeSource(value: Fields, kind: MediaType, message: Fields): string | null {
  const source = {
    type: kind,
    path: textOf(value['directPath']),
    key: textOf(value['mediaKey']),
    jid: textOf(message['remoteJid']),
    id: textOf(message['id']),
  };
  return isSource(source) ? Buffer.from(JSON.stringify(source)).toString('base64url') : null;
}

/** What `writeSource` wrote; null = it did not. */
export function readSource(text: string): MediaSource | null {
  try {
    const json = fieldsOf(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Json);
    const source = {
      type: field(json ?? {}, 'type'),
      path: textOf(field(json ?? {}, 'path')),
      key: textOf(field(json ?? {}, 'key')),
      jid: textOf(field(json ?? {}, 'jid')),
      id: textOf(field(json ?? {}, 'id')),
    };
    return isSource(source) ? source : null;
  } catch {
    return null;
  }
}

function isSource(source: { readonly [name in keyof MediaSource]: Json | undefined }): source is MediaSource {
  const matches = (value: Json | undefined, form: RegExp): boolean => typeof value === 'string' && form.test(value);
  return (
    matches(source.type, type) &&
    matches(source.path, path) &&
    matches(source.key, key) &&
    typeof source.jid === 'string' &&
    typeof source.id === 'string'
  );
}
