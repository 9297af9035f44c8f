import { afterEach, describe, expect, test } from '@jest/globals';
import { adapters } from '../../adapters/index.js';
import type { Kind, Trouble } from '../lab/types.js';
import { openChannelTown, settingOf, type ChannelTown, type TownOptions } from './channel-town.js';
import type { Recorded } from '../lab/lab.js';

const towns: ChannelTown[] = [];
afterEach(async () => {
  await Promise.all(towns.splice(0).map((town) => town.close()));
});
const open = async (options: TownOptions): Promise<ChannelTown> => {
  const opened = await openChannelTown(options);
  towns.push(opened);
  return opened;
};

const sending: { readonly [kind in Kind]: RegExp } = {
  whatsapp: /\/messages$/,
  messenger: /\/messages$/,
  telegram: /\/sendMessage$/,
  sms: /\/Messages\.json$/,
  'bot-framework': /\/activities/,
};
const kinds = ['whatsapp', 'messenger', 'telegram', 'sms'] as const;
/** How a platform says “later”; Graph's own wait is five seconds. */
const later: { readonly [kind in (typeof kinds)[number]]: Trouble } = {
  whatsapp: { type: 'error', status: 500, code: 131000 },
  messenger: { type: 'error', status: 500, code: 1200 },
  telegram: { type: 'too_many', retryAfter: 1 },
  sms: { type: 'too_many', retryAfter: 1 },
};
/** Sentences of the long answer that stand on a screen, in order. */
const sentences = (screen: readonly { readonly from: string; readonly text: string }[]): readonly number[] =>
  screen
    .filter(({ from }) => from === 'bot')
    .flatMap(({ text }) => [...text.matchAll(/Sentence number (\d+)/g)].map(([, n]) => Number(n)));
const all = Array.from({ length: 150 }, (_, n) => n);

// All at once: each waits for seconds.
test('a part that fails is sent again with what follows, and what went before is not', async () => {
  const again = kinds.map(async (kind) => {
    const here = await open({ kinds: [kind] });
    const ana = here.lab.phone(kind);
    here.lab.fail({ match: { kind, path: sending[kind], body: /number[ +]1\d\d/ }, with: later[kind] });
    await ana.say('the long answer');
    await ana.sees(/number 149/, { anywhere: true });
    const refused = here.lab.calls.filter(({ answered }) => typeof answered === 'number' && answered >= 400);
    return [kind, sentences(ana.screen()), refused.length];
  });
  expect(await Promise.all(again)).toEqual(kinds.map((kind) => [kind, all, 1]));
});

describe.each(kinds)('on %s', (kind) => {
  test('a wrong token is said to the operator, and no message is lost by it', async () => {
    const here = await open({ kinds: [kind] });
    const ana = here.lab.phone(kind);
    here.lab.revoke(kind);
    await ana.say('opening hours');
    const line = await here.logged('the channel cannot send');
    const { id } = await here.conversation();
    expect((await here.store.deliveries(id, 5)).filter(({ status }) => status === 'failed')).toEqual([]);
    expect(line?.fields['channel']).toBe(kind);
    expect(JSON.stringify(here.log)).not.toContain(settingOf(here, kind, kind === 'sms' ? 'auth_token' : 'token'));
  });
});

// WhatsApp takes messages to people who blocked the number, and tells nobody.
test.each(['messenger', 'telegram', 'sms'] as const)(
  'who blocked us, or wants nothing, is not tried again (%s)',
  async (kind) => {
    const here = await open({ kinds: [kind] });
    const ana = here.lab.phone(kind);
    await ana.say('opening hours');
    await ana.sees('We open at 8.');
    ana.person.blocked = true;
    ana.person.stopped = true;
    await ana.say('the long answer');
    const { id } = await here.conversation();
    await here.logged('the person cannot be written to');
    const parts = await here.until(async () => {
      const left = (await here.store.deliveries(id, 20)).filter(({ status }) => status !== 'sent');
      return left.every(({ status }) => status === 'failed') ? left : undefined;
    });
    expect(parts.length).toBeGreaterThan(0);
    const refused = here.lab.calls.filter(
      ({ body }) => body.includes('Sentence+number') || body.includes('Sentence number'),
    );
    expect(refused).toHaveLength(1);
  },
);

test('a platform that asks for two seconds gets them, and the answer is seen once', async () => {
  const here = await open({ kinds: ['telegram'] });
  const ana = here.lab.phone('telegram');
  here.lab.fail({ match: { path: sending.telegram, body: /We open at 8/ }, with: { type: 'too_many', retryAfter: 2 } });
  await ana.say('opening hours');
  await ana.sees('We open at 8.');
  const tries = (): readonly Recorded[] =>
    here.lab.calls.filter(({ path, body }) => sending.telegram.test(path) && body.includes('We open at 8'));
  // A bubble is seen before its call is written down.
  await here.lab.until(() => (tries().length > 1 ? true : undefined));
  expect(tries().map(({ answered }) => answered)).toEqual([429, 200]);
  const [refused, taken] = tries();
  expect((taken?.times.came ?? 0) - (refused?.times.answered ?? 0)).toBeGreaterThanOrEqual(1_900);
});

test('Graph’s code counts before its status: an error of permission is not tried again', async () => {
  const here = await open({ kinds: ['messenger'] });
  const ana = here.lab.phone('messenger');
  here.lab.fail({ match: { path: sending.messenger }, times: Infinity, with: { type: 'error', status: 500, code: 3 } });
  await ana.say('opening hours');
  await here.logged('the channel cannot send');
  expect(here.lab.calls.filter(({ answered, body }) => answered === 500 && body.includes('text'))).toHaveLength(1);
});

test('where nobody can be asked what became of a message it goes once more, soon, and what follows goes on', async () => {
  const here = await open({ kinds: ['telegram'] });
  const ana = here.lab.phone('telegram');
  here.lab.fail({ match: { path: sending.telegram }, with: { type: 'reset' } });
  await ana.say('opening hours');
  await ana.sees('We open at 8.');
  const { id } = await here.conversation();
  expect((await here.store.deliveries(id, 10)).map(({ possibleDuplicate }) => possibleDuplicate)).toEqual([
    true,
    false,
  ]);
});

test('what WhatsApp took although its answer was lost is not sent twice: its status names the part', async () => {
  const here = await open({ kinds: ['whatsapp'] });
  here.lab.world.receipts = 'after';
  const ana = here.lab.phone('whatsapp');
  here.lab.fail({ match: { body: /We open at 8/ }, with: { type: 'reset_after_accept' } });
  await ana.say('opening hours');
  await ana.sees('We open at 8.');
  // The lane is not held for the twenty seconds of an unknown outcome.
  await ana.say('a colour please');
  await ana.sees('Which colour?', { within: 19_000 });
  expect(ana.screen().filter(({ text }) => text.includes('We open at 8.'))).toHaveLength(1);
  expect(here.lab.calls.filter(({ body }) => body.includes('We open at 8'))).toHaveLength(1);
});

test('what is said while a channel is off waits for it', async () => {
  let needs = ['token'];
  const { telegram } = adapters;
  if (!telegram) throw new Error('there is no telegram');
  const here = await open({
    kinds: ['telegram'],
    asleep: true,
    adapters: { telegram: Object.defineProperty({ ...telegram }, 'needs', { get: () => needs }) },
  });
  await here.lab.phone('telegram').say('opening hours');
  const { id } = await here.until(() => here.conversation().catch(() => undefined));
  needs = ['token', 'something_else'];
  await here.restart();
  const head = await here.until(async () =>
    (await here.store.deliveries(id, 10)).find(({ reason }) => reason !== null),
  );
  expect(head).toMatchObject({ status: 'queued', reason: expect.stringContaining('off') });
  expect(here.log.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^the channel cannot send/));
});
