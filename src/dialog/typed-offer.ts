import type { Offer } from '../model/state.js';
import { own } from '../model/json.js';
import { wait, type Move } from './asked.js';
import { lasting, meant } from './choose-offer.js';
import { numberSaid } from './read-answer.js';
import { foldedOnce } from './per-turn.js';
import { yesOrNo } from './slots/yes-no.js';
import { engine, questionId, rule, say, topicOf, type Talk } from './talk.js';
import { buttonWords } from './words/buttons.js';
import { bareForms } from './words/commands.js';
import { fold } from './words/fold.js';

/**
 * Words that name a button shown last though no question holds it: "2" after a numbered list, "see the topics". Null if they name none.
 */
export function typedOffer(talk: Talk, text: string): Move | null {
  const list = shownLast(talk.state.offers);
  if (list.length === 0) return null;
  const place = numberSaid(text);
  const said = [fold(text), ...bareForms(text)];
  const named =
    place === null ? list.find((offer) => isGoodStill(talk, offer) && isNamed(talk, offer, said)) : list[place - 1];
  if (named && isGoodStill(talk, named)) {
    rule(talk, 'typed_offer');
    return meant(talk, named);
  }
  return null;
}

/**
 * The label of a button that stood beside the open question in the last turn ("go on here", a topic of the menu): on a channel without
 * buttons its words are the only way to tap it, so they come before any free answer. Null if the text is none.
 */
export function shownBeside(talk: Talk, text: string): Move | null {
  const id = questionId(talk.state.question);
  const said = fold(text);
  const named = talk.state.offers.findLast(
    (offer) => offer.turn === talk.state.turns - 1 && offer.question !== id && labelsOf(talk, offer).includes(said),
  );
  if (!named || (named.means.type === 'command' && named.means.command !== 'keep')) return null;
  if (named.means.type === 'value') return null;
  rule(talk, 'typed_offer');
  return meant(talk, named);
}

/** A value or a "no" of a question that is over is not what a later text means. */
const isGoodStill = (talk: Talk, { means, question }: Offer): boolean =>
  (question !== '' && question === questionId(talk.state.question)) ||
  means.type === 'topic' ||
  (means.type === 'command' && lasting.has(means.command));

/** "Yes, please" or "no, thanks" right after one topic was offered and nothing was asked; null if they are neither. */
export function answeredOffer(talk: Talk, text: string): Move | null {
  const list = shownLast(talk.state.offers);
  const [only] = list.filter((offer) => offer.means.type === 'topic');
  const isFresh = only !== undefined && list.length === 1 && only.turn === talk.state.turns - 1;
  const said = isFresh && only.question === '' ? yesOrNo(text) : null;
  if (said === true && only) return meant(talk, only);
  if (said !== false) return null;
  rule(talk, 'offer:declined');
  say(talk, engine('leave.ok'));
  return wait;
}

/** The buttons of the last message that had any: a text-only channel numbers them from 1. */
function shownLast(offers: readonly Offer[]): readonly Offer[] {
  const last = offers.at(-1);
  if (!last) return [];
  const first = offers.findLastIndex((one) => one.turn !== last.turn || one.question !== last.question);
  return offers.slice(first + 1);
}

function isNamed(talk: Talk, offer: Offer, forms: readonly string[]): boolean {
  const names = labelsOf(talk, offer);
  return forms.some((said) => said !== '' && names.includes(said));
}

/** What can be typed for a button, folded. */
function labelsOf(talk: Talk, { means }: Offer): readonly string[] {
  if (means.type === 'topic') return folded(topicOf(talk, means.topic)?.label ?? {});
  return means.type === 'command' ? (own(buttonLabels, means.command) ?? []) : [];
}

const folded = foldedOnce(fold);
const buttonLabels: { readonly [command: string]: readonly string[] } = Object.fromEntries(
  Object.entries(buttonWords).map(([name, words]) => [name, Object.values(words).flat().map(fold)]),
);
