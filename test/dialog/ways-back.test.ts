import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadBots } from '../../src/content/load-bots.js';
import { newState } from '../../src/model/state.js';
import { storeLimits } from '../../src/store/rules/limits.js';
import { bot, city, option, question, topic } from '../support/bot-builder.js';
import { hear, monday, somebody, talkTo, type DialogTalk } from '../support/dialog-talk.js';

const report = (): DialogTalk => {
  const talk = talkTo(city());
  talk.say('missed trash', { intents: { report: 0.9 } });
  return talk;
};

describe('after opting out', () => {
  test.each([
    'START',
    'unstop',
    'subscribe',
    'I want to receive messages again',
    'turn my notifications back on',
    'notify me again',
    'ALTA',
    'quiero recibir mensajes otra vez',
    'quiero volver a recibir avisos',
    'avísenme otra vez',
    'mándenme los avisos de nuevo',
    'deme de alta',
  ])('"%s" is the way back, and the open question comes again', (words) => {
    const talk = report();
    talk.say('STOP');
    talk.say(words);
    expect(talk.said()).toEqual(['dialog:opt_in', 'report/address']);
    expect(talk.state?.optedOut).toBe(false);
    expect(talk.effects('note')).toHaveLength(1);
  });

  test('a second STOP where nothing is open is answered with the way back', () => {
    const talk = talkTo(city());
    talk.say('stop');
    talk.say('stop');
    expect(talk.said()).toEqual(['dialog:opt_out_already']);
    talk.say('notify me again');
    expect(talk.said()).toEqual(['dialog:opt_in']);
  });

  test('the way back works in the line for a person too', () => {
    const talk = talkTo(city(), { staff: somebody });
    talk.say('stop');
    talk.control = { owner: { type: 'queue', queue: 'general' }, epoch: 1 };
    talk.say('notify me again');
    expect(talk.said()).toEqual(['dialog:opt_in']);
  });

  test('who never opted out means something else by "start"; a whole sentence is told the truth', () => {
    const talk = report();
    talk.say('start');
    expect(talk.said()).not.toContain('dialog:opt_in_already');
    talk.say('I want to get notifications again');
    expect(talk.said()[0]).toBe('dialog:opt_in_already');
  });
});

describe('a number given with the wish to be called', () => {
  test.each([
    'call me at 217-555-0142',
    'can somebody call me at 217-555-0142 about my water bill',
    'please call me back on my cell 217-555-0142',
    '217-555-0142 call me',
    'llámenme al 217-555-0142',
    'me pueden llamar al número 217-555-0142 por favor',
  ])('"%s" goes to the person with it', (words) => {
    const talk = talkTo(city(), { staff: somebody });
    talk.say(words);
    expect(talk.effects('handoff')).toMatchObject([{ queue: 'general', contact: '+12175550142' }]);
    expect(talk.said()[0]).toBe('dialog:person.number');
  });

  test('and is not asked for again where nobody is online: what is written next is the message', () => {
    const talk = talkTo(city());
    talk.say('llámenme al 217-555-0142');
    talk.say('me cobraron dos veces el agua');
    expect(talk.said()).toEqual(['dialog:person.message_heard', 'dialog:person.message_taken']);
    expect(talk.effects('take_message')).toMatchObject([
      { text: 'me cobraron dos veces el agua', contact: '+12175550142' },
    ]);
  });

  test('at a question for a telephone it is the answer', () => {
    const talk = report();
    talk.say('12 Elm Street');
    talk.say('call me at 312-555-0142');
    expect(talk.effects('handoff')).toEqual([]);
    expect(talk.asks()).toBe('confirm');
  });
});

describe('where nobody is online', () => {
  test('a short or a clear wish is no message', () => {
    const talk = talkTo(city());
    talk.say('agent');
    talk.say('hmm well');
    expect(talk.asks()).toBe('nobody');
    talk.say('what are your opening hours please', { intents: { hours: 0.97 } });
    expect(talk.said()[0]).toBe('hours/answer');
  });

  test('a message that was heard still asks how to answer it', () => {
    const talk = talkTo(city());
    talk.say('agent');
    talk.say('they charged me twice for water');
    expect(talk.said()).toEqual(['dialog:person.message_heard', 'dialog:person.contact']);
    talk.say('312-555-0142');
    expect(talk.effects('take_message')).toMatchObject([
      { text: 'they charged me twice for water', contact: '+13125550142' },
    ]);
  });
});

describe('an answer that is asked again for a change', () => {
  const atConfirm = (): DialogTalk => {
    const talk = report();
    talk.say('12 Elm Street');
    talk.say('312-555-0142');
    return talk;
  };

  test.each(['keep it', 'the same', 'lo mismo', 'keep 12 Elm Street', '1'])(
    'is offered as it was, and "%s" keeps it',
    (words) => {
      const talk = atConfirm();
      talk.say('change the address');
      expect(talk.asks()).toBe('address');
      expect(talk.buttons()).toEqual(['ask.keep']);
      talk.say(words);
      expect(talk.asks()).toBe('confirm');
      expect(talk.state?.stack[0]?.slots['address']).toMatchObject({ line: '12 Elm Street' });
    },
  );

  test('is not offered at the first time, nor beside another question, nor if it is sensitive', () => {
    const talk = atConfirm();
    talk.say('change the address');
    talk.say('14 Oak Street');
    talk.say('change the phone');
    expect(talk.buttons()).toContain('ask.keep');
    talk.say('312-555-0143');
    expect(talk.asks()).toBe('confirm');
    const secret = talkTo(
      bot([
        topic('private', [
          { type: 'ask', ...question('reason', 'text', { sensitive: true }) },
          { type: 'ask', ...question('what', 'text') },
        ]),
      ]),
    );
    secret.say('private', { intents: { private: 0.95 } });
    secret.say('my mother is ill');
    secret.say('back');
    expect(secret.asks()).toBe('reason');
    expect(secret.buttons()).toEqual([]);
  });
});

test('several options named before their question answer it', () => {
  const talk = talkTo(
    bot([
      topic('repair', [
        { type: 'ask', ...question('owner', 'yes-no') },
        {
          type: 'choose',
          ...question('work', 'choice', {
            spec: {
              type: 'choice',
              options: ['Roof | Techo', 'Furnace | Calefacción', 'Ramp | Rampa'].map((line) => option(line)),
            },
          }),
          many: true,
          or: [],
        },
        { type: 'ask', ...question('people', 'number') },
      ]),
    ]),
  );
  talk.say('help to repair my roof and my furnace', { intents: { repair: 0.95 } });
  expect(talk.asks()).toBe('owner');
  talk.say('yes');
  expect(talk.asks()).toBe('people');
  expect(talk.state?.stack[0]?.slots['work']).toMatchObject({
    type: 'many',
    values: [{ option: 'roof' }, { option: 'furnace' }],
  });
});

test('the topic chosen at "did you mean …?" is kept with the turn, and so is "none of these"', () => {
  const talk = talkTo(city());
  talk.say('something', { intents: { hours: 0.5, fees: 0.45 } });
  talk.tap('hours');
  expect(talk.last.trace).toContain('meant:hours');
  talk.say('something', { intents: { hours: 0.5, fees: 0.45 } });
  talk.say('none of these');
  expect(talk.last.trace).toContain('meant:none');
});

test('help at "did you mean …?" does not ask for yes or no', () => {
  const talk = talkTo(city());
  talk.say('something', { intents: { hours: 0.5 } });
  talk.say('help');
  expect(talk.said()).toEqual(['dialog:help.general', 'dialog:clarify']);
});

test('who asks what is known about them at the menu does not get the menu again', () => {
  const talk = talkTo(city());
  talk.say('menu');
  talk.say('what do you know about me');
  expect(talk.said()).toEqual(['dialog:data.none', 'dialog:data.rest']);
  talk.say('1');
  expect(talk.said()).not.toContain('dialog:fallback.rephrase');
});

test('the days after which notes are deleted are those of the store', () => {
  const days = String(storeLimits.history / 86_400_000);
  for (const locale of ['en', 'es']) {
    const texts = JSON.parse(readFileSync(`locales/${locale}/dialog.json`, 'utf8')) as {
      readonly data: { readonly stays_notes: string };
    };
    expect(texts.data.stays_notes).toContain(`${days} `);
  }
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const { bots } = await loadBots({ root, packageRoot: root, env: {}, now: monday });
const rivermont = bots.find(({ name }) => name === 'rivermont') ?? city();

describe('right after booking', () => {
  const booked = (locale = 'en'): DialogTalk => {
    const talk = talkTo(rivermont, { locale });
    talk.state = {
      ...newState,
      locale,
      localeBy: 'chosen',
      greeted: true,
      lastAt: talk.now,
      recent: { service: 'appointments', slots: { reference: { type: 'text', text: 'AP-7K3M' } } },
    };
    return talk;
  };

  test.each([
    ['move it to Friday', 'change-appointment'],
    ['can you move it', 'change-appointment'],
    ['cámbiela al lunes', 'change-appointment'],
    ['cancel it', 'cancel-appointment'],
    ['cancélela por favor', 'cancel-appointment'],
    ['when is it', 'my-appointment'],
    ['¿a qué hora es?', 'my-appointment'],
  ])('"%s" means the appointment', (words, topicName) => {
    const talk = booked();
    talk.say(words);
    expect(talk.last.trace).toContain(`recent:${topicName}`);
    expect(talk.state?.stack[0]?.topic ?? talk.state?.lastTopic).toBe(topicName);
  });

  test('"exit" says that what was sent stays, with the way to cancel it', () => {
    const talk = booked();
    talk.say('exit');
    expect(talk.said()).toEqual(['dialog:leave.after_write']);
    expect(talk.last.effects).toMatchObject([{ type: 'say', choices: [{ label: { en: 'Cancel appointment' } }] }]);
  });
});

test.each(['yes I own it', 'sí, es mía', 'si vivo aquí con mi mamá', 'yes it is ours', 'yes dear', 'sí señorita'])(
  '"%s" is a yes',
  (words) => {
    const talk = talkTo(
      bot([
        topic('home', [
          { type: 'ask', ...question('owner', 'yes-no') },
          { type: 'ask', ...question('why', 'text') },
        ]),
      ]),
    );
    talk.say('home', { intents: { home: 0.95 } });
    talk.say(words);
    expect(talk.state?.stack[0]?.slots['owner']).toEqual({ type: 'yes-no', yes: true });
  },
);

test.each([
  'yes but I rent it',
  'si soy inquilino puedo',
  'yes we want to change it',
  'sí, es rentada',
  'yes it is wrong',
])('"%s" is no plain yes', (words) => {
  const talk = talkTo(bot([topic('home', [{ type: 'ask', ...question('owner', 'yes-no') }])]));
  talk.say('home', { intents: { home: 0.95 } });
  talk.say(words);
  expect(talk.asks()).toBe('owner');
});

test('a wish said twice in one message is one wish', () => {
  const talk = report();
  talk.say('No entiendo inglés, en español por favor');
  expect(talk.said()).toEqual(['dialog:language.switched', 'report/address']);
});

test('thanks at "how can staff reach you?" loses no message', () => {
  const talk = talkTo(city());
  talk.say('agent');
  talk.say('they charged me twice for water');
  talk.say('thanks');
  expect(talk.effects('take_message')).toMatchObject([{ text: 'they charged me twice for water', contact: '' }]);
  expect(talk.said()).toContain('dialog:person.message_taken_here');
});

test('a telephone number for a message is how to reach the citizen', () => {
  const talk = talkTo(city());
  talk.say('agent');
  talk.say('leave a message');
  talk.say('312-555-0142');
  expect(talk.effects('take_message')).toMatchObject([{ contact: '+13125550142' }]);
});

describe('what was said before a question of the engine’s own', () => {
  test('fills the topic chosen at "did you mean …?"', () => {
    const talk = talkTo(city());
    talk.say('recycling, 312-555-0142', { intents: { report: 0.5 } });
    talk.say('yes');
    expect(talk.asks()).toBe('address');
    expect(talk.state?.stack[0]?.slots).toMatchObject({
      cart: { option: 'recycling' },
      phone: { e164: '+13125550142' },
    });
  });

  test('fills the topic that another form was left for', () => {
    const talk = report();
    talk.say('my case RC-1001', { intents: { 'case-status': 0.95 } });
    expect(talk.asks()).toBe('leave');
    talk.say('yes');
    expect(talk.asks()).toBe('zip');
    expect(JSON.stringify(talk.state?.stack)).toContain('RC-1001');
  });
});

describe('words that are no wish to leave a form', () => {
  test.each(['done', 'listo', 'bye', 'hola', 'ok thanks'])(
    '"%s" at an address asks it again, and nothing is lost',
    (words) => {
      const talk = report();
      talk.say(words);
      expect(talk.asks()).toBe('address');
      expect(talk.said()).not.toContain('slots:address.too_short');
    },
  );

  test.each(['I don’t want to say', 'no quiero decirlo'])('"%s" skips what may be skipped', (words) => {
    const talk = report();
    talk.say('12 Elm Street');
    talk.say(words);
    expect(talk.asks()).toBe('confirm');
  });

  test.each(['no wait', 'no, espere'])('"%s" at "is this right?" asks what to change', (words) => {
    const talk = report();
    talk.say('12 Elm Street');
    talk.say('skip');
    talk.say(words);
    expect(talk.said()).toEqual(['dialog:confirm.change']);
  });
});

test('an hour that is not among the first free times is looked for before it is said to be taken', () => {
  const talk = talkTo(city());
  const at = (start: string) =>
    ({
      type: 'record',
      fields: {
        id: { type: 'text', text: start },
        start: { type: 'datetime', datetime: start, zone: 'America/Chicago' },
        office: { type: 'text', text: 'north' },
        office_name: { type: 'text', text: 'North office' },
      },
    }) as const;
  talk.say('an appointment at the north office', { intents: { appointment: 0.95 } });
  talk.answer('slots', { slots: { type: 'many', values: [at('2026-11-24T09:00'), at('2026-11-25T09:00')] } });
  const words = 'Tuesday at ten';
  const value = { type: 'datetime', datetime: '2026-11-24T10:00', zone: 'America/Chicago' } as const;
  talk.event(
    { type: 'message', text: words },
    { ...hear(words), readings: [{ type: 'datetime', span: [0, words.length], value, alternatives: [] }] },
  );
  expect(talk.effects('call')[0]?.input).toMatchObject({
    from: { date: '2026-11-24' },
    after: { datetime: '2026-11-24T09:59', zone: 'America/Chicago' },
  });
  talk.answer('slots', { slots: { type: 'many', values: [at('2026-11-24T10:00'), at('2026-11-24T10:30')] } });
  expect(talk.asks()).toBe('name');
});

test('a choice of what a look-up found is looked up again when it is asked again', () => {
  const look = {
    type: 'call',
    service: 'appointments',
    operation: 'slots',
    with: {},
    save: 'free',
    writes: false,
    outcomes: {},
  } as const;
  const ref = { type: 'ref', name: 'free', field: 'slots' } as const;
  const room = question('room', 'choice', { spec: { type: 'choice', options: [] } });
  const talk = talkTo(
    bot(
      [
        topic('pavilion', [
          { ...look },
          { type: 'choose', ...room, from: { type: 'result', ref }, show: 'id', many: false, or: [] },
          { type: 'ask', ...question('who', 'name') },
        ]),
      ],
      { services: city().services },
    ),
  );
  const found = (...ids: readonly string[]) =>
    ({
      slots: {
        type: 'many',
        values: ids.map((id) => ({ type: 'record', fields: { id: { type: 'text', text: id } } }) as const),
      },
    }) as const;
  talk.say('pavilion', { intents: { pavilion: 0.95 } });
  talk.answer('slots', found('Oak', 'Elm'));
  talk.say('oak');
  expect(talk.asks()).toBe('who');
  talk.say('back');
  expect(talk.effects('call')).toHaveLength(1);
  talk.answer('slots', found('Elm'));
  expect(talk.asks()).toBe('room');
  talk.say('elm');
  expect(talk.asks()).toBe('who');
});
