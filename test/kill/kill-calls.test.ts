import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChatEvent } from '../../src/model/outbound.js';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import type { BookingState } from '../../src/services/calendar/bookings.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { budget } from '../budget.js';
import { serverProcess, type ServerProcess } from '../support/server-process.js';
import { asksPerson, walk, type Walk } from './a-booker.js';
import { clerkSays, hireClerk, residentSays } from './a-clerk.js';

const content = fileURLToPath(new URL('../fixtures/booking', import.meta.url));
const residents = 10;
/** Of one office: two desks at each start, and two days of eight starts. */
const desks = 2;
const capacity = 2 * 8 * desks;

const persons = ['never', 'form', 'call', 'never', 'call'] as const;

let server: ServerProcess;
beforeAll(async () => {
  server = await serverProcess({ content, env: { RELOAD: 'off', LOG_LEVEL: 'error' } });
});
afterAll(() => server.clean());

/** A conversation as it was in the end. */
interface Told {
  readonly conversation: string;
  readonly accepted: readonly string[];
  readonly events: readonly ChatEvent[];
}
interface Booked {
  readonly reference: string;
  readonly conversation: string;
  readonly person: string;
  readonly start: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const repeated = (all: readonly (string | number)[]): readonly (string | number)[] => [
  ...new Set(all.filter((one, at) => all.indexOf(one) !== at)),
];

/** What is wrong with what was told and what is in the calendar. Empty = nothing. */
function wrongs(told: readonly Told[], booked: readonly Booked[]): readonly string[] {
  return [...told.flatMap(wrongIn), ...wrongBookings(told, booked)];
}

function wrongBookings(told: readonly Told[], booked: readonly Booked[]): readonly string[] {
  const problems: string[] = [];
  if (booked.length > capacity) problems.push(`${booked.length} places are booked of ${capacity}`);
  for (const start of new Set(booked.map((one) => one.start))) {
    const here = booked.filter((one) => one.start === start).length;
    if (here > desks) problems.push(`${here} are booked at once for ${desks} desks`);
  }
  for (const person of repeated(booked.map((one) => one.person))) problems.push(`${person} has two appointments`);
  const references = told.flatMap(({ conversation, events }) =>
    events.flatMap((event) =>
      event.from === 'citizen' ? [] : [...event.text.matchAll(/AP-\w+/g)].map(([found]) => `${conversation} ${found}`),
    ),
  );
  const kept = booked.map(({ conversation, reference }) => `${conversation} ${reference}`);
  for (const one of repeated(references)) problems.push(`told twice: ${one}`);
  for (const one of kept) if (!references.includes(one)) problems.push(`never told: ${one}`);
  for (const one of references) if (!kept.includes(one)) problems.push(`told without a booking: ${one}`);
  return problems;
}

function wrongIn({ conversation, accepted, events }: Told): readonly string[] {
  const problems: string[] = [];
  const own = events.filter(({ from }) => from === 'citizen').map(({ id }) => id);
  if (own.join() !== accepted.join()) problems.push(`accepted ${accepted.join()}, kept ${own.join()}`);
  if (events.some(({ seq }, n) => seq !== n + 1)) problems.push('the events have a gap or a repeat');
  for (const id of repeated(events.map((event) => event.id))) problems.push(`${id} was said twice`);
  const at = (test: (event: ChatEvent) => boolean): number => events.findIndex(test);
  const [taken, returned] = [at(isTaken), at(isReturned)];
  if (taken >= 0) {
    const with_ = events.slice(taken, returned < 0 ? undefined : returned);
    if (returned < taken) problems.push('never given back');
    if (with_.some(({ from }) => from === 'bot')) problems.push('the bot spoke while a person had the conversation');
    const agent = events.filter(({ from }) => from === 'agent');
    if (agent.map(({ text }) => text).join() !== clerkSays(conversation))
      problems.push(`the agent is shown ${agent.length} times`);
  }
  if (events.at(-1)?.from === 'citizen') problems.push('the last message has no answer');
  for (const [n, event] of events.entries()) {
    // What was written to the agent is the agent's, and a person may be asked for at once; else two in a row mean that one was passed over.
    const next = events[n + 1];
    if (event.from === 'citizen' && event.text !== residentSays && next?.from === 'citizen' && next.text !== asksPerson)
      problems.push(`no answer to ${event.id}`);
  }
  return problems.map((problem) => `${conversation}: ${problem}`);
}

const isTaken = ({ from, text }: ChatEvent): boolean => from === 'system' && / is with you now/.test(text);
const isReturned = ({ from, text }: ChatEvent): boolean => from === 'system' && /back with the assistant/.test(text);

/** What is in the data file after a stop in good order. */
async function readCalendar(): Promise<{ booked: readonly Booked[]; left: { readonly [kind: string]: number } }> {
  const file = join(server.dataDir, 'ventanilla.db');
  const store = await openSqliteStore({ file, clock: systemClock, random: systemRandom, bootId: 'afterwards' });
  const rows = await store.records.scan('booking', { limit: 1000 });
  const left = await store.counts();
  await store.close();
  const booked = rows.map(({ key, value }) => {
    const state = value as unknown as BookingState;
    return { reference: key.split('/').at(-2) ?? '', ...state };
  });
  return { booked, left };
}

test(
  `residents book few places and some see a person while the server is killed ${budget.bookingKills} times: no place twice, each booking told once, nobody left waiting, nobody answered by two`,
  async () => {
    await server.start();
    const clerk = await hireClerk(server.url, server.output());
    let killing = true;
    let open = true;
    const serving = clerk.serve(() => open);
    let people = 0;
    let heard = (): void => {};
    const confirmed = (): void => heard();
    const walks: Walk[] = [];
    const one = async (): Promise<void> => {
      const n = (people += 1);
      const booker = {
        name: 'Marta Ruiz',
        phone: `${312 + Math.floor(n / 100)}-555-01${String(n % 100).padStart(2, '0')}`,
        person: persons[n % persons.length] ?? 'never',
      } as const;
      // Every other resident books in two windows at once, and then once more: still one appointment.
      const windows = n % 2 === 0 ? [booker, { ...booker, person: 'never' as const }] : [booker];
      walks.push(...(await Promise.all(windows.map((window) => walk(server.url, window, confirmed)))));
      if (n % 2 === 0) walks.push(await walk(server.url, { ...booker, person: 'never' }, confirmed));
    };
    const booking = Array.from({ length: residents }, async () => {
      do await one();
      while (killing);
    });
    for (let kill = 0; kill < budget.bookingKills; kill += 1) {
      // Every other time anywhere; else while a booking is under way: the call, its write and its answer take a few milliseconds each.
      if (kill % 2 === 0) await pause(Math.random() * 400);
      else {
        await Promise.race([new Promise<void>((resolve) => void (heard = resolve)), pause(2_000)]);
        await pause(Math.random() * 20);
      }
      await server.kill();
      await server.start();
    }
    killing = false;
    await Promise.all(booking);
    open = false;
    await serving;
    for (const { client, accepted } of walks.slice(0, 20)) {
      const again = await client.post({ id: accepted.at(-1) ?? '', text: 'yes' });
      expect(again?.body).toEqual({ accepted: false, duplicate: true });
    }
    const told = await Promise.all(
      walks.map(async ({ client, accepted }) => ({
        conversation: client.conversation,
        accepted,
        events: await client.events(),
      })),
    );
    await server.stop();
    const { booked, left } = await readCalendar();
    expect(wrongs(told, booked)).toEqual([]);
    expect(left).toMatchObject({ mailbox: 0, calls: 0, dead: 0, engagements_open: 0 });
    // The test has seen what it is about.
    expect(booked.length).toBeGreaterThan(0);
    expect(told.some(({ events }) => events.some(isTaken))).toBe(true);
    expect(walks.map(({ end }) => end)).toEqual(expect.arrayContaining(['booked']));
  },
  // Only what hangs is ended: a start takes two seconds here, and twenty on a machine that is busy.
  120_000 + budget.bookingKills * 30_000,
);

const line = (seq: number, from: ChatEvent['from'], id: string, text: string): ChatEvent => ({
  seq,
  id,
  from,
  locale: 'en',
  text,
  choices: [],
  at: seq,
});
const yes = line(1, 'citizen', 'm1', 'yes');
const done = line(2, 'bot', 'b1', 'Your confirmation number is AP-7K3F.');
const taken = line(3, 'system', 's1', 'Ana is with you now.');
const words = line(4, 'agent', 'a1', clerkSays('c'));
const back = line(5, 'system', 's2', 'You are back with the assistant.');
const good: Told = { conversation: 'c', accepted: ['m1'], events: [yes, done, taken, words, back] };
const place: Booked = { reference: 'AP-7K3F', conversation: 'c', person: 'p', start: 1 };

test('the checker itself finds nothing in a good history', () => {
  expect(wrongs([good], [place])).toEqual([]);
});

const events = (...all: readonly ChatEvent[]): readonly Told[] => [
  { ...good, events: all.map((event, n) => ({ ...event, seq: n + 1 })) },
];
test.each<readonly [string, readonly Told[], readonly Booked[]]>([
  ['a booking that was never told', events(yes, { ...done, text: 'Sorry.' }), [place]],
  ['a booking told twice', events(yes, done, { ...done, id: 'b2' }), [place]],
  ['a booking told and not made', [good], []],
  ['a booking told to somebody else', [good], [{ ...place, conversation: 'd' }]],
  ['a second appointment of one person', [good], [place, { ...place, reference: 'AP-2222' }]],
  [
    'more at once than there are desks',
    [good],
    [1, 2, 3].map((n) => ({ ...place, reference: `AP-${n}`, person: `p${n}` })),
  ],
  ['a message without an answer', events(done, yes), [place]],
  [
    'a message that was passed over',
    [{ ...good, accepted: ['m1', 'm2'], events: [yes, { ...yes, seq: 2, id: 'm2' }, { ...done, seq: 3 }] }],
    [place],
  ],
  ['a lost message', [{ ...good, accepted: ['m1', 'm2'] }], [place]],
  ['a gap', [{ ...good, events: good.events.map((event) => ({ ...event, seq: event.seq * 2 })) }], [place]],
  ['an answer by both', events(yes, done, taken, { ...done, id: 'b2', text: 'Hello.' }, words, back), [place]],
  ['words of an agent that came twice', events(yes, done, taken, words, { ...words, id: 'a2' }, back), [place]],
  ['somebody who was never given back', events(yes, done, taken, words), [place]],
])('the checker itself notices %s', (_, told, booked) => {
  expect(wrongs(told, booked)).not.toEqual([]);
});
