import type { Json } from '../../src/model/json.js';
import { field, fieldsOf, listOf, textOf } from '../shared/json.js';
import { plainLines } from '../meta/plain-lines.js';
import { limits } from './limits.js';

/** The same message as a text alone, for one that was refused: choices as numbers, an attachment as its address; null = it is one already. */
export function plainerMessenger(request: Json): Json | null {
  const fields = fieldsOf(request);
  const message = fieldsOf(fields?.['message']);
  if (message === null) return null;
  const { attachment, quick_replies: replies, text, ...rest } = message;
  const payload = field(attachment, 'payload');
  const said = textOf(text) ?? textOf(field(payload, 'text')) ?? textOf(field(payload, 'url'));
  if (said === undefined || (attachment === undefined && replies === undefined)) return null;
  const choices = [...listOf(replies), ...listOf(field(payload, 'buttons'))].map((choice) => {
    const url = textOf(field(choice, 'url'));
    return { label: textOf(field(choice, 'title')) ?? '', ...(url === undefined ? {} : { url }) };
  });
  return { ...fields, message: { text: plainLines(said, choices, limits.text), ...rest } };
}
