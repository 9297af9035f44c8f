import type { Brought, Note } from '../../content/import/draft.js';
import { phrasesOf } from '../../content/import/write-topic.js';
import type { CommandContext } from '../run-cli.js';
import type { Written } from './write-drafts.js';

type Say = CommandContext['say'];

/** A note in the operator's language: what it is, and what to do. */
export function noteSentences(
  { key, about, values = {} }: Note,
  text: Say,
): { readonly what: string; readonly cure: string } {
  const all = Object.fromEntries(Object.entries({ about, ...values }).map(([name, value]) => [name, cell(value)]));
  return { what: text(`notes.${key}.what`, all), cure: text(`notes.${key}.do`, all) };
}

/** The report of an import: what was brought, what was not and why, and what comes next. Markdown, readable as it stands. */
export function writeReport(
  brought: Brought,
  written: readonly Written[],
  about: { readonly from: string; readonly day: string; readonly bot: string; readonly languages: readonly string[] },
  text: Say,
): string {
  const count = (what: Written['what']): number => written.filter((one) => one.what === what).length;
  const kept = written.filter(({ what }) => what === 'kept');
  const groups = groupNotes(brought.notes);
  return [
    `# ${text('report.title', { from: cell(about.from), day: about.day })}`,
    '',
    text('report.files', {
      new: count('new'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      kept: kept.length,
    }),
    '',
    text('report.drafts', { bot: about.bot }),
    '',
    ...(kept.length === 0 ? [] : [`## ${text('report.kept')}`, '', ...kept.map(({ file }) => `- \`${file}\``), '']),
    `## ${text('report.not')}`,
    '',
    ...(groups.length === 0
      ? [text('report.nothing')]
      : groups.flatMap((notes) => {
          const [first] = notes;
          if (!first) return [];
          return [
            ...notes.slice(0, 50).map((note) => `- **${cell(note.about)}**: ${noteSentences(note, text).what}`),
            ...(notes.length > 50 ? [`- ${text('report.more', { count: notes.length - 50 })}`] : []),
            '',
            `  → ${noteSentences(first, text).cure}`,
            '',
          ];
        })),
    `## ${text('report.topics')}`,
    '',
    `| ${text('report.topic')} | ${about.languages.map((language) => text('report.phrases', { language })).join(' | ')} | ${text('report.answer')} |`,
    `|---|${about.languages.map(() => '---|').join('')}---|`,
    ...brought.topics.map(
      (topic) =>
        `| \`${topic.name}\` | ${about.languages.map((language) => phrasesOf(topic.examples[language] ?? []).length).join(' | ')} | ${answerOf(topic, about.languages, text)} |`,
    ),
    '',
  ].join('\n');
}

function groupNotes(notes: readonly Note[]): readonly (readonly Note[])[] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) groups.set(note.key, [...(groups.get(note.key) ?? []), note]);
  return [...groups.values()];
}

function answerOf({ answer, steps }: Brought['topics'][number], languages: readonly string[], text: Say): string {
  const asks = steps.filter(({ type }) => type === 'ask').length;
  if (asks > 0) return text('report.form', { count: asks });
  const said = [...answer, ...steps.flatMap((step) => (step.type === 'say' ? [step.say] : []))];
  const there = languages.filter((language) => said.some(({ wordings }) => (wordings[0]?.[language] ?? '') !== ''));
  return there.length === 0 ? text('report.none') : there.join(', ');
}

/** Words of elsewhere inside Markdown: one line, nothing that is mark-up. */
const cell = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .slice(0, 300)
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll('`', '’')
    .replaceAll('|', '/')
    .replaceAll('](', '] (');
