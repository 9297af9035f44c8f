import { createHash } from 'node:crypto';

/** What is kept of a session token or a one-time link: a reader of the data file cannot sign in with it. */
export function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The form of our secrets: 256 random bits, base64url without padding. */
export const secretForm = /^[A-Za-z0-9_-]{43}$/;
