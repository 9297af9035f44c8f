/** The rows of the table of goals, made of what was measured. */
import { megabytes, milliseconds, percent, points, seconds, three } from './nlu-table.js';

const part = (value, peer, limit, keep, print, stored) => ({
  value: value ?? null,
  peer: peer ?? null,
  stored: stored ?? null,
  limit,
  keep,
  print,
});

/** @typedef {Partial<Awaited<ReturnType<typeof import('./nlu-figures.js').figuresOf>>>} Figures */
/** @typedef {ReturnType<typeof import('./language-figures.js').languageFigures>} Languages */
/** @typedef {{ours: number, peer?: number}} Both */
/**
 * @typedef {{
 *   training: Record<number, Both>,
 *   message?: {ours: {p50: number, p99: number}, peer?: {p50: number, p99: number}},
 *   memory?: Both & {messages: number, peerMessages?: number},
 *   longest?: {ours: number},
 * }} Cost
 */
/**
 * @typedef {{
 *   results: Record<string, {ours: Figures, peer?: Figures, peerStored?: Figures}>,
 *   orders: Record<string, Both>,
 *   cost: Cost,
 *   language: Languages | null,
 *   peerLanguage: Languages | null,
 *   entities: Awaited<ReturnType<typeof import('./entity-figures.js').entityFigures>> | null,
 * }} Measured
 */

/** @param {Measured} measured @returns {import('./nlu-table.js').Row[]} */
export function goalRows({ results, orders, cost, language, peerLanguage, entities }) {
  const of = (set, figure, limit, print) =>
    part(
      figure(results[set]?.ours ?? {}),
      figure(results[set]?.peer ?? {}),
      limit,
      'least',
      print,
      figure(results[set]?.peerStored ?? {}),
    );
  const accuracy = (set, limit) => of(set, (one) => one.accuracy, limit, percent);
  const row = (name, ...parts) => ({ row: name, parts });
  const worst = (name) => {
    const losses = Object.values(results).flatMap((one) => (one[name] ? [one[name].typoLoss] : []));
    return losses.length === 0 ? null : Math.max(...losses);
  };
  const widest = (name) => {
    const spreads = Object.values(orders).flatMap((one) => (one[name] === undefined ? [] : [one[name]]));
    return spreads.length === 0 ? null : Math.max(...spreads);
  };
  const least = (shares) => (shares.length === 0 ? null : Math.min(...shares));
  const train = (size, limit) => part(cost.training[size]?.ours, cost.training[size]?.peer, limit, 'most', seconds);
  const named = new Set(['clinc150', 'hwu64', 'hwu64_10shot', 'corpus50_en', 'corpus50_es', 'mtod_es']);
  const shorts = (found) =>
    found ? ['en', 'es'].flatMap((one) => [found.short[one].dev, found.short[one].heldOut]) : [];
  const phrases = (one) => (one ? one.right / one.of : null);
  return [
    row(
      'CLINC150 in-scope top-1 / out-of-scope AUROC',
      accuracy('clinc150', 0.93),
      of('clinc150', (one) => one.auroc, 0.955, three),
    ),
    row(
      'CLINC150 balanced point (tuned on validation) in / OOS recall',
      of('clinc150', (one) => one.balanced?.accuracy, 0.84, percent),
      of('clinc150', (one) => one.balanced?.oosRecall, 0.92, percent),
    ),
    row(
      'CLINC150 at a confidence of 0.5, untuned, in / OOS recall',
      of('clinc150', (one) => one.even?.accuracy, null, percent),
      of('clinc150', (one) => one.even?.oosRecall, null, percent),
    ),
    row('HWU64 full / 10-shot', accuracy('hwu64', 0.89), accuracy('hwu64_10shot', 0.73)),
    row('corpus50 en / es', accuracy('corpus50_en', 0.985), accuracy('corpus50_es', 0.98)),
    row('mtod_es', accuracy('mtod_es', 0.985)),
    ...Object.keys(results)
      .filter((name) => !named.has(name))
      .map((name) => row(name, accuracy(name, null))),
    row(
      '30 % of words with a typo: loss, the worst set',
      part(worst('ours'), worst('peer'), 0.03, 'most', points, worst('peerStored')),
    ),
    row('order of the lines: spread, the worst set', part(widest('ours'), widest('peer'), 0.005, 'most', points)),
    row(
      'language, ≥ 3 words / short civic phrases, the worst set',
      part(
        least(Object.values(language?.threeWordsAndMore ?? {})),
        least(Object.values(peerLanguage?.threeWordsAndMore ?? {})),
        0.98,
        'least',
        percent,
      ),
      part(least(shorts(language)), least(shorts(peerLanguage)), 0.95, 'least', percent),
    ),
    row(
      'dates and times, written phrases right, en / es',
      part(phrases(entities?.datesTimesEn), null, 0.95, 'least', percent),
      part(phrases(entities?.datesTimesEs), null, 0.95, 'least', percent),
    ),
    row('false alarms of dates and times', part(entities?.falseAlarms, null, 0, 'most', String)),
    row('training 1,000 / 15,000 lines, processor', train(1000, 3), train(15_000, 30)),
    row(
      'a message, p99; any 10,000-character input',
      part(cost.message?.ours.p99, cost.message?.peer?.p99, 2, 'most', milliseconds),
      part(cost.longest?.ours, null, 20, 'most', milliseconds),
    ),
    row(
      `memory after ${(cost.memory?.messages ?? 0).toLocaleString('en')} distinct messages${cost.memory?.peerMessages ? ` (node-nlp: ${cost.memory.peerMessages.toLocaleString('en')})` : ''}`,
      part(cost.memory?.ours, cost.memory?.peer, 5, 'most', megabytes),
    ),
  ];
}
