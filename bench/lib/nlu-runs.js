/** What is asked of ours and of node-nlp alike, so that both are measured by the same steps. */
import { accuracyOf, figuresOf, growthOf, speedOf } from './nlu-figures.js';
import { mixed, sortedByIntent } from './nlu-sets.js';

/** @typedef {import('./nlu-sets.js').LabelledSet} LabelledSet */
/** @typedef {import('./nlu-systems.js').System} System */
/** @typedef {import('./nlu-systems.js').Learned} Learned */

/** Sets that are learned in four orders. */
export const orderedSets = ['hwu64_10shot', 'corpus50_en', 'corpus50_es'];

/** Lines of the two trainings that are timed. */
export const trainingSizes = [1000, 15_000];

/** Messages after which node-nlp's memory is looked at: a million would take it hours. */
export const peerMessages = 50_000;

/** @param {readonly LabelledSet[]} sets */
export const largestOf = (sets) => [...sets].sort((a, b) => b.train.length - a.train.length)[0];

/** node-nlp: the lines as they stand in the file. @param {System} peer @param {LabelledSet} set */
export const storedFigures = async (peer, set) => figuresOf(await peer.learn(set.train, set.locale), set);

/** node-nlp with the lines mixed, which it does better with and does not do itself. @param {System} peer @param {LabelledSet} set */
export const learnMixed = (peer, set) => peer.learn(mixed(set.train), set.locale);

/** The spread of accuracy over the orders in which the same lines may come. @param {System} system @param {LabelledSet} set */
export async function spreadOf(system, set) {
  const orders = [set.train, sortedByIntent(set.train), [...sortedByIntent(set.train)].reverse(), mixed(set.train)];
  const found = [];
  for (const lines of orders) found.push(await accuracyOf(await system.learn(lines, set.locale), set));
  return Math.max(...found) - Math.min(...found);
}

/** Processor seconds of learning `size` lines; undefined where the set has fewer. @param {System} system @param {LabelledSet} set @param {number} size */
export async function trainingOf(system, set, size) {
  const lines = mixed(set.train.filter(({ intent }) => intent !== null)).slice(0, size);
  return lines.length < size ? undefined : (await system.learn(lines, set.locale)).cpuSeconds;
}

/** @param {Learned} learned @param {LabelledSet} set */
export const messageOf = (learned, set) => speedOf(learned, mixed(set.test).slice(0, 2000));

/** @param {Learned} learned @param {number} messages */
export const memoryOf = (learned, messages) => growthOf(learned.hear, messages);
