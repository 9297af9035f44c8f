import { operations, stepOutcomes } from '../../src/content/compile/operations.js';
import type { Bot, Step, Topic } from '../../src/model/bot.js';
import type { ConversationState } from '../../src/model/state.js';
import type { Locale } from '../../src/model/text.js';
import { act, askedNow, possibleActs } from './answers.js';
import type { Act } from './acts.js';
import type { World } from './agency-systems.js';
import type { BotUnderTest } from './bots-under-test.js';
import { beginning, visit, type Moment, type Setting } from './visit.js';

/** An open question of a form, and how a citizen comes to it. */
export interface Place {
  readonly form: string;
  /** `topic/step/question`. */
  readonly name: string;
  readonly path: readonly Act[];
  readonly world: World;
}

/** States looked at of one form in one world; a form with more has more branches than a clerk can keep in mind. */
const mostStates = 400;
/** Ways to answer that are tried at a question already known: what was chosen before it may lead elsewhere after it. */
const again = 1;
/** The same where something went wrong: only what comes after that is new. */
const inTrouble = 2;

/** Forms of a bot: topics that ask something. */
export const formsOf = (bot: Bot): readonly Topic[] =>
  Object.values(bot.topics).filter((topic) => Object.values(topic.steps).some(asks));

const asks = ({ type }: Step): boolean =>
  type === 'ask' || type === 'choose' || type === 'confirm' || type === 'find' || type === 'book';

/** Every open question of a form, each reached by the fewest generated answers; in each world that its calls can meet. */
export async function placesOf(under: BotUnderTest, form: Topic, locale: Locale): Promise<readonly Place[]> {
  const found = new Map<string, Place>();
  for (const world of worldsOf(under.bot, form)) await explore(under, form.name, locale, world, found);
  return [...found.values()];
}

async function explore(
  under: BotUnderTest,
  form: string,
  locale: Locale,
  world: World,
  found: Map<string, Place>,
): Promise<void> {
  const setting: Setting = { ...under, locale, channel: 'web', world, staffed: false };
  const seen = new Set<string>();
  const waiting: { readonly from: Moment; readonly path: readonly Act[]; readonly isNew: boolean }[] = [];
  const known = new Set(found.keys());
  const fine = Object.keys(world).length === 0;
  const look = async (from: Moment, path: readonly Act[], next: Act): Promise<void> => {
    const there = visit(setting, from);
    await act(there, next);
    const asked = askedNow(there);
    const { state } = there;
    if (!asked || state.stack[0]?.topic !== form) return;
    const shape = shapeOf(state);
    if (seen.has(shape)) return;
    seen.add(shape);
    const here = [...path, next];
    const top = state.stack.at(-1);
    const name = `${top?.topic}/${top?.step}/${asked.name}`;
    waiting.push({ from: there.moment, path: here, isNew: !known.has(name) });
    known.add(name);
    if (!found.has(name)) found.set(name, { form, name, path: here, world });
  };
  await look(beginning, [], { type: 'open', topic: form });
  for (let n = 0; n < mostStates; n += 1) {
    const next = waiting.shift();
    if (!next) break;
    const acts = possibleActs(visit(setting, next.from));
    const tried = next.isNew ? acts : acts.slice(0, fine ? again : inTrouble);
    for (const one of tried) await look(next.from, next.path, one);
  }
}

/** States that lead to the same questions: where the form stands, and what was chosen, not what was typed. */
function shapeOf(state: ConversationState): string {
  return JSON.stringify(
    state.stack.map(({ topic, step, slots, local }) => [
      topic,
      step,
      Object.entries(slots).map(([name, value]) => [name, value.type === 'choice' ? value.option : value.type]),
      Object.entries(local).map(([name, value]) => [name, typeof value === 'object' && value !== null]),
      state.question?.name,
    ]),
  );
}

/** A world where all goes well, and one for every other outcome of every call the form makes. */
function worldsOf(bot: Bot, form: Topic): readonly World[] {
  const bad = Object.values(form.steps).flatMap((step): readonly World[] => {
    if (step.type === 'call') {
      const type = bot.services[step.service]?.type ?? '';
      const outcomes = [...(operations[type]?.[step.operation]?.outcomes ?? []), ...Object.keys(step.outcomes)];
      return outcomes.map((outcome) => ({ [`${type}.${step.operation}`]: outcome }));
    }
    if (step.type === 'find') return stepOutcomes.find.map((outcome) => ({ 'directory.lookup': outcome }));
    if (step.type !== 'book') return [];
    return stepOutcomes.book.map((outcome) => ({
      [outcome === 'none' ? 'calendar.slots' : 'calendar.book']: outcome,
    }));
  });
  const seen = new Set<string>();
  return [{}, ...bad].filter((world) => {
    const key = JSON.stringify(world);
    return !seen.has(key) && seen.add(key);
  });
}

/** The asking steps of a form that no generated answer came to: each is unreachable, or the suite has to learn something. */
export function unreached(form: Topic, places: readonly Place[]): readonly string[] {
  return Object.values(form.steps).flatMap((step) => {
    if (!asks(step)) return [];
    const there = places.some(({ name }) => name.startsWith(`${form.name}/${step.name}/`));
    return there ? [] : [`${form.name}/${step.name}`];
  });
}
