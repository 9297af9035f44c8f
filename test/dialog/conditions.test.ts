import { describe, expect, test } from '@jest/globals';
import { holds } from '../../src/dialog/conditions.js';
import type { Condition, Operand } from '../../src/model/bot.js';
import type { Slots } from '../../src/model/text.js';
import { city } from '../support/bot-builder.js';
import { monday } from '../support/dialog-talk.js';

const bot = city({
  facts: {
    limit: [
      { until: '2026-06-30', value: { en: '$900' } },
      { from: '2026-07-01', value: { en: '$1,000' } },
    ],
  },
});
const slots: Slots = {
  age: { type: 'number', number: 65 },
  cart: { type: 'choice', option: 'trash', label: { en: 'Trash', es: 'Basura' } },
  office: { type: 'list', list: 'office', row: 'north' },
  income: { type: 'money', cents: 99_900, currency: 'USD' },
  day: { type: 'date', date: '2026-11-24' },
  hour: { type: 'time', time: '09:30' },
  agrees: { type: 'yes-no', yes: true },
  zip: { type: 'zip', zip: '07030' },
  needs: { type: 'many', values: [{ type: 'choice', option: 'ramp', label: { en: 'Ramp' } }] },
};
const word = (text: string): Operand => ({ type: 'literal', text });
const check = (condition: Condition): boolean => holds(condition, { bot, slots, now: monday });

describe('conditions in words', () => {
  const cases: readonly (readonly [name: string, condition: Condition, expected: boolean])[] = [
    ['at least 65', { type: 'at_least', slot: 'age', than: word('65') }, true],
    ['at most 64', { type: 'at_most', slot: 'age', than: word('64') }, false],
    ['at most a dated fact', { type: 'at_most', slot: 'income', than: { type: 'ref', name: 'limit' } }, true],
    ['after a thousand', { type: 'at_least', slot: 'income', than: word('$1,000') }, false],
    ['an option by its Spanish label', { type: 'is', slot: 'cart', values: [word('basura')] }, true],
    ['another option', { type: 'is', slot: 'cart', values: [word('recycling'), word('glass')] }, false],
    ['a list row by another name', { type: 'is', slot: 'office', values: [word('la del norte')] }, true],
    ['a list column', { type: 'is', slot: 'office.hours', values: [word('8 to 5')] }, true],
    ['a ZIP keeps its zero', { type: 'is', slot: 'zip', values: [word('7030')] }, false],
    ['any of many', { type: 'is', slot: 'needs', values: [word('ramp')] }, true],
    ['before tomorrow', { type: 'before', slot: 'day', than: word('tomorrow') }, false],
    ['after today', { type: 'after', slot: 'day', than: word('today') }, true],
    ['before a day', { type: 'before', slot: 'day', than: word('2026-12-01') }, true],
    ['within one day', { type: 'within', slot: 'day', days: 1, business: false }, true],
    ['within two business days', { type: 'within', slot: 'day', days: 2, business: true }, true],
    ['before ten in the morning', { type: 'before', slot: 'hour', than: word('10:00') }, true],
    ['yes', { type: 'yes', slot: 'agrees' }, true],
    ['no', { type: 'no', slot: 'agrees' }, false],
    ['given', { type: 'given', slot: 'age' }, true],
    ['not given', { type: 'not_given', slot: 'constructor' }, true],
    ['open hours', { type: 'hours', queue: 'general', open: true }, true],
    ['none of these', { type: 'not', condition: { type: 'is', slot: 'cart', values: [word('glass')] } }, true],
    [
      'all',
      {
        type: 'all',
        conditions: [
          { type: 'given', slot: 'age' },
          { type: 'given', slot: 'nothing' },
        ],
      },
      false,
    ],
    [
      'any',
      {
        type: 'any',
        conditions: [
          { type: 'given', slot: 'age' },
          { type: 'given', slot: 'nothing' },
        ],
      },
      true,
    ],
    ['things that cannot be compared', { type: 'at_least', slot: 'cart', than: word('65') }, false],
    ['something not given', { type: 'at_least', slot: 'nothing', than: word('1') }, false],
  ];
  test.each(cases)('%s', (_name, condition, expected) => {
    expect(check(condition)).toBe(expected);
  });
});
