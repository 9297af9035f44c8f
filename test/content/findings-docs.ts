import type { FindingSentences } from '../../src/content/describe.js';
import { findingCodes } from '../../src/content/finding-codes.js';
import type { Seeded } from './corpus/read-corpus.js';

/** The words around the findings, per language of the page. */
const words = {
  en: {
    intro: `# Findings of \`ventanilla check\`

Every finding has a code, a severity, \`file:line:column\`, one sentence, the line with a caret below it, and the fix. An \`error\` keeps the
bot from being used (a running server goes on with the last good version); a \`warning\` does not, and a \`note\` is only good to know.
\`--lang es\` prints them in Spanish, \`--format json\` for programs. In the sentences below, \`{words}\` stand for what was found.

This page is written by a test from the sentences themselves and from the seeded mistakes of \`test/content/corpus\`, each of which is
found where it stands: \`UPDATE_DOCS=1 npm test -- test/content/findings-docs\`. En español: [findings.es.md](findings.es.md).
`,
    head: '| code | severity | what it says | what to do |',
    severity: { error: 'error', warning: 'warning', note: 'note' },
    one: 'One by one',
    wrong: 'Found',
    right: 'Right',
    more: 'Also found:',
  },
  es: {
    intro: `# Hallazgos de \`ventanilla check\`

Cada hallazgo tiene un código, una gravedad, \`archivo:línea:columna\`, una oración, la línea con una marca debajo y el arreglo. Un \`error\`
impide usar el bot (un servidor en marcha sigue con la última versión buena); un \`aviso\` no lo impide, y una \`nota\` solo informa.
\`--lang es\` los da en español, \`--format json\` para programas. En las oraciones, \`{words}\` ocupa el lugar de lo que se encontró.

Una prueba escribe esta página a partir de las oraciones mismas y de los errores sembrados de \`test/content/corpus\`. In English:
[findings.md](findings.md).
`,
    head: '| código | gravedad | qué dice | qué hacer |',
    severity: { error: 'error', warning: 'aviso', note: 'nota' },
    one: 'Uno por uno',
    wrong: 'Se encuentra',
    right: 'Bien',
    more: 'También se encuentra:',
  },
} as const;

/** The page about all findings in one language: a table, then each code with lines that it finds and lines that are right. */
export function findingsPage(language: 'en' | 'es', sentences: FindingSentences, corpus: readonly Seeded[]): string {
  const say = words[language];
  const rows = Object.entries(findingCodes).map(([code, severity]) => {
    const entry = sentences.findings[code] ?? { message: '', fix: '' };
    const fixes = [entry.fix, ...(entry.fix_suggestion === undefined ? [] : [entry.fix_suggestion])].join(' / ');
    return `| \`${code}\` | ${say.severity[severity]} | ${cell(entry.message)} | ${cell(fixes)} |`;
  });
  const sections = Object.keys(findingCodes).flatMap((code) => {
    const [first, ...others] = corpus.filter((seeded) => seeded.code === code);
    if (!first) return [];
    const entry = sentences.findings[code] ?? { message: '', fix: '' };
    return [
      `### ${code}\n\n${plain(entry.message)} ${plain(entry.fix)}\n`,
      `${say.wrong}, \`${first.file}\`:\n\n${block(first.bad, first.file)}`,
      ...(first.good === null ? [] : [`${say.right}:\n\n${block(first.good, first.file)}`]),
      // What else is found is named in English only: the names are those of the cases.
      ...(others.length === 0 || language !== 'en'
        ? []
        : [`${say.more} ${others.map(({ about }) => about).join(' · ')}.\n`]),
    ];
  });
  return `${say.intro}\n${say.head}\n|---|---|---|---|\n${rows.join('\n')}\n\n## ${say.one}\n\n${sections.join('\n')}`;
}

const plain = (text: string): string => text.replaceAll('{{', '{').replaceAll('}}', '}');
const cell = (text: string): string => plain(text).replaceAll('|', '\\|');

/** A piece of a file; what is too wide for a page is cut. */
function block(text: string, file: string): string {
  const lines = text
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => (line.length > 140 ? `${line.slice(0, 139)}…` : line));
  return `\`\`\`${file.endsWith('.csv') ? 'csv' : 'yaml'}\n${lines.join('\n')}\n\`\`\`\n`;
}
