import type { Json } from '../../model/json.js';
import type { FreshFiles, FreshKind } from './fresh-files.js';

/** The service a kind of topic needs. */
const needed: { readonly [kind in FreshKind]: 'directory' | 'calendar' | null } = {
  faq: null,
  report: 'directory',
  status: 'directory',
  appointment: 'calendar',
};

/** A service that a new topic calls: one that the bot has, or one to be made, with its file and its line in the bot file. */
export interface FreshService {
  readonly services: { readonly cases?: string; readonly appointments?: string };
  readonly files: FreshFiles;
  /** Line below `services:` of the bot file, without its indent; null: nothing to add. */
  readonly line: string | null;
}

/** What a topic of this kind needs besides itself, for a bot file as it stands. */
export function freshService(kind: FreshKind, bot: string, written: Json): FreshService {
  const type = needed[kind];
  if (type === null) return { services: {}, files: {}, line: null };
  const key = type === 'directory' ? 'cases' : 'appointments';
  const there = servicesOf(written).find(([, service]) => service === type)?.[0];
  if (there !== undefined) return { services: { [key]: there }, files: {}, line: null };
  return type === 'directory'
    ? {
        services: { cases: 'cases' },
        files: {
          [`bots/${bot}/cases.csv`]:
            'reference,service,state,updated,zip\nAB-1001,example,in_review,2026-11-16,61990\nAB-1002,example,completed,2026-11-02,61991\n',
        },
        line: 'cases: { type: directory, file: ./cases.csv }',
      }
    : {
        services: { appointments: 'appointments' },
        files: {
          [`bots/${bot}/offices.yaml`]: `format: 1
services:
  - id: visit
    title: { en: "Visit", es: "Visita" }
    minutes: 30
offices:
  - id: city-hall
    title: { en: "City Hall", es: "Alcaldía" }
    address: 1 Main Street
    hours: { mon-fri: "09:00-16:00" }
    holidays: us-federal
`,
        },
        line: 'appointments: { type: calendar, offices: ./offices.yaml }',
      };
}

function servicesOf(written: Json): readonly (readonly [string, string])[] {
  const services =
    typeof written === 'object' && written !== null && 'services' in written ? written['services'] : null;
  return Object.entries(services ?? {}).flatMap(([name, service]: readonly [string, unknown]) =>
    typeof service === 'object' && service !== null && 'type' in service && typeof service.type === 'string'
      ? [[name, service.type] as const]
      : [],
  );
}

/** A bot that books brings along what can be done with an appointment afterwards, if its topics are still as they were made. */
const withAppointments = (text: string): string =>
  text.replace(/^topics: \[common\/\*, \.\/intents\/\*\]/m, 'topics: [common/*, appointments/*, ./intents/*]');

/** The bot file with one more service (for a calendar, also the topics that move and cancel) and all else as it was; null if its `services:` are written in braces. */
export function withService(before: string, line: string): string | null {
  const text = line.startsWith('appointments:') ? withAppointments(before) : before;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const block = /^services:[ \t]*(?:#[^\r\n]*)?\r?\n([ ]+)/m.exec(text);
  if (block) {
    const at = block.index + block[0].length - (block[1] ?? '').length;
    return `${text.slice(0, at)}${block[1] ?? '  '}${line}${newline}${text.slice(at)}`;
  }
  if (/^services:/m.test(text)) return null;
  return `${text}${text.endsWith('\n') ? '' : newline}services:${newline}  ${line}${newline}`;
}
