import { markdownOf as growthOf } from '../growth/table.js';

const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (heads, rows) => [line(heads), line(heads.map(() => '---')), ...rows.map(line), ''];
const load = ({ perSecond, p50, p95, p99, refused }) => [
  perSecond.toLocaleString('en-US'),
  `${p50} ms`,
  `${p95} ms`,
  `${p99} ms`,
  String(refused),
];
const rates = ['a second', 'p50', 'p95', 'p99', 'told 503'];

/** The load bench's figures as Markdown. */
export function markdownOf({ node, residents, rounds, turns, webhooks, chats, agency, growth }) {
  const names = {
    ours: 'Ventanilla, SQLite, every message and answer on disk',
    botbuilder: 'botbuilder 4.23, memory storage, nothing kept',
    agentsHosting: 'agents-hosting 1.8, memory storage, nothing kept',
    bareExpress: 'Express with one durable insert, no bot',
  };
  const shown = [`Node ${node}, ${residents} residents at once over HTTP, median of ${rounds}.`, ''];
  if (turns)
    shown.push(
      ...table(
        ['Message → reply', ...rates],
        Object.entries(turns).map(([name, figures]) => [
          names[name],
          ...(figures ? load(figures) : ['not installed', '', '', '', '']),
        ]),
      ),
    );
  if (webhooks)
    shown.push(...table(['Webhooks, 2xx after the commit', ...rates], [['WhatsApp, each signed', ...load(webhooks)]]));
  if (chats)
    shown.push(
      `${chats.opened.toLocaleString('en-US')} open chats: ${chats.memoryMb} MB, ${chats.perChatKb} KB a chat; meanwhile:`,
      '',
      ...table(['Message → reply', ...rates], [['beside the open chats', ...load(chats.turns)]]),
    );
  if (agency) shown.push(...agencyTable(agency));
  if (growth) shown.push(growthOf(growth));
  return shown.join('\n');
}

/** Agency work by form; beside one worker on the same engine, and each process's processor time a turn. */
function agencyTable({ ms, residents, forms }) {
  const beside = ({ beside: all = [] }) =>
    all.length === 0 ? '' : `${all[Math.floor((all.length - 1) / 2)]} × (${all[0]}–${all.at(-1)}, round for round)`;
  return table(
    [
      `${ms} ms of agency work a turn, ${residents} residents`,
      ...rates,
      'beside one worker',
      'processor ms a turn',
      'used of their shares',
      'of all cores',
    ],
    forms.map((form) => [
      form.name,
      ...load(form.figures),
      beside(form),
      Object.entries(form.cpuMs)
        .map(([label, cpu]) => `${label} ${cpu}`)
        .join(', '),
      form.ofShare.map((percent) => `${percent} %`).join(', '),
      `${form.busy.all}% busy, ${form.busy.ours}% with these`,
    ]),
  );
}
