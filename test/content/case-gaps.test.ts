import { describe, expect, test } from '@jest/globals';
import { contentOf, topicFiles } from './content-of.js';

/** Whether the gate says that somebody may be left without an answer by these cases, the last thing of a topic. */
const leavesSomebody = (cases: string, after = ''): boolean => {
  const body = `examples: { en: [a, b, c, d, e], es: [f, g, h, i, j] }
steps:
  - choose: kind
    say: { en: Which one?, es: ¿Cuál? }
    options: [{ en: House, es: Casa }, { en: Shop, es: Tienda }]
  - ask: people
    type: number
    say: { en: How many?, es: ¿Cuántos? }
  - ask: agreed
    type: yes-no
    say: { en: All right?, es: ¿De acuerdo? }
  - first_that_fits:
${cases
  .split('; ')
  .map((one) =>
    one === 'otherwise'
      ? '      - otherwise: [end]\n'
      : `      - if: ${one}\n        then:\n          - handoff: general\n`,
  )
  .join('')}${after}`;
  return contentOf(topicFiles(body)).findings.some(({ code }) => code === 'CASES_GAP');
};

describe('the cases at the end of a topic', () => {
  test.each([
    '{ kind: House }',
    '{ people: at least 5 }',
    '{ people: at least 5 }; { people: at most 3 }',
    '{ agreed: yes }',
    '{ hours: open }',
    '{ kind: House }; { agreed: no }',
  ])('leave somebody without an answer: %s', (cases) => {
    expect(leavesSomebody(cases)).toBe(true);
  });

  test.each([
    '{ kind: House }; otherwise',
    '{ kind: House }; { kind: Shop }',
    '{ kind: any of House or Shop }',
    '{ people: at least 5 }; { people: at most 4 }',
    '{ agreed: yes }; { agreed: no }',
    '{ hours: open }; { hours: closed }',
    '{ people: given }; { people: not given }',
  ])('have an answer for everyone: %s', (cases) => {
    expect(leavesSomebody(cases)).toBe(false);
  });

  test('may fit nobody where something follows', () => {
    expect(leavesSomebody('{ kind: House }', '  - say: { en: Thank you., es: Gracias. }\n')).toBe(false);
  });
});
