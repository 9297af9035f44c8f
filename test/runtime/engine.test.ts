import { afterEach, describe, expect, test } from '@jest/globals';
import type { Store } from '../../src/model/ports/store.js';
import { AppError } from '../../src/model/errors.js';
import { operation, startTown, type Town } from './town.js';

let town: Town;
afterEach(() => town.engine.stop());

const apology = {
  en: 'Sorry, something went wrong on our side. Please try again, or ask for a person.',
  es: 'Disculpe, hubo un problema de nuestro lado. Inténtelo de nuevo o pida hablar con una persona.',
};
const counts = async (name: string): Promise<number | undefined> => (await town.store.counts())[name];

describe('A message that cannot be processed', () => {
  test('is set aside after five tries; the citizen is told in their language, the desk is rung, and what came after is answered', async () => {
    let tries = 0;
    town = await startTown({ recognize: async (words) => void (tries += Number(words.includes('explode'))) });
    await town.open('ana');
    await town.write('ana', '¿Cuál es el horario?');
    await town.clock.pass(5_000);
    await town.write('ana', 'explode', '¿Y el horario?');
    await town.clock.pass(60_000);
    expect(tries).toBe(5);
    expect(await counts('dead')).toBe(1);
    expect(await town.told('ana')).toEqual(['Abrimos a las 8.', 'Abrimos a las 8.', apology.es]);
    const notes = (await town.store.transcript('ana', 0, 100)).filter(({ kind }) => kind === 'note');
    expect(notes).toEqual([expect.objectContaining({ alert: true, text: expect.stringContaining('set aside') })]);
    expect((await town.store.deskEvents('springfield', 0, 100)).map(({ type }) => type)).toContain('alert');
  });

  test('as the very first one is answered in both languages, since nobody knows yet which is theirs', async () => {
    town = await startTown();
    await town.open('ana');
    await town.write('ana', 'explode');
    await town.clock.pass(60_000);
    expect((await town.told('ana')).join('\n')).toContain(apology.en);
    expect((await town.told('ana')).join('\n')).toContain(apology.es);
  });

  test('does not take away the form that was begun meanwhile', async () => {
    town = await startTown();
    await town.open('ana');
    await town.write('ana', 'hours');
    await town.clock.pass(5_000);
    await town.write('ana', 'explode', 'the form please');
    await town.clock.pass(60_000);
    expect(await town.told('ana')).toEqual(['We open at 8.', 'What happened?', apology.en]);
    await town.write('ana', 'A tree fell.');
    await town.clock.pass(5_000);
    expect((await town.told('ana')).at(-1)).toBe('Written down.');
  });

  test('drops the form it was meant for, because that may be what fails', async () => {
    town = await startTown();
    await town.open('ana');
    await town.write('ana', 'the form please');
    await town.clock.pass(5_000);
    await town.write('ana', 'explode');
    await town.clock.pass(60_000);
    expect(await town.store.state('ana')).toMatchObject({ stack: [], question: null });
  });

  test('does not take away the answer that is being waited for', async () => {
    let answer = (): void => {};
    const look = operation(
      false,
      () => new Promise((resolve) => (answer = () => resolve({ outcome: 'found', result: {} }))),
    );
    town = await startTown({ operations: { look } });
    await town.open('ana');
    await town.write('ana', 'status');
    await town.clock.pass(500);
    await town.write('ana', 'explode');
    await town.clock.pass(500);
    answer();
    await town.clock.pass(500);
    expect(await town.told('ana')).toEqual([apology.en, 'It is on its way.']);
  });

  test('holds up nobody else', async () => {
    town = await startTown({ workers: 1 });
    await Promise.all(['ana', 'ben'].map((id) => town.open(id)));
    await town.write('ana', 'explode');
    await town.write('ben', 'hours');
    await town.clock.pass(1_000);
    expect(await town.told('ben')).toEqual(['We open at 8.']);
  });

  test('does not take the greeting before it along: that is answered by itself', async () => {
    town = await startTown();
    await town.open('ana');
    await town.write('ana', 'The hours and', 'explode');
    await town.clock.pass(60_000);
    expect(await town.told('ana')).toEqual(['We open at 8.', apology.en]);
    expect(await counts('dead')).toBe(1);
  });

  test('because the store refuses what comes of it, though it takes everything else, is set aside too', async () => {
    town = await startTown({
      store: (store) => ({
        ...store,
        commit: (commit) =>
          commit.record?.trace.includes('apology') || commit.work.conversation.id === 'ben'
            ? store.commit(commit)
            : Promise.reject(new AppError('STORE_UNAVAILABLE', 'SQLITE_CONSTRAINT')),
      }),
    });
    await Promise.all(['ana', 'ben'].map((id) => town.open(id)));
    await town.write('ana', 'hours');
    await town.write('ben', 'hours');
    await town.clock.pass(60_000);
    expect([await counts('dead'), await counts('mailbox')]).toEqual([1, 0]);
    expect((await town.told('ana')).join()).toContain(apology.en);
    expect(await town.told('ben')).toEqual(['We open at 8.']);
  });

  test('never stands in the log with what the citizen wrote', async () => {
    town = await startTown();
    await town.open('ana');
    await town.write('ana', 'explode my SSN');
    await town.clock.pass(60_000);
    expect(town.log.filter(({ message }) => message === 'turn failed')).toHaveLength(5);
    expect(JSON.stringify(town.log)).not.toContain('my SSN');
  });
});

describe('A store that fails', () => {
  test('is no fault of the message: it waits, is not set aside, and is answered once', async () => {
    let failures = 8;
    town = await startTown({
      store: (store) => ({
        ...store,
        commit: (commit) => (failures-- > 0 ? Promise.reject(new AppError('STORE_FULL')) : store.commit(commit)),
      }),
    });
    await town.open('ana');
    await town.write('ana', 'hours');
    await town.clock.pass(120_000);
    expect([await town.told('ana'), await counts('dead'), failures]).toEqual([['We open at 8.'], 0, -1]);
  });

  test('altogether is waited for, whatever it calls its failure', async () => {
    let away = true;
    const unless = <T>(work: () => Promise<T>): Promise<T> =>
      away ? Promise.reject(new AppError('STORE_UNAVAILABLE')) : work();
    town = await startTown({
      store: (store) => ({
        ...store,
        commit: (commit) => unless(() => store.commit(commit)),
        canary: () => unless(() => store.canary()),
      }),
    });
    await town.open('ana');
    await town.write('ana', 'hours');
    await town.clock.pass(60_000);
    away = false;
    await town.clock.pass(60_000);
    expect([await town.told('ana'), await counts('dead')]).toEqual([['We open at 8.'], 0]);
  });
});

describe('A message that is not finished', () => {
  test('and the rest of it are one turn', async () => {
    town = await startTown();
    await town.open('ana');
    await town.write('ana', 'the form please');
    await town.clock.pass(5_000);
    await town.write('ana', 'A tree fell on my car and');
    await town.clock.pass(1_000);
    expect((await town.told('ana')).at(-1)).toBe('What happened?');
    await town.write('ana', 'it blocks the street.');
    await town.clock.pass(1_000);
    expect((await town.told('ana')).slice(1)).toEqual(['Written down.']);
    expect(await counts('mailbox')).toBe(0);
  });

  test('is answered without the rest if that does not come', async () => {
    town = await startTown();
    await town.open('ana');
    await town.write('ana', 'hours and');
    await town.clock.pass(1_400);
    expect(await town.told('ana')).toEqual([]);
    await town.clock.pass(200);
    expect(await town.told('ana')).toEqual(['We open at 8.']);
  });

  test('is answered at once where nobody wants to wait', async () => {
    town = await startTown({ gather: false });
    await town.open('ana');
    await town.write('ana', 'hours and');
    await town.clock.pass(0);
    expect(await town.told('ana')).toEqual(['We open at 8.']);
  });
});

describe('A turn that was overtaken', () => {
  test('is taken again from what is true then, and nothing of the first attempt is left', async () => {
    let heard = 0;
    let late = 1;
    town = await startTown({
      recognize: async () => void (heard += 1),
      // Somebody committed between take and commit: the version that was seen is not the newest.
      store: (store) => ({
        ...store,
        commit: (commit) => {
          const { work } = commit;
          return store.commit(late-- > 0 ? { ...commit, work: { ...work, version: work.version - 1 } } : commit);
        },
      }),
    });
    await town.open('ana');
    await town.write('ana', 'hours');
    await town.clock.pass(5_000);
    expect([heard, await town.told('ana'), await counts('mailbox'), await counts('dead')]).toEqual([
      2,
      ['We open at 8.'],
      0,
      0,
    ]);
  });
});

describe('A server that is stopped in the middle of the load', () => {
  test('finishes the turns under way, takes no other, and another one finds the rest in the mailboxes', async () => {
    const open: (() => void)[] = [];
    const kept: Store[] = [];
    town = await startTown({
      workers: 2,
      recognize: () => new Promise((resolve) => void open.push(resolve)),
      store: (store) => {
        kept.push(store);
        return store;
      },
    });
    const people = ['ana', 'ben', 'cal', 'dee', 'eva'];
    for (const id of people) await town.open(id);
    for (const id of people) await town.write(id, 'hours');
    await town.clock.pass(100);
    expect(open).toHaveLength(2);
    let stopped = false;
    const stopping = town.engine.stop().then(() => (stopped = true));
    await town.clock.pass(100);
    expect(stopped).toBe(false);
    open.forEach((go) => go());
    await stopping;
    expect(await Promise.all(people.map((id) => town.told(id)))).toEqual([
      ['We open at 8.'],
      ['We open at 8.'],
      [],
      [],
      [],
    ]);
    expect([open.length, await counts('mailbox')]).toEqual([2, 3]);

    const [rest] = kept;
    if (!rest) throw new Error('no store');
    town = await startTown({ store: () => rest });
    await town.clock.pass(10_000);
    const said = await Promise.all(people.map(async (id) => (await rest.events(id, 0, 100)).map(({ text }) => text)));
    expect(said.map((lines) => lines.filter((line) => line === 'We open at 8.').length)).toEqual([1, 1, 1, 1, 1]);
    expect(await counts('mailbox')).toBe(0);
  });

  test('says that it is idle when nothing is left to do now, though something is due later', async () => {
    town = await startTown();
    await town.open('ana');
    await town.write('ana', 'hours');
    await town.engine.idle();
    expect(await town.told('ana')).toEqual(['We open at 8.']);
  });
});
