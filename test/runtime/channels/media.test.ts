import { expect, test } from '@jest/globals';
import type { FetchedMedia } from '../../../src/channels/media/fetch-media.js';
import type { InboundEvent, InboxItem } from '../../../src/model/event.js';
import type { Work } from '../../../src/model/ports/store.js';
import type { Account } from '../../../src/runtime/channels/accounts.js';
import { createMediaDesk, type MediaDesk } from '../../../src/runtime/channels/media.js';

type Media = Extract<InboundEvent, { readonly type: 'media' }>;

const event: Media = { type: 'media', kind: 'photo', source: { url: 'https://files.example/1' }, at: 1 };
const item: InboxItem = { n: 1, id: 'm1', event, tries: 0 };
const workOf = (person: number): Work =>
  ({ conversation: { id: `c${person}`, bot: 'city', channel: 'sms' } }) as unknown as Work;
const account = { adapter: { kind: 'sms' }, settings: {}, scope: 'city/city/sms' } as unknown as Account;

/** A desk whose platform answers when it is told to, and a clock that stands until it is told to go on. */
function openDesk() {
  const waiting: ((got: FetchedMedia) => void)[] = [];
  let alarms: (() => void)[] = [];
  let stored = 0;
  const desk: MediaDesk = createMediaDesk({
    accounts: { find: () => Promise.resolve(account) } as unknown as Parameters<typeof createMediaDesk>[0]['accounts'],
    fetchMedia: () => new Promise((resolve) => void waiting.push(resolve)),
    clean: (bytes) => Promise.resolve({ bytes, mime: 'image/png' }),
    files: {
      put: (bytes, { name, mime }) =>
        Promise.resolve({ id: `f${(stored += 1)}`, name, mime, bytes: bytes.length, sha256: '' }),
    },
    clock: {
      now: () => 0,
      after: (_ms, run) => {
        alarms.push(run);
        return () => (alarms = alarms.filter((one) => one !== run));
      },
    },
    net: fetch,
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  });
  return {
    settle: (person: number) => desk.settle(workOf(person), item, event),
    asked: () => waiting.length,
    answer: (): void => waiting.shift()?.({ type: 'fetched', bytes: new Uint8Array(3), mime: 'image/png' }),
    ring: (): void => alarms.splice(0).forEach((run) => run()),
    alarms: () => alarms.length,
  };
}
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

test('a worker waits for a file once, and never again while it is on its way', async () => {
  const desk = openDesk();
  const first = desk.settle(1);
  await settled();
  desk.ring();
  expect(await first).toMatchObject({ type: 'later' });
  // No alarm is rung: it must not wait for one.
  expect(await desk.settle(1)).toMatchObject({ type: 'later' });
  expect(desk.asked()).toBe(1);
  desk.answer();
  await settled();
  expect(await desk.settle(1)).toMatchObject({ type: 'attachment', file: { id: 'f1' } });
  expect(await desk.settle(1)).toMatchObject({ type: 'attachment', file: { id: 'f1' } });
  expect(desk.alarms()).toBe(0);
});

test('many files at once are fetched a few at a time, each once, and all of them come', async () => {
  const desk = openDesk();
  const people = Array.from({ length: 600 }, (_, n) => n);
  const first = people.map((person) => desk.settle(person));
  await settled();
  expect(desk.asked()).toBe(8);
  desk.ring();
  expect((await Promise.all(first)).every(({ type }) => type === 'later')).toBe(true);
  for (const _ of people) {
    expect(desk.asked()).toBeLessThanOrEqual(8);
    desk.answer();
    await settled();
  }
  expect(desk.asked()).toBe(0);
  const last = await Promise.all(people.slice(100).map((person) => desk.settle(person)));
  expect(new Set(last.map((kept) => (kept.type === 'attachment' ? kept.file.id : kept.type))).size).toBe(500);
});
