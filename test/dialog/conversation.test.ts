import { describe, expect, test } from '@jest/globals';
import { city } from '../support/bot-builder.js';
import { somebody, talkTo } from '../support/dialog-talk.js';

describe('first contact', () => {
  test('a page in Spanish greets in Spanish, with the menu and a way to English', () => {
    const talk = talkTo(city(), { locale: 'es' });
    expect(talk.state).toMatchObject({ locale: 'es', localeBy: 'hint', greeted: true });
    expect(talk.said()).toEqual(['bot/greeting']);
    expect(talk.buttons()).toEqual(['hours', 'case-status', 'appointment', 'language.in.en']);
    expect(talk.says()[0]?.bilingual).toBeUndefined();
  });

  test('a page whose language we do not speak greets in both, with two language buttons', () => {
    const talk = talkTo(city(), { locale: 'fr' });
    expect(talk.says()[0]).toMatchObject({ bilingual: true, asks: 'language' });
    expect(talk.buttons()).toEqual(['language.in.en', 'language.in.es']);
  });

  test.each(['hi', 'ok', '123', '🙂', 'no'])('"%s" as the first words gets both languages and two buttons', (text) => {
    const talk = talkTo(city(), { locale: null });
    talk.say(text);
    expect(talk.says()).toHaveLength(1);
    expect(talk.says()[0]).toMatchObject({ bilingual: true, asks: 'language' });
    expect(talk.state?.locale).toBeNull();
  });

  test('a first question in Spanish is greeted once and answered in Spanish', () => {
    const talk = talkTo(city(), { locale: null });
    talk.say('¿a qué hora abren?', { language: 'es', intents: { hours: 0.9 } });
    expect(talk.said()).toEqual(['bot/greeting', 'hours/answer']);
    expect(talk.state).toMatchObject({ locale: 'es', localeBy: 'heard' });
    talk.say('¿y cuánto cuesta?', { language: 'es', intents: { fees: 0.9 } });
    expect(talk.said()).toEqual(['fees/answer']);
  });

  test('"hola, buenas" is Spanish, whatever the page says', () => {
    const talk = talkTo(city(), { locale: null });
    talk.say('hola buenas');
    expect(talk.state?.locale).toBe('es');
    expect(talk.buttons()).toContain('hours');
  });

  test('after the language is chosen the menu comes in it', () => {
    const talk = talkTo(city(), { locale: 'fr' });
    talk.tap('language.in.es');
    expect(talk.state).toMatchObject({ locale: 'es', localeBy: 'chosen' });
    expect(talk.asks()).toBe('menu');
  });

  test('on a channel of text alone, the number of a menu topic is enough', () => {
    const talk = talkTo(city());
    talk.say('1');
    expect(talk.said()).toEqual(['hours/answer']);
  });
});

describe('language', () => {
  test('an address is no change of language, even when it is sent to another question', () => {
    const talk = talkTo(city(), { locale: 'es' });
    talk.say('742 Elm Street', { language: 'en' });
    expect(talk.state?.locale).toBe('es');
  });

  test('"en español" switches and asks the open question again', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.say('en español por favor');
    expect(talk.state?.locale).toBe('es');
    expect(talk.said()).toEqual(['dialog:language.switched', 'report/cart']);
  });

  test('three clear Spanish words switch; "ok", "no", a name and a number never do', () => {
    const talk = talkTo(city());
    talk.say('problem', { intents: { problem: 0.9 } });
    talk.say('a big hole in the road', { language: 'en' });
    expect(talk.asks()).toBe('who');
    talk.say('María de los Ángeles', { language: 'es' });
    expect(talk.state?.locale).toBe('en');
    for (const text of ['ok', 'no', '12']) talk.say(text, { language: 'es' });
    expect(talk.state?.locale).toBe('en');
    talk.say('necesito saber cuánto cuesta', { language: 'es', intents: { fees: 0.9 } });
    expect(talk.state?.locale).toBe('es');
  });
});

describe('a form', () => {
  test('runs from the first question to the number, and each answer is taken', () => {
    const talk = talkTo(city());
    talk.say('they missed my trash', { intents: { report: 0.9 } });
    // The trash was named in the first sentence already.
    expect(talk.asks()).toBe('address');
    talk.say('12 Elm Street');
    expect(talk.asks()).toBe('phone');
    talk.say('312-555-0142');
    expect(talk.asks()).toBe('confirm');
    talk.say('yes');
    const [call] = talk.effects('call');
    expect(call).toMatchObject({
      service: 'cases',
      operation: 'create',
      writes: true,
      input: { service: { text: 'missed-trash' }, address: { line: '12 Elm Street' } },
    });
    expect(talk.effects('remind')).toHaveLength(2);
    talk.answer('created', { reference: { type: 'text', text: 'R-1' } });
    expect(talk.said()).toEqual(['report/created']);
    expect(talk.says()[0]?.values).toMatchObject({
      request: { type: 'record', fields: { reference: { text: 'R-1' } } },
    });
    expect(talk.effects('cancel_remind')).toHaveLength(2);
    expect(talk.state).toMatchObject({ stack: [], waiting: null, question: null });
  });

  test('a question in mid-form is answered and the same question comes back', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.tap('Trash');
    talk.say('are you open on Saturday?', { intents: { hours: 0.95 } });
    expect(talk.said()).toEqual(['hours/answer', 'dialog:back_to', 'report/address']);
    talk.say('12 Elm Street');
    expect(talk.asks()).toBe('phone');
  });

  test('a free text is an answer, even if it sounds like a topic; a clear question is not', () => {
    const talk = talkTo(city());
    talk.say('problem', { intents: { problem: 0.9 } });
    talk.say('the sign with the office hours is broken', { intents: { hours: 0.92 } });
    expect(talk.asks()).toBe('who');
    talk.say('what are your hours?', { intents: { hours: 0.92 } });
    expect(talk.said()).toEqual(['hours/answer', 'dialog:back_to', 'problem/who']);
  });

  test('another form is begun only after asking, and the first can be gone on with', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.tap('Trash');
    talk.say('I need an appointment?', { intents: { appointment: 0.95 } });
    expect(talk.asks()).toBe('leave');
    talk.say('no');
    expect(talk.asks()).toBe('address');
    talk.say('where is my case?', { intents: { 'case-status': 0.95 } });
    talk.tap('leave');
    expect(talk.asks()).toBe('reference');
    talk.say('exit');
    expect(talk.said()).toEqual(['dialog:leave.done', 'dialog:resume.ask']);
  });

  test('a parked form is offered again when the other topic is over', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.tap('Trash');
    talk.say('problem?', { intents: { problem: 0.95 } });
    talk.tap('leave');
    talk.say('a hole');
    talk.say('Ana López');
    expect(talk.said()).toEqual(['problem/done', 'dialog:resume.ask']);
    talk.say('yes');
    expect(talk.asks()).toBe('address');
    expect(talk.state?.stack[0]?.slots).toHaveProperty('cart');
  });

  test('skip, why, back, repeat, start over and exit do what they say', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.say('skip');
    expect(talk.said()).toEqual(['dialog:skip.required', 'report/cart']);
    talk.say('garbage');
    talk.say('why do you need that?');
    expect(talk.said()).toEqual(['report/address.why', 'report/address']);
    talk.say('back');
    expect(talk.asks()).toBe('cart');
    talk.say('2');
    expect(talk.state?.stack[0]?.slots['cart']).toMatchObject({ option: 'recycling' });
    talk.say('12 Elm Street');
    talk.say('skip');
    expect(talk.asks()).toBe('confirm');
    talk.say('repeat');
    expect(talk.asks()).toBe('confirm');
    talk.say('start over');
    expect(talk.said()).toEqual(['dialog:start_over', 'report/cart']);
    talk.say('never mind');
    expect(talk.said()).toEqual(['dialog:leave.done']);
    expect(talk.state?.stack).toEqual([]);
  });

  test('at "is this right?" any answer can be changed and the question comes back', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.tap('Trash');
    talk.say('12 Elm Street');
    talk.say('skip');
    talk.say('change the address');
    expect(talk.asks()).toBe('address');
    talk.say('14 Oak Street');
    expect(talk.asks()).toBe('confirm');
    expect(talk.says().at(-1)?.values).toMatchObject({ address: { line: '14 Oak Street' } });
    talk.tap('change');
    expect(talk.asks()).toBe('change');
    talk.say('cart');
    expect(talk.asks()).toBe('cart');
    talk.tap('Recycling');
    expect(talk.asks()).toBe('confirm');
  });

  test('what is not understood is said in another way, then with choices, then a person; never a fourth time the same', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.say('xyzzy');
    expect(talk.said()).toEqual(['slots:choice.error', 'report/cart']);
    talk.say('xyzzy');
    expect(talk.buttons()).toContain('person');
    talk.say('xyzzy');
    expect(talk.asks()).toBe('stuck');
    talk.say('xyzzy');
    expect(talk.asks()).toBe('nobody');
    expect(talk.last.trace).toContain('person:nobody');
  });

  test('an answer that fits after all is taken while help is offered', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    for (const text of ['xyzzy', 'xyzzy', 'xyzzy']) talk.say(text);
    talk.say('recycling');
    expect(talk.asks()).toBe('address');
  });

  test('photos answer a photo question until "done"; elsewhere they are kept and it is said', () => {
    const talk = talkTo(city());
    const file = { id: 'f1', name: 'a.jpg', mime: 'image/jpeg', bytes: 10 };
    talk.say('pictures', { intents: { pictures: 0.9 } });
    talk.event({ type: 'attachment', kind: 'photo', file });
    expect(talk.asks()).toBe('photo');
    talk.event({ type: 'attachment', kind: 'file', file: { ...file, mime: 'application/pdf' } });
    expect(talk.said()).toContain('dialog:file.not_photo');
    talk.say('done');
    expect(talk.said()).toEqual(['problem/done']);
    talk.say('report', { intents: { report: 0.9 } });
    talk.event({ type: 'attachment', kind: 'photo', file });
    expect(talk.said()).toEqual(['dialog:file.kept', 'report/cart']);
    expect(talk.effects('note')).toHaveLength(1);
  });

  test('a pin on the map at an address question asks for the street', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.tap('Trash');
    talk.event({ type: 'location', latitude: 1, longitude: 2 });
    expect(talk.said()).toEqual(['report/phone']);
  });
});

describe('answers that come late', () => {
  test('words sent before the open question was asked count for the one before', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.tap('Trash');
    const before = talk.now - 1;
    talk.say('recycling', { at: before });
    expect(talk.said()).toEqual(['dialog:late.noted', 'report/address']);
    expect(talk.state?.stack[0]?.slots['cart']).toMatchObject({ option: 'recycling' });
  });

  test('a second tap on the same button changes nothing and says nothing', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    const key = talk.says().at(-1)?.choices?.[0]?.key ?? '';
    talk.event({ type: 'choice', key });
    const at = talk.now - 1;
    talk.event({ type: 'choice', key, at });
    expect(talk.last.effects).toEqual([]);
    expect(talk.asks()).toBeUndefined();
    expect(talk.state?.question?.name).toBe('address');
  });

  test('a button of a question that is over says so and repeats the open one; an invented key was never offered', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    const key = talk.says().at(-1)?.choices?.[1]?.key ?? '';
    talk.say('trash');
    talk.say('12 Elm Street');
    talk.event({ type: 'choice', key });
    expect(talk.said()).toEqual(['dialog:choice.over', 'report/phone']);
    talk.event({ type: 'choice', key: '__proto__' });
    expect(talk.said()).toEqual(['dialog:choice.unknown', 'report/phone']);
  });
});

describe('what was not understood without a question open', () => {
  test('rephrase, then topics, then a person or a message', () => {
    const talk = talkTo(city());
    talk.say('blah blah blah');
    expect(talk.said()).toEqual(['dialog:fallback.rephrase']);
    talk.say('blah blah blah');
    expect(talk.said()).toEqual(['dialog:fallback.choices']);
    talk.say('blah blah blah');
    expect(talk.asks()).toBe('stuck');
  });

  test('between the thresholds we ask "did you mean"', () => {
    const talk = talkTo(city());
    talk.say('the cost', { intents: { fees: 0.5, hours: 0.45 } });
    expect(talk.asks()).toBe('clarify');
    expect(talk.buttons()).toEqual(['fees', 'hours', 'none']);
    talk.tap('fees');
    expect(talk.said()).toEqual(['fees/answer']);
  });

  test('two topics as good as level are asked about', () => {
    const talk = talkTo(city());
    talk.say('something', { intents: { fees: 0.81, hours: 0.8 } });
    expect(talk.asks()).toBe('clarify');
  });

  test.each([
    '',
    '   ',
    '🙂🙂🙂',
    'constructor',
    '__proto__',
    'مرحبا كيف حالك',
    '\u202Ehello',
    '\u0000',
    'x'.repeat(10_000),
  ])('odd input %# has a polite answer', (text) => {
    const talk = talkTo(city());
    talk.say(text);
    expect(talk.says().length).toBeGreaterThan(0);
    talk.say(text);
    talk.say(text);
    talk.say(text);
    expect(talk.says().length).toBeGreaterThan(0);
  });

  test('too long is told once', () => {
    const talk = talkTo(city());
    talk.say('word '.repeat(1000));
    expect(talk.said()).toContain('dialog:odd.long');
    talk.say('word '.repeat(1000));
    expect(talk.said()).not.toContain('dialog:odd.long');
  });
});

describe('danger comes first', () => {
  test('the numbers in the middle of a form, and the form is still there', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.say('I want to end my life');
    expect(talk.said()).toEqual(['dialog:crisis.suicide']);
    expect(talk.says()[0]).toMatchObject({ as: 'system' });
    expect(talk.effects('note')).toMatchObject([{ alert: true }]);
    talk.say('trash');
    expect(talk.asks()).toBe('address');
  });

  test('also while an agent has the conversation, while a call is open, and in the other language', () => {
    const talk = talkTo(city());
    talk.control = { owner: { type: 'agent', agent: 'a1' }, epoch: 2 };
    talk.say('me quiero morir');
    expect(talk.says()[0]).toMatchObject({ text: { key: 'dialog:crisis.suicide' }, bilingual: true, as: 'system' });
    talk.control = { owner: { type: 'bot' }, epoch: 3 };
    talk.say('case', { intents: { 'case-status': 0.9 } });
    talk.say('RC-1001');
    talk.say('07030');
    expect(talk.state?.waiting).not.toBeNull();
    talk.say('I smell gas');
    expect(talk.said()).toEqual(['dialog:crisis.gas']);
    expect(talk.last.item).toBe('done');
    expect(talk.state?.waiting).not.toBeNull();
  });

  test('the first words of a conversation may be these: no cheerful greeting', () => {
    const talk = talkTo(city(), { locale: null });
    talk.say('my house is on fire');
    expect(talk.said()).toEqual(['dialog:crisis.fire']);
  });

  test('an urgent topic of the agency is found by its own words, in every state', () => {
    const talk = talkTo(city());
    talk.say('help! the water main broke on Elm');
    expect(talk.said()).toEqual(['water-main/answer']);
    talk.control = { owner: { type: 'agent', agent: 'a1' }, epoch: 2 };
    talk.say('se rompió la tubería principal');
    expect(talk.says()[0]).toMatchObject({ as: 'system', text: { key: 'water-main/answer' } });
  });
});

describe('while the agency is being asked', () => {
  const waiting = (staff = somebody) => {
    const talk = talkTo(city(), { staff });
    talk.say('my case RC-1001', { intents: { 'case-status': 0.9 } });
    expect(talk.asks()).toBe('zip');
    talk.say('07030');
    return talk;
  };

  test('anything else waits in its place, with nothing said and nothing changed', () => {
    const talk = waiting();
    const { state } = talk;
    talk.say('are you there?');
    expect(talk.last).toMatchObject({ item: 'deferred', effects: [] });
    expect(talk.state).toEqual(state);
    talk.answer('found', {
      case: {
        type: 'record',
        fields: {
          reference: { type: 'text', text: 'RC-1001' },
          raw_state: { type: 'text', text: 'REV' },
          updated: { type: 'date', date: '2026-11-20' },
        },
      },
    });
    expect(talk.said()).toEqual(['words/permit/REV', 'words/permit/REV.next', 'dialog:tell.as_of']);
    expect(talk.says()[0]?.says).toBe('case-status/found');
  });

  test('a person, the way out, STOP and the language are answered', () => {
    const talk = waiting();
    talk.say('en español');
    expect(talk.said()).toEqual(['dialog:language.switched']);
    talk.say('ALTO');
    expect(talk.said()).toEqual(['dialog:opt_out']);
    talk.say('salir');
    expect(talk.state?.waiting).toBeNull();
    const other = waiting();
    other.say('agent');
    expect(other.effects('handoff')).toHaveLength(1);
  });

  test('one moment please is said once; at the deadline a look-up is unavailable', () => {
    const talk = waiting();
    const callId = talk.state?.waiting?.callId ?? '';
    talk.event({ type: 'timer', name: `${callId}:patience`, dueAt: 0 });
    expect(talk.said()).toEqual(['dialog:call.patience']);
    talk.event({ type: 'timer', name: `${callId}:deadline`, dueAt: 0 });
    expect(talk.said()).toEqual(['dialog:outcome.unavailable']);
    expect(talk.state?.waiting).toBeNull();
    talk.event({ type: 'call_result', callId, outcome: 'found', result: {} });
    expect(talk.last.effects).toEqual([]);
  });

  test('an unknown state is quoted as it is', () => {
    const talk = waiting();
    talk.answer('found', {
      case: {
        type: 'record',
        fields: { raw_state: { type: 'text', text: 'ZZ-9' }, state: { type: 'text', text: 'unknown' } },
      },
    });
    expect(talk.said()).toEqual(['dialog:tell.raw']);
    expect(talk.says()[0]?.values).toMatchObject({ raw: { text: 'ZZ-9' } });
  });

  test('not found is asked again twice, then a person', () => {
    const talk = waiting();
    talk.answer('not_found');
    expect(talk.said()).toEqual(['dialog:find.not_found', 'dialog:find.again']);
    for (let n = 0; n < 2; n += 1) {
      talk.say('RC-1002, 07030');
      expect(talk.effects('call')).toHaveLength(1);
      talk.answer('not_found');
    }
    expect(talk.effects('handoff')).toHaveLength(1);
  });

  test('a write that succeeds after its deadline is still told', () => {
    const talk = talkTo(city());
    talk.say('missed trash', { intents: { report: 0.9 } });
    talk.say('12 Elm Street');
    talk.say('skip');
    talk.say('yes');
    const callId = talk.state?.waiting?.callId ?? '';
    talk.say('exit');
    expect(talk.said()).toEqual(['dialog:leave.too_late']);
    talk.event({ type: 'timer', name: `${callId}:deadline`, dueAt: 0 });
    expect(talk.said()).toEqual(['dialog:outcome.unknown_outcome']);
    talk.event({
      type: 'call_result',
      callId,
      outcome: 'created',
      result: { reference: { type: 'text', text: 'R-9' } },
    });
    expect(talk.said()).toEqual(['dialog:call.late', 'report/created']);
    expect(talk.says()[1]?.values).toMatchObject({ request: { fields: { reference: { text: 'R-9' } } } });
  });
});

describe('an appointment', () => {
  const place = (id: string, datetime: string) =>
    ({
      type: 'record',
      fields: {
        id: { type: 'text', text: id },
        start: { type: 'datetime', datetime, zone: 'America/Chicago' },
        office_name: { type: 'text', text: 'North' },
      },
    }) as const;

  test('is booked from the office to the confirmation, with other times when somebody was faster', () => {
    const talk = talkTo(city());
    talk.say('appointment', { intents: { appointment: 0.9 } });
    expect(talk.asks()).toBe('office');
    talk.say('the north one');
    expect(talk.effects('call')[0]).toMatchObject({
      operation: 'slots',
      input: { service: { text: 'passport' }, office: { text: 'north' } },
    });
    const times = ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00'].map((time) =>
      place(time, `2026-11-24T${time}`),
    );
    talk.answer('slots', { slots: { type: 'many', values: times } });
    expect(talk.asks()).toBe('slot');
    expect(talk.buttons()).toHaveLength(6);
    talk.say('10:00');
    expect(talk.asks()).toBe('name');
    talk.say('Ana López');
    talk.say('312-555-0142');
    expect(talk.asks()).toBe('confirm');
    talk.say('yes');
    expect(talk.effects('call')[0]).toMatchObject({
      operation: 'book',
      writes: true,
      input: { slot: { text: '10:00' }, name: { text: 'Ana López' }, phone: { e164: '+13125550142' } },
    });
    talk.answer('slot_taken', { slots: { type: 'many', values: [place('11:00', '2026-11-24T11:00')] } });
    expect(talk.said()).toEqual(['dialog:book.slot_taken', 'dialog:book.slot_at']);
    talk.say('1');
    talk.say('yes');
    talk.answer('booked', {
      appointment: {
        type: 'record',
        fields: {
          reference: { type: 'text', text: 'AP-1' },
          calendar_link: { type: 'text', text: 'https://x.example/c.ics' },
        },
      },
    });
    expect(talk.said()).toEqual(['dialog:book.booked', 'dialog:book.calendar']);
    expect(talk.state?.stack).toEqual([]);
  });

  test('other days are searched for from the day named', () => {
    const talk = talkTo(city());
    talk.say('appointment', { intents: { appointment: 0.9 } });
    talk.tap('any_office');
    talk.answer('slots', { slots: { type: 'many', values: [place('a', '2026-11-24T09:00')] } });
    talk.tap('other_days');
    expect(talk.asks()).toBe('day');
    talk.say('2026-12-01');
    expect(talk.effects('call')[0]).toMatchObject({ operation: 'slots', input: { from: { date: '2026-12-01' } } });
    talk.answer('none');
    expect(talk.said()).toEqual(['dialog:book.none_that_day', 'dialog:book.slot']);
  });
});

describe('content that changes under a conversation', () => {
  test('a step that is gone is apologised for, the answers are kept, the menu is offered', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.tap('Trash');
    const report = talk.bot.topics['report'];
    const { address: _, ...steps } = report?.steps ?? {};
    talk.bot = { ...talk.bot, topics: { ...talk.bot.topics, report: { ...report, first: 'phone', steps } as never } };
    talk.say('blah');
    expect(talk.said()[0]).toBe('dialog:gone');
    expect(talk.state?.parked?.slots).toHaveProperty('cart');
    talk.bot = { ...talk.bot, topics: {} };
    talk.say('hello');
    expect(talk.says().length).toBeGreaterThan(0);
  });

  test('a notice comes before the answer while it lasts, or instead of it', () => {
    const storm = {
      name: 'storm',
      from: '2026-11-23',
      until: '2026-11-23',
      on: ['hours'],
      say: 'notice/storm',
      instead: false,
    };
    const talk = talkTo(city({ notices: [storm] }));
    talk.say('hours', { intents: { hours: 0.9 } });
    expect(talk.said()).toEqual(['notice/storm', 'hours/answer']);
    const instead = talkTo(city({ notices: [{ ...storm, instead: true }] }));
    instead.say('hours', { intents: { hours: 0.9 } });
    expect(instead.said()).toEqual(['notice/storm']);
    const over = talkTo(city({ notices: [{ ...storm, until: '2026-11-23T09:59' }] }));
    over.say('hours', { intents: { hours: 0.9 } });
    expect(over.said()).toEqual(['hours/answer']);
  });

  test('topics that start each other for ever end in an apology and a person', () => {
    const base = city();
    const loop = {
      ...base.topics['hours'],
      name: 'loop',
      first: 'go',
      steps: { go: { type: 'go', name: 'go', next: null, topic: 'loop' } },
    };
    const talk = talkTo({ ...base, topics: { ...base.topics, loop: loop as never } }, { staff: somebody });
    talk.say('loop', { intents: { loop: 0.9 } });
    expect(talk.said()).toContain('dialog:error.apology');
    expect(talk.last.trace).toContain('limit:steps');
    expect(talk.effects('handoff')).toHaveLength(1);
  });
});
