import { formatLock, textHash, type Confirmed } from '../../src/content/translations-lock.js';
import type { Files } from './content-of.js';

const T = 'bots/town/intents/t.yaml';
const head = 'format: 1\nintent: t\ntitle: { en: Title, es: Título }\n';
const phrases = (count: number): string =>
  ['en', 'es']
    .map(
      (language) =>
        `  ${language}: |\n${Array.from({ length: count }, (_, n) => `    phrase ${language} ${n}\n`).join('')}`,
    )
    .join('');

/** A line of a lock of `bots/town` for a text of the topic `t`. */
export const confirmedText = (key: string, original: string, translation: string): Confirmed => ({
  file: 'intents/t.yaml',
  key,
  from: 'en',
  to: 'es',
  fromHash: textHash(original),
  toHash: textHash(translation),
  day: '2026-10-01',
  by: 'Ana Ruiz',
});

/** The whole bot file and the topic's title are confirmed; what a test is about is added. */
export const locked = (...entries: readonly Confirmed[]): Files => ({
  'bots/town/translations.lock': formatLock([
    { ...confirmedText('name', 'Town', 'Pueblo'), file: 'bot.yaml' },
    { ...confirmedText('greeting', 'Hello from {agency-name}', 'Hola de {agency-name}'), file: 'bot.yaml' },
    { ...confirmedText('offices/1/title', 'North office', 'Oficina norte'), file: 'offices.yaml' },
    { ...confirmedText('services/1/title', 'Passport', 'Pasaporte'), file: 'offices.yaml' },
    { ...confirmedText('services/1/bring', 'A photo', 'Una foto'), file: 'offices.yaml' },
    confirmedText('title', 'Title', 'Título'),
    ...entries,
  ]),
});

/** Mistakes about what people decided: confirmed translations, and findings allowed for a while. Today is 2026-11-21. */
export const decidedMistakes: readonly { readonly about: string; readonly files: Files; readonly finds: string }[] = [
  {
    about: 'a Spanish text whose English changed after it was confirmed',
    files: {
      [T]: `${head}answer: { en: We open at nine., es: Abrimos a las ocho. }\n`,
      ...locked(confirmedText('answer', 'We open at eight.', 'Abrimos a las ocho.')),
    },
    finds: `STALE ${T}:4:37 Abrimos a las ocho.`,
  },
  {
    about: 'a Spanish text that changed alone after it was confirmed',
    files: {
      [T]: `${head}answer: { en: We open at eight., es: Abrimos a las nueve. }\n`,
      ...locked(confirmedText('answer', 'We open at eight.', 'Abrimos a las ocho.')),
    },
    finds: `STALE_SOURCE ${T}:4:38 Abrimos a las nueve.`,
  },
  {
    about: 'a new text beside confirmed ones',
    files: { [T]: `${head}answer: { en: We open at eight., es: Abrimos a las ocho. }\n`, ...locked() },
    finds: `UNCONFIRMED ${T}:4:38 Abrimos a las ocho.`,
  },
  {
    about: 'a lock in which a merge left its marks',
    files: {
      'bots/town/translations.lock': `${locked()['bots/town/translations.lock'] ?? ''}<<<<<<< mine\n`,
    },
    finds: 'LOCK_LINE bots/town/translations.lock:10:1 <',
  },
  {
    about: 'a permission without a day',
    files: { [T]: `# allow FEW_EXAMPLES — Ana Ruiz: new topic\n${head}answer: "5"\nexamples:\n${phrases(2)}` },
    finds: `WAIVER ${T}:1:1 # allow FEW_EXAMPLES — Ana Ruiz: new topic`,
  },
  {
    about: 'a permission that has ended',
    files: {
      [T]: `# allow FEW_EXAMPLES until 2026-11-20 — Ana Ruiz: new topic\n${head}answer: "5"\nexamples:\n${phrases(2)}`,
    },
    finds: `WAIVER_EXPIRED ${T}:1:1 # allow FEW_EXAMPLES until 2026-11-20 — Ana Ruiz: new topic`,
  },
  {
    about: 'a permission for something that is not there any more',
    files: {
      [T]: `# allow FEW_EXAMPLES until 2026-12-20 — Ana Ruiz: new topic\n${head}answer: "5"\nexamples:\n${phrases(5)}`,
    },
    finds: `WAIVER_UNUSED ${T}:1:1 # allow FEW_EXAMPLES until 2026-12-20 — Ana Ruiz: new topic`,
  },
];
