import { describe, expect, test } from '@jest/globals';
import { bot, question, text, topic } from '../support/bot-builder.js';
import { talkTo, type DialogTalk } from '../support/dialog-talk.js';

const at = (moment: string): number => Date.parse(moment);
const answers = topic('pool', [
  { type: 'say', say: 'pool/open', name: 'open' },
  { type: 'say', say: 'pool/closed', name: 'closed' },
  { type: 'say', say: 'pool/summer', name: 'summer' },
]);
const texts = {
  'bot/greeting': text('Hello. | Hola.'),
  'pool/open': text('We are here. | Estamos aquí.', { hours: { queue: 'general', open: true } }),
  'pool/closed': text('Nobody is here. | No hay nadie.', { hours: { queue: 'general', open: false } }),
  'pool/summer': text('The pool is open. | La alberca está abierta.', {
    from: '2027-06-01',
    until: '2027-08-31',
    buttons: [{ type: 'topic', topic: 'form', label: { en: 'Form', es: 'Formulario' } }],
  }),
  'rink/winter': text('The rink is open. | La pista está abierta.', { from: '2026-12-01' }),
  'form/what': text('What is it? | ¿Qué es?'),
};
const old = { reviewBy: '2026-11-22' };
const town = bot(
  [
    answers,
    topic('rink', [{ type: 'say', say: 'rink/winter' }]),
    topic('form', [{ type: 'ask', ...question('what', 'text', { say: 'form/what' }) }]),
    topic('fees', [{ type: 'say', say: 'pool/open' }], old),
    topic('urgent-fees', [{ type: 'say', say: 'pool/open' }], { ...old, urgent: true }),
    topic('person', [{ type: 'handoff', queue: null, urgent: false }], old),
    topic('secret', [{ type: 'ask', ...question('what', 'text', { say: 'form/what' }) }], { sensitive: true }),
    topic('partly', [
      { type: 'ask', ...question('why', 'text', { say: 'form/what', sensitive: true }) },
      { type: 'confirm', say: 'form/what' },
    ]),
  ],
  { texts },
);
const asking = (name: string, moment: string, more: object = {}): DialogTalk => {
  const talk = talkTo({ ...town, ...more }, { now: at(moment) });
  talk.say(name, { intents: { [name]: 0.99 } });
  return talk;
};

describe('a text that depends on the day or the hour', () => {
  test('is said in its hours only', () => {
    expect(asking('pool', '2026-11-23T16:00:00Z').said()).toEqual(['pool/open']);
    expect(asking('pool', '2026-11-24T04:00:00Z').said()).toEqual(['pool/closed']);
    // Thursday the 26th is a holiday of the queue.
    expect(asking('pool', '2026-11-26T16:00:00Z').said()).toEqual(['pool/closed']);
  });

  test('is said on its days only, by the clock of the bot, buttons and all', () => {
    expect(asking('pool', '2027-06-01T04:59:00Z').said()).not.toContain('pool/summer');
    expect(asking('pool', '2027-06-01T05:01:00Z').said()).toContain('pool/summer');
    expect(asking('pool', '2027-09-01T04:00:00Z').buttons()).toContain('Form');
    expect(asking('pool', '2027-09-01T05:01:00Z').buttons()).not.toContain('Form');
  });

  test('and nothing else to say: the resident reads that, with a person to ask', () => {
    const talk = asking('rink', '2026-11-23T16:00:00Z');
    expect(talk.said()[0]).toBe('dialog:answer.not_now');
    expect(talk.buttons()).toContain('person');
    expect(asking('rink', '2026-12-01T16:00:00Z').said()).toEqual(['rink/winter']);
  });
});

describe('a topic past its review date', () => {
  const monday = '2026-11-23T16:00:00Z';
  const withhold = { afterReviewBy: 'withhold' } as const;

  test('is answered as ever, unless the bot withholds such topics', () => {
    expect(asking('fees', monday).said()).toEqual(['pool/open']);
    const talk = asking('fees', monday, withhold);
    expect(talk.said()).toEqual(['dialog:review.withheld']);
    expect(talk.buttons()).toEqual(['person']);
    talk.tap('person');
    expect(talk.last.trace).toContain('person:nobody');
  });

  test('is answered on the last day itself', () => {
    expect(asking('fees', '2026-11-22T18:00:00Z', withhold).said()).not.toContain('dialog:review.withheld');
  });

  test('is never withheld if it is urgent, or the way to a person', () => {
    expect(asking('urgent-fees', monday, withhold).said()).toEqual(['pool/open']);
    expect(asking('person', monday, withhold).said()).not.toContain('dialog:review.withheld');
  });
});

describe('what is sensitive', () => {
  test('is marked on everything a sensitive topic says, and on nothing else', () => {
    const talk = asking('secret', '2026-11-23T16:00:00Z');
    expect(talk.says().map(({ sensitive }) => sensitive)).toEqual([true]);
    expect(asking('pool', '2026-11-23T16:00:00Z').says()[0]?.sensitive).toBeUndefined();
  });

  test('is marked on the numbers for violence, abuse and suicide', () => {
    const talk = talkTo(town);
    talk.say('I want to end my life');
    expect(talk.says()[0]).toMatchObject({ says: 'crisis/suicide', sensitive: true });
  });

  test('is not named when an interruption is over', () => {
    const talk = asking('secret', '2026-11-23T16:00:00Z');
    talk.say('pool', { intents: { pool: 0.99 } });
    expect(talk.said()).not.toContain('dialog:back_to');
  });

  test('of a sensitive answer only that it was given is repeated', () => {
    const talk = asking('partly', '2026-11-23T16:00:00Z');
    talk.say('he drinks');
    expect(talk.said()).toContain('dialog:confirm.hidden_plain');
    expect(talk.says()[0]?.values).toEqual({});
  });
});
