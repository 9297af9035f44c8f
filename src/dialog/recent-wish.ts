import type { Topic } from '../model/bot.js';
import { findPhrase, phrases, type Phrase } from './words/phrase.js';
import { wordsOf } from './words/fold.js';
import type { Talk } from './talk.js';

const list = (lines: string): readonly Phrase[] => phrases(lines).map((phrase) => ({ ...phrase, fromStart: true }));
const whole = (lines: string): readonly Phrase[] => list(lines).map((phrase) => ({ ...phrase, toEnd: true }));

/** What people say of something they booked a moment ago without naming it, by the operation of a service; folded. */
const wishes: readonly { readonly operation: string; readonly phrases: readonly Phrase[] }[] = [
  {
    operation: 'cancel',
    phrases: whole(`
      please? cancel|delete|drop it|that|this please?
      i? want|need|have to cancel it|that|this
      can|could you|i cancel it|that|this
      cancelela|cancelala|cancelarla|cancelenla|anulela|anularla|borrela por? favor?
      quiero|necesito|tengo|puedo que? cancelarla|anularla
    `),
  },
  {
    operation: 'reschedule',
    phrases: list(`
      please? move|change|reschedule|switch|push it|that|this to|for
      please? move|reschedule it|that
      i? want|need|have to move|change|reschedule it|that
      can|could you|i|we move|change|reschedule it|that
      cambiela|cambiala|cambiarla|muevala|moverla|reagendela|reagendarla|reprogramela|reprogramarla|pasela|pasarla
      quiero|necesito|puedo|pueden|puede|podemos cambiarla|moverla|reagendarla|reprogramarla|pasarla
    `),
  },
  {
    operation: 'get',
    phrases: whole(`
      when is|was it|that again?
      what time|day is|was it|that again?
      where is|was it|that again?
      cuando|donde es|era|sera|seria
      a que hora es|era|sera
      que dia es|era|sera
    `),
  },
];

/** "Move it to Friday", "¿cuándo es?" right after booking: the topic that does so with what was booked; null if nothing of the kind. */
export function recentWish(talk: Talk, text: string): Topic | null {
  const { recent, stack } = talk.state;
  if (!recent || stack.length > 0) return null;
  const words = wordsOf(text);
  const wish =
    words.length > 0 && words.length < 12
      ? wishes.find((one) => one.phrases.some((phrase) => findPhrase(words, phrase)))
      : undefined;
  if (!wish) return null;
  const { operation } = wish;
  const topics = Object.values(talk.bot.topics).filter(({ steps }) => {
    const calls = Object.values(steps).filter((step) => step.type === 'call' && step.service === recent.service);
    // Moving and cancelling look the appointment up as well.
    const does = calls.some((step) => step.type === 'call' && step.operation === operation);
    return does && (operation !== 'get' || calls.length === 1);
  });
  return topics.length === 1 ? (topics[0] ?? null) : null;
}
