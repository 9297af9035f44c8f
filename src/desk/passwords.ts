import { scrypt, timingSafeEqual } from 'node:crypto';
import type { Random } from '../model/ports/clock.js';

/**
 * Length of a password in UTF-16 units. NIST SP 800-63B-4 asks for 15 where a password is all there is; 12 is what agencies accept
 * beside the limits on tries.
 */
export const passwordLimits = { least: 12, most: 200 } as const;

/** scrypt costs: 32 MiB and about 0.1 s on one core (RFC 7914; OWASP's second recommended setting has the same memory). */
const cost = { log2n: 15, r: 8, p: 1 } as const;
const keyBytes = 32;
const memory = 64 * 1024 * 1024;

/** What is kept of a password: `scrypt$15$8$1$salt$key`, so that costs can rise later. */
export async function hashPassword(password: string, random: Random): Promise<string> {
  const salt = random.token(16);
  const key = await derive(password, salt, cost.log2n, cost.r, cost.p);
  return ['scrypt', cost.log2n, cost.r, cost.p, salt, key.toString('base64url')].join('$');
}

/** Whether the password is the hashed one. `null` (there is no such account) takes as long and is never right. */
export async function checkPassword(password: string, hash: string | null): Promise<boolean> {
  const [, log2n, r, p, salt, key] = (hash ?? nobody).split('$');
  const expected = Buffer.from(key ?? '', 'base64url');
  const given = await derive(password, salt ?? '', Number(log2n), Number(r), Number(p));
  const same = expected.length === given.length && timingSafeEqual(expected, given);
  return same && hash !== null;
}

/** A hash that fits no account: what is checked when there is none. */
const nobody = ['scrypt', cost.log2n, cost.r, cost.p, 'nobody', Buffer.alloc(keyBytes).toString('base64url')].join('$');

function derive(password: string, salt: string, log2n: number, r: number, p: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, keyBytes, { N: 2 ** log2n, r, p, maxmem: memory }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
