import type { Json } from '../../../src/model/json.js';
import { at, listOf, textAt, type Fields } from '../json.js';

/** What a button does; it does exactly one thing. https://core.telegram.org/bots/api#inlinekeyboardbutton */
const deeds = [
  'callback_data',
  'url',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'copy_text',
  'pay',
];
/** Buttons below one message: no published limit, more are refused. */
const mostButtons = 100;

/** What Telegram says of a keyboard that it does not take; null = it takes it. */
export function buttonProblem(markup: Fields): string | null {
  const rows = listOf(markup['inline_keyboard']);
  if (rows.some((row) => !Array.isArray(row)))
    return 'can\'t parse inline keyboard button: Field "inline_keyboard" must be of type Array of Arrays';
  const buttons = rows.flatMap(listOf);
  if (buttons.length > mostButtons) return 'REPLY_MARKUP_TOO_LONG';
  for (const button of buttons) {
    const problem = oneProblem(button);
    if (problem !== null) return problem;
  }
  return null;
}

function oneProblem(button: Json): string | null {
  if (textAt(button, 'text') === '')
    return 'can\'t parse inline keyboard button: Field "text" must be a non-empty String';
  const done = deeds.filter((name) => at(button, name) !== undefined);
  if (done.length !== 1) return "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard";
  const data = at(button, 'callback_data');
  const bytes = Buffer.byteLength(textAt(data));
  if (data !== undefined && (bytes < 1 || bytes > 64)) return 'BUTTON_DATA_INVALID';
  const url = at(button, 'url');
  return url !== undefined && !/^(?:https?|tg):\/\/[^\s/]+/iu.test(textAt(url)) ? 'BUTTON_URL_INVALID' : null;
}
