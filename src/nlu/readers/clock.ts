import { numberOf } from './number-words.js';

/** Part of the day that settles which of two hours is meant; `dawn` is "de la madrugada". */
export type Part = 'am' | 'pm' | 'night' | 'dawn' | null;

/** The named groups of a match: `hour`, `minute`, `plus` ("y media"), `spoken` ("quarter"), `part`. */
export type TimeGroups = { readonly [name: string]: string | undefined };

/** The part of the day that words or the letter of a.m. and p.m. name. */
export function partOf(words: string, letter?: string): Part {
  if (letter !== undefined) return letter === 'a' ? 'am' : 'pm';
  if (/morning|manana/.test(words)) return 'am';
  if (/madrugada/.test(words)) return 'dawn';
  if (/night|noche/.test(words)) return 'night';
  return /afternoon|evening|tarde|dia$/.test(words) ? 'pm' : null;
}

/** The hours `HH:MM` that a match can mean, the likelier first; none for an hour that no clock shows. `toward` is "past" or "to". */
export function clock(found: TimeGroups, half: Part, toward = ''): readonly string[] {
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
