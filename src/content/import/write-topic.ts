import type { Locale, Localized } from '../../model/text.js';
import { fold } from '../suggest.js';
import { cleanLine, labelOf } from './clean-words.js';
import type { DraftButton, DraftList, DraftSaid, DraftStep, DraftTest, DraftTopic } from './draft.js';

/** Most examples a language that are brought: more teach little, and nobody reads them. */
export const mostExamples = 60;

/** A topic as a clerk would write it, both languages side by side; what a language lacks is an empty place after its name. */
export function writeTopic(
  topic: DraftTopic,
  { languages, remarks }: { readonly languages: readonly Locale[]; readonly remarks: readonly string[] },
): string {
  const title = perLanguage(topic.title, languages);
  const label = perLanguage(
    mapped(title, (text) => labelOf(text)),
    languages,
  );
  const long = Object.values(title).some((text) => Array.from(text).length > 20);
  const lines = [
    ...remarks.map((remark) => `# ${cleanLine(remark)}`),
    'format: 1',
    `intent: ${topic.name}`,
    'draft: true',
    `title: ${inBraces(title)}`,
    ...(long ? [`label: ${inBraces(label)}`] : []),
    ...(topic.source === undefined ? [] : [`source: ${quoted(topic.source)}`]),
    ...examples(topic.examples, languages),
    ...answer(topic, languages),
    ...(topic.steps.length === 0 ? [] : ['steps:', ...topic.steps.flatMap((step) => stepLines(step, languages))]),
  ];
  return `${lines.join('\n')}\n`;
}

const quoted = (text: string): string => JSON.stringify(text);

const perLanguage = (words: Localized, languages: readonly Locale[]): Localized =>
  Object.fromEntries(languages.map((language) => [language, words[language] ?? '']));

const mapped = (words: Localized, change: (text: string) => string): Localized =>
  Object.fromEntries(Object.entries(words).map(([language, text]) => [language, change(text)]));

/** `{ en: "Hours", es: "Horario" }` */
export function inBraces(words: Localized): string {
  return `{ ${Object.entries(words)
    .map(([language, text]) => `${language}: ${quoted(cleanLine(text))}`)
    .join(', ')} }`;
}

/** Phrases one a line, the same ones once, at most `mostExamples`. A language without any is left out: `check` asks for it. */
function examples(written: DraftTopic['examples'], languages: readonly Locale[]): readonly string[] {
  const blocks = languages.flatMap((language) => {
    const phrases = phrasesOf(written[language] ?? []);
    return phrases.length === 0 ? [] : [`  ${language}: |`, ...phrases.map((phrase) => `    ${phrase}`)];
  });
  return blocks.length === 0 ? [] : ['examples:', ...blocks];
}

/** The phrases that are written: clean, each once. */
export function phrasesOf(written: readonly string[]): readonly string[] {
  const byFold = new Map<string, string>();
  for (const phrase of written) {
    const clean = cleanLine(phrase).slice(0, 300);
    const key = fold(clean);
    if (key !== '' && !byFold.has(key)) byFold.set(key, clean);
  }
  return [...byFold.values()].slice(0, mostExamples);
}

/** A text in a block of its own: a line in quotation marks, several lines after a bar. */
function textLines(words: Localized, languages: readonly Locale[], indent: string): readonly string[] {
  return languages.flatMap((language) => {
    const text = words[language] ?? '';
    if (text === '') return [`${indent}${language}: ""`];
    if (!text.includes('\n')) return [`${indent}${language}: ${quoted(text)}`];
    return [`${indent}${language}: |-`, ...text.split('\n').map((line) => (line === '' ? '' : `${indent}  ${line}`))];
  });
}

function saidLines(said: DraftSaid, languages: readonly Locale[], indent: string): readonly string[] {
  const [first, ...others] = said.wordings;
  const text =
    others.length === 0
      ? textLines(first ?? {}, languages, indent)
      : [
          `${indent}any_of:`,
          ...said.wordings.flatMap((wording) => listed(textLines(wording, languages, `${indent}    `), `${indent}  `)),
        ];
  return [...text, ...besideLines(said, languages, indent)];
}

function besideLines(
  { buttons, image, link }: DraftSaid,
  languages: readonly Locale[],
  indent: string,
): readonly string[] {
  return [
    ...(buttons.length === 0 ? [] : [`${indent}buttons:`]),
    ...buttons.map((button) => `${indent}  - ${buttonText(button, languages)}`),
    ...(link === undefined ? [] : [`${indent}link: ${inBraces(perLanguage(link, languages))}`]),
    ...(image === undefined
      ? []
      : [`${indent}image: { url: ${quoted(image.url)}, alt: ${inBraces(perLanguage(image.alt, languages))} }`]),
  ];
}

const buttonText = (button: DraftButton, languages: readonly Locale[]): string => {
  const label = `label: ${inBraces(perLanguage(button.label, languages))}`;
  return button.type === 'topic' ? `{ topic: ${button.topic}, ${label} }` : `{ link: ${quoted(button.url)}, ${label} }`;
};

/** Makes lines an entry of a list whose hyphen stands at `indent`; they are indented four more than the place of the hyphen minus two. */
function listed(lines: readonly string[], indent: string): readonly string[] {
  return lines.map((line, index) => (index === 0 ? `${indent}- ${line.trimStart()}` : line));
}

function answer(topic: DraftTopic, languages: readonly Locale[]): readonly string[] {
  const { answer: said } = topic;
  if (said.length === 0 && topic.steps.length > 0) return [];
  if (said.length <= 1) return ['answer:', ...saidLines(said[0] ?? { wordings: [{}], buttons: [] }, languages, '  ')];
  return ['answer:', ...said.flatMap((one) => listed(saidLines(one, languages, '    '), '  '))];
}

function stepLines(step: DraftStep, languages: readonly Locale[]): readonly string[] {
  if (step.type === 'say') return ['  - say:', ...saidLines(step.say, languages, '      ')];
  const head =
    step.options.length > 0
      ? [
          `  - choose: ${step.slot}`,
          '    options:',
          ...step.options.map((option) => `      - ${inBraces(perLanguage(option, languages))}`),
        ]
      : [
          `  - ask: ${step.slot}`,
          ...(step.list === undefined
            ? step.valueType === undefined
              ? []
              : [`    type: ${step.valueType}`]
            : ['    type: list', `    list: ${step.list}`]),
        ];
  return [...head, '    say:', ...saidLines(step.say, languages, '      ')];
}

/** A list as a table: a column per language, other words split at bars. */
export function writeList({ rows }: DraftList, languages: readonly Locale[]): string {
  const cell = (text: string): string => {
    const clean = cleanLine(text);
    return /[",;\n]/.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean;
  };
  const also = (words: readonly string[]): string =>
    phrasesOf(words)
      .map((word) => word.replaceAll('|', ' '))
      .join('|');
  return [
    ['id', ...languages, ...languages.map((language) => `also_${language}`)].join(','),
    ...rows.map(({ id, names, also: others }) =>
      [
        id,
        ...languages.map((language) => cell(names[language] ?? Object.values(names)[0] ?? '')),
        ...languages.map((language) => cell(also(others[language] ?? []))),
      ].join(','),
    ),
    '',
  ].join('\n');
}

/** A file of `concepts/`. */
export function writeConcepts(concepts: Localized<{ readonly [word: string]: readonly string[] }>): string {
  const lines = Object.entries(concepts).flatMap(([language, words]) => {
    const entries = Object.entries(words).filter(
      ([word, others]) => cleanLine(word) !== '' && phrasesOf(others).length > 0,
    );
    return entries.length === 0
      ? []
      : [
          `  ${language}:`,
          ...entries.flatMap(([word, others]) => [
            `    ${quoted(cleanLine(word))}:`,
            ...phrasesOf(others).map((other) => `      - ${quoted(other)}`),
          ]),
        ];
  });
  return ['format: 1', 'concepts:', ...lines, ''].join('\n');
}

/** A conversation test; it is a draft too, because the topics it speaks of are. */
export function writeTest({ title, languages, lines }: DraftTest): string {
  return [
    `test: ${quoted(cleanLine(title))}`,
    'draft: true',
    `languages: [${languages.join(', ')}]`,
    'channels: [web]',
    'talk:',
    ...lines.map((line) => {
      if ('citizen' in line) return `  - citizen: ${inBraces(line.citizen)}`;
      if ('asks' in line) return `  - bot: { asks: ${line.asks} }`;
      const [first] = line.says;
      return line.says.length === 1
        ? `  - bot: { says: ${first ?? ''} }`
        : `  - bot: [${line.says.map((said) => `{ says: ${said} }`).join(', ')}]`;
    }),
    '',
  ].join('\n');
}
