import type { Bot, SlotSpec } from '../../model/bot.js';
import { own, type Json } from '../../model/json.js';
import type { Value } from '../../model/value.js';
import { cleanText } from './clean-text.js';
import { readingsOf } from './decide.js';
import { fold } from './fold.js';
import type { Answer, SlotKind } from './slot.js';

type Address = Extract<Value, { readonly type: 'address' }>;

/** Longest address kept, in UTF-16 units. */
const longest = 200;

const introductions =
  /^(?:my address is|the address is|the street is|i live (?:at|on)|it'?s (?:at|on)|it is (?:at|on)|at|vivo en|mi direcci[oó]n es|la direcci[oó]n es|la calle es|es en|est[aá] en|queda en)[: ]+/i;

/**
 * A place in words. With `within`, an address whose ZIP or city is known and is not of that area is `outside`; one that names
 * neither is taken as it is.
 */
export const address: SlotKind = {
  type: 'address',
  errorKey: 'slots:address.error',
  exampleKey: 'slots:address.example',
  read(text, readings, spec, { bot }, whole) {
    const [reading] = readingsOf(readings, 'address');
    if (!whole) return reading?.value.type === 'address' ? place(reading.value, spec, bot) : { type: 'none' };
    const line = cleanText(text)
      .replace(introductions, '')
      .replace(/[.,;!]+$/, '');
    if (!/\p{L}/u.test(line))
      return line === '' ? { type: 'none' } : { type: 'problem', key: 'slots:address.too_short', values: {} };
    // One word is no address: "trash", "continue", a name.
    if (line.length < 4 || !isMoreThanAWord(line))
      return { type: 'problem', key: 'slots:address.too_short', values: {} };
    if (line.length > longest) {
      return { type: 'problem', key: 'slots:address.too_long', values: { limit: { type: 'number', number: longest } } };
    }
    const read = reading?.value.type === 'address' && covers(reading.value, line) ? reading.value : null;
    return place(read ?? { type: 'address', line }, spec, bot);
  },
};

/** Whether a line has a digit, or something after a word. In steps, because one pattern of it takes seconds on hostile text. */
function isMoreThanAWord(line: string): boolean {
  if (/\p{N}/u.test(line)) return true;
  const fromLetter = line.slice(line.search(/\p{L}/u));
  const separator = fromLetter.search(/[\s,&/]/);
  return separator > 0 && /\p{L}/u.test(fromLetter.slice(separator));
}

/** A reading stands for the whole line only if it left out no word of it. */
function covers(value: Address, line: string): boolean {
  return (
    fold([value.line, value.city ?? '', value.zip ?? ''].join(' ')).split(' ').length >=
    fold(line).split(' ').length - 1
  );
}

function place(value: Address, spec: SlotSpec, bot: Bot): Answer {
  const area = spec.within === undefined ? null : areaOf(bot, spec.within);
  if (area && isOutside(value, area)) return { type: 'outside', value };
  return { type: 'value', value };
}

interface Area {
  readonly zips: ReadonlySet<string>;
  readonly cities: ReadonlySet<string>;
}

function isOutside(value: Address, area: Area): boolean {
  if (value.zip !== undefined && area.zips.size > 0) return !area.zips.has(value.zip.slice(0, 5));
  return value.city !== undefined && area.cities.size > 0 && !area.cities.has(fold(value.city));
}

/**
 * What an area is made of: the list of that name (rows or columns `zip` and `city`), else a service's setting of that name
 * (`{ zips: […], cities: […] }`); null when neither exists, so that nothing is outside of it.
 */
function areaOf(bot: Bot, name: string): Area | null {
  const zips = new Set<string>();
  const cities = new Set<string>();
  const add = (words: string): void => {
    if (/^\d{5}$/.test(words.trim())) zips.add(words.trim());
    else if (words.trim() !== '') cities.add(fold(words));
  };
  const list = own(bot.lists, name);
  for (const row of list?.rows ?? []) {
    for (const words of [row.label, own(row.columns, 'zip') ?? {}, own(row.columns, 'city') ?? {}].flatMap((each) =>
      Object.values(each),
    ))
      add(words);
    for (const words of Object.values(row.also).flat()) add(words);
  }
  for (const service of Object.values(bot.services)) {
    const setting = own(service.settings, name);
    if (typeof setting !== 'object' || setting === null || Array.isArray(setting)) continue;
    for (const words of [
      ...texts(own(setting as { [key: string]: Json }, 'zips')),
      ...texts(own(setting as { [key: string]: Json }, 'cities')),
    ])
      add(words);
  }
  return zips.size + cities.size > 0 ? { zips, cities } : null;
}

function texts(json: Json | undefined): readonly string[] {
  return Array.isArray(json) ? json.filter((item): item is string => typeof item === 'string') : [];
}
