import { describe, expect, test } from '@jest/globals';
import { bot, question, text, topic } from '../support/bot-builder.js';
import { monday, somebody, talkTo, type DialogTalk } from '../support/dialog-talk.js';

const texts = {
  'bot/greeting': text('Hello. | Hola.'),
  'report/promise': text('We come back by {due}. | Regresamos a más tardar el {due}.'),
  'report/missed': text('We did not come by {due}. | No fuimos a más tardar el {due}.'),
  'form/what': text('What is it? | ¿Qué es?'),
};
const due = { count: 1, unit: 'business_days' } as const;
const town = bot(
  [
    topic(
      'report',
      [{ type: 'promise', say: 'report/promise', due, queue: null, ifMissed: 'missed', name: 'promise' }],
      {
        branches: [
          { type: 'say', say: 'report/missed', name: 'missed', next: 'hand' },
          { type: 'handoff', queue: null, urgent: false, name: 'hand' },
        ],
      },
    ),
    topic('plain', [{ type: 'promise', say: 'report/promise', due, queue: null, name: 'promise' }]),
    topic('quick', [
      { type: 'promise', say: 'report/promise', due: { count: 11, unit: 'hours' }, queue: null, name: 'promise' },
    ]),
    topic('form', [{ type: 'ask', ...question('what', 'text', { say: 'form/what' }) }]),
  ],
  { texts },
);
const dueAt = Date.parse('2026-11-24T23:00:00Z');

function promised(name = 'report', options: Parameters<typeof talkTo>[1] = {}): DialogTalk {
  const talk = talkTo(town, options);
  talk.say(name, { intents: { [name]: 0.99 } });
  return talk;
}
function fire(talk: DialogTalk, which: 'warn' | 'due', at?: number): void {
  const name = `promise:${talk.state?.promises?.[0]?.id}:${which}`;
  talk.now = at ?? (which === 'due' ? dueAt : dueAt - 3 * 3_600_000);
  talk.event({ type: 'timer', name, dueAt: talk.now });
}

describe('a promise', () => {
  test('is told with its day, and sets one timer to warn and one for the day', () => {
    const talk = promised();
    expect(talk.says()).toMatchObject([{ text: { key: 'report/promise' }, values: { due: { date: '2026-11-24' } } }]);
    const id = talk.state?.promises?.[0]?.id;
    expect(talk.effects('remind')).toEqual([
      { type: 'remind', name: `promise:${id}:warn`, dueAt: dueAt - 3 * 3_600_000 },
      { type: 'remind', name: `promise:${id}:due`, dueAt },
    ]);
  });

  test('about to be missed is in the list of the desk, and nothing is said', () => {
    const talk = promised();
    fire(talk, 'warn');
    expect(talk.says()).toEqual([]);
    expect(talk.effects('take_message')).toMatchObject([
      {
        queue: 'general',
        reason: { code: 'promise', topic: 'report', urgent: false },
        promise: talk.state?.promises?.[0]?.id,
      },
    ]);
  });

  test('about to be missed while a person has the conversation rings there instead', () => {
    const talk = promised();
    talk.control = { owner: { type: 'agent', agent: 'a1' }, epoch: 1 };
    fire(talk, 'warn');
    expect(talk.effects('take_message')).toEqual([]);
    expect(talk.effects('note')).toMatchObject([{ alert: true }]);
  });

  test('marked as kept is forgotten, and its day passes without a word', () => {
    const talk = promised();
    const id = talk.state?.promises?.[0]?.id ?? '';
    talk.event({ type: 'promise_kept', promise: id });
    expect(talk.state?.promises).toEqual([]);
    expect(talk.effects('cancel_remind').map(({ name }) => name)).toContain(`promise:${id}:due`);
    talk.event({ type: 'timer', name: `promise:${id}:due`, dueAt });
    expect(talk.last.effects).toEqual([]);
  });

  test('missed: the author’s steps are done, once', () => {
    const talk = promised('report', { staff: somebody });
    const name = `promise:${talk.state?.promises?.[0]?.id}:due`;
    fire(talk, 'due', dueAt - 1_000_000);
    expect(talk.said()).toEqual(['report/missed', 'dialog:person.connecting']);
    expect(talk.says()[0]).toMatchObject({ values: { due: { date: '2026-11-24' } }, unasked: true });
    expect(talk.effects('handoff')).toHaveLength(1);
    talk.event({ type: 'timer', name, dueAt });
    expect(talk.last.effects).toEqual([]);
  });

  test('missed when nobody is there: the desk has it in its list, and nobody is asked for a message', () => {
    const talk = promised();
    fire(talk, 'due');
    expect(talk.said()).toEqual(['report/missed', 'dialog:promise.missed']);
    expect(talk.effects('take_message')).toMatchObject([
      { queue: 'general', reason: { code: 'promise', urgent: true } },
    ]);
    expect(talk.state).toMatchObject({ stack: [], question: null });
  });

  test('missed without steps of its own has the engine’s sentence, and the desk is told', () => {
    const talk = promised('plain');
    fire(talk, 'due');
    expect(talk.said()).toEqual(['dialog:promise.missed']);
    expect(talk.effects('take_message')).toHaveLength(1);
  });

  test('missed in the middle of another form: what was open comes back', () => {
    const talk = promised();
    talk.say('form', { intents: { form: 0.99 } });
    fire(talk, 'due');
    expect(talk.said()).toEqual(['report/missed', 'dialog:promise.missed', 'dialog:back_to', 'form/what']);
    talk.say('a bin');
    expect(talk.state?.stack).toEqual([]);
  });

  test('missed at night is told in the morning', () => {
    const talk = promised('quick', { now: Date.parse('2026-11-23T16:00:00Z') });
    const name = `promise:${talk.state?.promises?.[0]?.id}:due`;
    fire(talk, 'due', Date.parse('2026-11-24T03:00:10Z'));
    expect(talk.last.effects).toEqual([{ type: 'remind', name, dueAt: Date.parse('2026-11-24T14:00:00Z') }]);
    fire(talk, 'due', Date.parse('2026-11-24T14:00:00Z'));
    expect(talk.said()).toEqual(['dialog:promise.missed']);
  });

  test('missed towards somebody who opted out goes to the desk only', () => {
    const talk = promised();
    talk.say('no more notifications');
    fire(talk, 'due');
    expect(talk.says()).toEqual([]);
    expect(talk.effects('take_message')).toHaveLength(1);
  });

  test('left open by somebody who closes the chat is put into the desk’s list', () => {
    const talk = promised();
    talk.event({ type: 'closed' });
    expect(talk.effects('take_message')).toMatchObject([{ reason: { code: 'promise' } }]);
    expect(talk.state?.promises).toEqual([]);
  });

  test('whose topic is gone from the content is still owed', () => {
    const talk = promised();
    talk.bot = bot([topic('form', [])], { texts });
    fire(talk, 'due');
    expect(talk.said()).toEqual(['dialog:promise.missed']);
    expect(talk.effects('take_message')).toHaveLength(1);
  });

  test('is one of ten at most, so that the state stays small', () => {
    const talk = talkTo(town, { now: monday });
    for (let n = 0; n < 14; n += 1) talk.say('plain', { intents: { plain: 0.99 } });
    expect(talk.state?.promises).toHaveLength(10);
  });
});
