import type { Json } from '../../../src/model/json.js';
import { at, fieldsOf, listOf, textAt, type Fields } from '../json.js';
import { badValue, missing, wrong, type GraphError } from './errors.js';

type Problem = GraphError | null;

/** The first problem that there is. */
const first = (problems: Iterable<Problem>): Problem => {
  for (const problem of problems) if (problem) return problem;
  return null;
};

/** Names of a message that is sent; anything else is refused. https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages */
const envelope = new Set(
  'messaging_product recipient_type to recipient type context biz_opaque_callback_data text image audio video document sticker location contacts interactive template reaction'.split(
    ' ',
  ),
);

/**
 * What is wrong with a message, by the limits of the Cloud API (design: channel limits, section 1). `uploaded` knows the ids of media,
 * `approved` the templates (undefined = every name is one).
 */
export function whatsappProblem(
  body: Json | undefined,
  uploaded: (id: string) => boolean,
  approved: ReadonlySet<string> | undefined,
): Problem {
  const fields = fieldsOf(body);
  if (fields['messaging_product'] !== 'whatsapp') return wrong('The parameter messaging_product is required.');
  const strange = Object.keys(fields).find((name) => !envelope.has(name));
  if (strange !== undefined) return wrong('Invalid parameter', `Unexpected key "${strange}" on param "message".`);
  const to = textAt(fields['to']);
  if (to === '' && textAt(fields['recipient']) === '') return wrong('The parameter to is required.');
  if (to !== '' && !/^\+?[\d ()-]{5,20}$/u.test(to))
    return wrong('Invalid parameter', 'Param to is not a valid phone number.');
  if (textAt(fields['biz_opaque_callback_data']).length > 512)
    return wrong('Param biz_opaque_callback_data must be at most 512 characters long.');
  const type = textAt(fields['type']) || 'text';
  const check = Object.hasOwn(checks, type) ? checks[type] : undefined;
  if (!check) return wrong(`Param type must be one of {${Object.keys(checks).join(', ').toUpperCase()}}`);
  if (fields[type] === undefined) return missing(type);
  return check(fields[type], { uploaded, approved });
}

interface Known {
  readonly uploaded: (id: string) => boolean;
  readonly approved: ReadonlySet<string> | undefined;
}

const only = (json: Json | undefined, names: string, where: string): Problem => {
  const strange = Object.keys(fieldsOf(json)).find((name) => !names.split(' ').includes(name));
  return strange === undefined ? null : wrong('Invalid parameter', `Unexpected key "${strange}" on param "${where}".`);
};

/** A text that has to be there and is no longer than that, in UTF-16 units. */
function length(json: Json | undefined, name: string, most: number): Problem {
  if (typeof json !== 'string') return missing(name);
  if (json.trim() === '') return badValue(`Param ${name} must be a non-empty string.`);
  return json.length > most ? wrong(`Param ${name} must be at most ${most} characters long.`) : null;
}

const label = (json: Json | undefined, name: string, most: number): Problem => {
  const text = textAt(json);
  return text.trim() === '' || text.length > most
    ? badValue(`${name} length invalid. Min length: 1, Max length: ${most}`)
    : null;
};

const unique = (values: readonly string[], what: string): Problem =>
  new Set(values).size === values.length ? null : wrong('Invalid parameter', `Duplicated ${what} are not allowed.`);

const trimmed = (id: string): Problem =>
  id === id.trim() ? null : wrong('Invalid parameter', 'An id cannot begin or end with a space.');

const media =
  (names: string) =>
  (json: Json, { uploaded }: Known): Problem => {
    const [id, link] = [textAt(json, 'id'), textAt(json, 'link')];
    if (id === '' && link === '') return missing('id or link');
    if (id !== '' && !uploaded(id)) return badValue(`Media ID ${id} does not exist.`);
    if (link !== '' && !/^https?:\/\/[^\s/]+/iu.test(link)) return badValue('Media link is not a valid URL.');
    return (
      only(json, names, 'media') ??
      (textAt(json, 'caption') === '' ? null : length(at(json, 'caption'), 'caption', 1024))
    );
  };

const checks: { readonly [type: string]: (json: Json, known: Known) => Problem } = {
  text: (json) => only(json, 'body preview_url', 'text') ?? length(at(json, 'body'), "text['body']", 4096),
  image: media('id link caption'),
  video: media('id link caption'),
  document: media('id link caption filename'),
  audio: media('id link voice'),
  sticker: media('id link'),
  interactive,
  template: (json, { approved }) => {
    const [name, code] = [textAt(json, 'name'), textAt(json, 'language', 'code')];
    if (name === '' || code === '') return missing(name === '' ? 'template.name' : 'template.language.code');
    if (approved === undefined || approved.has(name)) return null;
    return {
      status: 404,
      code: 132001,
      message: '(#132001) Template name does not exist in the translation',
      details: `template name (${name}) does not exist in ${code}`,
    };
  },
  location: (json) =>
    textAt(json, 'latitude') === '' || textAt(json, 'longitude') === '' ? missing('location.latitude') : null,
  contacts: (json) => (listOf(json).length > 0 ? null : missing('contacts')),
  reaction: (json) => (textAt(json, 'message_id') === '' ? missing('reaction.message_id') : null),
};

function interactive(json: Json): Problem {
  const action = at(json, 'action');
  if (action === undefined) return missing('interactive.action');
  const type = textAt(json, 'type');
  const parts = first([
    only(json, 'type header body footer action', 'interactive'),
    length(at(json, 'body', 'text'), "interactive['body']['text']", 1024),
    at(json, 'footer') === undefined ? null : length(at(json, 'footer', 'text'), "interactive['footer']['text']", 60),
  ]);
  if (parts) return parts;
  if (type === 'button') return replyButtons(listOf(at(action, 'buttons')));
  if (type === 'list') return listRows(fieldsOf(action));
  if (type === 'cta_url') return label(at(action, 'parameters', 'display_text'), 'Button display text', 20);
  if (type === 'location_request_message') return null;
  return badValue('interactive.type must be one of {button, list, cta_url, location_request_message}.');
}

function replyButtons(buttons: readonly Json[]): Problem {
  if (buttons.length < 1 || buttons.length > 3)
    return badValue('Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3');
  const replies = buttons.map((button) => fieldsOf(at(button, 'reply')));
  return first([
    ...buttons.map((button) => (textAt(button, 'type') === 'reply' ? null : badValue('Button type must be reply.'))),
    ...replies.map(({ title }) => label(title, 'Button title', 20)),
    ...replies.map(({ id }) => label(id, 'Button id', 256) ?? trimmed(textAt(id))),
    unique(
      replies.map(({ title }) => textAt(title)),
      'button titles',
    ),
    unique(
      replies.map(({ id }) => textAt(id)),
      'button ids',
    ),
  ]);
}

function listRows(action: Fields): Problem {
  const sections = listOf(action['sections']);
  const rows = sections.flatMap((section) => listOf(at(section, 'rows'))).map(fieldsOf);
  if (sections.length < 1 || sections.length > 10) return badValue('Invalid sections count. Min: 1, Max: 10');
  if (rows.length < 1 || rows.length > 10) return badValue('Total row count exceed max allowed count: 10');
  return first([
    label(action['button'], 'Button label', 20),
    ...sections.map((section) =>
      sections.length > 1 || at(section, 'title') !== undefined
        ? label(at(section, 'title'), 'Section title', 24)
        : null,
    ),
    ...rows.map(({ title }) => label(title, 'Row title', 24)),
    ...rows.map(({ id }) => label(id, 'Row id', 200) ?? trimmed(textAt(id))),
    ...rows.map(({ description }) => (description === undefined ? null : label(description, 'Row description', 72))),
    unique(
      rows.map(({ id }) => textAt(id)),
      'row ids',
    ),
  ]);
}
