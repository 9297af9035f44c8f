import type { Json } from '../../src/model/json.js';
import { field, fieldsOf, listOf, textOf } from '../shared/json.js';
import { plainLines } from '../meta/plain-lines.js';
import { limits } from './limits.js';

/** The same message as a text alone, for one that was refused: choices as numbers, an attachment as its address; null = it is one already. */
export function plainerWhatsApp(request: Json): Json | null {
  const { interactive, image, document, audio, ...rest } = fieldsOf(request) ?? {};
  const media = image ?? document ?? audio;
  const said = (body: string): Json => ({ ...rest, type: 'text', text: { body } });
  if (media !== undefined) {
    const lines = [textOf(field(media, 'caption')), textOf(field(media, 'link'))].filter((line) => line !== undefined);
    return said(lines.join('\n\n'));
  }
  if (interactive === undefined) return null;
  const action = field(interactive, 'action');
  const buttons = listOf(field(action, 'buttons')).map(
    (button) => textOf(field(field(button, 'reply'), 'title')) ?? '',
  );
  const rows = listOf(field(action, 'sections')).flatMap((section) =>
    // The description of a shortened row is its whole label.
    listOf(field(section, 'rows')).map((row) => textOf(field(row, 'description')) ?? textOf(field(row, 'title')) ?? ''),
  );
  const choices = [...buttons, ...rows].map((label) => ({ label }));
  return said(plainLines(textOf(field(field(interactive, 'body'), 'text')) ?? '', choices, limits.text));
}
