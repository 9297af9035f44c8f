import type { Bot } from '../model/bot.js';
import type { Slots } from '../model/text.js';
import type { StoredTranscriptEntry } from '../model/ports/store.js';

/** What stands for a masked value. */
export const maskedText = '••••••';

/** Facts that identify a person wherever they were asked (what `find` and `book` ask for by themselves). */
const always = ['date_of_birth', 'ssn'];

/** Names of the slots whose values are personal in this bot: what its authors marked `personal`. */
export function personalSlots(bot: Bot | undefined): ReadonlySet<string> {
  const names = new Set<string>(always);
  for (const topic of Object.values(bot?.topics ?? {})) {
    for (const step of Object.values(topic.steps)) {
      if ((step.type === 'ask' || step.type === 'choose') && step.personal) names.add(step.slot);
      if (step.type === 'book') for (const question of step.who) if (question.personal) names.add(question.slot);
    }
  }
  return names;
}

/** The questions whose answers are personal: of those slots, and what `find` asks to know whose case it is. */
export function personalQuestions(bot: Bot | undefined): ReadonlySet<string> {
  const finds = Object.values(bot?.topics ?? {}).some(({ steps }) =>
    Object.values(steps).some(({ type }) => type === 'find'),
  );
  return new Set([...personalSlots(bot), ...(finds ? ['reference', 'zip', 'last_name'] : [])]);
}

/** Shortest answer, in letters and digits, that is looked for in what the bot says: "yes" or "12" would mask half a page. */
const shortest = 4;

/** A line of the bot with masks in place of what repeats a personal answer, however it is punctuated. */
export function withoutRepeats(text: string, answers: readonly string[]): string {
  const patterns = answers.flatMap((answer) => {
    const letters = [...answer.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]/gu)].map(([letter]) => letter);
    return letters.length < shortest || letters.length > 200
      ? []
      : [`(?<!\\p{L})${letters.join('[^\\p{L}\\p{N}]{0,3}')}(?!\\p{L})`];
  });
  return patterns
    .toSorted((a, b) => b.length - a.length)
    .reduce((line, pattern) => line.replace(new RegExp(pattern, 'giu'), maskedText), text);
}

/** Which of the slots are personal. */
export function personalAmong(slots: Slots, personal: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(Object.keys(slots).filter((name) => personal.has(name)));
}

type Line = Pick<StoredTranscriptEntry, 'n' | 'kind' | 'asks'>;

/** Positions of the lines in which the citizen answered a question about something personal. `lines` in order, without gaps. */
export function personalLines(lines: readonly Line[], personal: ReadonlySet<string>): ReadonlySet<number> {
  const found = new Set<number>();
  let open = false;
  for (const line of lines) {
    if (line.kind === 'bot' && line.asks !== undefined) open = personal.has(line.asks);
    else if (line.kind === 'agent' || line.kind === 'system') open = false;
    else if (line.kind === 'citizen' && open) found.add(line.n);
  }
  return found;
}
