import type { Option } from '../model/bot.js';
import { own } from '../model/json.js';
import type { Locale } from '../model/text.js';
import type { Asked } from './asked.js';
import { openNow } from './open-asked.js';
import { rowOptions } from './slots/list.js';
import { change, rule, type Talk } from './talk.js';
import { commandsIn } from './words/commands.js';
import { fold, wordsOf } from './words/fold.js';

/** Questions whose answers say nothing about the language: a Spanish street in an English sentence. */
const silentTypes: ReadonlySet<string> = new Set(['name', 'address', 'pattern']);

/**
 * How sure the recognizer must be, by how much was said and by what is known already. One clear word gives it 0.83, two 0.96: a lone
 * word decides where nothing is known, and changes nothing later; a language that was asked for is left for a clear sentence only.
 */
const sure = { first: 0.6, short: 0.8, hinted: 0.7, known: 0.9, chosen: 0.95, inText: 0.95 } as const;

/**
 * Follows the citizen's language: the first clear words decide, and later three clear words or more. "ok", "no", a name or a number never
 * do; neither does a phone's country or anything else that is not said.
 */
export function noticeLanguage(talk: Talk, text: string): void {
  const { code, confidence } = talk.input.heard.language;
  const { state, bot } = talk;
  const greeting = greetingLocale(talk, text);
  if (greeting !== null && greeting !== state.locale && state.localeBy !== 'chosen' && state.localeBy !== 'heard')
    return follow(talk, greeting);
  if (!bot.languages.includes(code)) return;
  if (code === state.locale) {
    // What was only supposed is now known: a clear sentence in it.
    if (state.localeBy === 'hint' && confidence >= sure.known && lettered(text).length >= 3)
      change(talk, { localeBy: 'heard' });
    return;
  }
  // The tags of a page that was pasted are no words of a language.
  const words = lettered(text.replace(/<\/?[a-z][^<>]{0,100}>/giu, ' '));
  if (words.length === 0) return;
  if (state.locale === null) {
    const [best] = talk.input.heard.intents;
    const known = best !== undefined && best.confidence >= bot.thresholds.clarify;
    if ((words.length >= 3 && confidence >= sure.first) || (known && confidence >= sure.short)) follow(talk, code);
    return;
  }
  // "742 Elm Street" is Spanish too.
  if (/^\s*\d+\s+\p{L}/u.test(text) && words.length <= 4) return;
  const open = openNow(talk);
  const types = open?.asked.accepts.map(({ spec }) => spec.type) ?? [];
  if (types.some((type) => silentTypes.has(type))) return;
  if (open && isOptionIn(talk, open.asked, text, state.locale)) return;
  if (types.includes('text')) {
    if (words.length >= 5 && confidence >= sure.inText) follow(talk, code);
    return;
  }
  const hinted = state.localeBy === 'hint' && words.length >= 2 && confidence >= sure.hinted;
  const least = state.localeBy === 'chosen' ? sure.chosen : sure.known;
  if (hinted || (words.length >= 3 && confidence >= least)) follow(talk, code);
}

const lettered = (text: string): readonly string[] => wordsOf(text).filter((word) => /\p{L}{2}/u.test(word));

/** "Mill Hill" is the neighborhood's name in Spanish too: what the open question offers in the conversation's language says nothing of another. */
function isOptionIn(talk: Talk, asked: Asked, text: string, locale: Locale): boolean {
  const rows = asked.accepts.flatMap(({ spec }) => {
    const list = own(talk.bot.lists, spec.list ?? '');
    return list ? rowOptions(list) : [];
  });
  const options: readonly Option[] = [...(asked.all ?? asked.answers).map(({ option }) => option), ...rows];
  const said = fold(text);
  return options.some(({ label, also }) =>
    [label[locale] ?? '', ...(also?.[locale] ?? [])].some((one) => fold(one) === said),
  );
}

/** "Buenos días" is Spanish; "hi" is everybody's. */
function greetingLocale(talk: Talk, text: string): Locale | null {
  const commands = commandsIn(text);
  if (commands.length === 0) return null;
  const locales = new Set(commands.filter(({ name }) => name === 'greeting').map(({ locale }) => locale));
  const [only] = locales;
  return locales.size === 1 && only !== undefined && only !== 'en' && talk.bot.languages.includes(only) ? only : null;
}

function follow(talk: Talk, locale: Locale): void {
  rule(talk, `language:${locale}`);
  change(talk, { locale, localeBy: 'heard' });
}
