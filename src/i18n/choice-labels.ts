import { clip } from './split-text.js';

/**
 * Labels that a channel can show, in the same order: none longer than `limit` UTF-16 units, each shortened one ending in `…`, and no
 * two alike to the eye (some platforms refuse a message with equal titles: WhatsApp, error 100), by a number behind.
 */
export function choiceLabels(labels: readonly string[], limit: number): readonly string[] {
  const taken = new Set<string>();
  return labels.map((full) => {
    let label = shorten(full, limit, '');
    for (let n = 2; taken.has(asSeen(label)); n += 1) label = shorten(full, limit, ` (${n})`);
    taken.add(asSeen(label));
    return label;
  });
}

/** The same to the eye: one sign or two for an accented letter, more or fewer spaces. */
const asSeen = (label: string): string => label.normalize('NFC').replace(/\s+/gu, ' ').trim();

function shorten(label: string, limit: number, suffix: string): string {
  if (label.length + suffix.length <= limit) return label + suffix;
  return `${clip(label, Math.max(1, limit - suffix.length - 1)).trimEnd()}…${suffix}`;
}
