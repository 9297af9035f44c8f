/**
 * How well the language of a message is found: `npm run build && node bench/language.js [--data DIR] [--json]`.
 * DIR (or VENTANILLA_DATA) holds the public sets (`nlu/*.jsonl`) and page titles (`content/usagov-title-pairs.tsv`), if they are wanted too.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { detectLanguage } from '../dist/src/nlu/language.js';
import { languageFigures, slowest } from './lib/language-figures.js';

const args = process.argv.slice(2);
const data = args.includes('--data') ? args[args.indexOf('--data') + 1] : process.env.VENTANILLA_DATA;
const lines = fileURLToPath(new URL('../test/nlu/language-lines', import.meta.url));
const report = {
  ...languageFigures(detectLanguage, {
    lines,
    ...(data ? { nlu: join(data, 'nlu'), titles: join(data, 'content', 'usagov-title-pairs.tsv') } : {}),
  }),
  slowest10000CharactersMs: slowest(detectLanguage),
};

if (args.includes('--json')) console.log(JSON.stringify(report, null, 2));
else
  for (const [name, value] of Object.entries(report)) {
    if (typeof value === 'number') console.log(name.padEnd(28), value);
    else
      for (const [key, one] of Object.entries(value)) console.log(name.padEnd(18), key.padEnd(14), JSON.stringify(one));
  }
