import type { ChannelNote } from '../../src/model/ports/adapter.js';
import { error, warning } from '../shared/notes.js';
import type { GraphAnswer } from './graph-client.js';
import { resultOf } from './graph-errors.js';

/** What the operator is told of a call of Graph that did not succeed. */
export function graphTrouble(answer: Exclude<GraphAnswer, { readonly type: 'done' }>): ChannelNote {
  if (answer.type === 'no_token') return error('meta.no_token');
  if (answer.type !== 'refused') return error('unreachable', { platform: 'Meta' });
  const { refusal } = answer;
  const { code, reason } = refusal;
  if (code === 190) return error('meta.token', { reason });
  if (/appsecret_proof/i.test(reason)) return error('meta.proof');
  if (code === 10 || (code !== undefined && code >= 200 && code <= 299)) return error('meta.permission', { reason });
  if (resultOf(refusal).type === 'retry') return warning('busy', { platform: 'Meta' });
  return error('refused', { platform: 'Meta', reason });
}
