import { expect, test } from '@jest/globals';
import { operations } from '../../src/content/compile/operations.js';
import { budget } from '../budget.js';
import { act, askedNow, finish, possibleActs } from './answers.js';
import type { World } from './agency-systems.js';
import { botsUnderTest, type BotUnderTest } from './bots-under-test.js';
import { Failure, must } from './failure.js';
import { gibberish, phrasesFor, signs, wishNames } from './phrases.js';
import { formsOf } from './places.js';
import { interruptionOf } from './try-pattern.js';
import type { Interruption } from './pattern.js';
import { beginning, visit, type Visit } from './visit.js';

const bots = (await botsUnderTest()).filter(({ bot }) => formsOf(bot).length > 0);
const interruptions = new Map<string, Interruption | null>();
for (const under of bots) interruptions.set(under.bot.name, await interruptionOf(under));

/** Lines of one walk. */
const longest = 14;
/** The first walk of the run: another number walks other ways. */
const firstSeed = 20_261_123;

/** A seeded generator of numbers below n (mulberry32), so that a walk that failed can be taken again. */
function dice(seed: number): (n: number) => number {
  let a = seed;
  return (n) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * n);
  };
}

const hour = 3_600_000;

/** Something a resident may do at any moment, the form's own answers most often. */
async function step(there: Visit, under: BotUnderTest, roll: (n: number) => number): Promise<void> {
  const { locale } = there.setting;
  const { control, shown } = there.moment;
  if (control.owner.type !== 'bot') return givenBack(there, roll);
  const acts = askedNow(there) ? possibleActs(there) : [];
  const kind = roll(20);
  if (kind < 8 && acts.length > 0) return act(there, acts[roll(acts.length)] ?? { type: 'say', text: '1' });
  const choices = shown.flatMap((message) => message.choices).filter(({ url }) => url === undefined);
  const tapped = choices[roll(Math.max(1, choices.length))];
  if (kind < 11 && tapped) return there.send({ type: 'choice', key: tapped.id });
  if (kind < 15) {
    const phrases = phrasesFor(wishNames[roll(wishNames.length)] ?? 'help', locale);
    return there.say(phrases[roll(phrases.length)] ?? '');
  }
  if (kind === 15)
    return there.say([...gibberish, ...signs, '', '🙂', '7', 'ok', 'no', 'x'.repeat(2500)][roll(13)] ?? '');
  if (kind === 16) {
    there.pass([1, 5, 30][roll(3)] ?? 1 * hour);
    return there.say(interruptions.get(under.bot.name)?.asks[locale] ?? 'hello');
  }
  if (kind === 17) return there.say(String(1 + roll(9)));
  if (kind === 18)
    return there.send({
      type: 'attachment',
      kind: 'photo',
      file: { id: 'p', name: 'p.jpg', mime: 'image/jpeg', bytes: 9 },
    });
  const examples = Object.values(under.bot.topics).flatMap((topic) => topic.examples[locale]?.slice(0, 2) ?? []);
  return there.say(examples[roll(examples.length)] ?? 'hello');
}

/** A person has it: something is written to them, or they give it back. */
async function givenBack(there: Visit, roll: (n: number) => number): Promise<void> {
  if (roll(2) === 0) return there.say('hello');
  there.moment = { ...there.moment, control: { owner: { type: 'bot' }, epoch: there.moment.control.epoch + 1 } };
  return there.send({ type: 'control_changed', change: roll(2) === 0 ? 'returned' : 'ended' });
}

/** Systems that mostly work. */
function someWorld(roll: (n: number) => number): World {
  const all = Object.entries(operations).flatMap(([type, known]) =>
    Object.entries(known).flatMap(([name, { outcomes }]) =>
      outcomes.map((outcome) => [`${type}.${name}`, outcome] as const),
    ),
  );
  const one = all[roll(all.length)];
  return one && roll(2) === 0 ? { [one[0]]: one[1] } : {};
}

/** From wherever a walk ended: out with two words at most, or through to the end. */
async function endsWell(there: Visit, roll: (n: number) => number): Promise<void> {
  for (let n = 0; n < 3 && there.moment.control.owner.type !== 'bot'; n += 1) await givenBack(there, () => 1);
  const { locale } = there.setting;
  if (roll(2) === 0 && askedNow(there)) {
    must(await finish(there, 90), 'the form cannot be finished any more');
    return;
  }
  for (let n = 0; n < 3 && open(there); n += 1) await there.say(locale === 'es' ? 'salir' : 'exit');
  must(
    !open(there),
    `three times “exit”, and ${there.state.question?.name ?? there.state.stack.at(-1)?.topic} is still open`,
  );
}

const open = (there: Visit): boolean => there.state.stack.length > 0 || there.state.waiting !== null;

async function walk(seed: number): Promise<string | null> {
  const roll = dice(seed);
  const under = bots[roll(bots.length)];
  if (!under) return 'no bot has a form';
  const forms = formsOf(under.bot);
  const form = forms[roll(forms.length)];
  const locale = under.bot.languages[roll(under.bot.languages.length)] ?? 'en';
  const channel = ['web', 'whatsapp', 'sms'][roll(3)] ?? 'web';
  const there = visit({ ...under, locale, channel, world: someWorld(roll), staffed: roll(3) === 0 }, beginning);
  try {
    await act(there, { type: 'open', topic: form?.name ?? '' });
    for (let n = 2 + roll(longest); n > 0; n -= 1) await step(there, under, roll);
    await endsWell(there, roll);
    return null;
  } catch (error) {
    const lines = there.moment.transcript.map((line) => `    ${line.replaceAll('\n', '\n      ')}`);
    const told = error instanceof Failure ? error.message : String(error instanceof Error ? error.stack : error);
    return [`walk ${seed}: ${under.bot.name}/${form?.name} · ${locale} · ${channel}: ${told}`, ...lines].join('\n');
  }
}

test('wherever residents wander, every reply is sound, and the form can still be finished or left', async () => {
  const failures: string[] = [];
  for (let n = 0; n < budget.repairWalks; n += 1) {
    const failure = await walk(firstSeed + n);
    if (failure !== null) failures.push(failure);
    if (failures.length >= 30) break;
  }
  const shown = failures.slice(0, 5).join('\n\n');
  expect(failures.length > 5 ? `${shown}\n\nand ${failures.length - 5} more` : shown).toBe('');
}, 1_800_000);
