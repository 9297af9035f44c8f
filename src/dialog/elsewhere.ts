import type { InboundEvent } from '../model/event.js';
import { dangerIn } from './danger.js';
import { repair } from './repair.js';
import { hearText } from './hear-text.js';
import { change, rule, type Talk } from './talk.js';
import { commandsIn } from './words/commands.js';

/** How long after a colleague's last words in the platform's own inbox the bot stays out of the talk, in milliseconds. Our own choice. */
export const elsewhereMs = 12 * 3_600_000;

const speaks: ReadonlySet<InboundEvent['type']> = new Set([
  'opened',
  'message',
  'choice',
  'attachment',
  'location',
  'contact',
  'unreadable',
  'unsupported',
  'overheard',
]);

/** Whether an event is the citizen's own word: platforms count their window from the last one. */
export const isCitizens = (event: InboundEvent): boolean => speaks.has(event.type);

/** A colleague answered in the platform's own inbox, or control of the thread changed hands there: the bot is silent, or speaks again. */
export function elsewhere(talk: Talk, event: Extract<InboundEvent, { type: 'elsewhere' }>): void {
  rule(talk, event.has ? 'elsewhere' : 'elsewhere:back');
  change(talk, { elsewhereUntil: event.has ? event.at + elsewhereMs : 0 });
  if (event.text) talk.effects.push({ type: 'note', text: `Answered in the platform’s inbox: ${event.text}` });
}

/**
 * What the citizen writes while a colleague has the conversation elsewhere is kept and not answered: danger and STOP alone are heard.
 * Returns whether that was all.
 */
export function keptSilent(talk: Talk, event: InboundEvent): boolean {
  const overheard = event.type === 'overheard';
  if (!isCitizens(event) || (!overheard && event.at >= (talk.state.elsewhereUntil ?? 0))) return false;
  const text = 'text' in event ? (event.text ?? '') : '';
  if (!overheard && dangerIn(talk.bot, text)) return !hearText(talk, text) || true;
  const stop = overheard ? undefined : commandsIn(text).find(({ name }) => name === 'opt_out');
  if (stop) repair(talk, stop);
  else if (overheard && dangerIn(talk.bot, text))
    talk.effects.push({ type: 'note', text: 'Words of danger, while another app has the conversation', alert: true });
  if (!stop) rule(talk, 'elsewhere:silent');
  return true;
}
