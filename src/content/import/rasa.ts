import type { Localized } from '../../model/text.js';
import { nameOf, titleOf, uniqueNames } from './clean-words.js';
import type { Brought, DraftSaid, DraftStep, DraftTopic, Note } from './draft.js';
import { engineActions, turnsOf, type RasaPath, type RasaProject } from './rasa-files.js';
import { rasaLists } from './rasa-lists.js';
import { responseOf, type RasaWords } from './rasa-responses.js';
import { rasaTests, type StoryTopics } from './rasa-stories.js';
import { formSteps } from './rasa-forms.js';

/** What the engine understands and does by itself, in every conversation. */
const ofTheEngine: { readonly [intent: string]: true } = {
  affirm: true,
  deny: true,
  nlu_fallback: true,
  out_of_scope: true,
  stop: true,
  cancel: true,
  restart: true,
  back: true,
  session_start: true,
  EXTERNAL: true,
};

/**
 * Brings a Rasa project, given once a language; intents of the same name are one topic. An intent becomes a topic when a rule or a
 * story says what is answered; a form becomes its questions; what needs a program is told in the notes.
 */
export function fromRasa(projects: Localized<RasaProject>): Brought {
  const locales = Object.keys(projects);
  const all = Object.values(projects);
  const [main] = all;
  if (!main) return { topics: [], lists: [], concepts: {}, tests: [], notes: [] };
  const notes: Note[] = all.flatMap(({ notes: of }) => of);
  const intents = [...new Set(all.flatMap(({ intents: of }) => [...of.keys()]))].filter(
    (intent) => !isParent(intent, all),
  );
  const unique = uniqueNames();
  const names = new Map<string, string>();
  for (const intent of intents) {
    if (Object.hasOwn(ofTheEngine, intent)) notes.push({ key: 'engine_intent', about: intent });
    else names.set(intent, unique(nameOf(intent.slice(intent.indexOf('/') + 1), nameOf(intent, 'topic'))));
  }
  const { lists, concepts, listOfSlot } = rasaLists(projects);
  const words: RasaWords = { projects, locales, topicOf: (intent) => names.get(intent) ?? null };
  const paths = pathsOf(all);
  const stories: StoryTopics = new Map();
  const topics = [...names].flatMap(([intent, name]): readonly DraftTopic[] => {
    const own: Note[] = [];
    const note = (key: string, values?: Note['values']): unknown =>
      own.push({ key, about: intent, ...(values ? { values } : {}) });
    const actions = answersOf(intent, main, paths, note);
    const answer: DraftSaid[] = [];
    const steps: DraftStep[] = [];
    for (const action of actions) {
      const form = main.forms.get(action);
      if (form) {
        steps.push(...formSteps(action, form, words, listOfSlot, note));
        steps.push(...afterForm(action, paths, words, note));
        continue;
      }
      const said = responseOf(action, words, new Set(askedIn(steps)), note);
      if (said) {
        if (steps.length === 0) answer.push(...said);
        else steps.push(...said.map((say): DraftStep => ({ type: 'say', say })));
      } else if (!engineActions.test(action))
        note(main.responses.has(action) ? 'empty_response' : 'custom_action', { action });
    }
    if (answer.length === 0 && steps.length === 0) {
      if (all.every((project) => (project.intents.get(intent) ?? []).length === 0)) {
        notes.push({ key: 'empty_intent', about: intent });
        return [];
      }
      note('no_answer');
    }
    stories.set(intent, { name, actions, asks: steps.flatMap((step) => (step.type === 'ask' ? [step.slot] : [])) });
    notes.push(...own);
    return [
      {
        name,
        title: Object.fromEntries(
          locales.map((locale) => [
            locale,
            locale === locales[0] ? titleOf(intent.slice(intent.indexOf('/') + 1)) : '',
          ]),
        ),
        examples: Object.fromEntries(locales.map((locale) => [locale, projects[locale]?.intents.get(intent) ?? []])),
        answer,
        steps,
        notes: own,
      },
    ];
  });
  const tests = rasaTests(main, stories, locales, projects, (note) => notes.push(note));
  for (const action of main.actions)
    if (action.startsWith('validate_')) notes.push({ key: 'form_validation', about: action });
  return { topics, lists, concepts, tests, notes: withoutDoubles(notes) };
}

/** `faq` is no intent of its own when there are `faq/hours`, `faq/fees`. */
const isParent = (intent: string, all: readonly RasaProject[]): boolean =>
  all.some(({ intents }) => [...intents.keys()].some((other) => other.startsWith(`${intent}/`)));

/** Rules and stories of all languages, each once: copies of a project share them. */
function pathsOf(all: readonly RasaProject[]): readonly RasaPath[] {
  return [...new Map(all.flatMap(({ paths }) => paths).map((path) => [JSON.stringify(path), path])).values()];
}

/** What is done for an intent: by its rule, else by the response of its name, else by the stories that begin with it, if they agree. */
function answersOf(
  intent: string,
  main: RasaProject,
  paths: readonly RasaPath[],
  note: (key: string, values?: Note['values']) => unknown,
): readonly string[] {
  if (intent.includes('/') && main.responses.has(`utter_${intent}`)) return [`utter_${intent}`];
  const turns = (rule: boolean): readonly (readonly string[])[] =>
    paths
      .filter((path) => path.rule === rule && path.during === null)
      .flatMap((path) => {
        if (rule && path.conditional && path.steps.some((step) => step.type === 'intent' && step.intent === intent)) {
          note('rule_condition', { rule: path.name });
          return [];
        }
        return turnsOf(path).flatMap((turn) => (turn.intent === intent ? [turn.actions] : []));
      })
      .filter((actions) => actions.length > 0);
  for (const rule of [true, false]) {
    const found = new Map<string, { readonly actions: readonly string[]; count: number }>();
    for (const actions of turns(rule)) {
      const known = found.get(actions.join(' '));
      if (known) known.count += 1;
      else found.set(actions.join(' '), { actions, count: 1 });
    }
    const ranked = [...found.values()].sort((a, b) => b.count - a.count);
    const [best] = ranked;
    if (!best) continue;
    if (ranked.length > 1)
      note('branching', {
        count: String(ranked.length),
        taken: best.actions.join(', '),
        others: ranked
          .slice(1, 4)
          .map(({ actions }) => actions.join(', '))
          .join(' · '),
      });
    return best.actions;
  }
  return main.responses.has(`utter_${intent}`) ? [`utter_${intent}`] : [];
}

/** What a rule says when the form is complete: `condition: active_loop`, then the form, then the end of the loop, then this. */
function afterForm(
  form: string,
  paths: readonly RasaPath[],
  words: RasaWords,
  note: (key: string, values?: Note['values']) => unknown,
): readonly DraftStep[] {
  const asked = new Set(words.projects[words.locales[0] ?? '']?.forms.get(form) ?? []);
  const said = new Set<string>();
  return paths
    .filter(
      (path) =>
        path.rule && path.during === form && path.steps.some((step) => step.type === 'form' && step.form === null),
    )
    .flatMap((path) => path.steps.slice(path.steps.findIndex((step) => step.type === 'form' && step.form === null) + 1))
    .flatMap((step): readonly DraftStep[] => {
      if (step.type !== 'action' || said.has(step.action)) return [];
      said.add(step.action);
      const response = responseOf(step.action, words, asked, note);
      if (!response && !engineActions.test(step.action)) note('custom_action', { action: step.action });
      return (response ?? []).map((say) => ({ type: 'say', say }));
    });
}

const askedIn = (steps: readonly DraftStep[]): readonly string[] =>
  steps.flatMap((step) => (step.type === 'ask' ? [step.slot] : []));

const withoutDoubles = (notes: readonly Note[]): readonly Note[] => [
  ...new Map(notes.map((note) => [JSON.stringify(note), note])).values(),
];
