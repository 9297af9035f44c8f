import { z } from 'zod';
import type { Json } from '../../model/json.js';

/** A part that may be missing or of another kind in an old or broken export counts as not there. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const list = <T extends z.ZodType>(schema: T) =>
  z
    .array(schema.nullable().catch(null))
    .transform((entries) => entries.flatMap((entry) => (entry === null ? [] : [entry as z.infer<T>])))
    .catch([]);
const text = z.string().catch('');
const texts = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([]);

const prompt = z.object({ lang: text, value: text });
const parameter = z.object({
  name: text,
  dataType: text,
  required: optional(z.boolean()),
  isList: optional(z.boolean()),
  prompts: list(prompt),
});
/** `type` is a number as text or the name of the kind; https://cloud.google.com/dialogflow/es/docs/reference/rest/v2beta1/projects.agent.intents#message */
const message = z.object({
  type: z.union([z.string(), z.number().transform(String)]).catch(''),
  lang: text,
  platform: optional(z.string()),
  speech: texts,
  title: text,
  subtitle: text,
  replies: texts,
  imageUrl: text,
  buttons: list(z.object({ text, postback: text })),
});
const response = z.object({
  affectedContexts: list(z.unknown()),
  parameters: list(parameter),
  messages: list(message),
});

/** `intents/<name>.json` */
export const intentFile = z.object({
  name: z.string().min(1),
  contexts: list(z.unknown()),
  responses: list(response),
  webhookUsed: optional(z.boolean()),
  webhookForSlotFilling: optional(z.boolean()),
  fallbackIntent: optional(z.boolean()),
  parentId: optional(z.string()),
  events: list(z.object({ name: text })),
});
export type IntentFile = z.infer<typeof intentFile>;
export type Message = z.infer<typeof message>;
export type Parameter = z.infer<typeof parameter>;

const usersays = list(
  z.object({
    data: list(z.object({ text, meta: optional(z.string()) })),
    isTemplate: optional(z.boolean()),
    lang: text,
  }),
);
const entries = list(z.object({ value: text, synonyms: texts }));
const entityFile = z.object({
  name: z.string().min(1),
  isRegexp: optional(z.boolean()),
  isEnum: optional(z.boolean()),
});
const agentFile = z.object({
  language: optional(z.string()),
  supportedLanguages: texts,
  webhook: optional(z.object({ available: optional(z.boolean()) })),
});

/** An agent of Dialogflow ES as its export holds it. */
export interface Agent {
  /** The agent's own language first. */
  readonly locales: readonly string[];
  readonly webhook: boolean;
  readonly intents: readonly {
    readonly file: IntentFile;
    /** Language → phrases; `templates` counts those in the old `@entity` form. */
    readonly phrases: { readonly [locale: string]: readonly string[] };
    readonly templates: number;
  }[];
  readonly entities: readonly {
    readonly name: string;
    readonly regexp: boolean;
    readonly entries: {
      readonly [locale: string]: readonly { readonly value: string; readonly synonyms: readonly string[] }[];
    };
  }[];
  /** Files that are not what their place says. */
  readonly unreadable: readonly string[];
  readonly knowledge: boolean;
}

/** `en-US` counts as `en`: what is said does not differ by country here. */
export const languageOf = (tag: string): string => tag.slice(0, 2).toLowerCase();

/** Reads the files of an unpacked export by their path inside it; null if it is none (no `agent.json`, no intents). */
export function readAgent(files: readonly { readonly path: string; readonly data: Json }[]): Agent | null {
  const unreadable: string[] = [];
  const parsed = <T>(path: string, data: Json, schema: z.ZodType<T>): T | null => {
    const result = schema.safeParse(data);
    if (!result.success) unreadable.push(path);
    return result.success ? result.data : null;
  };
  const at = files.find(({ path }) => /(?:^|\/)agent\.json$/.test(path));
  const base = at ? at.path.slice(0, -'agent.json'.length) : '';
  const within = (folder: string) =>
    files.flatMap(({ path, data }) =>
      path.startsWith(`${base}${folder}/`)
        ? [{ path, data, name: path.slice(`${base}${folder}/`.length, -'.json'.length) }]
        : [],
    );
  const agent = at ? parsed(at.path, at.data, agentFile) : null;
  const intentFiles = within('intents');
  const says = intentFiles.flatMap((one) => {
    const match = /^(.*)_usersays_([A-Za-z-]{2,8})$/.exec(one.name);
    return match ? [{ ...one, intent: match[1] ?? '', locale: languageOf(match[2] ?? '') }] : [];
  });
  const intents = intentFiles
    .filter(({ name }) => !/_usersays_[A-Za-z-]{2,8}$/.test(name))
    .flatMap(({ path, data, name }) => {
      const file = parsed(path, data, intentFile);
      if (!file) return [];
      const phrases: { [locale: string]: readonly string[] } = {};
      let templates = 0;
      for (const one of says.filter(({ intent }) => intent === name || intent === file.name)) {
        const read = usersays.parse(one.data);
        templates += read.filter(({ isTemplate }) => isTemplate === true).length;
        phrases[one.locale] = [
          ...(phrases[one.locale] ?? []),
          ...read
            .filter(({ isTemplate }) => isTemplate !== true)
            .map(({ data: parts }) => parts.map((part) => part.text).join('')),
        ];
      }
      return [{ file, phrases, templates }];
    });
  if (!at && intents.length === 0) return null;
  const entityFiles = within('entities');
  const entities = entityFiles
    .filter(({ name }) => !/_entries_[A-Za-z-]{2,8}$/.test(name))
    .flatMap(({ path, data, name }) => {
      const file = parsed(path, data, entityFile);
      if (!file) return [];
      const found = entityFiles.flatMap((one) => {
        const match = /^(.*)_entries_([A-Za-z-]{2,8})$/.exec(one.name);
        return match && (match[1] === name || match[1] === file.name)
          ? [[languageOf(match[2] ?? ''), entries.parse(one.data)] as const]
          : [];
      });
      return [{ name: file.name, regexp: file.isRegexp === true, entries: Object.fromEntries(found) }];
    });
  const spoken = [
    ...intents.flatMap(({ phrases }) => Object.keys(phrases)),
    ...intents.flatMap(({ file }) =>
      file.responses.flatMap(({ messages }) => messages.map(({ lang }) => languageOf(lang))),
    ),
  ].filter((locale) => /^[a-z]{2}$/.test(locale));
  const own = agent?.language ? [languageOf(agent.language)] : [];
  return {
    locales: [...new Set([...own, ...(agent?.supportedLanguages ?? []).map(languageOf), ...spoken])],
    webhook: agent?.webhook?.available === true,
    intents,
    entities,
    unreadable,
    knowledge: within('knowledgeBases').length > 0 || within('documents').length > 0,
  };
}
