import { setImmediate as breath } from 'node:timers/promises';
import { createClassifier, type Classification, type Classifier } from './classifier.js';
import { detectLanguage, type HeardLanguage } from './language.js';
import { modelVersion, readModel, type CacheNote } from './model-cache.js';
import type { Model, TrainingProgress } from './model.js';
import { cleanText } from './normalize.js';
import { readAll as readEverything } from './readers/read-all.js';
import { trainApart } from './train-apart.js';
import { trainingSets, type TrainingSet } from './training-lines.js';
import type { Bot, TopicName } from '../model/bot.js';
import { own } from '../model/json.js';
import type { Instant } from '../model/event.js';
import { heardNothing, type Expectation, type Heard, type Reading } from '../model/heard.js';
import type { Recognizer } from '../model/ports/recognizer.js';
import type { Locale } from '../model/text.js';

/** What of a bot understanding depends on: another value of these makes another recognizer. */
export type UnderstoodBot = Pick<Bot, 'languages' | 'topics' | 'concepts' | 'thresholds' | 'services'>;

/**
 * Finds the values that the conversation waits for; `references` is the form of case numbers by service name. Must not throw;
 * `recognize` goes on without readings when it does.
 */
export type ReadAll = (
  text: string,
  expectation: Expectation,
  at: Instant,
  references: { readonly [service: string]: string },
) => readonly Reading[];

export interface TrainOptions {
  /** Folder for trained models; null keeps none. */
  readonly cacheDir: string | null;
  /** Train in a worker thread; by default when the code is compiled. */
  readonly worker?: boolean;
  /** Models of earlier calls, if their recognizers are still there; without it each call loads or trains anew. */
  readonly memory?: ModelMemory;
  /** By default the readers of `readers/`. */
  readonly readAll?: ReadAll;
  /** Told once what became of the look into the cache, for the log. */
  readonly onCache?: (note: CacheNote) => void;
  /** Told how far the training is, after each intent of each language and fold. */
  readonly onProgress?: (progress: TrainingProgress) => void;
}

/** Language confidence from which a text of at least `switchWords` words is classified in a language other than the conversation's alone. */
const clearLanguage = 0.9;
const switchWords = 3;

/** Intents handed on, at most (`Heard.intents`). */
const handedOn = 5;

type Classifiers = ReadonlyMap<Locale, Classifier>;

/** Models in use by version: a bot whose answers changed, but none of its examples, goes on with the one it has. */
export type ModelMemory = Map<string, WeakRef<Classifiers>>;

/** Makes the recognizer of a bot: trains in a worker thread, or loads the kept model of the same content. */
export async function trainRecognizer(bot: UnderstoodBot, options: TrainOptions): Promise<Recognizer> {
  // A reload happens while residents write: each part below takes some ten milliseconds for a thousand topics.
  const sets = trainingSets(bot);
  await breath();
  const version = modelVersion(sets);
  await breath();
  const before = options.memory?.get(version)?.deref();
  if (before) options.onCache?.('hit');
  const classifiers = before ?? (await obtain(sets, version, options));
  const recognizer = createRecognizer(bot, classifiers, version, options.readAll ?? readEverything);
  if (!before) await warmUp(recognizer, bot.languages);
  return recognizer;
}

/** The first message costs a quarter of a second of loading and compiling: spent here, not on a citizen. */
async function warmUp(recognizer: Recognizer, languages: readonly Locale[]): Promise<void> {
  const specs = (
    ['date', 'time', 'datetime', 'phone', 'email', 'money', 'zip', 'number', 'address', 'name'] as const
  ).map((type) => ({ slot: type, spec: { type }, open: true }));
  for (const locale of languages) {
    await recognizer.recognize(
      '12-3-45 tomorrow at 5 / mañana a las 5, $20, 555-0142, a@example.org, 12 Main St',
      { locale, timeZone: 'UTC', topic: null, specs, options: [] },
      0,
    );
  }
}

async function obtain(sets: readonly TrainingSet[], version: string, options: TrainOptions): Promise<Classifiers> {
  const { memory } = options;
  const classifiers = await readOrTrain(sets, version, options);
  memory?.set(version, new WeakRef(classifiers));
  for (const [known, classifier] of memory ?? []) if (!classifier.deref()) memory?.delete(known);
  return classifiers;
}

async function readOrTrain(
  sets: readonly TrainingSet[],
  version: string,
  { cacheDir, worker, onCache, onProgress }: TrainOptions,
): Promise<Classifiers> {
  const kept = cacheDir === null ? 'miss' : await readModel(cacheDir, version);
  if (typeof kept !== 'string') {
    const loaded = await tryLoad(kept);
    onCache?.(loaded ? 'hit' : 'corrupt');
    if (loaded) return loaded;
  } else {
    onCache?.(kept);
  }
  const keep = cacheDir === null ? null : { directory: cacheDir, version };
  const trained = await trainApart({ sets, keep }, worker, onProgress);
  if (!trained.kept) onCache?.('unwritable');
  return load(trained.model);
}

const tryLoad = (model: Model): Promise<Classifiers | undefined> => load(model).catch(() => undefined);

/** One language at a time, with a breath for the server between them. */
async function load(model: Model): Promise<Classifiers> {
  const classifiers = new Map<Locale, Classifier>();
  for (const language of model.languages) {
    await breath();
    classifiers.set(language.locale, await createClassifier(language));
  }
  return classifiers;
}

function createRecognizer(
  bot: UnderstoodBot,
  classifiers: ReadonlyMap<Locale, Classifier>,
  version: string,
  readAll: ReadAll,
): Recognizer {
  const references = Object.fromEntries(
    Object.values(bot.services).flatMap(({ name, reference }) =>
      reference ? [[name, reference.pattern] as const] : [],
    ),
  );
  const classify = (locale: Locale, text: string): Classification | undefined =>
    classifiers.get(locale)?.classify(text);

  const hear = (text: string, expectation: Expectation, at: Instant): Heard => {
    const clean = cleanText(text);
    const language = detectLanguage(clean);
    const first = languagesToTry(clean, language, expectation.locale, bot.languages);
    const heard = merge(first.map((locale) => classify(locale, clean)));
    // What is half understood may be whole in another language of the bot: "quiero pagar el water bill". Not what is clearly one language.
    const others =
      (heard.intents[0]?.confidence ?? 0) >= bot.thresholds.answer || isClear(clean, language)
        ? []
        : bot.languages.filter((l) => !first.includes(l));
    const all = others.length === 0 ? heard : merge([heard, ...others.map((locale) => classify(locale, clean))]);
    const intents = preferSection(all.intents, bot, expectation.topic).slice(0, handedOn);
    return {
      language,
      intents,
      outOfScope: (intents[0]?.confidence ?? 0) < bot.thresholds.clarify,
      readings: readings(() => readAll(text, expectation, at, references)),
      ...(all.corrected === undefined ? {} : { corrected: all.corrected }),
      version,
    };
  };

  return {
    recognize: (text, expectation, at) => {
      try {
        return Promise.resolve(hear(text, expectation, at));
      } catch {
        // The port's promise: whatever a citizen types gets a turn; the turn says it did not understand.
        return Promise.resolve({ ...heardNothing, outOfScope: true, version });
      }
    },
  };
}

/** The conversation's language, unless the text is clearly in another one of the bot's; both when it is not clear. */
function languagesToTry(
  clean: string,
  language: HeardLanguage,
  locale: Locale | null,
  languages: readonly Locale[],
): readonly Locale[] {
  const spoken = languages.includes(language.code) ? language.code : null;
  if (locale === null || !languages.includes(locale)) return spoken === null ? languages : [spoken];
  if (spoken === null || spoken === locale) return [locale];
  return isClear(clean, language) ? [spoken] : [spoken, locale];
}

const isClear = (clean: string, { confidence }: HeardLanguage): boolean =>
  confidence >= clearLanguage && clean.split(/\s+/u).filter((word) => word !== '').length >= switchWords;

/** Two confidences nearer than this are a tie. */
const tie = 0.05;

/** Of two topics that are equally likely, the one that stands beside the open topic (in the same folder) is meant. */
function preferSection(
  intents: Classification['intents'],
  { topics }: UnderstoodBot,
  open: TopicName | null,
): Classification['intents'] {
  const [first, second, ...rest] = intents;
  if (!first || !second || open === null || first.confidence - second.confidence >= tie) return intents;
  const sectionOf = (name: TopicName): string | undefined => own(topics, name)?.file.replace(/[^/]*$/u, '');
  const here = sectionOf(open);
  if (here === undefined || sectionOf(first.intent) === here || sectionOf(second.intent) !== here) return intents;
  const { confidence } = first;
  const others = [{ ...first, confidence: Math.max(0, confidence - tie) }, ...rest];
  return [{ ...second, confidence }, ...others.sort((a, b) => b.confidence - a.confidence)];
}

/** The best confidence of each intent over the languages tried. */
function merge(parts: readonly (Classification | undefined)[]): Classification {
  const best = new Map<string, number>();
  let corrected: string | undefined;
  let top = 0;
  for (const part of parts) {
    const first = part?.intents[0]?.confidence ?? 0;
    if (part && first > top) {
      top = first;
      corrected = part.corrected;
    }
    for (const { intent, confidence } of part?.intents ?? []) {
      best.set(intent, Math.max(best.get(intent) ?? 0, confidence));
    }
  }
  const intents = [...best]
    .map(([intent, confidence]) => ({ intent, confidence }))
    .sort((a, b) => b.confidence - a.confidence);
  return corrected === undefined ? { intents } : { intents, corrected };
}

function readings(read: () => readonly Reading[]): readonly Reading[] {
  try {
    return read();
  } catch {
    // A reader's mistake must not cost the citizen an answer.
    return [];
  }
}
