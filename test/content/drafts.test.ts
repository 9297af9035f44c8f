import { describe, expect, test } from '@jest/globals';
import { contentOf, short, topicFiles } from './content-of.js';

const examples = 'examples:\n  en: |\n    a\n    b\n    c\n    d\n    e\n';

describe('a topic with `draft: true`', () => {
  test('is not in the bot, whatever is wrong with it, and the bot can be used', () => {
    const { bots, findings } = contentOf(topicFiles(`draft: true\n${examples}answer: { en: "{nothing}", es: "" }\n`));
    expect([Object.hasOwn(bots[0]?.topics ?? {}, 't'), bots.length]).toEqual([false, 1]);
    expect(findings.map(({ severity }) => severity)).toEqual(findings.map(() => 'warning'));
    expect(findings.map(({ code }) => code)).toEqual([
      'DRAFT',
      'MISSING_TRANSLATION',
      'UNKNOWN_PLACEHOLDER',
      'MISSING_TRANSLATION',
    ]);
  });

  test('does not take the place of a topic of the shared library', () => {
    const { bots, findings } = contentOf({
      'bots/town/intents/emergency.yaml':
        'format: 1\nintent: emergency\ntitle: { en: E, es: E }\ndraft: true\nanswer: { en: Wrong, es: Mal }\n',
    });
    expect(JSON.stringify(bots[0]?.texts)).not.toContain('Wrong');
    expect(findings.map(short)).toEqual(['DRAFT bots/town/intents/emergency.yaml:4:1 draft']);
  });

  test('may lead to another draft, while a published topic may not', () => {
    const other =
      'format: 1\nintent: u\ntitle: { en: U, es: U }\ndraft: true\nanswer: { en: Hi, es: Hola, buttons: [t] }\n';
    const draft = contentOf({
      ...topicFiles('draft: true\nanswer: { en: Hi, es: Hola }\n'),
      'bots/town/intents/u.yaml': other,
    });
    expect(draft.findings.map(({ code }) => code)).toEqual(['DRAFT', 'DRAFT']);
    const live = contentOf({
      ...topicFiles('examples: { en: [a], es: [b] }\nanswer: { en: Hi, es: Hola, buttons: [u] }\n'),
      'bots/town/intents/u.yaml': other,
    });
    expect(live.findings.filter(({ severity }) => severity === 'error').map(short)).toEqual([
      'UNKNOWN_TOPIC bots/town/intents/t.yaml:5:39 u',
    ]);
  });

  test('tells of phrases that a published topic has', () => {
    const { findings, bots } = contentOf(
      topicFiles('draft: true\nexamples: { en: [emergency en 1], es: [b] }\nanswer: { en: Hi, es: Hola }\n'),
    );
    expect(bots.length).toBe(1);
    expect(findings.map(short)).toContain('DUPLICATE_EXAMPLE bots/town/intents/t.yaml:5:18 emergency en 1');
  });
});
