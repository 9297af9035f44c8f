import { clip } from './split-text.js';

/**
 * Labels that a channel can show, in the same order: none longer than `limit` UTF-16 units, each shortened one ending in `…`, and no
 * two alike (some platforms refuse a message with equal titles: WhatsApp, error 100), by a number behind.
 */
export function choiceLabels(labels: readonly string[], limit: number): readonly string[] {
  const taken = new Set<string>();
  return labels.map((full) => {
    let label = shorten(full, limit, '');
    for (let n = 2; taken.has(label); n += 1) label = shorten(full, limit, ` (${n})`);
    taken.add(label);
    return label;
  });
}

function shorten(label: string, limit: number, suffix: string): string {
  if (label.length + suffix.length <= limit) return label + suffix;
  return `${clip(label, Math.max(1, limit - suffix.length - 1)).trimEnd()}…${suffix}`;
}
