import { createInstance } from 'i18next';
import { own, type Json } from '../model/json.js';
import type { Locale } from '../model/text.js';

/** What the engine says, as `locales/<locale>/<file>.json` holds it. */
export type EngineResources = { readonly [locale: Locale]: { readonly [file: string]: Json } };

/** The engine's own sentences by key (`file:path.to.key`), for everything that speaks to people. */
export interface EngineTexts {
  /**
   * The words of `key` in `locale`: a missing language falls back to English, a missing key prints itself, a value without a
   * placeholder is ignored and a placeholder without a value prints nothing. `count` selects the plural form.
   */
  text(key: string, locale: Locale, values?: EngineValues): string;
  /** Whether `key` has words in exactly this language (any plural form counts). */
  has(key: string, locale: Locale): boolean;
  readonly locales: readonly Locale[];
}

/** Printed values of a sentence's placeholders; a field is a name with a dot (`appointment.start`). */
export type EngineValues = { readonly [name: string]: string | number };

const plural = /_(?:zero|one|two|few|many|other)$/;

/** Makes the engine's sentences from loaded resources; they are read once and never change. */
export function createEngineTexts(resources: EngineResources): EngineTexts {
  const instance = createInstance();
  const locales = Object.keys(resources);
  void instance.init({
    resources: structuredClone(resources) as { [locale: string]: { [file: string]: { [key: string]: string } } },
    ns: [...new Set(Object.values(resources).flatMap((files) => Object.keys(files)))],
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false, skipOnVariables: true },
    missingInterpolationHandler: () => '',
    returnNull: false,
    returnObjects: false,
  });
  const has = (key: string, locale: Locale): boolean => find(resources, key, locale);
  return {
    locales,
    has,
    text(key, locale, values = {}) {
      const language = locale.split('-')[0] ?? 'en';
      if (!has(key, locale) && !has(key, language) && !has(key, 'en')) return key;
      const count = own(values, 'count');
      return instance.t(key, {
        lng: locale,
        nest: false,
        replace: Object.assign(Object.create(null) as object, values),
        ...(typeof count === 'number' ? { count } : {}),
      });
    },
  };
}

function find(resources: EngineResources, key: string, locale: Locale): boolean {
  const colon = key.indexOf(':');
  if (colon < 1) return false;
  let node: Json | undefined = own(own(resources, locale) ?? {}, key.slice(0, colon));
  const path = key.slice(colon + 1).split('.');
  const last = path.pop() ?? '';
  for (const part of path) node = isObject(node) ? own(node, part) : undefined;
  if (!isObject(node)) return false;
  const words = node;
  if (typeof own(words, last) === 'string') return true;
  return Object.keys(words).some((name) => plural.test(name) && name.replace(plural, '') === last);
}

function isObject(node: Json | undefined): node is { readonly [key: string]: Json } {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
