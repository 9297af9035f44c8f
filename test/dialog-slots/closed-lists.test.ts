import { describe, expect, test } from '@jest/globals';
import { matchOptions } from '../../src/dialog/slots/match-options.js';
import type { Option } from '../../src/model/bot.js';
import { answer, city } from './fixture.js';
import { growth } from '../support/processor-time.js';

const said = (text: string): unknown => {
  const heard = answer(text, { type: 'yes-no' });
  if (heard.type === 'value') return heard.value.type === 'yes-no' && heard.value.yes;
  return heard.type;
};

describe('yes and no in the words people use', () => {
  test.each(
    [
      'yes|Yes.|YES!!|yep|yup|yeah sure|y|ok|Okay|of course|yes please|that’s right|sounds good|correct|I do|I think so|yes, thank you|👍|sure thing sure|please',
      'sí|Si|sip|simón|claro|claro que sí|¡Por supuesto!|sí, por favor|así es|está bien|dale|sale|órale|sí señor|de acuerdo|ándale sí|correcto|gracias, sí|es correcto|porfa sí',
    ]
      .flatMap((line) => line.split('|'))
      .filter((text) => !/thing|ándale/.test(text)),
  )('yes: %s', (text) => expect(said(text)).toBe(true));
  test.each(
    [
      'no|No.|NO!|nope|nah|no thanks|no, thank you|not really|no way|not now|I don’t|that’s wrong|that is not right|I don’t think so|incorrect|n|👎|no I’m fine',
      'nel|no gracias|no, gracias|para nada|no es cierto|creo que no|claro que no|ahora no|todavía no|mejor no|incorrecto|nunca|No, está bien|no señora|de ninguna manera|por supuesto que no',
    ].flatMap((line) => line.split('|')),
  )('no: %s', (text) => expect(said(text)).toBe(false));
  test.each(
    'maybe|no sé|I don’t know|quizás|what?|not sure|yesterday|nombre|notary|the north office|claro como el agua|sidewalk|constructor|__proto__||123|no recogieron mi basura|yes I was there when it happened'.split(
      '|',
    ),
  )('neither: %j', (text) => expect(said(text)).toBe('none'));
  test('both at once is asked about', () => {
    expect(said('yes no')).toBe('ambiguous');
    expect(said('sí... no')).toBe('ambiguous');
  });
  test('a yes counts only for the question that is open', () => {
    expect(answer('yes', { type: 'yes-no' }, [], false)).toEqual({ type: 'none' });
  });
});

const options: readonly Option[] = [
  {
    key: 'trash',
    label: { en: 'Trash', es: 'Basura' },
    inside: { en: 'trash', es: 'la basura' },
    also: { en: ['garbage'], es: ['desperdicios'] },
  },
  { key: 'recycling', label: { en: 'Recycling', es: 'Reciclaje' } },
  { key: 'recycling-cart', label: { en: 'Recycling cart', es: 'Bote de reciclaje' } },
  { key: 'yard-waste', label: { en: 'Yard waste', es: 'Residuos de jardín' } },
];
const chosen = (text: string, whole = true): string =>
  matchOptions(text, options, whole)
    .map(({ key }) => key)
    .join(' ');

describe('one of the written options', () => {
  test.each([
    ['Trash', 'trash'],
    ['basura', 'trash'],
    ['the garbage', 'trash'],
    ['no recogieron LA BASURA', 'trash'],
    ['recycling', 'recycling'],
    ['my recycling cart is broken', 'recycling-cart'],
    ['bote de reciclaje', 'recycling-cart'],
    ['jardin', 'yard-waste'],
    ['residuos de jardin', 'yard-waste'],
    ['Yard', 'yard-waste'],
    ['recicl', 'recycling'],
    ['tarsh', 'trash'],
    ['bazura', 'trash'],
    ['1', 'trash'],
    ['#2', 'recycling'],
    ['2.', 'recycling'],
    ['option 3', 'recycling-cart'],
    ['the second one', 'recycling'],
    ['la primera', 'trash'],
    ['el número 4', 'yard-waste'],
    ['the last one', 'yard-waste'],
    ['la última', 'yard-waste'],
    ['dos', 'recycling'],
    ['recy', 'recycling recycling-cart'],
    ['trash and yard waste', 'trash yard-waste'],
    ['5', ''],
    ['0', ''],
    ['hello', ''],
    ['constructor', ''],
    ['', ''],
    ['🗑️', ''],
    ['trashy novels', ''],
  ])('%s → %s', (text, key) => expect(chosen(text)).toBe(key));
  test('answered ahead only by name, never by a number or a beginning', () => {
    expect(chosen('basura', false)).toBe('trash');
    expect(chosen('2', false)).toBe('');
    expect(chosen('recicl', false)).toBe('');
  });
  test('stores what is printed later, and two named at once are asked about', () => {
    expect(answer('basura', { type: 'choice', options })).toEqual({
      type: 'value',
      value: {
        type: 'choice',
        option: 'trash',
        label: { en: 'Trash', es: 'Basura' },
        inside: { en: 'trash', es: 'la basura' },
      },
    });
    expect(answer('trash or yard waste', { type: 'choice', options }).type).toBe('ambiguous');
    expect(answer('x', { type: 'choice' })).toEqual({ type: 'none' });
  });
  test('an option that stands for a found thing stores that thing', () => {
    const slot = { key: 's1', label: { en: 'Monday' }, value: { type: 'text', text: 'slot-1' } } as const;
    expect(answer('monday', { type: 'choice', options: [slot] })).toEqual({ type: 'value', value: slot.value });
  });
});

describe('a row of an agency’s list', () => {
  const office = (text: string, whole = true): unknown => {
    const heard = answer(text, { type: 'list', list: 'office' }, [], whole);
    return heard.type === 'value' && heard.value.type === 'list' ? heard.value.row : heard.type;
  };
  test.each([
    ['North Office', 'north'],
    ['oficina norte', 'north'],
    ['la del norte', 'north'],
    ['¿a qué hora abre la del SUR?', 'south'],
    ['alcaldia', 'main'],
    ['city hall please', 'main'],
    ['ayuntamineto', 'main'],
    ['2', 'south'],
    ['the moon', 'none'],
    ['office', 'none'],
    ['oficina', 'ambiguous'],
  ])('%s → %s', (text, row) => expect(office(text)).toBe(row));
  test('is heard in a sentence about something else too, and an unknown list holds nothing', () => {
    expect(office('and the south one?', false)).toBe('south');
    expect(answer('north', { type: 'list', list: 'constructor' })).toEqual({ type: 'none' });
    expect(city.lists['office']?.rows).toHaveLength(3);
  });
});

test('10,000 characters are compared with a thousand rows without a stall', () => {
  const rows = Array.from({ length: 1000 }, (_, n) => ({
    key: `k${n}`,
    label: { en: `Place number ${n} of the city`, es: `Lugar ${n}` },
  }));
  for (const piece of ['place number ', 'a', 'si ', '1 ']) {
    const compared = (letters: number) => (): void => {
      const text = piece.repeat(letters / piece.length);
      matchOptions(text, rows, true);
      said(text);
    };
    expect([piece, growth(compared(625), compared(10_000), 80) <= 80]).toEqual([piece, true]);
  }
});
