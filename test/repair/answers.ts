import type { Asked } from '../../src/dialog/asked.js';
import { openAsked } from '../../src/dialog/open-asked.js';
import { exampleValues } from '../../src/dialog/slots/example-values.js';
import type { SlotSpec } from '../../src/model/bot.js';
import { openingHit, type Act } from './acts.js';
import { texts } from './bots-under-test.js';
import { must } from './failure.js';
import { canOf, type Visit } from './visit.js';

/** A second answer of each type, so that an answer can be changed. The first is the example that the engine itself shows. */
const others: { readonly [type: string]: { readonly en: string; readonly es: string } } = {
  text: { en: 'Brown water since May', es: 'Agua café desde mayo' },
  number: { en: '5', es: '5' },
  date: { en: 'December 3, 2026', es: '3 de diciembre de 2026' },
  time: { en: '10:30 AM', es: '10:30 a. m.' },
  datetime: { en: 'December 3, 2026 at 10:30 AM', es: '3 de diciembre de 2026 a las 10:30 a. m.' },
  phone: { en: '(312) 555-0163', es: '(312) 555-0163' },
  email: { en: 'luis@example.com', es: 'luis@example.com' },
  address: { en: '742 Oak Avenue', es: '742 Oak Avenue' },
  name: { en: 'Juan Pérez', es: 'Juan Pérez' },
  zip: { en: '61990', es: '61990' },
  money: { en: '$950 a month', es: '$950 al mes' },
};
const firsts: typeof others = {
  text: { en: 'Two broken pipes', es: 'Dos tubos rotos' },
  number: { en: '3', es: '3' },
  money: { en: '$600 a month', es: '$600 al mes' },
};
const past: typeof others = {
  date: { en: 'March 12, 1984', es: '12 de marzo de 1984' },
};

/** What a citizen would type at a question of one type: the engine's example first, then another. */
export function typedAnswers(spec: SlotSpec, visit: Visit): readonly string[] {
  const { bot, locale } = visit.setting;
  const language = locale === 'es' ? 'es' : 'en';
  if (spec.type === 'case-reference' || spec.type === 'pattern') {
    const { example } = exampleValues(spec, bot);
    if (example?.type === 'text') return [example.text];
    return example?.type === 'localized' ? [example.text[locale] ?? ''] : [];
  }
  if (spec.type === 'date' && spec.atMost !== undefined && /today|yesterday|ago/.test(JSON.stringify(spec.atMost)))
    return [past['date']?.[language] ?? ''];
  const shown = texts.text(`slots:${spec.type}.example`, locale).replace(/^(?:for example|por ejemplo),\s*/u, '');
  const first = firsts[spec.type]?.[language] ?? shown;
  const other = others[spec.type]?.[language];
  return other === undefined || spec.type === 'choice' || spec.type === 'list' ? [] : [first, other];
}

/** Everything different a citizen may answer with now, likeliest first. */
export function possibleActs(visit: Visit): readonly Act[] {
  const asked = askedNow(visit);
  if (!asked) return [];
  const options = asked.answers.map((_, n): Act => ({ type: 'option', n }));
  const values = options.filter((_, n) => asked.answers[n]?.means.type === 'value');
  const commands = options.filter((_, n) => asked.answers[n]?.means.type !== 'value');
  const [main] = asked.accepts;
  const pin: readonly Act[] = main?.spec.type === 'location' ? [{ type: 'pin' }] : [];
  const upload = main?.spec.type === 'photo' || main?.spec.type === 'file' ? [uploadOf(main.spec)] : pin;
  const typed = asked.accepts.flatMap(({ slot, spec }) =>
    [...typedAnswers(spec, visit), ...figuresFor(slot, spec, visit)].map((text): Act => ({ type: 'say', text })),
  );
  // Of several answers one is enough to go on.
  if (asked.many && asked.many.picked.length > 0) return [...commands, ...values.slice(0, 4)];
  return [...values.slice(0, 4), ...upload, ...typed, ...commands];
}

/** Figures that the form's conditions compare an answer with ("at least 100" is reached by 100), and the largest that is taken. */
function figuresFor(slot: string, { type, atMost }: SlotSpec, { setting, moment }: Visit): readonly string[] {
  const steps = setting.bot.topics[moment.state?.stack.at(-1)?.topic ?? '']?.steps ?? {};
  const compared = new RegExp(`"slot":"${slot}","than":\\{"type":"literal","text":"(\\d+)"`, 'gu');
  const most = type === 'number' && (typeof atMost === 'string' || typeof atMost === 'number') ? [String(atMost)] : [];
  return [...[...JSON.stringify(steps).matchAll(compared)].flatMap((match) => match[1] ?? []), ...most];
}

const uploadOf = ({ type }: SlotSpec): Act => ({ type: 'upload', kind: type === 'photo' ? 'photo' : 'file' });

/** The step's question that is open, if one is. */
export function askedNow({ setting, moment }: Visit): Asked | null {
  const open = moment.state ? openAsked(setting.bot, moment.state) : null;
  return open?.type === 'step' ? open.asked : null;
}

/** Does as a citizen of that channel would: taps what can be tapped, types the number or the words where nothing can. */
export async function act(visit: Visit, what: Act): Promise<void> {
  if (what.type === 'open') return openTopic(visit, what.topic);
  if (what.type === 'say') return visit.say(what.text);
  if (what.type === 'pin') return visit.send({ type: 'location', latitude: 41.88, longitude: -87.63 });
  if (what.type === 'upload') {
    const mime = what.kind === 'photo' ? 'image/jpeg' : 'application/pdf';
    const file = { id: 'upload-1', name: what.kind === 'photo' ? 'photo.jpg' : 'paper.pdf', mime, bytes: 1000 };
    return visit.send({ type: 'attachment', kind: what.kind, file });
  }
  return choose(visit, what.n);
}

async function openTopic(visit: Visit, topic: string): Promise<void> {
  await visit.send({ type: 'opened', locale: visit.setting.locale });
  const label = visit.setting.bot.topics[topic]?.label[visit.setting.locale] ?? topic;
  await visit.send({ type: 'message', text: label }, openingHit(topic));
}

/** Answers with the n-th choice of the open question, in the way the channel shows it. */
export async function choose(visit: Visit, n: number): Promise<void> {
  const message = visit.moment.asking;
  must(message !== null, 'nothing is asked that could be chosen from');
  const tapped = message.choices[n];
  if (tapped) return visit.send({ type: 'choice', key: tapped.id });
  const line = shownLines(message.text)[n];
  must(
    line !== undefined,
    `choice ${n + 1} is not shown on ${visit.setting.channel} (${canOf(visit.setting.channel).choices} choices)`,
  );
  return visit.say(line);
}

/** What a citizen types for each line of a list: its number where lines are numbered, else its words. */
function shownLines(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const numbered = /^(\d+)\. (.+)$/u.exec(line);
    if (numbered) return [numbered[1] ?? ''];
    const plain = /^[–•-] (.+)$/u.exec(line);
    return plain ? [plain[1] ?? ''] : [];
  });
}

/** Answers whatever is asked with what goes on, until the form is over: true; or that it never is. */
export async function finish(visit: Visit, most = 60): Promise<boolean> {
  const before = visit.state.stack[0]?.topic;
  for (let n = 0; n < most; n += 1) {
    const { state, control } = visit.moment;
    if (control.owner.type !== 'bot' || !state?.stack.some(({ topic }) => topic === before)) return true;
    const asked = askedNow(visit);
    if (!asked) {
      await visit.say(visit.setting.locale === 'es' ? 'sí' : 'yes');
      continue;
    }
    const tries = forward(asked, visit);
    const next = tries[Math.min(tries.length - 1, state.stack.at(-1)?.tries ?? 0)];
    must(next !== undefined, `nothing can be answered to “${asked.name}”`);
    await act(visit, next);
  }
  return false;
}

/** Answers that lead on, not round: values, what is sent, "skip" and "done". */
function forward(asked: Asked, visit: Visit): readonly Act[] {
  const named = (command: string): readonly Act[] =>
    asked.answers.flatMap(({ means }, n): readonly Act[] =>
      means.type === 'command' && means.command === command ? [{ type: 'option', n }] : [],
    );
  const values = asked.answers.flatMap(({ means }, n): readonly Act[] =>
    means.type === 'value' ? [{ type: 'option', n }] : [],
  );
  return [...named('done'), ...values, ...named('skip'), ...named('keep'), ...possibleActs(visit)];
}
