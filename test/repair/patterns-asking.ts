import { act, choose, possibleActs } from './answers.js';
import { must } from './failure.js';
import { isFreeText, otherLocale, sameQuestion, says, wish, type Pattern } from './pattern.js';

/** Silent about the language: a Spanish street in an English sentence (dialog/notice-language). */
const silent: ReadonlySet<string> = new Set(['name', 'address', 'pattern', 'text']);

/** What leaves the form as it is: something is asked or said in passing, and the same question comes again. */
export const passing: readonly Pattern[] = [
  {
    name: 'a question in between is answered, and the same question comes back',
    applies: ({ question, form }) => question !== null && form.kind === 'form',
    staysIn: true,
    async run(at) {
      if (!at.question) return;
      await at.visit.say(at.question.asks[at.locale] ?? '');
      says(at.visit, at.question.says);
      sameQuestion(at);
    },
  },
  {
    name: 'a question in between in the other language is answered in that language',
    applies: ({ question, asked, form }) =>
      question !== null && form.kind === 'form' && !asked.accepts.some(({ spec }) => silent.has(spec.type)),
    staysIn: true,
    async run(at) {
      if (!at.question) return;
      await at.visit.say(at.question.asks[otherLocale(at)] ?? '');
      says(at.visit, at.question.says);
      sameQuestion(at);
      must(at.visit.state.locale === otherLocale(at), `it goes on in ${at.visit.state.locale}`);
    },
  },
  {
    name: 'repeat says the same question again',
    staysIn: true,
    async run(at) {
      await at.visit.say(wish(at, 'repeat'));
      sameQuestion(at);
    },
  },
  {
    name: 'why is answered, in the author’s words if there are any',
    staysIn: true,
    async run(at) {
      await at.visit.say(wish(at, 'why'));
      says(at.visit, at.asked.why ?? 'dialog:why');
      sameQuestion(at);
    },
  },
  {
    name: 'help says how to answer and how to get out',
    staysIn: true,
    async run(at) {
      await at.visit.say(wish(at, 'help'));
      if (at.asked.help !== undefined) says(at.visit, at.asked.help);
      says(at.visit, 'dialog:help.question', 'dialog:help.question_optional');
      sameQuestion(at);
    },
  },
  {
    name: 'an example is given, in the author’s words if there are any',
    staysIn: true,
    async run(at) {
      await at.visit.say(wish(at, 'example'));
      if (at.asked.hint !== undefined) says(at.visit, at.asked.hint);
      must(at.visit.moment.shown.length > 1, 'no example was given');
      sameQuestion(at);
    },
  },
  {
    name: 'whoever asks whether this is a robot is told the truth',
    staysIn: true,
    async run(at) {
      await at.visit.say(wish(at, 'robot'));
      const told = at.visit.said.some((key) => key === 'dialog:robot' || key.startsWith('are-you-a-bot/'));
      must(told, `it said ${at.visit.said.join(', ')}`);
      if (at.form.kind === 'form') sameQuestion(at);
    },
  },
  {
    name: 'who sees this is answered',
    applies: ({ bot, asked }) =>
      Object.hasOwn(bot.topics, 'who-sees-this') && !asked.accepts.some(({ spec }) => spec.type === 'text'),
    staysIn: true,
    async run(at) {
      await at.visit.say(wish(at, 'privacy'));
      must(
        at.visit.said.some((key) => key.startsWith('who-sees-this/')),
        `it said ${at.visit.said.join(', ')}`,
      );
      if (at.form.kind === 'form') sameQuestion(at);
    },
  },
  {
    name: '“that did not help” is feedback, with another way and a person',
    staysIn: true,
    async run(at) {
      await at.visit.say(wish(at, 'unhelpful'));
      says(at.visit, 'dialog:unhelpful');
      must(
        at.visit.effects.some((effect) => effect.type === 'note'),
        'nobody was told',
      );
      sameQuestion(at);
    },
  },
  {
    name: 'another language is spoken from the next word on, with the same question',
    staysIn: true,
    async run(at) {
      await at.visit.say(wish(at, 'other_language'));
      must(at.visit.state.locale === otherLocale(at), `it goes on in ${at.visit.state.locale}`);
      must(
        at.visit.moment.shown.every(({ locale }) => locale === otherLocale(at)),
        'a message in the old language',
      );
      sameQuestion(at);
    },
  },
  {
    name: 'the language never flips on “ok”, a name or a number',
    staysIn: false,
    async run(at) {
      for (const words of ['ok', 'Juan Smith', '12', 'no']) {
        if (at.visit.moment.control.owner.type !== 'bot') break;
        await at.visit.say(words);
        must(at.visit.state.locale === at.locale, `“${words}” made it ${at.visit.state.locale}`);
      }
    },
  },
  {
    name: 'words of danger get the numbers first, and the form survives',
    staysIn: true,
    async run(at) {
      await at.visit.say(wish(at, 'crisis'));
      const [first] = at.visit.effects.filter((effect) => effect.type === 'say');
      must(first?.says?.startsWith('crisis/') === true, `first it said ${first?.says ?? at.visit.said[0]}`);
      must(
        at.visit.moment.shown[0]?.text.match(/\b(?:988|911|1-\d{3}|\d{3}-\d{3}-\d{4})\b/u) !== null,
        'no number to call',
      );
      must(
        at.visit.effects.some((effect) => effect.type === 'note' && effect.alert === true),
        'nobody was alerted',
      );
      sameQuestion(at, { asksAgain: false });
    },
  },
  {
    name: 'thanks in the middle changes nothing',
    applies: (at) => !isFreeText(at) && at.form.kind === 'form',
    staysIn: true,
    async run(at) {
      await at.visit.say(wish(at, 'thanks'));
      sameQuestion(at);
    },
  },
  {
    name: 'an empty message, signs and a smiley change nothing',
    staysIn: true,
    async run(at) {
      for (const words of ['', '  ', '🙂']) {
        await at.visit.say(words);
        if (words !== '🙂' || !isFreeText(at)) sameQuestion(at);
      }
    },
  },
  {
    name: 'a choice that was never offered changes nothing',
    staysIn: true,
    async run(at) {
      await at.visit.send({ type: 'choice', key: 'never-offered' });
      says(at.visit, 'dialog:choice.unknown');
      sameQuestion(at);
    },
  },
  {
    name: 'a voice note where words are asked is kept, and said to be',
    applies: ({ asked }) => asked.accepts.every(({ spec }) => spec.type !== 'file'),
    staysIn: true,
    async run(at) {
      const file = { id: 'voice-1', name: 'voice.ogg', mime: 'audio/ogg', bytes: 900 };
      await at.visit.send({ type: 'attachment', kind: 'audio', file });
      sameQuestion(at);
      must(at.visit.moment.shown.length > 1, 'nothing was said of the voice note');
    },
  },
  {
    name: 'a pin on the map never breaks a form',
    staysIn: false,
    async run(at) {
      await at.visit.send({ type: 'location', latitude: 41.88, longitude: -87.63 });
      must(at.visit.moment.shown.length > 0, 'nothing was said of the pin');
      if (!at.asked.accepts.some(({ spec }) => spec.type === 'address' || spec.type === 'location')) sameQuestion(at);
    },
  },
  {
    name: 'the menu stands beside the form, and the way back is one of its choices',
    applies: ({ asked }) => asked.name !== 'change',
    staysIn: true,
    async run(at) {
      await at.visit.say(wish(at, 'menu'));
      says(at.visit, 'dialog:menu');
      const menu = at.visit.moment.shown.at(-1);
      const keep = at.visit.effects.flatMap((effect) =>
        effect.type === 'say'
          ? (effect.choices ?? []).filter(
              (choice) => 'key' in choice.label && choice.label.key === 'dialog:button.keep',
            )
          : [],
      );
      must(keep.length === 1, 'no way back to the form');
      const tapped = menu?.choices.find(({ id }) => id === keep[0]?.key);
      if (tapped) await at.visit.send({ type: 'choice', key: tapped.id });
      else await at.visit.say(at.locale === 'es' ? 'Seguir aquí' : 'Go on here');
      sameQuestion(at);
    },
  },
  {
    name: 'every choice can be taken as the channel shows it',
    applies: ({ asked }) => asked.answers.length > 0,
    staysIn: false,
    async run(at) {
      const n = at.turn % at.asked.answers.length;
      const means = JSON.stringify(at.asked.answers[n]?.means);
      const from = at.visit.moment;
      await choose(at.visit, n);
      const typed = strip(at.visit.state);
      must(
        at.visit.trace.some(
          (rule) => rule.startsWith('answer:') || rule.startsWith('command:') || rule.startsWith('person:'),
        ),
        `choice ${n + 1} was not understood: ${at.visit.trace.join(', ')}`,
      );
      // Tapped by its key it comes to the same.
      at.visit.moment = from;
      const offer = from.state?.offers.findLast((one) => JSON.stringify(one.means) === means && one.question !== '');
      must(offer !== undefined, `choice ${n + 1} was not remembered`);
      await at.visit.send({ type: 'choice', key: offer.key });
      must(strip(at.visit.state) === typed, `typed and tapped differ: ${typed} ≠ ${strip(at.visit.state)}`);
    },
  },
  {
    name: 'the engine’s own example is an answer',
    // A free time has no example: only what is free can be answered.
    applies: ({ asked }) => asked.accepts.length > 0 && asked.name !== 'slot',
    staysIn: true,
    async run(at) {
      const typed = possibleActs(at.visit).find(({ type }) => type === 'say');
      if (!typed) return;
      await act(at.visit, typed);
      must(
        !at.visit.trace.some((rule) => rule.startsWith('fallback:') || rule.startsWith('command:')),
        `“${typed.type === 'say' ? typed.text : ''}” was not taken: ${at.visit.trace.join(', ')}`,
      );
    },
  },
];

/** What typed and tapped must have in common. */
function strip(state: {
  readonly stack: readonly unknown[];
  readonly question: { readonly name: string } | null;
}): string {
  return JSON.stringify([state.stack, state.question?.name ?? null]);
}
