import { describe, expect, test } from '@jest/globals';
import type { SlotSpec } from '../../src/model/bot.js';
import { meanings, read } from './fixture.js';
import { growth } from '../support/processor-time.js';

type Table = readonly (readonly [said: string, means: string])[];
const check = (locale: string, spec: SlotSpec, table: Table): void => {
  test.each(table)(`${locale}: %s → %s`, (said, means) => expect(meanings(said, locale, spec)).toBe(means));
};

describe('phone numbers', () => {
  const phone = { type: 'phone' } as const;
  check('en', phone, [
    ['312-555-0142', '+13125550142'],
    ['(312) 555-0142', '+13125550142'],
    ['call me at 312.555.0142 please', '+13125550142'],
    ['3125550142', '+13125550142'],
    ['1 312 555 0142', '+13125550142'],
    ['+1 (312) 555-0142', '+13125550142'],
    ['(555) 555-0142', '+15555550142'],
    ['312-555-0142 ext 5', '+13125550142'],
    ['555-0142', 'slots:phone.no_area_code'],
    ['312-555-014', 'slots:phone.length'],
    ['+52 55 1234 5678', '+525512345678'],
    ['312-555-0142 or 312-555-0143', '+13125550142; +13125550143'],
    ['my ZIP is 07030-1234', ''],
    ['on 2026-11-23', ''],
    ['case RC-2041', ''],
    ['I have 2 kids', ''],
  ]);
  check('es', phone, [
    ['mi teléfono es 312-555-0142', '+13125550142'],
    ['el 312 555 0142', '+13125550142'],
    ['es el (312)555-0142', '+13125550142'],
    ['312–555–0142', '+13125550142'],
    ['llámeme al 3125550142, gracias', '+13125550142'],
    ['+1-312-555-0142', '+13125550142'],
    ['+34 612 345 678', '+34612345678'],
    ['555 0142', 'slots:phone.no_area_code'],
    ['312 555 01422', 'slots:phone.length'],
    ['12/25/2026', ''],
    ['ana555@example.com', ''],
  ]);
});

describe('e-mail addresses', () => {
  const email = { type: 'email' } as const;
  check('en', email, [
    ['ana@example.com', 'ana@example.com'],
    ['it is Ana.Lopez+city@Example.ORG.', 'Ana.Lopez+city@example.org'],
    ['ana @ example.com', 'ana@example.com'],
    ['ana at example dot com', 'ana@example.com'],
    ['ana_lopez@mail.rivermont.example', 'ana_lopez@mail.rivermont.example'],
    ['ana@example', 'slots:email.incomplete'],
    ['a@b.co, or c@d.co', 'a@b.co; c@d.co'],
    ['meet me at noon', ''],
    ['@ana', 'slots:email.incomplete'],
    ["o'neil@example.com", "o'neil@example.com"],
  ]);
  check('es', email, [
    ['mi correo es ana@example.com', 'ana@example.com'],
    ['ana arroba example punto com', 'ana@example.com'],
    ['ana guion bajo lopez arroba example punto com', 'ana_lopez@example.com'],
    ['ANA@EXAMPLE.COM', 'ANA@example.com'],
    ['josé@example.com', 'josé@example.com'],
    ['ana@example.com.mx', 'ana@example.com.mx'],
    ['ana@', 'slots:email.incomplete'],
    ['ana@example..com', 'slots:email.incomplete'],
    ['no tengo correo', ''],
    ['(ana@example.com)', 'ana@example.com'],
  ]);
});

describe('ZIP codes', () => {
  const zip = { type: 'zip' } as const;
  check('en', zip, [
    ['07030', '07030'],
    ['07030-1234', '07030-1234'],
    ['my zip is 60601.', '60601'],
    ['IL 60601', '60601'],
    ['60601 or 60602', '60601; 60602'],
    ['12345 Elm Street', ''],
    ['12345 Elm Street, 60601', '60601'],
    ['6060', ''],
    ['606011', ''],
    ['$60601', ''],
    ['60,601', '60601'],
  ]);
  check('es', zip, [
    ['es el 07030', '07030'],
    ['código postal 07030', '07030'],
    ['07030, Rivermont', '07030'],
    ['vivo en 60601', '60601'],
    ['(60601)', '60601'],
    ['60601-1234 gracias', '60601-1234'],
    ['RC-20411', ''],
    ['312-555-01425', ''],
    ['60601@x.co', ''],
    ['mil', ''],
  ]);
});

describe('numbers', () => {
  const number = { type: 'number' } as const;
  check('en', number, [
    ['3', '3'],
    ['we are three', '3'],
    ['twenty-one', '21'],
    ['two hundred and five', '205'],
    ['a couple', '2'],
    ['just me', '1'],
    ['none', '0'],
    ['1,500', '1500'],
    ['2.5', '2.5'],
    ['one', '1'],
    ['one person', '1'],
    ['3 or 4', '3; 4'],
    ['-5', '-5'],
    ['one moment', ''],
    ['I have one more question for you', ''],
    ['12-12-12', ''],
    ['50%', ''],
    ['RC-2041', ''],
    ['are you a person', ''],
    ['a person', '1'],
    ['my 401k', ''],
    ['three dozen', '36'],
  ]);
  check('es', number, [
    ['somos cuatro', '4'],
    ['veintiuno', '21'],
    ['treinta y cinco', '35'],
    ['mil quinientos', '1500'],
    ['un par', '2'],
    ['solo yo', '1'],
    ['ninguno', '0'],
    ['1.500', '1500 or 1.5'],
    ['uno', '1'],
    ['una persona', '1'],
    ['dieciséis', '16'],
    ['un momento', ''],
    ['tengo una pregunta', ''],
    ['2,5', '2.5'],
  ]);
  test('a day or an hour beside it is not counted', () => {
    expect(meanings('2 people on November 23 at 3pm', 'en', number, { type: 'datetime' })).toBe('2');
  });
});

describe('sums', () => {
  const money = { type: 'money' } as const;
  check('en', money, [
    ['$600', '600'],
    ['600', '600'],
    ['600 dollars', '600'],
    ['$1,234.50', '1234.5'],
    ['$600 a month', '600 month'],
    ['600 weekly', '600 week'],
    ['$17.25/hour', '17.25 hour'],
    ['30k a year', '30000 year'],
    ['$900 every two weeks', '900 two-weeks'],
    ['two thousand dollars', '2000'],
    ['2 of us earn $600', '600'],
    ['I have no income', '0'],
    ['50%', ''],
  ]);
  check('es', money, [
    ['600 a la semana', '600 week'],
    ['$600 al mes', '600 month'],
    ['600 dólares', '600'],
    ['mil quinientos', '1500'],
    ['2 mil al mes', '2000 month'],
    ['1.234,50', '1234.5'],
    ['$1,200 quincenales', '1200 two-weeks'],
    ['17 la hora', '17 hour'],
    ['30,000 al año', '30000 year'],
    ['seiscientos por semana', '600 week'],
    ['no gano nada', '0'],
  ]);
  test('a number in a sentence is no sum where another question is open', () => {
    expect(meanings('we are 4', 'en', { type: 'money' })).toBe('4');
    expect(read('we are 4', 'en', { type: 'number' }, money).map(({ type }) => type)).toEqual(['number']);
  });
});

describe('case numbers', () => {
  const reference = { type: 'case-reference', service: 'cases' } as const;
  check('en', reference, [
    ['RC-2041', 'RC-2041'],
    ['rc-2041', 'RC-2041'],
    ['my case is rc 2041 thanks', 'RC-2041'],
    ['RC2041', 'RC-2041'],
    ['RC–2041', 'RC-2041'],
    ['RC #2041', 'RC-2041'],
    ['2041', 'RC-2041'],
    ['RC-2041 and RC-2042', 'RC-2041; RC-2042'],
    ['RC-20', ''],
    ['RC-20411', ''],
    ['XRC-2041', ''],
    ['where is my case?', ''],
  ]);
  check('es', reference, [
    ['es el RC-2041', 'RC-2041'],
    ['número rc2041', 'RC-2041'],
    ['rc_2041', 'RC-2041'],
    ['el caso RC-2041, por favor', 'RC-2041'],
    ['«RC-2041»', 'RC-2041'],
    ['RC: 2041', 'RC-2041'],
    ['caso 2041', 'RC-2041'],
    ['no lo tengo', ''],
    ['312-555-0142', ''],
    ['constructor', ''],
  ]);
  test('every service has its own form, and a question without a service accepts all', () => {
    expect(meanings('bld26-00417', 'en', { type: 'case-reference', service: 'permits' })).toBe('BLD26-00417');
    expect(meanings('BLD 26-00417', 'en', { type: 'case-reference', service: 'permits' })).toBe('BLD26-00417');
    expect(read('RC-2041 BLD26-00417', 'en', { type: 'case-reference' }).map(({ of }) => of)).toEqual([
      'cases',
      'permits',
    ]);
    expect(read('RC-2041', 'en', { type: 'case-reference', service: 'constructor' })).toEqual([]);
  });
});

describe('authored patterns', () => {
  const plate = { type: 'pattern', pattern: '[A-Z]{3} ?\\d{3,4}' } as const;
  check('en', plate, [
    ['ABC 1234', 'ABC 1234'],
    ['abc123', 'abc123'],
    [' ABC123 ', 'ABC123'],
    ['my plate is ABC 123.', 'ABC 123'],
    ['XABC123', ''],
    ['ABC', ''],
  ]);
  check('es', plate, [
    ['la placa es ABC123', 'ABC123'],
    ['no sé', ''],
  ]);
  test('a pattern that is no pattern finds nothing, and one made to be slow is not', () => {
    expect(read('aaa', 'en', { type: 'pattern', pattern: '(' })).toEqual([]);
    const find = (times: number) => (): unknown =>
      expect(read(`${'a'.repeat(times)}!b`, 'en', { type: 'pattern', pattern: '(a+)+c' })).toEqual([]);
    expect(growth(find(25), find(400), 80)).toBeLessThanOrEqual(80);
  });
});

describe('addresses and names inside a sentence', () => {
  const address = { type: 'address' } as const;
  check('en', address, [
    ['no, it is 120 Elm Street', '120 Elm Street'],
    ['120 N Elm St, Rivermont, IL 60601', '120 N Elm St | Rivermont | 60601'],
    ['at 45 West 5th Ave apt 3B please', '45 West 5th Ave apt 3B'],
    ['120 Martin Luther King Jr Blvd 60601', '120 Martin Luther King Jr Blvd | 60601'],
    ['I have 2 kids', ''],
    ['the street is dark', ''],
  ]);
  check('es', address, [
    ['es en la calle Olmo 120', 'calle Olmo 120'],
    ['Avenida 5 de Mayo 45, Rivermont', 'Avenida 5 de Mayo 45 | Rivermont'],
    ['vivo en 120 Elm Street', '120 Elm Street'],
    ['la calle está oscura', ''],
  ]);
  const name = { type: 'name' } as const;
  check('en', name, [
    ['my name is Ana López and my phone is 312-555-0142', 'Ana López'],
    ['hello', ''],
  ]);
  check('es', name, [
    ['me llamo José Luis Ñuñez, gracias', 'José Luis Ñuñez'],
    ['mi nombre es Ana y mi teléfono es 3125550142', 'Ana'],
  ]);
});
