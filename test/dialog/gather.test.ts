import { describe, expect, test } from '@jest/globals';
import { burst, joinBurst, waitFor } from '../../src/dialog/gather.js';
import type { InboxItem } from '../../src/model/event.js';
import { city } from '../support/bot-builder.js';

const items = (...messages: readonly (readonly [text: string, at: number])[]): readonly InboxItem[] =>
  messages.map(([text, at], n) => ({ n, id: `m${n}`, event: { type: 'message', text, at }, tries: 0 }));
const wait = (now: number, ...messages: readonly (readonly [string, number])[]): number =>
  waitFor(city(), null, items(...messages), now);

describe('messages seconds apart', () => {
  test.each([
    'hi',
    'hola buenas',
    'Buenos días',
    'my trash,',
    'I have a question...',
    'I went there and',
    'no pude ir porque',
    'es que',
  ])('"%s" is the beginning of something: we listen a little longer', (text) => {
    expect(wait(1000, [text, 1000])).toBe(1500);
    expect(wait(2400, [text, 1000])).toBe(100);
    expect(wait(2500, [text, 1000])).toBe(0);
  });

  test.each([
    'when are you open?',
    'yes',
    'y',
    'no',
    '12 Elm Street',
    'STOP',
    'agent',
    '',
    '🙂',
    'hi, when do you open?',
    'gracias',
  ])('"%s" is complete: it is taken at once', (text) => {
    expect(wait(1000, [text, 1000])).toBe(0);
  });

  test('a fragment and what follows it within five seconds are one turn', () => {
    const two = items(['hi', 0], ['when are you open?', 4000], ['and on Sunday?', 4500]);
    expect(burst(two)).toBe(2);
    expect(joinBurst(two.slice(0, 2))).toEqual({ type: 'message', text: 'hi when are you open?', at: 4000 });
    expect(waitFor(city(), null, two, 4600)).toBe(0);
  });

  test('six seconds later it is another turn', () => {
    expect(burst(items(['hi', 0], ['when are you open?', 6000]))).toBe(1);
  });

  test('a tap, a photo or a result is never joined or waited for', () => {
    const tap: InboxItem = { n: 1, id: 't', event: { type: 'choice', key: 'k', at: 10 }, tries: 0 };
    expect(burst([...items(['hi', 0]), tap])).toBe(1);
    expect(waitFor(city(), null, [tap], 10)).toBe(0);
    expect(joinBurst([tap])).toBe(tap.event);
    expect(burst([])).toBe(0);
  });
});
