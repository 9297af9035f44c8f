import { markup, type Html } from '../../http/pages/html.js';
import type { Bin } from '../../nlu/eval/measures.js';

/** Sizes in units of the drawing. */
const size = 240;
const edge = 34;
const at = (value: number): number => Number((edge + value * (size - edge - 8)).toFixed(1));
const up = (value: number): number => Number((size - edge - value * (size - edge - 8)).toFixed(1));
const ticks = [0, 0.25, 0.5, 0.75, 1];

/**
 * How often guesses of each confidence are right, as a drawing: on the line, confidence says the truth. A dot's area is its share of the
 * messages. Its words stand in the table beside it, so a reader needs the drawing's title alone.
 */
export function reliabilityPlot(
  bins: readonly Bin[],
  { title, across, upwards }: { readonly title: string; readonly across: string; readonly upwards: string },
  id: string,
): Html {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return markup`<svg class="plot" viewBox="0 0 ${size} ${size}" role="img" aria-labelledby="${id}">
<title id="${id}">${title}</title>
<rect x="${at(0)}" y="${up(1)}" width="${at(1) - at(0)}" height="${up(0) - up(1)}" class="frame"/>
<line x1="${at(0)}" y1="${up(0)}" x2="${at(1)}" y2="${up(1)}" class="truth"/>
${ticks.map(
  (tick) =>
    markup`<text x="${at(tick)}" y="${size - edge + 14}" text-anchor="middle">${Math.round(tick * 100)}</text><text x="${edge - 5}" y="${up(tick) + 3}" text-anchor="end">${Math.round(tick * 100)}</text>
`,
)}${bins.map(
    ({ count, confidence, right }) =>
      markup`<circle cx="${at(confidence)}" cy="${up(right)}" r="${(3 + 12 * Math.sqrt(count / all)).toFixed(1)}"/>
`,
  )}<text x="${at(0.5)}" y="${size - 4}" text-anchor="middle">${across}</text>
<text x="10" y="${up(0.5)}" text-anchor="middle" transform="rotate(-90 10 ${up(0.5)})">${upwards}</text>
</svg>`;
}
