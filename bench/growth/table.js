/** The growth bench's figures as Markdown. */
export function markdownOf({ node, rounds, residents, results }) {
  const heads = [
    'Conversations',
    'File',
    'Start',
    'Memory at start',
    'counts()',
    'Turns/s, new',
    'Turns/s, returning',
    'CPU a turn',
  ];
  const number = (value) => value.toLocaleString('en-US');
  const rows = results.map((one) => [
    number(one.conversations),
    `${number(one.fileMb)} MB`,
    `${one.openMs} ms`,
    `${one.openMb} MB`,
    `${one.countsMs} ms`,
    number(one.fresh.perSecond),
    number(one.returning.perSecond),
    `${one.fresh.cpu} / ${one.returning.cpu} µs`,
  ]);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const [first, last] = [results[0], results.at(-1)];
  const ratio = (kind) => (last[kind].perSecond / first[kind].perSecond).toFixed(2);
  return [
    `Node ${node}, ${residents} residents at once, median of ${rounds}.`,
    '',
    line(heads),
    line(heads.map(() => '---')),
    ...rows.map(line),
    '',
    `Turns a second at ${number(last.conversations)} beside ${number(first.conversations)}: ${ratio('fresh')} × new, ${ratio('returning')} × returning.`,
    '',
  ].join('\n');
}
