/** The two that are measured beside each other, each as `learn(lines, locale)` → something that hears a message. */
import { createRequire } from 'node:module';
import { cleanText } from '../../dist/src/nlu/normalize.js';
import { createClassifier } from '../../dist/src/nlu/classifier.js';
import { trainModel } from '../../dist/src/nlu/model.js';
import { trainingSetOf } from '../../dist/src/nlu/eval/lines.js';

/** @typedef {import('./nlu-sets.js').Line} Line */
/** @typedef {{intent: string, confidence: number}[]} Heard best first */
/** @typedef {{hear: (text: string) => Promise<Heard> | Heard, cpuSeconds: number}} Learned */
/** @typedef {{name: string, version: string, learn: (lines: readonly Line[], locale: string) => Promise<Learned>}} System */

const secondsSince = (before) => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/** @type {System} */
export const ours = {
  name: 'ours',
  version: '',
  learn: async (lines, locale) => {
    const before = process.cpuUsage();
    const set = trainingSetOf(
      lines.map((line, n) => ({ ...line, file: 'bench', line: n + 1 })),
      locale,
    );
    const [model] = (await trainModel([set])).languages;
    const classifier = await createClassifier(model);
    return { hear: (text) => classifier.classify(cleanText(text)).intents, cpuSeconds: secondsSince(before) };
  },
};

/**
 * node-nlp as it comes, from its own modular packages: the manager with its language pack and default settings. It learns the lines in
 * the order given, as it does. Null where the packages are not installed.
 * @returns {System | null}
 */
export function nodeNlp() {
  const require = createRequire(import.meta.url);
  try {
    const { containerBootstrap } = require('@nlpjs/core-loader');
    const { Nlp } = require('@nlpjs/nlp');
    const packs = { en: require('@nlpjs/lang-en').LangEn, es: require('@nlpjs/lang-es').LangEs };
    return {
      name: 'node-nlp',
      version: require('@nlpjs/nlp/package.json').version,
      learn: async (lines, locale) => {
        const before = process.cpuUsage();
        const container = await containerBootstrap();
        container.use(packs[locale]);
        const nlp = new Nlp({ languages: [locale], autoSave: false, autoLoad: false, nlu: { log: false }, container });
        nlp.nluManager.settings.log = false;
        for (const { text, intent } of lines) if (intent !== null) nlp.addDocument(locale, text, intent);
        await silently(() => nlp.train());
        const hear = async (text) => {
          const { classifications = [] } = await nlp.process(locale, text);
          return classifications
            .filter(({ intent }) => intent !== 'None')
            .map(({ intent, score }) => ({ intent, confidence: score }));
        };
        return { hear, cpuSeconds: secondsSince(before) };
      },
    };
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/**
 * node-nlp's own guess of English or Spanish; null where the package is not installed. `@nlpjs/language-min`, which its other packages
 * bring along, knows no language until it is given one and would be measured as always wrong.
 */
export function nodeNlpLanguage() {
  const require = createRequire(import.meta.url);
  try {
    const { Language } = require('@nlpjs/language');
    const language = new Language();
    return (text) => {
      try {
        const best = language.guessBest(text, ['en', 'es']);
        return { code: best?.alpha2 ?? 'und', confidence: best?.score ?? 0 };
      } catch {
        // It throws at texts in scripts that are on no list of the two languages.
        return { code: 'und', confidence: 0 };
      }
    };
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** Its training tells every epoch on the console. @param {() => Promise<unknown>} work */
async function silently(work) {
  const { log } = console;
  console.log = () => undefined;
  try {
    await work();
  } finally {
    console.log = log;
  }
}
