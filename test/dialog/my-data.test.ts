import { describe, expect, test } from '@jest/globals';
import { city } from '../support/bot-builder.js';
import { talkTo, type DialogTalk } from '../support/dialog-talk.js';

const report = (): DialogTalk => {
  const talk = talkTo(city());
  talk.say('report', { intents: { report: 0.95 } });
  talk.tap('Trash');
  talk.say('12 Oak Street');
  return talk;
};

describe('"what do you know about me?"', () => {
  test.each(['what do you know about me', '¿qué saben de mí?', 'show me my data', '¿Qué datos tienen sobre mí?'])(
    'shows the answers of this conversation, personal ones by their end only, and the question comes back: "%s"',
    (words) => {
      const talk = report();
      talk.say(words);
      expect(talk.said().slice(0, 4)).toEqual([
        'dialog:data.intro',
        'dialog:confirm.field.choice',
        'dialog:confirm.field.address',
        'dialog:data.rest',
      ]);
      expect(JSON.stringify(talk.says())).not.toContain('12 Oak');
      expect(talk.buttons()).toContain('erase');
      expect(talk.asks()).toBe('phone');
    },
  );

  test('says so where nothing is kept', () => {
    const talk = talkTo(city());
    talk.say('que saben de mi');
    expect(talk.said().slice(0, 2)).toEqual(['dialog:data.none', 'dialog:data.rest']);
    expect(talk.buttons()).not.toContain('erase');
  });

  test('of a sensitive topic says only that there is something', () => {
    const talk = talkTo(city());
    talk.say('grief', { intents: { grief: 0.95 } });
    talk.say('what do you know about me');
    expect(talk.said()).toContain('dialog:data.private');
  });
});

describe('"delete my data"', () => {
  test.each([
    'delete my data',
    'borren mis datos',
    'quiero que borren mis datos',
    'erase all my information',
    'forget me',
  ])('says what stays and why, asks, and erases what the conversation holds: "%s"', (words) => {
    const talk = report();
    talk.say(words);
    expect(talk.said()).toEqual([
      'dialog:data.stays',
      'dialog:data.stays_notes',
      'dialog:data.stays_sent',
      'dialog:data.ask',
    ]);
    expect(talk.asks()).toBe('erase');
    talk.say('yes');
    expect(talk.said()).toEqual(['dialog:data.erased']);
    expect(JSON.stringify(talk.state)).not.toContain('Oak');
    expect(talk.state?.stack).toEqual([]);
    expect(talk.effects('note')).toHaveLength(1);
  });

  test('"no" erases nothing, and the form goes on', () => {
    const talk = report();
    talk.say('delete my data');
    talk.say('no');
    expect(talk.said()[0]).toBe('dialog:data.kept');
    expect(talk.asks()).toBe('phone');
  });

  test('a form left for later is erased too', () => {
    const talk = report();
    talk.say('where is my case?', { intents: { 'case-status': 0.95 } });
    talk.tap('leave');
    expect(talk.state?.parked).not.toBeNull();
    talk.say('borrar mis datos');
    talk.tap('erase');
    expect(talk.state?.parked).toBeNull();
    expect(JSON.stringify(talk.state)).not.toContain('Oak');
  });

  test('with nothing to erase says what stays, and the staff learn that it was asked for', () => {
    const talk = talkTo(city());
    talk.say('delete my data');
    expect(talk.said().slice(0, 2)).toEqual(['dialog:data.nothing', 'dialog:data.stays']);
    expect(talk.effects('note')).toHaveLength(1);
  });

  test('a language, an opt-out and the last moment outlive it', () => {
    const talk = report();
    talk.say('STOP');
    talk.say('en español');
    talk.say('borren mis datos');
    talk.say('sí');
    expect(talk.state).toMatchObject({ optedOut: true, locale: 'es' });
  });
});
