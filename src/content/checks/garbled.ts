import { isList, isMap, type Data, type Source } from '../source.js';
import { lineStartsOf, placeOf } from '../source.js';
import type { Check } from './checked.js';

/** UTF-8 that was opened as Windows text: `Ã³` was ó, `â€™` an apostrophe. */
const mojibake =
  /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œ\u009d“”˜¦¢–—"]?|Â[¿¡°·»«\u00a0]|\ufffd/u;
/** What a spreadsheet makes of a long number, a formula or a narrow column. */
const spreadsheet = /^\d(?:[.,]\d+)?E\+\d+$|^#(?:REF|NAME|VALUE|N\/A|DIV\/0|NUM|NULL)[!?]?$|^#{4,}$/i;

/** Letters that a program has broken: accents saved in the wrong encoding, cells that a spreadsheet has changed. */
export const garbled: Check = ({ source, topics, shared, lists, report }) => {
  const files = new Map<string, Source>(
    [source, ...topics.map((topic) => topic.source), ...shared.map((file) => file.source)].map((file) => [
      file.file,
      file,
    ]),
  );
  for (const file of files.values()) inFile(file, file.data, report);
  for (const { file, text } of lists) {
    const starts = lineStartsOf(text);
    for (const [index, line] of text.split('\n').entries()) {
      const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, ''));
      const words = mojibake.exec(line)?.[0] ?? cells.find((cell) => spreadsheet.test(cell));
      if (words === undefined) continue;
      const start = (starts[index] ?? 0) + line.indexOf(words);
      report('GARBLED', placeOf(file, text, starts, [start, start + words.length]), { words });
    }
  }
};

function inFile(file: Source, data: Data, report: Parameters<Check>[0]['report']): void {
  const walk = (node: Data): void => {
    if (!isList(node) && !isMap(node)) return;
    for (const [key, value] of Object.entries(node) as [string, Data][]) {
      if (typeof value !== 'string') {
        walk(value);
        continue;
      }
      const words = mojibake.exec(value)?.[0];
      if (words !== undefined) report('GARBLED', file.place(node, key, { needle: words }), { words });
    }
  };
  walk(data);
}
