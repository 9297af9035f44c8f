import { clock, partOf, type TimeGroups } from './clock.js';
import { edge, end, matchesOf, overlaps, type Span } from './fold-text.js';
import { numberOf } from './number-words.js';

/** A time found in folded text, `HH:MM`: its meanings, the likeliest first; none = a time that does not exist. */
export interface TimeFound extends Span {
  readonly times: readonly string[];
}

const hourWords =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce';
const hour = String.raw`(?<hour>\d{1,2}|${hourWords})`;
const meridiem = String.raw`(?<meridiem>[ap])\.?\s?m\.?`;
const part = String.raw`(?<part>(?:in the|de la|por la|en la|del|de)\s+(?:early\s+)?(?:morning|afternoon|evening|manana|tarde|noche|madrugada|mediodia|dia)|at night)`;
const halves = String.raw`(?<plus>\s+y\s+(?:media|cuarto|pico|algo|cinco|diez|veinte|veinticinco|treinta|cuarenta|\d{1,2})|\s+menos\s+(?:cuarto|cinco|diez|veinte|veinticinco|\d{1,2}))`;
const spoken = String.raw`(?<spoken>half|a quarter|quarter|un cuarto|cuarto|five|ten|twenty|twenty-five|cinco|diez|veinte|veinticinco|\d{1,2})(?:\s+minutes?|\s+minutos?)?\s+(?<toward>past|after|to|till|before|of|para las|para la)`;
const lead = String.raw`(?:(?:at|around|about|by|after|before|until|till|since|past|a ?las?|las?|como a las?|(?:a eso|cerca|alrededor|por ahi|despues|luego|antes|a partir|pasadas?) de las?|pasadas? las?|sobre las?|hacia las?|desde las?|hasta las?|tipo)\s+)`;

/** What may follow a bare hour: nothing, punctuation, or a word that goes on about time. "at 5 Elm Street" and "a las 2 personas" are not hours. */
const goesOn =
  /^\s*(?:$|[.,;!?)]|(?:on|in|at|for|with|en|para|con|tomorrow|today|this|next|please|or|and|would|if|works|is|sharp|monday|tuesday|wednesday|thursday|friday|saturday|sunday|de|del|en punto|el|manana|hoy|por|y|o|si|pasado|esta|este|horas|hrs|gracias|lunes|martes|miercoles|jueves|viernes|sabado|domingo)(?![\p{L}\p{N}]))/u;

interface Rule {
  readonly pattern: RegExp;
  readonly read: (groups: TimeGroups, after: string, before: string, asked: boolean) => readonly string[] | null;
}
const rule = (pattern: string, read: Rule['read']): Rule => ({
  pattern: new RegExp(`${edge}(?:${pattern})${end}`, 'gu'),
  read,
});

const noon = 'noon|midday|mediodia|medio dia';
const midnight = 'midnight|medianoche|media noche';

/** "Between 9 and 11", "de 3 a 5 de la tarde": two hours, of which one is to be chosen. */
const range = new RegExp(
  String.raw`${edge}(?:between|from|entre|desde|de)\s+(?:las?\s+)?(?<hour>\d{1,2}|${hourWords})(?::(?<minute>\d{2}))?\s*(?:(?<first>[ap])\.?\s?m\.?)?\s*(?:and|to|y|al?|e|-|until|till|through|hasta)\s+(?:las?\s+|el\s+)?(?<until>\d{1,2}|${hourWords}|${noon}|${midnight})(?::(?<untilMinute>\d{2}))?(?:\s*${meridiem}|\s+${part})?${end}`,
  'gu',
);

function rangeOf(found: TimeGroups, after: string, asked: boolean): readonly string[] | null {
  const half = partOf(found['part'] ?? '', found['meridiem']);
  const said = found['first'] === undefined ? null : partOf('', found['first']);
  const named = named12(found['until'] ?? '');
  if (named !== null) {
    const from = clock({ hour: found['hour'], minute: found['minute'] }, said).toSorted();
    return [...(named === '12:00' ? from.filter((time) => time < named) : from).slice(-1), named];
  }
  if (half === null && said === null && !(asked && goesOn.test(after))) return null;
  const until = clock({ ...found, hour: found['until'], minute: found['untilMinute'] }, half);
  const from = clock({ hour: found['hour'], minute: found['minute'] }, said);
  if (until.length === 0 || from.length === 0) return null;
  if (half === null) return [...from, ...until].sort();
  const before = from.filter((time) => time < (until[0] ?? '')).sort();
  return [...before.slice(-1), ...until];
}

/** Noon and midnight by name. */
function named12(words: string): string | null {
  if (noon.split('|').includes(words)) return '12:00';
  return midnight.split('|').includes(words) ? '00:00' : null;
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
    String.raw`${lead}?(?<hour>${hourWords})[\s-]+(?<tail>ten|fifteen|twenty|twenty-five|thirty|forty|forty-five|fifty|quince|treinta|cuarenta|cuarenta y cinco)(?:\s*${meridiem}|\s+${part})?`,
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
    (found, after, _, asked) => {
      if (found['bare'] !== undefined && (!goesOn.test(after) || numericSum(found, asked))) return null;
      return clock({ ...found, hour: found['hour'] ?? found['bare'], plus: found['plus'] ?? found['more'] }, null);
    },
  ),
  rule(String.raw`(?:at\s+|al?\s+|el\s+)?(?:${noon})`, (_, __, before) =>
    /\bde(?:l)?\s+$/.test(before) ? null : ['12:00'],
  ),
  rule(String.raw`(?:at\s+|a\s+)?(?:${midnight})`, () => ['00:00']),
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
    String.raw`(?:(?<loose>after|before|until|till|since|past|by)|at|around|about)(?!\s+once(?!\p{L}))\s+${hour.replace('<hour>', '<bare>')}(?![:./-]\d)|(?:a ?las?|como a las?|(?:a eso|cerca|alrededor|por ahi|despues|luego|antes|a partir|pasadas?) de las?|pasadas? las?|sobre las?|hacia las?|tipo|para las?|desde las?|hasta las?)\s+${hour}(?![:./-]\d)`,
    (found, after, before, asked) => {
      // "After three tries", "section 8 before 2": English says so of everything.
      if (!goesOn.test(after) || (found['loose'] !== undefined && !asked)) return null;
      const times = clock({ ...found, hour: found['hour'] ?? found['bare'] }, null);
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
  for (const match of matchesOf(range, words)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const times = rangeOf(match.groups ?? {}, words.slice(span.end, span.end + 30), asked);
    if (times) found.push({ ...span, times: [...new Set(times)] });
    if (found.length >= 6) return found;
  }
  for (const { pattern, read } of rules) {
    for (const match of matchesOf(pattern, words)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (overlaps(span, found)) continue;
      const times = read(
        match.groups ?? {},
        words.slice(span.end, span.end + 30),
        words.slice(Math.max(0, span.start - 30), span.start),
        asked,
      );
      if (times) found.push({ ...span, times: [...new Set(times)] });
      if (found.length >= 6) return found;
    }
  }
  const bare = alone && (found.length === 0 || bareRange.test(words)) ? bareTime(words) : null;
  if (bare) return [{ start: 0, end: words.length, times: bare }];
  return settleByPart(
    around,
    found.sort((a, b) => a.start - b.start),
  );
}

/** "9 to 11", "9-11", "10 a mediodía": a whole answer of two hours. "Ten to five" in words is one. */
const bareRange = new RegExp(
  String.raw`^[\s.¡¿]*(?<hour>\d{1,2})(?::(?<minute>\d{2}))?\s*(?:and|to|y|al?|-|\u2013|until|till|hasta)\s*(?:las?\s+|el\s+)?(?<until>\d{1,2}|${noon}|${midnight})(?::(?<untilMinute>\d{2}))?[\s.!?]*$`,
  'u',
);

const bareTimes: readonly RegExp[] = [
  new RegExp(String.raw`^[\s.¡¿]*(?:a ?las?\s+|las?\s+)?${hour}[\s.!?]*$`, 'u'),
  /^\s*(?:a ?las?\s+|las?\s+)?(?<hour>[01]?\d|2[0-4])(?:[.\s]\s?)?(?<minute>[0-5]\d)\s*(?:h|hrs?|horas|hours)?[\s.!?]*$/u,
  /^\s*(?:a ?las?\s+|las?\s+)?(?<hour>1[3-9]|2[0-4])\s*(?:h|hrs?|horas|hours)[\s.!?]*$/u,
  /^\s*(?:at\s+)?(?<hour>1[0-2]|[1-9])(?:[:.]?(?<minute>[0-5]\d))?\s?(?<meridiem>[ap])[\s.!?]*$/u,
  /^\s*(?:at|a ?las?)\s+(?<hour>2[5-9]|[3-9]\d)[\s.!?]*$/u,
];

/** A whole answer that is a time only because one is asked for: "3", "1530", "15 horas", "3p". */
function bareTime(words: string): readonly string[] | null {
  const two = bareRange.exec(words)?.groups;
  const times = two ? rangeOf(two, '', true) : null;
  if (times) return [...new Set(times)];
  for (const pattern of bareTimes) {
    const found = pattern.exec(words)?.groups;
    if (found) return clock(found, partOf('', found['meridiem']));
  }
  return null;
}

/** "Tomorrow afternoon at 3": a part of the day said elsewhere settles which half is meant, if only one is said. */
function settleByPart(words: string, found: readonly TimeFound[]): readonly TimeFound[] {
  const halves = new Set(matchesOf(partsOfDay, words).map(([said]) => halfOf(said)));
  const [half] = halves;
  if (half === undefined || halves.size > 1) return found;
  return found.map((each) => {
    // "De 10 a 12 de la mañana" has settled its own.
    if (words.slice(each.start, each.end).search(partsOfDay) >= 0) return each;
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

/** "2 y 3" is a sum or two things, not 2:03; "tres y pico" is anything a little over three, unless an hour is asked for. */
function numericSum(found: TimeGroups, asked: boolean): boolean {
  return !(asked ? /media|cuarto|pico|algo/ : /media|cuarto/).test(found['more'] ?? '');
}
