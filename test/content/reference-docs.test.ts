import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  exampleOf,
  languageSections,
  referencePage,
  type TypeSentences,
} from '../../src/content/language-reference.js';
import { parseYaml } from '../../src/content/parse-yaml.js';
import { inSpanish } from '../../src/content/schema/spanish.js';
import { fileSchemas, type FileKind } from '../../src/content/schema/index.js';
import { stepSchemas, type Verb } from '../../src/content/schema/steps.js';
import { isList, isMap, type Data } from '../../src/content/source.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const yamlFiles = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory()
        ? entry.name === 'tests' || entry.name.startsWith('.')
          ? []
          : yamlFiles(`${folder}/${entry.name}`)
        : entry.name.endsWith('.yaml')
          ? [readFileSync(join(root, folder, entry.name), 'utf8')]
          : [],
    );
const guide = readFileSync(join(root, 'docs/authoring.md'), 'utf8');
/** Words that neither the guide nor the bots use in a whole file or step; held against the schemas below. */
const further = [
  `format: 1
bot: springfield
agency: state-of-illinois
name: { en: Springfield, es: Springfield }
languages: [en, es]
time_zone: America/Chicago
greeting: { en: Hello, es: Hola }
after_review_by: withhold
thresholds: { answer: 0.7, clarify: 0.4 }
channels:
  messenger:
    type: messenger
    page: "100000000000001"
    app: "1821152484774199"
    token: "\${MESSENGER_TOKEN}"
    app_secret: "\${META_APP_SECRET}"
    verify_token: "\${META_VERIFY_TOKEN}"
    human_agent: yes
    proof: no
  whatsapp:
    type: whatsapp
    number: "106540352242922"
    business_account: "102290129340398"
    template_languages: { en: en_US, es: es_MX }
  teams:
    type: bot-framework
    app: "11111111-2222-3333-4444-555555555555"
    password: "\${TEAMS_PASSWORD}"
    tenant: "5b0e7a3c-0000-4000-8000-0000000000aa"
    cloud: usgov
    hosts: [connector.rivermont.example]
  texts:
    type: sms
    account_sid: "\${TWILIO_ACCOUNT_SID}"
    auth_token: "\${TWILIO_AUTH_TOKEN}"
    from: "+12175550100"
    public_url: https://chat.rivermont.example
    status_url: https://chat.rivermont.example/statuses
    api: http://127.0.0.1:8080/twilio
    media_hosts: ["127.0.0.1:8081"]
  texts-by-service:
    type: sms
    account_sid: "\${TWILIO_ACCOUNT_SID}"
    auth_token: "\${TWILIO_AUTH_TOKEN}"
    messaging_service_sid: "\${TWILIO_SERVICE}"
  line:
    type: line
    secret: "\${LINE_CHANNEL_SECRET}"
    token: "\${LINE_CHANNEL_TOKEN}"
  pilot:
    type: whatsapp-web
    phone: "\${WHATSAPP_WEB_PHONE}"
    key: "\${WHATSAPP_WEB_KEY}"
    pairing: code
  webchat:
    type: web
    direct_line: { secret: "\${DIRECT_LINE_SECRET}" }
queues:
  general: { holidays: [{ day: 2027-12-24, name: { en: Christmas Eve, es: Nochebuena } }] }
`,
  `format: 1
intent: pool
draft: true
title: { en: Pool, es: Alberca }
link: https://rivermont.example/pool
image: { url: "https://rivermont.example/pool.png", alt: { en: The pool, es: La alberca } }
file: https://rivermont.example/pool.pdf
audio: { en: "https://rivermont.example/pool-en.mp3", es: "https://rivermont.example/pool-es.mp3" }
hours: open
from: 2027-06-01
until: 2027-08-31
answer: { en: The pool is open., es: La alberca está abierta. }
`,
  `- say: { en: Here is a map., es: Aquí hay un mapa. }
  link: https://rivermont.example/map
  image: { url: "https://rivermont.example/map.png", alt: { en: A map, es: Un mapa } }
  file: https://rivermont.example/map.pdf
  audio: { en: "https://rivermont.example/map-en.mp3", es: "https://rivermont.example/map-es.mp3" }
  hours: closed
- ask: branch
  type: list
  list: office
  help: { en: "Any office will do.", es: "Cualquier oficina sirve." }
  suggest: "{contact.office}"
  retries: 2
  sensitive: true
  otherwise: [{ handoff: general }]
- ask: reference
  type: case-reference
  in: cases
- choose: slot
  from: "{free.slots}"
  if_none: [{ handoff: general }]
- choose: reason
  say: { en: "Why?", es: "¿Por qué?" }
  options: [{ en: Lost, es: Perdido }]
  or: [{ en: Other, es: Otro, inside: { en: something else, es: otra cosa }, also: { en: misc, es: varios } }]
  why: { en: "The form asks for it.", es: "El formulario lo pide." }
  help: { en: "Choose one.", es: "Elija uno." }
  hint: { en: "Write 1 or 2.", es: "Escriba 1 o 2." }
  suggest: lost
  retries: 2
  optional: true
  personal: true
  sensitive: true
  otherwise: [{ handoff: general }]
- find: case
  in: cases
  outcomes: { not_found: [{ handoff: general }] }
- book: visit
  in: appointments
  with: { language }
  template: visit_reminder
  outcomes: { full: [{ handoff: general }] }
- offer: complaint
  say: { en: "Shall we go on?", es: "¿Seguimos?" }
- handoff: general
  say: { en: "One moment.", es: "Un momento." }
- end: true
`,
];
const examples: readonly Data[] = [
  ...[...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? ''),
  ...yamlFiles('bots/rivermont'),
  ...yamlFiles('intents'),
  ...further,
].map((text) => parseYaml(text, 'example').source.data);

const sentencesIn = (lang: string): TypeSentences => {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, `locales/${lang}/${name}.json`), 'utf8'));
  return { ask: (read('dialog') as TypeSentences).ask, slots: read('slots') as TypeSentences['slots'] };
};

describe('the page of all words', () => {
  test.each([
    ['en', 'docs/reference.md'],
    ['es', 'docs/reference.es.md'],
  ] as const)('is the newest one in %s (UPDATE_DOCS=1 writes it)', (lang, file) => {
    const page = referencePage(lang, examples, sentencesIn(lang));
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(join(root, file), page);
    expect(readFileSync(join(root, file), 'utf8')).toBe(page);
  });

  test('has every description in Spanish', () => {
    const all = languageSections().flatMap(({ description, words }) => [
      description,
      ...words.map((word) => word.description),
    ]);
    expect([...new Set(all)].filter((text) => inSpanish(text) === null)).toEqual([]);
  });

  test('has no example that check would refuse', () => {
    const problems = further.flatMap((text) => {
      const { data } = parseYaml(text, 'further').source;
      return (isList(data) ? data : [data]).map((entry) => {
        if (!isMap(entry)) return 'no map';
        const kind = (Object.keys(fileSchemas) as FileKind[]).find((key) => Object.hasOwn(entry, key));
        const verb = Object.keys(entry)[0] as Verb;
        return (Object.hasOwn(entry, 'format') && kind ? fileSchemas[kind] : stepSchemas[verb]).safeParse(entry).error
          ?.issues;
      });
    });
    expect(problems.filter(Boolean)).toEqual([]);
  });

  test('has an example of every word, from content that is checked', () => {
    const without = languageSections().flatMap(({ name, words }) =>
      words.flatMap(({ word }) => (exampleOf(name, word, examples) === null ? [`${name}: ${word}`] : [])),
    );
    expect(without).toEqual([]);
  });
});
