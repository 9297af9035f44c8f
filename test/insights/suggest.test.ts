import { expect, test } from '@jest/globals';
import { groupMessages, type OpenMessage } from '../../src/insights/group-messages.js';
import { maskMark, maskWords, withoutMarks, type KnownWords } from '../../src/insights/mask-words.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const known: KnownWords = {
  vocabulary: words('my trash was not picked up at the i live on call me is for permit case de la basura no paso mi'),
  shared: words('gazebo maria elm'),
};

test('what may be somebody’s is masked: names, numbers, addresses of mail and web, words that one person alone wrote', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['my trash was not picked up', 'my trash was not picked up'],
    ['my trash at 12 Elm was not picked up', `my trash at ${maskMark} was not picked up`],
    ['call me at 555-0142', `call me at ${maskMark}`],
    ['call Maria at maria@example.org', `call ${maskMark} at ${maskMark}`],
    ['see https://example.org/maria?x=1 my permit', `${maskMark} my permit`],
    ['my case is RC-2041', `my case is ${maskMark}`],
    ['my social is 078-05-1120', `my ${maskMark} is ${maskMark}`],
    ['permit for a gazebo', `permit for ${maskMark} gazebo`],
    ['no pasó la basura de Xochitl', `no pasó la basura de ${maskMark}`],
    ['permit 1040', `permit ${maskMark}`],
    ['@maria my permit', `${maskMark} my permit`],
  ];
  for (const [text, masked] of cases) expect([text, maskWords(text, known)]).toEqual([text, masked]);
});

test('what a reader took for an address is masked even where its words are known', () => {
  const text = 'my trash on the case permit was not picked up';
  const start = text.indexOf('the case permit');
  expect(maskWords(text, known, [[start, start + 'the case permit'.length]])).toBe(
    `my trash on ${maskMark} was not picked up`,
  );
});

test('an example has no marks', () => {
  expect(withoutMarks(`call me at ${maskMark}, my trash ${maskMark}`)).toBe('call me at, my trash');
});

const message = (text: string, more: Partial<OpenMessage> = {}): OpenMessage => ({
  conversation: text,
  text,
  locale: 'en',
  why: 'not_understood',
  topic: null,
  chosen: false,
  ...more,
});

test('messages that say the same are one group, in any order, each language for itself', () => {
  const messages = [
    message('can I burn leaves in my yard'),
    message('burning leaves in the yard'),
    message('where do I burn my leaves'),
    message('is the swimming pool heated'),
    message('is the pool heated', { topic: 'pool', chosen: true, why: 'clarified' }),
    message('is the pool heated', { locale: 'es' }),
  ];
  const groups = groupMessages(messages);
  expect(groups.map(({ locale, messages: some }) => [locale, some.length])).toEqual([
    ['en', 3],
    ['en', 2],
    ['es', 1],
  ]);
  expect(groupMessages([...messages].reverse())).toEqual(groups);
});

test('what a resident chose outweighs two guesses', () => {
  const [group] = groupMessages([
    message('is the pool heated', { topic: 'heating', conversation: 'a' }),
    message('is the pool heated', { topic: 'heating', conversation: 'b' }),
    message('is the pool heated', { topic: 'pool', chosen: true, conversation: 'c' }),
  ]);
  expect(group).toMatchObject({ topic: 'pool', chosen: true, conversations: 3 });
});
