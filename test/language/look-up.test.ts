import { beforeAll, describe, expect, test } from '@jest/globals';
import { topicOf, writtenBot, type Written } from '../support/written-bot.js';

const heating = { en: 'I want help with heating bills', es: 'quiero apoyo para la calefacción' };
const limits = `Household,month,year,note_en,note_es
1,"$1,580","$18,960",one person,una persona
2,"$2,137","$25,644",two people,dos personas
3-7,"$3,000","$36,000",a family,una familia
8+,"$5,478","$65,736",a large family,una familia grande
`;
const discount = `kind,from,percent
Resident,0,10%
Resident,65,50%
Visitor,0,any
`;
const files = {
  'tables/income-limits.csv': limits,
  'bots/town/tables/discount.csv': discount.replace('any', '0%'),
  ...topicOf(
    'heating-help',
    { en: 'help with heating bills', es: 'apoyo para la calefacción' },
    `steps:
  - ask: household
    type: number
    at_least: 1
    say: { en: "How many people live with you?", es: "¿Cuántas personas viven con usted?" }
  - look_up: limit
    in: income-limits
    by: { household }
  - say: { en: "The limit is {limit.month} a month for {limit.note}.", es: "El límite es {limit.month} al mes para {limit.note}." }
  - ask: income
    type: money
    per: month
    say: { en: "What is the income a month?", es: "¿Cuánto ingresa al mes?" }
  - first_that_fits:
      - if: { income: "at most {limit.month}" }
        then:
          - say: { en: "You may qualify.", es: "Puede calificar." }
      - otherwise:
          - say: { en: "It is over the limit.", es: "Pasa del límite." }
`,
  ),
  ...topicOf(
    'pool-rate',
    { en: 'the price of the pool', es: 'el precio de la alberca' },
    `steps:
  - choose: kind
    say: { en: "Who are you?", es: "¿Quién es usted?" }
    options: [ { en: Resident, es: Residente }, { en: Visitor, es: Visitante } ]
  - ask: age
    type: number
    say: { en: "What age?", es: "¿Qué edad?" }
  - look_up: rate
    in: discount
    by: { kind, age }
    if_none:
      - say: { en: "Nothing for you.", es: "Nada para usted." }
      - end
  - say: { en: "You get {rate.percent}.", es: "Le toca {rate.percent}." }
`,
  ),
};

let town: Awaited<ReturnType<typeof writtenBot>>;
beforeAll(async () => {
  town = await writtenBot(files);
});

describe.each(['web', 'sms'] as const)('a figure of a table, on %s', (channel) => {
  const visit = (lang: 'en' | 'es', more: Written = {}) => town.visit({ lang, channel, ...more });

  test('is found by what was answered and printed in the language', async () => {
    const en = await visit('en');
    await en.says(heating.en);
    expect(await en.says('2')).toContain('The limit is $2,137 a month for two people.');
    expect(await en.says('2137')).toContain('You may qualify.');
    const es = await visit('es');
    await es.says(heating.es);
    expect(await es.says('dos')).toContain('El límite es $2,137 al mes para dos personas.');
    expect(await es.says('2,138 dólares')).toContain('Pasa del límite.');
  });

  test('counts for every number its row covers, in the middle and beyond the last', async () => {
    const talk = await visit('en');
    await talk.says(heating.en);
    expect(await talk.says('5')).toContain('$3,000 a month for a family');
    const large = await visit('es');
    await large.says(heating.es);
    expect(await large.says('11')).toContain('$5,478 al mes para una familia grande');
  });

  test('is looked up again, and told again, when the answer it came from is corrected', async () => {
    const talk = await visit('en');
    await talk.says(heating.en);
    await talk.says('2');
    expect(await talk.says('no, the household is 8')).toContain('The limit is $5,478 a month');
    expect(talk.asks()).toBe('income');
  });

  test('"600 a week" to a question about a month is asked back, never converted', async () => {
    const en = await visit('en');
    await en.says(heating.en);
    await en.says('1');
    expect(await en.says('600 a week')).toMatch(/a month/);
    expect(en.asks()).toBe('income');
    const es = await visit('es');
    await es.says(heating.es);
    await es.says('1');
    expect(await es.says('600 a la semana')).toMatch(/al mes/);
    expect(es.asks()).toBe('income');
    expect(await es.says('1500')).toContain('Puede calificar.');
  });

  test('is the highest row not above the answer, where a table only says from where on a row counts', async () => {
    const rate = async (kind: string, age: string) => {
      const talk = await visit('es');
      await talk.says('el precio de la alberca');
      await talk.says(kind);
      return talk.says(age);
    };
    expect(await rate('residente', '64')).toContain('Le toca 10%.');
    expect(await rate('residente', '65')).toContain('Le toca 50%.');
    expect(await rate('visitante', '80')).toContain('Le toca 0%.');
  });

  test('that no row gives leads where the author says', async () => {
    const talk = await visit('en');
    await talk.says('the price of the pool');
    await talk.says('resident');
    expect(await talk.says('-1')).toContain('Nothing for you.');
    expect(talk.last().state.stack).toEqual([]);
  });
});
