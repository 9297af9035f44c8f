import { markdownOf as growthOf } from '../growth/table.js';

const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (heads, rows) => [line(heads), line(heads.map(() => '---')), ...rows.map(line), ''];
const load = ({ perSecond, p50, p95, p99 }) => [
  perSecond.toLocaleString('en-US'),
  `${p50} ms`,
  `${p95} ms`,
  `${p99} ms`,
];
const rates = ['a second', 'p50', 'p95', 'p99'];

/** The load bench's figures as Markdown. */
export function markdownOf({ node, residents, rounds, turns, webhooks, chats, agency, growth }) {
  const names = {
    ours: 'Ventanilla, SQLite, every message and answer on disk',
    botbuilder: 'botbuilder 4.23, memory storage, nothing kept',
    agentsHosting: 'agents-hosting 1.8, memory storage, nothing kept',
    bareExpress: 'Express with one durable insert, no bot',
  };
  return [
    `Node ${node}, ${residents} residents at once over HTTP, median of ${rounds}.`,
    '',
    ...table(
      ['Message → reply', ...rates],
      Object.entries(turns).map(([name, figures]) => [
        names[name],
        ...(figures ? load(figures) : ['not installed', '', '', '']),
      ]),
    ),
    ...table(['Webhooks, 2xx after the commit', ...rates], [['Telegram updates', ...load(webhooks)]]),
    `${chats.opened.toLocaleString('en-US')} open chats: ${chats.memoryMb} MB, ${chats.perChatKb} KB a chat; meanwhile:`,
    '',
    ...table(['Message → reply', ...rates], [['beside the open chats', ...load(chats.turns)]]),
    ...table(
      [`${agency.ms} ms of agency work a turn, ${agency.residents} residents`, ...rates],
      agency.forms.map(({ name, figures }) => [name, ...load(figures)]),
    ),
    growthOf(growth),
  ].join('\n');
}
