import type { Json } from '../../model/json.js';
import { cleanLine } from './clean-words.js';
import type { Note } from './draft.js';

/** One variation of a response. */
export interface RasaVariation {
  readonly text: string;
  readonly buttons: readonly { readonly title: string; readonly payload: string }[];
  readonly image: string | null;
}

/** One step of a rule or story, as far as it can mean something here. */
export type RasaStep =
  | { readonly type: 'intent'; readonly intent: string; readonly said: string | null }
  | { readonly type: 'action'; readonly action: string }
  | { readonly type: 'form'; readonly form: string | null }
  | { readonly type: 'other'; readonly what: 'or' | 'checkpoint' | 'slot' };

/** A rule or a story. */
export interface RasaPath {
  readonly name: string;
  readonly rule: boolean;
  /** The form that must be open for the rule, if it says one. */
  readonly during: string | null;
  /** It holds only when something else is true. */
  readonly conditional: boolean;
  readonly steps: readonly RasaStep[];
}

/** What the files of a Rasa project in one language say. */
export interface RasaProject {
  readonly intents: ReadonlyMap<string, readonly string[]>;
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  readonly lookups: ReadonlyMap<string, readonly string[]>;
  readonly responses: ReadonlyMap<string, readonly RasaVariation[]>;
  readonly slots: ReadonlyMap<string, { readonly type: string; readonly values: readonly string[] }>;
  readonly forms: ReadonlyMap<string, readonly string[]>;
  readonly actions: readonly string[];
  readonly paths: readonly RasaPath[];
  readonly notes: readonly Note[];
}

type Map_ = { readonly [key: string]: Json };
const isMap = (data: Json | undefined): data is Map_ =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
const list = (data: Json | undefined): readonly Json[] => (Array.isArray(data) ? (data as readonly Json[]) : []);
const textOf = (data: Json | undefined): string => (typeof data === 'string' ? data : '');

/** Reads the files of a project together, as Rasa does: any file may hold any part. What cannot be brought becomes a note. */
export function readRasa(files: readonly { readonly path: string; readonly data: Json }[]): RasaProject {
  const notes: Note[] = [];
  const intents = new Map<string, readonly string[]>();
  const synonyms = new Map<string, readonly string[]>();
  const lookups = new Map<string, readonly string[]>();
  const responses = new Map<string, readonly RasaVariation[]>();
  const slots = new Map<string, { readonly type: string; readonly values: readonly string[] }>();
  const forms = new Map<string, readonly string[]>();
  const actions = new Set<string>();
  const paths: RasaPath[] = [];
  const add = (map: Map<string, readonly string[]>, name: string, phrases: readonly string[]): unknown =>
    name !== '' && map.set(name, [...(map.get(name) ?? []), ...phrases]);
  for (const { data } of files) {
    if (!isMap(data)) continue;
    for (const entry of list(data['nlu'])) {
      if (!isMap(entry)) continue;
      const phrases = phrasesOf(entry['examples']);
      add(intents, textOf(entry['intent']), phrases.map(withoutEntities));
      add(synonyms, textOf(entry['synonym']), phrases);
      add(lookups, textOf(entry['lookup']), phrases);
      const regex = textOf(entry['regex']);
      if (regex !== '') notes.push({ key: 'rasa_regex', about: regex });
    }
    for (const intent of list(data['intents'])) {
      const name = isMap(intent) ? Object.keys(intent)[0] : textOf(intent);
      if (name) add(intents, name, []);
    }
    for (const [name, variations] of Object.entries(isMap(data['responses']) ? data['responses'] : {}))
      responses.set(name, readVariations(name, list(variations), notes));
    for (const [name, slot] of Object.entries(isMap(data['slots']) ? data['slots'] : {}))
      if (isMap(slot)) slots.set(name, { type: textOf(slot['type']), values: list(slot['values']).map(textOf) });
    for (const [name, form] of Object.entries(isMap(data['forms']) ? data['forms'] : {}))
      forms.set(name, requiredSlots(form));
    for (const action of list(data['actions'])) {
      const name = isMap(action) ? Object.keys(action)[0] : textOf(action);
      if (name) actions.add(name);
    }
    for (const [key, rule] of [
      ['rules', true],
      ['stories', false],
    ] as const)
      for (const entry of list(data[key])) if (isMap(entry)) paths.push(readPath(entry, rule));
  }
  return { intents, synonyms, lookups, responses, slots, forms, actions: [...actions], paths, notes };
}

/** `- one` a line, or a list of texts or of `{ text }`. */
function phrasesOf(data: Json | undefined): readonly string[] {
  const lines = Array.isArray(data)
    ? (data as readonly Json[]).map((entry) => (isMap(entry) ? textOf(entry['text']) : textOf(entry)))
    : textOf(data).split('\n');
  return lines
    .map((line) => cleanLine(line.replace(/^\s*[-*+]\s+/, '')))
    .filter((line) => line !== '' && !line.startsWith('<!--'));
}

/** `from [Mill Hill](district)` and `[x]{"entity": "y"}` as somebody says it. */
export const withoutEntities = (phrase: string): string =>
  phrase.replace(/\[([^[\]]{1,200})\](?:\{[^{}]{0,500}\}|\([^()]{0,200}\))/g, '$1');

function readVariations(name: string, variations: readonly Json[], notes: Note[]): readonly RasaVariation[] {
  return variations.flatMap((entry) => {
    if (typeof entry === 'string') return [{ text: entry, buttons: [], image: null }];
    if (!isMap(entry)) return [];
    if (entry['channel'] !== undefined) {
      notes.push({ key: 'rasa_channel', about: name, values: { channel: textOf(entry['channel']) } });
      return [];
    }
    if (entry['condition'] !== undefined) {
      notes.push({ key: 'rasa_condition', about: name });
      return [];
    }
    if (entry['custom'] !== undefined || entry['attachment'] !== undefined)
      notes.push({ key: 'rasa_custom', about: name });
    const text = textOf(entry['text']);
    const buttons = [...list(entry['buttons']), ...list(entry['quick_replies'])].flatMap((button) =>
      isMap(button)
        ? [{ title: textOf(button['title']), payload: textOf(button['payload']) || textOf(button['url']) }]
        : [],
    );
    const image = textOf(entry['image']);
    return text === '' && image === '' ? [] : [{ text, buttons, image: image === '' ? null : image }];
  });
}

/** Rasa 3 `required_slots: [a]`, Rasa 2 `required_slots: { a: … }`, Rasa 2.0 the slots themselves. */
function requiredSlots(form: Json): readonly string[] {
  if (!isMap(form)) return list(form).map(textOf).filter(Boolean);
  const required = Object.hasOwn(form, 'required_slots') ? form['required_slots'] : form;
  return (isMap(required) ? Object.keys(required) : list(required).map(textOf)).filter(
    (name) => name !== '' && name !== 'ignored_intents',
  );
}

function readPath(entry: Map_, rule: boolean): RasaPath {
  const conditions = list(entry['condition']).filter(isMap);
  const during = conditions.map((condition) => textOf(condition['active_loop'])).find((form) => form !== '') ?? null;
  return {
    name: cleanLine(textOf(entry['rule']) || textOf(entry['story'])).slice(0, 120),
    rule,
    during,
    conditional: conditions.some((condition) => !Object.hasOwn(condition, 'active_loop')),
    steps: list(entry['steps']).flatMap((step): readonly RasaStep[] => {
      if (!isMap(step)) return [];
      const said = textOf(step['user']);
      if (step['intent'] !== undefined || said !== '')
        return [
          {
            type: 'intent',
            intent: textOf(step['intent']),
            said: said === '' ? null : cleanLine(withoutEntities(said.replace(/^\|/, ''))),
          },
        ];
      if (step['action'] !== undefined) return [{ type: 'action', action: textOf(step['action']) }];
      if (step['bot'] !== undefined) return [];
      if (Object.hasOwn(step, 'active_loop'))
        return [
          { type: 'form', form: textOf(step['active_loop']) === 'null' ? null : textOf(step['active_loop']) || null },
        ];
      if (step['or'] !== undefined) return [{ type: 'other', what: 'or' }];
      if (step['checkpoint'] !== undefined) return [{ type: 'other', what: 'checkpoint' }];
      return step['slot_was_set'] === undefined ? [] : [{ type: 'other', what: 'slot' }];
    }),
  };
}

/** What Rasa's own actions do, the engine does. */
export const engineActions =
  /^action_(?:listen|restart|back|session_start|default_\w+|two_stage_fallback|deactivate_loop|unlikely_intent|extract_slots|revert_fallback_events)$/;

/** A path cut at what the resident says: each intent with the actions up to the next one. A form counts once, by its action. */
export function turnsOf(
  path: RasaPath,
): readonly { readonly intent: string; readonly said: string | null; readonly actions: readonly string[] }[] {
  const turns: { intent: string; said: string | null; actions: string[] }[] = [];
  for (const step of path.steps) {
    if (step.type === 'intent') turns.push({ intent: step.intent, said: step.said, actions: [] });
    else if (step.type === 'action' && !engineActions.test(step.action)) turns.at(-1)?.actions.push(step.action);
  }
  return turns;
}
