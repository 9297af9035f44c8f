import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import type { Json } from '../../src/model/json.js';
import { listen } from './http.js';
import { openLab, type Lab } from './lab.js';

let lab: Lab;
beforeEach(async () => {
  lab = await openLab();
});
afterEach(() => lab.close());

interface Keys {
  readonly keys: readonly (JsonWebKey & { readonly kid: string; readonly endorsements: readonly string[] })[];
}
const get = async <Found>(url: string): Promise<Found> => (await (await fetch(url)).json()) as Found;

async function token(secret?: string): Promise<{ readonly access_token?: string; readonly error?: string }> {
  const { app, password } = lab.settings('bot-framework') as { [name: string]: string };
  const answer = await fetch(lab.teams.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: app ?? '',
      client_secret: secret ?? password ?? '',
      scope: 'https://api.botframework.com/.default',
    }),
  });
  return (await answer.json()) as { access_token?: string };
}

describe('Bot Connector in the laboratory', () => {
  test('posts activities with a token that its published keys prove', async () => {
    const heard: { readonly authorization: string; readonly activity: Json }[] = [];
    const bot = await listen(({ headers, json }) => {
      heard.push({ authorization: headers['authorization'] ?? '', activity: json ?? null });
      return Promise.resolve({ status: 200 });
    });
    await lab.connect('bot-framework', bot.origin);
    const ana = lab.phone('bot-framework', { language: 'es' });
    await ana.open();
    await ana.say('Hola');
    expect(heard[0]?.activity).toMatchObject({ type: 'conversationUpdate', membersAdded: [{}, { id: ana.person.id }] });
    expect(heard[1]?.activity).toMatchObject({
      type: 'message',
      text: 'Hola',
      locale: 'es-US',
      serviceUrl: lab.teams.serviceUrl,
    });
    const [head = '', claims = '', signature = ''] = (heard[1]?.authorization ?? '').replace('Bearer ', '').split('.');
    const { jwks_uri: keysAt, issuer } = await get<{ jwks_uri: string; issuer: string }>(lab.teams.openId);
    const { keys } = await get<Keys>(keysAt);
    const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string };
    const jwk = keys.find((key) => key.kid === kid);
    expect(jwk?.endorsements).toContain('msteams');
    const key = createPublicKey({ key: jwk ?? {}, format: 'jwk' });
    const proves = (words: string): boolean =>
      verify('RSA-SHA256', Buffer.from(words), key, Buffer.from(signature, 'base64url'));
    expect([proves(`${head}.${claims}`), proves(`${head}.${claims}x`)]).toEqual([true, false]);
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      iss: issuer,
      aud: lab.settings('bot-framework')['app'],
      serviceurl: lab.teams.serviceUrl,
    });
    await bot.close();
  });

  test('takes activities with its own token only; what is suggested can be tapped', async () => {
    const ana = lab.phone('bot-framework');
    await ana.say('hi');
    const conversation = `a:${ana.person.id.replace(/\W/g, '')}`;
    const post = async (bearer: string, activity: Json, to = conversation): Promise<number> =>
      (
        await fetch(`${lab.teams.serviceUrl}v3/conversations/${encodeURIComponent(to)}/activities`, {
          method: 'POST',
          headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
          body: JSON.stringify(activity),
        })
      ).status;
    expect(await token('wrong')).toMatchObject({ error: 'invalid_client' });
    const { access_token: bearer = '' } = await token();
    const actions = [{ type: 'imBack', title: 'Trash', value: 'trash' }];
    const activity = { type: 'message', text: 'Choose.', suggestedActions: { actions } };
    expect(await post('wrong', activity)).toBe(401);
    expect(await post(bearer, activity, 'a:nobody')).toBe(404);
    expect(await post(bearer, { text: 'x' })).toBe(400);
    expect(await post(bearer, { ...activity, text: 'x'.repeat(60_000) })).toBe(413);
    expect(await post(bearer, activity)).toBe(201);
    await ana.tap('Trash');
    expect(ana.lines()).toEqual(['me: hi', 'bot: Choose. [Trash]', 'me: Trash']);
    await ana.block();
    expect(await post(bearer, activity)).toBe(403);
  });
});
