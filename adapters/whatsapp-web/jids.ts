import { textOf } from '../shared/json.js';
import type { Json } from '../../src/model/json.js';

/** A person's address at WhatsApp, with or without a device: a number, or a privacy id (LID) that tells no number. */
const person = /^(\d{1,20})(?:_\d+)?(?::\d+)?@(s\.whatsapp\.net|c\.us|hosted|lid|hosted\.lid)$/;
/** Groups, broadcasts and status posts, channels, programs: what is said there is not said to the agency. */
const elsewhere = /@(?:g\.us|broadcast|newsletter|bot|call)$/;

/** What an address is: a person's key (digits, or `123@lid`), a place that is ignored, or nothing we know. */
export function readJid(jid: Json | undefined): { readonly key: string } | 'elsewhere' | 'strange' {
  const text = textOf(jid) ?? '';
  const [, digits = '', server = ''] = person.exec(text) ?? [];
  // WhatsApp's own announcements come from number 0.
  if (elsewhere.test(text) || /^0+$/.test(digits)) return 'elsewhere';
  if (digits === '') return 'strange';
  return { key: server.endsWith('lid') ? `${digits}@lid` : digits };
}

/** The key of an address that is a person's. */
export function keyOf(jid: Json | undefined): string | undefined {
  const read = readJid(jid);
  return typeof read === 'object' ? read.key : undefined;
}

/** The keys of a person, the privacy id first: it stays when the number changes. */
export const personKeys = (...jids: readonly (Json | undefined)[]): readonly string[] =>
  [...new Set(jids.flatMap((jid) => keyOf(jid) ?? []))].sort((a, b) => Number(isLid(b)) - Number(isLid(a)));

const isLid = (key: string): boolean => key.endsWith('@lid');

/** Where a message to the person with this key goes. */
export const jidOf = (key: string): string => (key.includes('@') ? key : `${key.replace(/\D/g, '')}@s.whatsapp.net`);
