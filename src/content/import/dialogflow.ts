import type { Locale } from '../../model/text.js';
import type { SlotType } from '../../model/value.js';
import { fold, slug } from '../suggest.js';
import { inLocales, nameOf, plainBraces, slotNameOf, titleOf, uniqueNames } from './clean-words.js';
import { languageOf, type Agent, type IntentFile, type Parameter } from './dialogflow-files.js';
import { messagesOf, type TakeNote } from './dialogflow-messages.js';
import type { Brought, DraftList, DraftStep, DraftTopic, Note } from './draft.js';
import { typeByName } from './rasa-forms.js';

/** System entities and the slot types that read the same things. */
const systemTypes: { readonly [dataType: string]: SlotType } = {
  '@sys.date': 'date',
  '@sys.date-period': 'date',
  '@sys.date-time': 'datetime',
  '@sys.time': 'time',
  '@sys.time-period': 'time',
  '@sys.number': 'number',
  '@sys.number-integer': 'number',
  '@sys.cardinal': 'number',
  '@sys.age': 'number',
  '@sys.phone-number': 'phone',
  '@sys.email': 'email',
  '@sys.zip-code': 'zip',
  '@sys.address': 'address',
  '@sys.street-address': 'address',
  '@sys.location': 'address',
  '@sys.person': 'name',
  '@sys.given-name': 'name',
  '@sys.last-name': 'name',
  '@sys.unit-currency': 'money',
  '@sys.any': 'text',
};

/** Brings an agent of Dialogflow ES, in those of its languages that the bot has. */
export function fromDialogflow(agent: Agent, languages: readonly Locale[]): Brought {
  const notes: Note[] = [];
  const locales = agent.locales.filter((locale) => languages.includes(locale));
  for (const locale of agent.locales)
    if (!locales.includes(locale)) notes.push({ key: 'other_language', about: locale });
  for (const file of agent.unreadable) notes.push({ key: 'unreadable_file', about: file });
  if (agent.webhook) notes.push({ key: 'webhook', about: 'agent.json' });
  if (agent.knowledge) notes.push({ key: 'knowledge', about: 'knowledgeBases' });
  const unique = uniqueNames();
  const { lists, concepts, listOf } = entityLists(agent, locales, notes);
  const kept = agent.intents.filter(({ file, phrases }) => {
    if (file.fallbackIntent === true) notes.push({ key: 'fallback_intent', about: file.name });
    else if (file.events.length > 0 && Object.values(phrases).every((of) => of.length === 0))
      notes.push({
        key: 'event_only',
        about: file.name,
        values: { event: file.events[0]?.name ?? '', words: spokenBy(file) },
      });
    else return true;
    return false;
  });
  const names = new Map(
    kept.map(({ file }) => [
      file.name,
      unique(nameOf(file.name.replace(/^.*[/.]\s*(?=\S)/, ''), nameOf(file.name, 'topic'))),
    ]),
  );
  const phraseOwner = new Map(
    kept.flatMap(({ file, phrases }) =>
      Object.values(phrases)
        .flat()
        .map((phrase) => [fold(phrase), names.get(file.name) ?? ''] as const),
    ),
  );
  const topics = kept.map(({ file, phrases, templates }): DraftTopic => {
    const own: Note[] = [];
    const note: TakeNote = (key, values) => own.push({ key, about: file.name, ...(values ? { values } : {}) });
    if (file.contexts.length > 0 || file.parentId !== undefined) note('contexts');
    if (file.responses.some(({ affectedContexts }) => affectedContexts.length > 0)) note('contexts_out');
    if (file.webhookUsed === true || file.webhookForSlotFilling === true) note('intent_webhook');
    for (const { name } of file.events) note('event', { event: name });
    if (templates > 0) note('templates', { count: String(templates) });
    const steps = parameterSteps(file, locales, listOf, note);
    const slots = new Set(steps.flatMap((step) => (step.type === 'ask' ? [step.slot] : [])));
    const said = messagesOf(file, locales, slots, phraseOwner, note);
    if (said.length === 0 && steps.length === 0) note('no_answer');
    notes.push(...own);
    return {
      name: names.get(file.name) ?? 'topic',
      title: inLocales(locales.slice(0, 1), () => titleOf(file.name)),
      examples: Object.fromEntries(locales.map((locale) => [locale, phrases[locale] ?? []])),
      answer: steps.length > 0 ? [] : said,
      steps: steps.length > 0 ? [...steps, ...said.map((say): DraftStep => ({ type: 'say', say }))] : [],
      notes: own,
    };
  });
  return { topics, lists, concepts, tests: [], notes };
}

/** What an intent says, for the report. */
const spokenBy = (file: IntentFile): string =>
  file.responses
    .flatMap(({ messages }) => messages.flatMap(({ speech }) => speech.slice(0, 1)))
    .join(' · ')
    .slice(0, 300);

/** Entities with values become lists; an entity that is a pattern cannot. */
function entityLists(
  agent: Agent,
  locales: readonly Locale[],
  notes: Note[],
): {
  readonly lists: readonly DraftList[];
  readonly concepts: Brought['concepts'];
  readonly listOf: (dataType: string) => string | null;
} {
  const unique = uniqueNames();
  const names = new Map<string, string>();
  const lists = agent.entities.flatMap((entity): readonly DraftList[] => {
    if (entity.regexp) {
      notes.push({ key: 'regexp_entity', about: entity.name });
      return [];
    }
    const rowName = uniqueNames();
    const first = locales.find((locale) => (entity.entries[locale] ?? []).length > 0);
    if (first === undefined) return [];
    const name = unique(nameOf(entity.name, 'list'));
    names.set(`@${entity.name}`, name);
    return [
      {
        name,
        rows: (entity.entries[first] ?? []).slice(0, 5_000).flatMap(({ value }, index) => {
          const id = slug(value) || `row-${index + 1}`;
          // Languages share the value that is sent on, or stand in the same order.
          const rowIn = (locale: Locale) => {
            const entries = entity.entries[locale] ?? [];
            return (
              entries.find((entry) => entry.value === value) ??
              (entries.length === entity.entries[first]?.length ? entries[index] : undefined)
            );
          };
          if (value.trim() === '') return [];
          return [
            {
              id: rowName(id),
              names: Object.fromEntries(locales.map((locale) => [locale, rowIn(locale)?.value ?? value])),
              also: Object.fromEntries(
                locales.map((locale) => [
                  locale,
                  (rowIn(locale)?.synonyms ?? []).filter(
                    (synonym) => fold(synonym) !== fold(rowIn(locale)?.value ?? value),
                  ),
                ]),
              ),
            },
          ];
        }),
      },
    ];
  });
  return { lists, concepts: {}, listOf: (dataType) => names.get(dataType) ?? null };
}

/** Required parameters as questions, in the words of their prompts. */
function parameterSteps(
  file: IntentFile,
  locales: readonly Locale[],
  listOf: (dataType: string) => string | null,
  note: TakeNote,
): readonly DraftStep[] {
  return file.responses
    .flatMap(({ parameters }) => parameters)
    .flatMap((parameter): readonly DraftStep[] => {
      if (parameter.name === '') return [];
      if (parameter.required !== true) {
        note('optional_parameter', { parameter: parameter.name });
        return [];
      }
      if (parameter.isList === true) note('list_parameter', { parameter: parameter.name });
      const list = listOf(parameter.dataType);
      const type = typeOf(parameter);
      if (list === null && type === undefined)
        note('unknown_entity', { parameter: parameter.name, entity: parameter.dataType });
      return [
        {
          type: 'ask',
          slot: slotNameOf(parameter.name),
          ...(list === null ? (type === undefined ? { valueType: 'text' as const } : { valueType: type }) : { list }),
          say: {
            wordings: [
              inLocales(locales, (locale) =>
                plainBraces(parameter.prompts.find(({ lang }) => languageOf(lang) === locale)?.value ?? ''),
              ),
            ],
            buttons: [],
          },
          options: [],
        },
      ];
    });
}

const typeOf = ({ dataType, name }: Parameter): SlotType | undefined =>
  Object.hasOwn(systemTypes, dataType) ? systemTypes[dataType] : typeByName(name);
