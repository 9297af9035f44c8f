/** What a kind of turns is called. */
const names = {
  fresh: 'who came a moment ago',
  returning: 'who come back for a request of three messages',
  scattered: 'every message for another conversation',
};
const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (heads, rows) => [line(heads), line(heads.map(() => '---')), ...rows.map(line), ''];
const number = (value) => value.toLocaleString('en-US');

/** The growth bench's figures as Markdown. */
export function markdownOf({ node, residents, rounds, turns, results }) {
  const [first] = results;
  return [
    `Node ${node}, ${residents} residents at once, ${rounds} rounds of ${number(residents * turns)} turns at every size in turn.`,
    '',
    ...table(
      ['Conversations', 'File', 'Start', 'Memory at start', 'counts()'],
      results.map(({ conversations, fileMb, openMs, openMb, countsMs }) => [
        number(conversations),
        `${number(fileMb)} MB`,
        `${openMs} ms`,
        `${openMb} MB`,
        `${countsMs.toFixed(1)} ms`,
      ]),
    ),
    ...Object.entries(names).flatMap(([kind, name]) => [
      `Residents ${name}:`,
      '',
      ...table(
        [
          'Conversations',
          'Turns/s',
          `Beside ${number(first.conversations)}`,
          'CPU a turn',
          'Commits a turn',
          'Checkpoints a turn',
          'Log a turn',
          'Pages a turn',
        ],
        results.map(({ conversations, [kind]: one }) => [
          number(conversations),
          number(one.perSecond),
          `${one.ratio.toFixed(2)} ×`,
          `${one.cpuUs} µs`,
          `${one.commitUs} µs`,
          `${one.checkpointUs} µs`,
          `${(one.logBytes / 1000).toFixed(1)} KB`,
          one.pages.toFixed(2),
        ]),
      ),
    ]),
    '"Beside" is the median of the rounds’ ratios. Commits: the log is written and synced; checkpoints: pages go to the main file, which is',
    'synced; both are within the time of a turn. Pages: different pages that a turn’s work leaves for the main file.',
    '',
  ].join('\n');
}
