import type { AuthoredText, Bot, Option, Question, Step, Topic } from '../../src/model/bot.js';
import type { Localized } from '../../src/model/text.js';

/** Both languages of a text, from one line: "Hello | Hola". */
export function words(line: string): Localized {
  const [en = '', es = en] = line.split('|').map((part) => part.trim());
  return { en, es };
}

export function text(line: string, more: Partial<AuthoredText> = {}): AuthoredText {
  return { text: words(line), ...more };
}

/** A step by what it does; its name and `next` are given by `topic`. */
export type Draft = Step extends infer S
  ? S extends Step
    ? Omit<S, 'name' | 'next'> & { readonly name?: string; readonly next?: string | null }
    : never
  : never;

export function question(slot: string, type: Question['spec']['type'], more: Partial<Question> = {}): Question {
  return { slot, spec: { type }, say: null, retries: 3, optional: false, personal: false, sensitive: false, ...more };
}

export function option(line: string, also: readonly string[] = []): Option {
  const label = words(line);
  return {
    key: (label['en'] ?? '').toLowerCase().replace(/\W+/g, '-'),
    label,
    ...(also.length > 0 ? { also: { en: also } } : {}),
  };
}

/** A topic from its main list of steps, in order; `branches` are steps reached by name only. */
export function topic(
  name: string,
  main: readonly Draft[],
  more: Partial<Topic> & { readonly branches?: readonly Draft[] } = {},
): Topic {
  const { branches = [], ...rest } = more;
  const named = [...main, ...branches].map((draft, n) => ({ ...draft, name: draft.name ?? nameOf(draft, n) }));
  const steps = named.map((draft, n) => ({
    ...draft,
    next: draft.next !== undefined ? draft.next : n < main.length - 1 ? (named[n + 1]?.name ?? null) : null,
  }));
  return {
    name,
    title: words(`${name} title | título ${name}`),
    label: words(`${name} | ${name} es`),
    kind: main.every(({ type }) => type === 'say') ? 'faq' : 'form',
    examples: { en: [], es: [] },
    heldOut: {},
    urgent: false,
    sensitive: false,
    first: named[0]?.name ?? null,
    steps: Object.fromEntries(steps.map((step) => [step.name, step as Step])),
    file: `test/${name}.yaml`,
    ...rest,
  };
}

function nameOf(draft: Draft, n: number): string {
  if (draft.type === 'ask' || draft.type === 'choose') return draft.slot;
  return `${draft.type}-${n}`;
}

/** A bot of these topics with one queue (weekdays 08:00–17:00, Chicago); everything else empty. */
export function bot(topics: readonly Topic[], more: Partial<Bot> = {}): Bot {
  return {
    name: 'testville',
    agency: 'testville',
    hash: '0',
    title: words('Testville'),
    languages: ['en', 'es'],
    timeZone: 'America/Chicago',
    greeting: 'bot/greeting',
    menu: topics.slice(0, 3).map(({ name }) => name),
    topics: Object.fromEntries(topics.map((one) => [one.name, one])),
    texts: { 'bot/greeting': text('Hello, I am the assistant. | Hola, soy el asistente.') },
    facts: {},
    lists: {},
    words: {},
    tables: {},
    notices: [],
    queues: {
      general: {
        name: 'general',
        title: words('General | General'),
        hours: Object.fromEntries(
          ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from: '08:00', to: '17:00' }]]),
        ),
        holidays: [{ day: '2026-11-26', name: words('Thanksgiving | Acción de Gracias') }],
        languages: ['en', 'es'],
        phone: '312-555-0100',
      },
    },
    services: {},
    channels: {},
    overrides: {},
    concepts: {},
    thresholds: { answer: 0.7, clarify: 0.4 },
    ...more,
  };
}

/** A small city: answers, a report, a case, an appointment, a person. */
export function city(more: Partial<Bot> = {}): Bot {
  const topics = [
    topic('hours', [{ type: 'say', say: 'hours/answer' }]),
    topic('fees', [{ type: 'say', say: 'fees/answer' }]),
    topic(
      'office-hours',
      [
        {
          type: 'ask',
          ...question('office', 'list', { spec: { type: 'list', list: 'office' }, say: 'office-hours/office' }),
        },
        { type: 'say', say: 'office-hours/answer' },
      ],
      { kind: 'faq' },
    ),
    topic(
      'report',
      [
        {
          type: 'choose',
          ...question('cart', 'choice', {
            spec: { type: 'choice', options: [option('Trash | Basura', ['garbage']), option('Recycling | Reciclaje')] },
            say: 'report/cart',
          }),
          many: false,
          or: [],
        },
        { type: 'ask', ...question('address', 'address', { say: 'report/address', why: 'report/address.why' }) },
        { type: 'ask', ...question('phone', 'phone', { say: 'report/phone', optional: true }) },
        { type: 'confirm', say: 'report/confirm' },
        {
          type: 'call',
          service: 'cases',
          operation: 'create',
          with: { service: { type: 'literal', text: 'missed-trash' }, address: { type: 'ref', name: 'address' } },
          save: 'request',
          writes: true,
          outcomes: { created: 'created' },
        },
      ],
      { branches: [{ name: 'created', type: 'say', say: 'report/created' }] },
    ),
    topic('problem', [
      { type: 'ask', ...question('what', 'text', { say: 'problem/what' }) },
      { type: 'ask', ...question('who', 'name', { say: 'problem/who' }) },
      { type: 'say', say: 'problem/done' },
    ]),
    topic('pictures', [
      {
        type: 'ask',
        ...question('photo', 'photo', { spec: { type: 'photo', upTo: 3 }, say: 'pictures/photo', optional: true }),
      },
      { type: 'say', say: 'problem/done' },
    ]),
    topic('case-status', [
      { type: 'find', service: 'cases', save: 'case', outcomes: {} },
      { type: 'tell', slot: 'case' },
    ]),
    topic('appointment', [
      {
        type: 'book',
        service: 'appointments',
        what: null,
        who: [question('name', 'name'), question('phone', 'phone')],
        with: {},
        save: 'appointment',
        outcomes: {},
      },
    ]),
    topic('person', [{ type: 'handoff', queue: 'general', urgent: false }]),
    topic('water-main', [{ type: 'say', say: 'water-main/answer' }], {
      urgent: true,
      examples: { en: ['water main broke'], es: ['se rompió la tubería principal'] },
    }),
    topic(
      'grief',
      [
        { type: 'ask', ...question('name', 'name', { say: 'grief/name' }) },
        { type: 'say', say: 'problem/done' },
      ],
      { sensitive: true },
    ),
  ];
  return bot(topics, {
    menu: ['hours', 'case-status', 'appointment'],
    texts: Object.fromEntries(
      Object.entries({
        'bot/greeting': text('Hello, I am the assistant. | Hola, soy el asistente.'),
        'hours/answer': text('We open at 8. | Abrimos a las 8.'),
        'fees/answer': text('It costs $30. | Cuesta $30.'),
        'office-hours/office': text('Which office? | ¿Qué oficina?'),
        'office-hours/answer': text('{office}: {office.hours} | {office}: {office.hours}'),
        'report/cart': text('What was missed? | ¿Qué no recogieron?'),
        'report/address': text('What is the address? | ¿Cuál es la dirección?'),
        'report/address.why': text('So that the truck comes back. | Para que regrese el camión.'),
        'report/phone': text('What is your phone? | ¿Cuál es su teléfono?'),
        'report/confirm': text('Report {cart} at {address}? | ¿Reportar {cart} en {address}?'),
        'report/created': text('Your number is {request.reference}. | Su número es {request.reference}.'),
        'problem/what': text('What happened? | ¿Qué pasó?'),
        'problem/who': text('Your name? | ¿Su nombre?'),
        'problem/done': text('Thank you. | Gracias.'),
        'pictures/photo': text('Send up to 3 photos. | Envíe hasta 3 fotos.'),
        'water-main/answer': text('Call 911 and stay away. | Llame al 911 y aléjese.'),
        'grief/name': text('What was the name? | ¿Cuál era el nombre?'),
        'words/permit/REV': text('Your plans are being read. | Estamos leyendo sus planos.'),
        'words/permit/REV.next': text('Wait for our letter. | Espere nuestra carta.'),
        'notice/storm': text('Storm today. | Hoy hay tormenta.'),
      }),
    ),
    lists: {
      office: {
        name: 'office',
        rows: [
          {
            id: 'north',
            label: words('North office | Oficina norte'),
            also: { en: ['north'], es: ['la del norte'] },
            columns: { hours: words('8 to 5 | 8 a 5') },
          },
          {
            id: 'south',
            label: words('South office | Oficina sur'),
            also: { en: ['south'], es: ['la del sur'] },
            columns: { hours: words('9 to 4 | 9 a 4') },
          },
        ],
      },
    },
    words: { permit: { states: { REV: { is: 'in_review', say: 'words/permit/REV', next: 'words/permit/REV.next' } } } },
    services: {
      cases: {
        name: 'cases',
        type: 'directory',
        settings: {},
        reference: { pattern: 'RC-\\d{4}', example: 'RC-1001' },
        factors: ['zip', 'last_name'],
        words: 'permit',
      },
      appointments: {
        name: 'appointments',
        type: 'calendar',
        settings: {},
        bookable: [{ id: 'passport', title: words('Passport | Pasaporte'), minutes: 20 }],
        offices: [
          {
            id: 'north',
            title: words('North office | Oficina norte'),
            address: '1 North St',
            timeZone: 'America/Chicago',
            services: ['passport'],
          },
          {
            id: 'south',
            title: words('South office | Oficina sur'),
            address: '2 South St',
            timeZone: 'America/Chicago',
            services: ['passport'],
          },
        ],
      },
    },
    ...more,
  });
}
