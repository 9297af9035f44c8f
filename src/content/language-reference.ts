import { jsonSchema } from './json-schemas.js';
import { fileSchemas, type FileKind } from './schema/index.js';
import { inSpanish } from './schema/spanish.js';
import { stepSchemas, verbs } from './schema/steps.js';
import { isList, isMap, type Data } from './source.js';
import { slotTypes, type SlotType } from '../model/value.js';

/** One word of the language. */
interface Word {
  readonly word: string;
  readonly description: string;
  readonly required: boolean;
}

/** A kind of file or a step, with the words that may stand in it. */
interface Section {
  readonly name: FileKind | (typeof verbs)[number];
  readonly step: boolean;
  readonly description: string;
  readonly words: readonly Word[];
}

interface Node {
  readonly description?: string;
  readonly properties?: { readonly [word: string]: Node };
  readonly required?: readonly string[];
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly $defs?: { readonly step?: Node };
}

/** What the engine itself says of each type of answer, from `locales/<language>/dialog.json` (`ask`) and `slots.json`. */
export interface TypeSentences {
  readonly ask: { readonly [type in SlotType]: string };
  readonly slots: { readonly [type in SlotType]: { readonly example: string; readonly error: string } };
}

/** What the reference says in a language besides the descriptions. */
const said = {
  en: {
    title: 'Every word of the language',
    intro:
      'Written by a test from the schemas that `check` uses (`UPDATE_DOCS=1 npm test -- test/content/reference-docs`); the examples come from the guide and from the bots we ship. A guide from zero: [authors/guide.en.md](authors/guide.en.md); the language with its reasons: [authoring.md](authoring.md); findings: [findings.md](findings.md). En español: [reference.es.md](reference.es.md).',
    files: 'Files',
    steps: 'Steps',
    head: '| word | what it is | example |',
    required: ' **Required.**',
    types: 'Types of answers',
    typesIntro:
      'What `type:` of an `ask` may say, besides the name of a list. Nobody has to write how an answer is read, refused or printed: the engine does it in both languages. These are its sentences.',
    typesHead: '| type | asked without `say` | an answer | when it was not understood |',
  },
  es: {
    title: 'Todas las palabras del lenguaje',
    intro:
      'Esta página la escribe una prueba a partir de los esquemas que usa `check` (`UPDATE_DOCS=1 npm test -- test/content/reference-docs`); los ejemplos vienen de la guía y de los bots incluidos. Una guía desde cero: [authors/guide.es.md](authors/guide.es.md); los hallazgos: [findings.es.md](findings.es.md). In English: [reference.md](reference.md).',
    files: 'Archivos',
    steps: 'Pasos',
    head: '| palabra | qué es | ejemplo |',
    required: ' **Obligatoria.**',
    types: 'Tipos de respuesta',
    typesIntro:
      'Lo que puede decir el `type:` de un `ask`, además del nombre de una lista. Nadie tiene que escribir cómo se lee, se rechaza o se imprime una respuesta: el programa lo hace en los dos idiomas. Estas son sus frases.',
    typesHead: '| tipo | se pregunta sin `say` | una respuesta | cuando no se entendió |',
  },
} as const;

/** Every kind of file and every step, with their words, words inside words as `outer.inner`. */
export function languageSections(): readonly Section[] {
  const steps = (JSON.parse(jsonSchema('intent')) as Node).$defs?.step?.anyOf?.slice(1) ?? [];
  return [
    ...(Object.keys(fileSchemas) as FileKind[]).map((name) =>
      section(name, false, JSON.parse(jsonSchema(name)) as Node),
    ),
    ...Object.keys(stepSchemas).map((name, index) => section(name as Section['name'], true, steps[index] ?? {})),
  ];
}

function section(name: Section['name'], step: boolean, node: Node): Section {
  const words: Word[] = [];
  const walk = (inside: Node, path: string): void => {
    for (const [word, value] of Object.entries(inside.properties ?? {})) {
      const full = path === '' ? word : `${path}.${word}`;
      words.push({
        word: full,
        description: value.description ?? '',
        required: inside.required?.includes(word) ?? false,
      });
      // What stands beside any text is told once, where texts are told.
      if (!/^(?:say|answer|greeting|confirm|promise|remind|texts|label|title|buttons)$/.test(word))
        walkParts(value, full);
    }
  };
  const walkParts = (value: Node, path: string): void => {
    walk(value, path);
    for (const part of [...(value.anyOf ?? []), value.items, value.additionalProperties])
      if (typeof part === 'object') walkParts(part, path);
  };
  walk(node, '');
  const unique = new Map(words.map((word) => [word.word, word]));
  return { name, step, description: node.description ?? '', words: [...unique.values()] };
}

/** The reference page of a language. `files` are files and steps of clerks, from which the examples are taken, best first. */
export function referencePage(lang: 'en' | 'es', files: readonly Data[], sentences: TypeSentences): string {
  const words = said[lang];
  const tell = (description: string): string => (lang === 'es' ? (inSpanish(description) ?? description) : description);
  const sections = languageSections();
  const part = (steps: boolean): readonly string[] =>
    sections
      .filter(({ step }) => step === steps)
      .flatMap(({ name, description, words: list }) => [
        `### ${name}`,
        '',
        tell(description),
        '',
        words.head,
        '|---|---|---|',
        ...list.map(({ word, description: what, required }) => {
          const example = exampleOf(name, word, files);
          const shown = example === null ? '' : `\`${example.replaceAll('|', '\\|')}\``;
          return `| \`${word}\` | ${tell(what).replaceAll('|', '\\|')}${required ? words.required : ''} | ${shown} |`;
        }),
        '',
      ]);
  return [
    `# ${words.title}`,
    '',
    words.intro,
    '',
    `## ${words.files}`,
    '',
    ...part(false),
    `## ${words.steps}`,
    '',
    ...part(true),
    `## ${words.types}`,
    '',
    words.typesIntro,
    '',
    words.typesHead,
    '|---|---|---|---|',
    ...slotTypes.map(
      (type) =>
        `| \`${type}\` | ${sentences.ask[type]} | ${sentences.slots[type].example} | ${sentences.slots[type].error} |`,
    ),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/** Longest example, in characters. */
const longest = 110;

/** The shortest good example of a word in a file or step of that name, as one line of YAML. */
export function exampleOf(name: string, word: string, files: readonly Data[]): string | null {
  const path = word.split('.');
  const found: string[] = [];
  const visit = (data: Data): void => {
    if (isList(data)) data.forEach(visit);
    if (!isMap(data)) return;
    if (Object.hasOwn(data, name))
      found.push(...at(data, path).map((value) => `${path.at(-1) ?? ''}: ${flow(value)}`.trim()));
    Object.values(data).forEach(visit);
  };
  files.forEach(visit);
  const fitting = found.filter((text) => text.length <= longest && !text.endsWith(':'));
  return (
    fitting[0] ??
    found
      .sort((a, b) => a.length - b.length)[0]
      ?.slice(0, longest)
      .concat('…') ??
    null
  );
}

/** The values at a path, through lists and through names that clerks choose. */
function at(data: Data, path: readonly string[]): readonly Data[] {
  const [word, ...rest] = path;
  if (word === undefined) return [data];
  if (isList(data)) return data.flatMap((entry) => at(entry, path));
  if (!isMap(data)) return [];
  if (Object.hasOwn(data, word)) return at(data[word] ?? null, rest);
  // Names that clerks choose stand between: a queue's, a fact's.
  return Object.values(data).flatMap((value) => (typeof value === 'object' && value !== null ? at(value, path) : []));
}

/** A value as YAML on one line. */
function flow(data: Data): string {
  if (data === null) return '';
  if (isList(data)) return `[${data.map(flow).join(', ')}]`;
  if (isMap(data))
    return `{ ${Object.entries(data)
      .map(([key, value]) => (value === null ? key : `${key}: ${flow(value)}`))
      .join(', ')} }`;
  const text = data as string;
  if (text.includes('\n')) return `${text.trim().split('\n').slice(0, 2).join(' / ')} …`;
  return /^[\p{L}\p{N}./$+-][^:#,[\]{}"`&*!|>%@]*$/u.test(text) ? text : JSON.stringify(text);
}
