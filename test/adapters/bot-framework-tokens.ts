import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { Json } from '../../src/model/json.js';
import type { WebhookRequest } from '../../src/model/ports/adapter.js';

export const app = '11111111-2222-3333-4444-555555555555';
export const tenant = '5b0e7a3c-0000-4000-8000-0000000000aa';
export const connectorKeys = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
export const tenantKeys = `https://login.microsoftonline.com/${tenant}/v2.0/.well-known/openid-configuration`;
/** 2 January 2026, some hours after the activities of the fixtures. */
export const now = Date.parse('2026-01-02T20:00:00Z');

/** A key pair with its public half as it is published. */
export interface Signer {
  readonly privateKey: KeyObject;
  readonly published: { readonly [name: string]: Json };
}

export function newSigner(kid: string, more: { readonly [name: string]: Json } = {}, bits = 2048): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const { n, e } = publicKey.export({ format: 'jwk' });
  return { privateKey, published: { kty: 'RSA', use: 'sig', kid, n: n ?? '', e: e ?? '', ...more } };
}

const part = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');

/** Claims of the connector's tokens. */
export const claims = (more: { readonly [name: string]: Json | undefined } = {}): object => ({
  iss: 'https://api.botframework.com',
  aud: app,
  nbf: now / 1000 - 60,
  exp: now / 1000 + 3600,
  serviceurl: 'https://smba.trafficmanager.net/amer/5b0e7a3c-0000-4000-8000-0000000000aa/',
  ...more,
});

/** A signed token (RFC 7515). */
export function token(signer: Signer, payload: object, header: { readonly [name: string]: Json | undefined } = {}) {
  const head = { alg: 'RS256', typ: 'JWT', kid: signer.published['kid'], ...header };
  const signed = `${part(head)}.${part(payload)}`;
  const hash = head.alg === 'RS384' ? 'sha384' : head.alg === 'RS512' ? 'sha512' : 'sha256';
  return `${signed}.${sign(hash, Buffer.from(signed), signer.privateKey).toString('base64url')}`;
}

/** The request that brings an activity; `bearer` undefined = without a token. */
export const bringing = (activity: unknown, bearer: string | undefined): WebhookRequest => ({
  method: 'POST',
  url: '/webhooks/rivermont/teams',
  headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
  body: Buffer.from(JSON.stringify(activity)),
});
