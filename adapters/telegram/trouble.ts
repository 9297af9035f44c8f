import type { ChannelNote } from '../../src/model/ports/adapter.js';
import type { TelegramAnswer } from './call.js';

/** What the operator is told of a call that did not succeed. */
export function troubleNote(answer: Exclude<TelegramAnswer, { readonly type: 'done' }>): ChannelNote {
  if (answer.type === 'no_token') return { level: 'error', key: 'telegram.token_form' };
  if (answer.type !== 'refused') return { level: 'error', key: 'unreachable', values: { platform: 'Telegram' } };
  const { code, said } = answer;
  if (code === 401 || code === 404) return { level: 'error', key: 'telegram.token_wrong' };
  if (code === 429) return { level: 'warning', key: 'busy', values: { platform: 'Telegram' } };
  return { level: 'error', key: 'refused', values: { platform: 'Telegram', reason: `${code} ${said}`.trim() } };
}
