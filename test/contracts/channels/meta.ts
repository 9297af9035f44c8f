import { createHmac } from 'node:crypto';
import type { Json } from '../../../src/model/json.js';
import type { Answer, Proof } from './fixture.js';

export const appSecret = 'app-secret-1';
const empty = '{"object":"page","entry":[]}';
const escaped = String.raw`{"object":"page","entry":[{"id":"1","time":1,"messaging":[{"sender":{"id":"2"},"recipient":{"id":"1"},"timestamp":1,"message":{"mid":"m_1","text":"\u00bfQu\u00e9 tal? https:\/\/x.gov"}}]}]}`;

/** Design page 05, §2.1: secret, body, header. */
const published = [
  ["It's a Secret to Everybody", 'Hello, World!', '757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17'],
  [appSecret, empty, '79e65d5e06e173bb483d7f7824bf54a39a7509c6c05a3b16b7cce3660e6c7a6d'],
  [appSecret, escaped, 'ac5f3c0ed226c17f485a0aa0e83873e5a9fd830fc3eace8aa9a98d49d7315411'],
  [
    appSecret,
    escaped.replace(String.raw`\u00bfQu\u00e9 tal? https:\/\/x.gov`, '¿Qué tal? https://x.gov'),
    '825b49338d6fa29ae8880a3462f17239b0e71cf2764cf89fc253a3c6503a9f0e',
  ],
] as const;

/** Messenger and WhatsApp sign alike. */
export const metaProof: Proof = {
  header: 'x-hub-signature-256',
  url: '/webhooks/city/meta',
  refusal: 401,
  setting: 'app_secret',
  coversBody: true,
  sign: (body) => `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`,
  vectors: published.map(([secret, body, hex]) => ({
    channel: { app_secret: secret },
    url: '/webhooks/city/meta',
    body,
    header: `sha256=${hex}`,
  })),
};

const refused = (
  status: number,
  code: number,
  is: Answer['is'],
  more: { readonly [name: string]: Json } = {},
): Answer => ({
  status,
  body: { error: { message: 'no', type: 'OAuthException', code, fbtrace_id: 'T1', ...more } },
  is,
});

/** Classes of Graph's errors (channel limits, section 5). */
export const graphAnswers = {
  busy: { ...refused(429, 4, { type: 'retry' }), headers: { 'retry-after': '120' }, waitMs: 120_000 },
  codeFirst: refused(500, 3, { type: 'misconfigured' }),
  malformed: refused(400, 100, { type: 'rejected' }),
  badToken: refused(401, 190, { type: 'misconfigured' }),
} as const;
export { refused as graphRefusal };
