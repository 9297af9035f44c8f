import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { botFramework } from '../../adapters/bot-framework/adapter.js';
import type { Json } from '../../src/model/json.js';
import type { PublishedKeys, WebhookRequest } from '../../src/model/ports/adapter.js';
import { budget } from '../budget.js';
import {
  app,
  bringing,
  claims,
  connectorKeys,
  newSigner,
  now,
  tenant,
  tenantKeys,
  token,
} from './bot-framework-tokens.js';
import { fixture } from './fixtures-of.js';

const activities = fixture('bot-framework', 'activities') as {
  readonly [name: string]: { readonly [key: string]: Json };
};
const activity = activities['teams_text'] ?? {};
const signer = newSigner('k1', { endorsements: ['webchat', 'msteams'] });
const ofTenant = newSigner('t1');
const keys: PublishedKeys = { [connectorKeys]: [signer.published], [tenantKeys]: [ofTenant.published] };
const channel = { app, password: 'p' };
const verify = (
  request: WebhookRequest,
  settings: { readonly [name: string]: Json } = channel,
  at = now,
): null | number => botFramework.verify(request, settings, { now: at, keys });
const withClaims = (more: Parameters<typeof claims>[0], header = {}): WebhookRequest =>
  bringing(activity, token(signer, claims(more), header));

describe('A request of the connector', () => {
  test.each(['RS256', 'RS384', 'RS512'])('signed with %s is let in', (alg) => {
    expect(verify(withClaims({}, { alg }))).toBeNull();
  });

  test('is let in while the clocks differ by less than five minutes, and not after', () => {
    const seconds = now / 1000;
    expect(verify(withClaims({ exp: seconds - 299 }))).toBeNull();
    expect(verify(withClaims({ nbf: seconds + 299 }))).toBeNull();
    expect(verify(withClaims({ exp: seconds - 300 }))).toBe(403);
    expect(verify(withClaims({ nbf: seconds + 301 }))).toBe(403);
  });

  test.each<readonly [string, Parameters<typeof claims>[0]]>([
    ['another issuer', { iss: 'https://api.botframework.org' }],
    ['another app', { aud: 'another' }],
    ['a list of apps', { aud: [app] }],
    ['no end', { exp: undefined }],
    ['an end that is no number', { exp: '9999999999' }],
    ['another service address', { serviceurl: 'https://smba.trafficmanager.net/emea/' }],
    ['no service address', { serviceurl: undefined }],
    ['the issuer of a tenant that is not ours', { iss: 'https://sts.windows.net/other/' }],
  ])('is refused with %s', (_, more) => {
    expect(verify(withClaims(more))).toBe(403);
  });

  test.each<readonly [string, { readonly [name: string]: Json | undefined }]>([
    ['no algorithm', { alg: 'none' }],
    ['a shared secret', { alg: 'HS256' }],
    ['another way of signing', { alg: 'PS256' }],
    ['a property name', { alg: '__proto__' }],
    ['an unknown key', { kid: 'k2' }],
    ['no key', { kid: undefined }],
    ['an extension that must be understood', { crit: ['b64'], b64: false }],
  ])('is refused with %s in its header', (_, header) => {
    expect(verify(withClaims({}, header))).toBe(403);
  });

  test('is refused when the public key is used as a shared secret', () => {
    const [head, body] = [{ alg: 'HS256', kid: 'k1' }, claims()].map((json) =>
      Buffer.from(JSON.stringify(json)).toString('base64url'),
    );
    const mac = createHmac('sha256', signer.published['n'] as string)
      .update(`${head}.${body}`)
      .digest('base64url');
    expect(verify(bringing(activity, `${head}.${body}.${mac}`))).toBe(403);
  });

  test('is refused when its key is not endorsed for the channel, has no endorsements, or is too small', () => {
    const slack = { ...activity, channelId: 'slack' };
    expect(verify(bringing(slack, token(signer, claims())))).toBe(403);
    const { endorsements: _, ...bare } = signer.published;
    expect(botFramework.verify(withClaims({}), channel, { now, keys: { [connectorKeys]: [bare] } })).toBe(403);
    const small = newSigner('k1', { endorsements: ['msteams'] }, 1024);
    const request = bringing(activity, token(small, claims()));
    expect(botFramework.verify(request, channel, { now, keys: { [connectorKeys]: [small.published] } })).toBe(403);
  });

  test('is refused without keys, without a token, without an app id, with an empty one', () => {
    expect(botFramework.verify(withClaims({}), channel, { now })).toBe(403);
    expect(verify(bringing(activity, undefined))).toBe(403);
    for (const settings of [{}, { app: '' }, { app: ' ' }, { app, cloud: 'moon' }])
      expect(verify(bringing(activity, token(signer, claims({ aud: '' }))), settings)).toBe(403);
    expect(verify({ ...withClaims({}), body: Buffer.from('not json') })).toBe(403);
    expect(verify({ ...withClaims({}), headers: { authorization: ['a', 'b'] as unknown as string } })).toBe(403);
  });
});

describe('A token of the bot’s own tenant (the Emulator)', () => {
  const emulator = { ...activity, channelId: 'emulator' };
  const mine = (more: Parameters<typeof claims>[0] = {}, by = ofTenant) =>
    bringing(
      emulator,
      token(
        by,
        claims({ iss: `https://sts.windows.net/${tenant}/`, tid: tenant, appid: app, serviceurl: undefined, ...more }),
      ),
    );

  test('counts where `tenant:` is set and our own app made it', () => {
    expect(verify(mine(), { ...channel, tenant })).toBeNull();
    const second = mine({
      iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
      ver: '2.0',
      azp: app,
      appid: undefined,
    });
    expect(verify(second, { ...channel, tenant })).toBeNull();
    expect(verify(mine())).toBe(403);
  });

  test('does not count if another app of the tenant made it, or another tenant, or in the connector’s name', () => {
    expect(verify(mine({ appid: 'another' }), { ...channel, tenant })).toBe(403);
    expect(verify(mine({ appid: undefined }), { ...channel, tenant })).toBe(403);
    expect(verify(mine({ tid: 'other' }), { ...channel, tenant })).toBe(403);
    expect(verify(mine({ iss: 'https://api.botframework.com' }), { ...channel, tenant })).toBe(403);
    expect(verify(mine({}, signer), { ...channel, tenant })).toBe(403);
  });
});

test('only documents of issuers we know are asked for, and the key that the token names', () => {
  const documents = (request: WebhookRequest, settings: { readonly [name: string]: Json } = channel) =>
    botFramework.keys?.documents(request, settings);
  expect(documents(withClaims({}))).toEqual([connectorKeys]);
  expect(documents(withClaims({ iss: 'https://evil.example' }))).toEqual([]);
  expect(documents(withClaims({}), {})).toEqual([]);
  expect(documents(bringing(activity, 'x.y.z'))).toEqual([]);
  expect(documents(withClaims({ iss: `https://sts.windows.net/${tenant}/` }), { ...channel, tenant })).toEqual([
    tenantKeys,
  ]);
  expect(documents(withClaims({ iss: 'https://api.botframework.us' }), { ...channel, cloud: 'usgov' })).toEqual([
    'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  ]);
  expect(botFramework.keys?.keyId(withClaims({}))).toBe('k1');
  expect(botFramework.keys?.keyId(bringing(activity, undefined))).toBeUndefined();
});

test(`${budget.forged} forged tokens: each is refused, always with the same answer`, () => {
  const good = token(signer, claims());
  const stranger = newSigner('k1', { endorsements: ['msteams'] });
  const foreign = token(stranger, claims());
  const [head = '', body = '', signature = ''] = good.split('.');
  const flipped = (text: string, at: number): string => {
    const bytes = Buffer.from(text, 'base64url');
    const n = at % bytes.length;
    bytes[n] = (bytes[n] ?? 0) ^ (1 << (at % 8));
    return bytes.toString('base64url');
  };
  const forged = fc.oneof(
    fc.nat().map((at) => `${head}.${body}.${flipped(signature, at)}`),
    fc.nat().map((at) => `${head}.${flipped(body, at)}.${signature}`),
    fc.nat().map((at) => `${flipped(head, at)}.${body}.${signature}`),
    fc.constantFrom(
      foreign,
      `${head}.${body}.`,
      `${head}.${body}`,
      '',
      `${good}.x`,
      `${head}..${signature}`,
      'a'.repeat(20_000),
    ),
    fc.string({ maxLength: 60 }),
    fc.base64String({ maxLength: 400 }).map((text) => `${head}.${body}.${text}`),
  );
  fc.assert(
    fc.property(forged, (bearer) => {
      if (verify(bringing(activity, bearer)) !== 403) throw new Error(`let in: ${bearer}`);
    }),
    { numRuns: budget.forged },
  );
  expect(verify(bringing(activity, good))).toBeNull();
});
