import type { Bot, SlotSpec } from '../../model/bot.js';
import { own, type Json } from '../../model/json.js';
import type { Value } from '../../model/value.js';
import { onceFor } from '../per-turn.js';
import { cleanText } from './clean-text.js';
import { refuses, withoutCourtesies } from './courtesies.js';
import { readingsOf } from './decide.js';
import { fold } from './fold.js';
import type { Answer, SlotKind } from './slot.js';

type Address = Extract<Value, { readonly type: 'address' }>;

/** Longest address kept, in UTF-16 units. */
const longest = 200;

const introductions =
  /^(?:(?:my|the|mi|la) (?:home |street |full )?(?:address|adress|addres|direcci[oó]n|direci[oó]n|domicilio|calle|street|location) (?:is|es|queda en|est[aá] en)(?: (?:at|on|en))?|(?:address|adress|direcci[oó]n|domicilio|location|lugar)(?= ?:)|i live (?:at|on|in)|i'?m (?:at|on)|(?:it'?s|it is|that'?s|that is|that would be|this is)(?: (?:at|on))?|at|(?:yo )?vivo en(?: el(?= \d))?|estoy en|ser[ií]a(?: en)?|es(?: en(?! (?:el|la|los|las|un|una) (?:parque|plaza|esquina)))?|est[aá] en|queda en)(?: ?:|(?= ))\s*/i;

/** Places that only who writes knows. Folded. */
const nowhere =
  /^(?:(?:in|at|en|on|by|de|por|right|over|just) )*(?:here|there|right here|over there|home|my (?:house|home|place|apartment|apt|street|block|road|building|yard|neighborhood)|the house|mi (?:casa|calle|apartamento|depa|departamento|cuadra|edificio|barrio|colonia|domicilio)|la casa|aca|aqui|alla|alli|ahi|(?:aqui|aca|ahi|alla) (?:mero|mismo|no mas)|everywhere|anywhere|somewhere|all over|(?:en )?tod(?:as|os) (?:partes|lados)|donde sea|(?:the |la |el )?(?:same|misma|mismo|usual)(?: (?:one|address|place|as before|as last time|de antes|de siempre|direccion|lugar|que antes))?)$/;

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
    const line = withoutCourtesies(cleanText(text), introductions);
    if (refuses(line)) return { type: 'none' };
    if (isNowhere(line)) return { type: 'problem', key: 'slots:address.too_short', values: {} };
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

/** "Here", "mi casa", "same as before": words for a place that nobody else can find. */
export function isNowhere(words: string): boolean {
  return words.length <= 60 && nowhere.test(fold(words));
}

/** Whether a line has a digit, or something after a word. In steps, because one pattern of it takes seconds on hostile text. */
function isMoreThanAWord(line: string): boolean {
  if (/\p{N}/u.test(line)) return true;
  const fromLetter = line.slice(line.search(/\p{L}/u));
  const separator = fromLetter.search(/[\s,&/]/);
  return separator > 0 && /\p{L}/u.test(fromLetter.slice(separator));
}

/** A reading stands for the whole line only if nothing but small words and the state is left out: "behind 42 Elm" is not 42 Elm. */
function covers(value: Address, line: string): boolean {
  const read = new Set(fold([value.line, value.city ?? '', value.zip ?? ''].join(' ')).split(' '));
  const named = value.city !== undefined || value.zip !== undefined;
  return fold(line)
    .split(' ')
    .every((word) => read.has(word) || small.has(word) || (named && /^[a-z]{2}$/.test(word)));
}
const small: ReadonlySet<string> = new Set('a at de el en es está esta in is it its la los on the'.split(' '));

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
  const areas = areasOf(bot);
  const known = areas.get(name);
  if (known !== undefined) return known;
  const made = madeArea(bot, name);
  areas.set(name, made);
  return made;
}

const areasOf = onceFor((_bot: Bot) => new Map<string, Area | null>());

function madeArea(bot: Bot, name: string): Area | null {
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
