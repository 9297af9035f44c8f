import { edge, end, overlaps, type Span } from './fold-text.js';
import { numberOf } from './number-words.js';

/** A time found in folded text, `HH:MM`: its meanings, the likeliest first; none = a time that does not exist. */
export interface TimeFound extends Span {
  readonly times: readonly string[];
}

type Part = 'am' | 'pm' | 'night' | 'dawn' | null;

const hourWords =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce';
const hour = String.raw`(?<hour>\d{1,2}|${hourWords})`;
const meridiem = String.raw`(?<meridiem>[ap])\.?\s?m\.?`;
const part = String.raw`(?<part>(?:in the|de la|por la|en la|del|de)\s+(?:early\s+)?(?:morning|afternoon|evening|manana|tarde|noche|madrugada|mediodia|dia)|at night)`;
const halves = String.raw`(?<plus>\s+y\s+(?:media|cuarto|cinco|diez|veinte|veinticinco|treinta|cuarenta|\d{1,2})|\s+menos\s+(?:cuarto|cinco|diez|veinte|veinticinco|\d{1,2}))`;
const spoken = String.raw`(?<spoken>half|a quarter|quarter|un cuarto|cuarto|five|ten|twenty|twenty-five|cinco|diez|veinte|veinticinco|\d{1,2})(?:\s+minutes?|\s+minutos?)?\s+(?<toward>past|after|to|till|before|of|para las|para la)`;
const lead = String.raw`(?:(?:at|around|about|by|a ?las?|las?|como a las?|(?:a eso|cerca|alrededor|por ahi) de las?|sobre las?|tipo)\s+)`;

/** What may follow a bare hour: nothing, punctuation, or a word that goes on about time. "at 5 Elm Street" and "a las 2 personas" are not hours. */
const goesOn =
  /^\s*(?:$|[.,;!?)]|(?:on|in|at|for|with|en|para|con|tomorrow|today|this|next|please|or|and|would|if|works|is|sharp|monday|tuesday|wednesday|thursday|friday|saturday|sunday|de|del|en punto|el|manana|hoy|por|y|o|si|pasado|esta|este|horas|hrs|gracias|lunes|martes|miercoles|jueves|viernes|sabado|domingo)(?![\p{L}\p{N}]))/u;

interface Rule {
  readonly pattern: RegExp;
  readonly read: (
    groups: { readonly [name: string]: string | undefined },
    after: string,
    before: string,
  ) => readonly string[] | null;
}
const rule = (pattern: string, read: Rule['read']): Rule => ({
  pattern: new RegExp(`${edge}(?:${pattern})${end}`, 'gu'),
  read,
});

/** "Between 9 and 11", "de 3 a 5 de la tarde": two hours, of which one is to be chosen. */
const range = new RegExp(
  String.raw`${edge}(?:between|from|entre|desde|de)\s+(?:las?\s+)?(?<hour>\d{1,2}|${hourWords})(?::(?<minute>\d{2}))?\s*(?:(?<first>[ap])\.?\s?m\.?)?\s*(?:and|to|y|a|e|-|until|till|hasta)\s+(?:las?\s+)?(?<until>\d{1,2}|${hourWords})(?::(?<untilMinute>\d{2}))?(?:\s*${meridiem}|\s+${part})?${end}`,
  'gu',
);

function rangeOf(found: Parameters<Rule['read']>[0], after: string, asked: boolean): readonly string[] | null {
  const half = partOf(found['part'] ?? '', found['meridiem']);
  const said = found['first'] === undefined ? null : partOf('', found['first']);
  if (half === null && said === null && !(asked && goesOn.test(after))) return null;
  const until = clock({ ...found, hour: found['until'], minute: found['untilMinute'] }, half);
  const from = clock({ hour: found['hour'], minute: found['minute'] }, said);
  if (until.length === 0 || from.length === 0) return null;
  if (half === null) return [...from, ...until].sort();
  const before = from.filter((time) => time < (until[0] ?? '')).sort();
  return [...before.slice(-1), ...until];
}

const rules: readonly Rule[] = [
  rule(
    String.raw`(?<first>\d{1,2})(?::(?<firstMinute>\d{2}))?\s*(?:to|-|a|until|till|hasta)\s*(?:las?\s+)?${hour}(?::(?<minute>\d{2}))?\s*${meridiem}`,
    (found) => {
      // "3 to 5 pm" names two hours: which one is meant is asked.
      const half = found['meridiem'] === 'a' ? 'am' : 'pm';
      const until = clock(found, half);
      const from = clock({ hour: found['first'], minute: found['firstMinute'] }, null)
        .filter((time) => time < (until[0] ?? ''))
        .sort();
      return [...from.slice(-1), ...until];
    },
  ),
  rule(
    String.raw`${lead}?(?<hour>${hourWords})\s+(?<tail>ten|fifteen|twenty|twenty-five|thirty|forty|forty-five|fifty|quince|treinta|cuarenta|cuarenta y cinco)(?:\s*${meridiem}|\s+${part})?`,
    (found, after) => {
      if (!goesOn.test(after)) return null;
      const minutes = numberOf(found['tail'] ?? '') ?? 0;
      return clock({ ...found, minute: String(minutes) }, partOf(found['part'] ?? '', found['meridiem']));
    },
  ),
  rule(String.raw`${lead}?(?<hour>1[0-2]|[1-9])(?<minute>[0-5]\d)\s*${meridiem}`, (found) =>
    clock(found, found['meridiem'] === 'a' ? 'am' : 'pm'),
  ),
  rule(String.raw`${lead}?${spoken}\s+${hour}(?:\s*o'?clock)?(?:\s*${meridiem}|\s+${part})?`, (found, after) => {
    const toward = found['toward'] ?? '';
    if (found['spoken'] === 'half' && toward !== 'past') return null;
    // Digits are a range ("10 to 5") or a share ("2 of 3"), unless Spanish says "para las".
    const digits = /^\d/.test(found['spoken'] ?? '') && !toward.startsWith('para');
    if (digits || (toward === 'of' && !/quarter/.test(found['spoken'] ?? ''))) return null;
    if (!goesOn.test(after)) return null;
    return clock(found, partOf(found['part'] ?? '', found['meridiem']), toward);
  }),
  rule(String.raw`${lead}?${hour}(?:[:.](?<minute>\d{2}))?${halves}?\s*${meridiem}`, (found) =>
    clock(found, found['meridiem'] === 'a' ? 'am' : 'pm'),
  ),
  rule(String.raw`${lead}?${hour}(?:[:.](?<minute>\d{2}))?${halves}?(?:\s*o'?\s?clock)?\s+${part}`, (found) =>
    clock(found, partOf(found['part'] ?? '')),
  ),
  rule(
    String.raw`(?<to>a las?|las?)\s+${hour}${halves}|${hour.replace('<hour>', '<bare>')}${halves.replace('<plus>', '<more>')}`,
    (found, after) => {
      if (found['bare'] !== undefined && (!goesOn.test(after) || numericSum(found))) return null;
      return clock({ ...found, hour: found['hour'] ?? found['bare'], plus: found['plus'] ?? found['more'] }, null);
    },
  ),
  rule(String.raw`(?:at\s+|al?\s+|el\s+)?(?:noon|midday|mediodia|medio dia)`, (_, __, before) =>
    /\bde(?:l)?\s+$/.test(before) ? null : ['12:00'],
  ),
  rule(String.raw`(?:at\s+|a\s+)?(?:midnight|medianoche|media noche)`, () => ['00:00']),
  rule(
    String.raw`${lead}?(?<![\d:.,/-])(?<hour>\d{1,2})(?::|h)(?<minute>\d{2})(?::\d{2})?(?!:?\d)(?:\s?(?:h|hrs?|horas))?`,
    (found, after, before) => {
      const times = clock(found, null);
      // "25:70" is a time that does not exist; inside other words it may be anything.
      return times.length > 0 || !/[^\s.,;!?¿¡]/.test((before + after).replaceAll('\u0001', '')) ? times : null;
    },
  ),
  rule(String.raw`${lead}?${hour}\s*o'?\s?clock`, (found) => clock(found, null)),
  rule(
    String.raw`(?:at|around|about|by|a ?las?|como a las?|(?:a eso|cerca|alrededor|por ahi) de las?|sobre las?|tipo|para las?|desde las?|hasta las?)\s+${hour}(?![:./-]\d)`,
    (found, after) => {
      if (!goesOn.test(after)) return null;
      const times = clock(found, null);
      return times.length > 0 ? times : null;
    },
  ),
];

/** What the times of a text depend on. */
export interface TimeContext {
  /** The open question asks for a time. */
  readonly asked: boolean;
  /** And no day was named, so a bare "3" is one. */
  readonly alone: boolean;
  /** The text with its days, for the parts of the day said in it. */
  readonly around: string;
}

/** The times a folded text names. */
export function findTimes(words: string, { asked, alone, around }: TimeContext): readonly TimeFound[] {
  const found: TimeFound[] = [];
  for (const match of words.matchAll(range)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const times = rangeOf(match.groups ?? {}, words.slice(span.end, span.end + 30), asked);
    if (times) found.push({ ...span, times: [...new Set(times)] });
    if (found.length >= 6) return found;
  }
  for (const { pattern, read } of rules) {
    for (const match of words.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (overlaps(span, found)) continue;
      const times = read(
        match.groups ?? {},
        words.slice(span.end, span.end + 30),
        words.slice(Math.max(0, span.start - 30), span.start),
      );
      if (times) found.push({ ...span, times: [...new Set(times)] });
      if (found.length >= 6) return found;
    }
  }
  const bare = alone && found.length === 0 ? bareTime(words) : null;
  if (bare) return [{ start: 0, end: words.length, times: bare }];
  return settleByPart(
    around,
    found.sort((a, b) => a.start - b.start),
  );
}

const bareTimes: readonly RegExp[] = [
  new RegExp(String.raw`^[\s.¡¿]*(?:a ?las?\s+|las?\s+)?${hour}[\s.!?]*$`, 'u'),
  /^\s*(?:a ?las?\s+|las?\s+)?(?<hour>[01]?\d|2[0-4])(?:[.\s]\s?)?(?<minute>[0-5]\d)\s*(?:h|hrs?|horas|hours)?[\s.!?]*$/u,
  /^\s*(?:a ?las?\s+|las?\s+)?(?<hour>1[3-9]|2[0-4])\s*(?:h|hrs?|horas|hours)[\s.!?]*$/u,
  /^\s*(?:at\s+)?(?<hour>1[0-2]|[1-9])(?:[:.]?(?<minute>[0-5]\d))?\s?(?<meridiem>[ap])[\s.!?]*$/u,
  /^\s*(?:at|a ?las?)\s+(?<hour>2[5-9]|[3-9]\d)[\s.!?]*$/u,
];

/** A whole answer that is a time only because one is asked for: "3", "1530", "15 horas", "3p". */
function bareTime(words: string): readonly string[] | null {
  for (const pattern of bareTimes) {
    const found = pattern.exec(words)?.groups;
    if (found) return clock(found, partOf('', found['meridiem']));
  }
  return null;
}

/** "Tomorrow afternoon at 3": a part of the day said elsewhere settles which half is meant, if only one is said. */
function settleByPart(words: string, found: readonly TimeFound[]): readonly TimeFound[] {
  const halves = new Set([...words.matchAll(partsOfDay)].map(([said]) => halfOf(said)));
  const [half] = halves;
  if (half === undefined || halves.size > 1) return found;
  return found.map((each) => {
    const times = each.times.filter((time) => isIn(time, half));
    return times.length > 0 && each.times.length > 1 ? { ...each, times } : each;
  });
}

const partsOfDay =
  /(?<![\p{L}\p{N}])(?:morning|afternoon|evening|tonight|night|anoche|(?:por|en|de|esta|a) (?:la )?(?:manana|tarde|noche))(?![\p{L}\p{N}])/gu;

const halfOf = (said: string): 'am' | 'pm' | 'night' =>
  /(?:morning|manana)$/.test(said) ? 'am' : /night|noche$/.test(said) ? 'night' : 'pm';

/** "Tonight at 1" is after midnight, "tonight at 8" before it. */
function isIn(time: string, half: 'am' | 'pm' | 'night'): boolean {
  if (half === 'night') return time >= '17:00' || time < '05:00';
  return (half === 'am') === time < '12:00';
}

function partOf(words: string, letter?: string): Part {
  if (letter !== undefined) return letter === 'a' ? 'am' : 'pm';
  if (/morning|manana/.test(words)) return 'am';
  if (/madrugada/.test(words)) return 'dawn';
  if (/night|noche/.test(words)) return 'night';
  return /afternoon|evening|tarde|dia$/.test(words) ? 'pm' : null;
}

/** "2 y 3" is a sum or two things, not 2:03. */
function numericSum(found: Parameters<Rule['read']>[0]): boolean {
  return !/media|cuarto/.test(found['more'] ?? '');
}

function clock(found: Parameters<Rule['read']>[0], half: Part, toward = ''): readonly string[] {
  const said = found['hour'] ?? '';
  let hours = numberOf(said);
  let minutes = Number(found['minute'] ?? 0);
  if (hours === null) return [];
  const plus = /(y|menos)\s+(\S+)/.exec(found['plus'] ?? '');
  if (plus) minutes += minutesOf(plus[2] ?? '') * (plus[1] === 'menos' ? -1 : 1);
  if (found['spoken'] !== undefined) minutes += minutesOf(found['spoken']) * (/past|after/.test(toward) ? 1 : -1);
  if (minutes < 0) {
    minutes += 60;
    hours = hours === 0 ? 23 : hours === 1 ? 12 : hours - 1;
  }
  if (hours > 23 || minutes > 59 || (hours > 12 && half === 'am'))
    return hours === 24 && minutes === 0 && half === null ? ['00:00'] : [];
  const at = (value: number): string => `${String(value).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  if (hours > 12 || hours === 0 || (/^0\d/.test(said) && half === null)) return [at(hours)];
  const morning = at(hours % 12);
  const afternoon = at((hours % 12) + 12);
  if (half === 'am') return [said === '12' && /de la manana/.test(found['part'] ?? '') ? afternoon : morning];
  if (half === 'dawn') return [morning];
  if (half === 'night') return [hours === 12 || hours < 5 ? morning : afternoon];
  if (half === 'pm') return [afternoon];
  return hours >= 7 && hours < 12 ? [morning, afternoon] : [afternoon, morning];
}

function minutesOf(word: string): number {
  if (word === 'media' || word === 'half') return 30;
  return /cuarto|quarter/.test(word) ? 15 : (numberOf(word) ?? 0);
}
