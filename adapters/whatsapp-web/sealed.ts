import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Json } from '../../src/model/json.js';
import { field, textOf } from '../shared/json.js';

/** A key of 32 bytes that belongs to one number, from what stands in the environment. */
export const rootKey = (secret: string, phone: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, phone, 'ventanilla whatsapp-web', 32));

/** The name under which something is kept: tells nothing of what it names (some names hold telephone numbers). */
export const sealedName = (key: Buffer, name: string): string =>
  `w.${createHmac('sha256', key).update(name).digest('hex').slice(0, 40)}`;

/** AES-256-GCM; `name` is bound to it, so that a value cannot be put in the place of another. */
export function seal(key: Buffer, name: string, text: string): Json {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return {
    v: 1,
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  };
}

/** What was sealed; null = nothing is there, or not with this key and name, or it was changed since. */
export function unseal(key: Buffer, name: string, sealed: Json): string | null {
  const [iv, tag, data] = ['iv', 'tag', 'data'].map((part) => Buffer.from(textOf(field(sealed, part)) ?? '', 'base64'));
  if (iv?.length !== 12 || tag?.length !== 16 || !data) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 })
      .setAAD(Buffer.from(name))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
