import { expect } from '@jest/globals';
import type { Bot } from '../../src/model/bot.js';
import { requiredTopics } from '../../src/content/compile/required-topics.js';
import { memoryFiles } from '../../src/content/content-files.js';
import type { Finding } from '../../src/content/finding.js';
import { loadContent, type LoadedContent } from '../../src/content/load-content.js';

/** Files by path below the content root. */
export type Files = { readonly [path: string]: string };

const phrases = (name: string): string =>
  ['en', 'es']
    .map((language) => `  ${language}: |\n${[1, 2, 3, 4, 5].map((n) => `    ${name} ${language} ${n}\n`).join('')}`)
    .join('');

/** Who looks after a file: at its end, so that it moves no line. */
const care = 'owner: City Clerk\nsource: https://town.example\nreview_by: 2027-12-01\n';

/** A bot with everything a topic can refer to. */
export const town: Files = {
  'bots/town/bot.yaml': `format: 1
bot: town
name: { en: Town, es: Pueblo }
languages: [en, es]
time_zone: America/Chicago
phone: 555-0100
greeting: { en: Hello from {agency-name}, es: Hola de {agency-name} }
menu: [emergency]
services:
  cases: { type: directory, file: ./cases.csv, words: permit }
  appointments: { type: calendar, offices: ./offices.yaml }
queues:
  general: { hours: { mon-fri: "08:00-17:00", sat: "09:00-12:00" }, holidays: us-federal }
  public-works: {}
`
    .replaceAll('Hello from {agency-name}', '"Hello from {agency-name}"')
    .replaceAll('Hola de {agency-name}', '"Hola de {agency-name}"'),
  'bots/town/cases.csv':
    'reference,zip,service,raw_state,updated\nRC-2041,62701,permit,IN REVIEW,2026-11-02\nRC-2050,07030,permit,IN REVIEW,2026-11-03\n',
  'bots/town/offices.yaml': `offices:
  - { id: north, title: { en: North office, es: Oficina norte }, address: 1 Elm St, phone: 555-0101, hours: { mon-fri: "09:00-17:00" } }
services:
  - { id: passport, title: { en: Passport, es: Pasaporte }, minutes: 20, bring: { en: A photo, es: Una foto } }
`,
  'words/permit.yaml': `format: 1
words: permit
states:
  "IN REVIEW": { is: in_review, say: { en: Being reviewed, es: En revisión } }
${care}`,
  'facts/fees.yaml': `format: 1\nfacts: fees\nvalues:\n  book-fee: $130\n${care}`,
  'lists/office.csv':
    'id,en,es,also_es,address,hours_en,hours_es\nnorth,North,Norte,la del norte|norteña,1 Elm St,9 to 5,de 9 a 5\nsouth,South,Sur,,2 Oak St,8 to 4,de 8 a 4\n',
  ...Object.fromEntries(
    requiredTopics.map((name) => [
      `intents/common/${name}.yaml`,
      `format: 1\nintent: ${name}\ntitle: { en: ${name}, es: ${name} }\nexamples:\n${phrases(name)}answer: { en: "Yes, {agency-phone}", es: "Sí, {agency-phone}" }\n${care}`,
    ]),
  ),
};

/** Loads `town` with these files added or replaced. */
export function contentOf(files: Files, env: { readonly [name: string]: string } = {}): LoadedContent {
  const all = Object.entries({ ...town, ...files }).map(([path, text]) => [`/content/${path}`, text] as const);
  return loadContent(
    { root: '/content', packageRoot: '/package', env, today: '2026-11-21' },
    memoryFiles(Object.fromEntries(all)),
  );
}

/** `town` with one topic, its text without the lines that every topic has. */
export function topicFiles(body: string, head = 'format: 1\nintent: t\ntitle: { en: T, es: T }\n'): Files {
  return { 'bots/town/intents/t.yaml': head + body };
}

/** The compiled `town`; fails with what was found if it has errors. */
export function botOf(files: Files, env: { readonly [name: string]: string } = {}): Bot {
  const { bots, findings } = contentOf(files, env);
  expect(findings.filter(({ severity }) => severity === 'error').map(short)).toEqual([]);
  const [bot] = bots;
  if (!bot) throw new Error('no bot');
  return bot;
}

/** `CODE file:line:column words under the caret` */
export const short = ({ code, file, line, column, excerpt, caret, length }: Finding): string =>
  `${code} ${file}:${line}:${column} ${excerpt.slice(caret, caret + length)}`.trim();
