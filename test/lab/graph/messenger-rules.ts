import type { Json } from '../../../src/model/json.js';
import { at, fieldsOf, listOf, textAt } from '../json.js';
import { wrong, type GraphError } from './errors.js';

type Problem = GraphError | null;

const tooLong = (json: Json | undefined, name: string, most: number): Problem =>
  textAt(json).length > most ? wrong(`Length of param ${name} must be less than or equal to ${most}`) : null;

const given = (json: Json | undefined, name: string, most: number): Problem =>
  textAt(json).trim() === '' ? wrong(`Param ${name} must be a non-empty UTF8 string`) : tooLong(json, name, most);

function firstOf(problems: Iterable<Problem>): Problem {
  for (const problem of problems) if (problem) return problem;
  return null;
}

/** Tags that went away on 27 April 2026. */
const oldTags = new Set(['CONFIRMED_EVENT_UPDATE', 'ACCOUNT_UPDATE', 'POST_PURCHASE_UPDATE']);
const actions = new Set(['typing_on', 'typing_off', 'mark_seen', 'react', 'unreact']);

/** What is wrong with a request to the Send API. https://developers.facebook.com/docs/messenger-platform/reference/send-api */
export function messengerProblem(body: Json | undefined): Problem {
  const recipient = at(body, 'recipient');
  if (['id', 'user_ref', 'comment_id', 'post_id'].every((name) => textAt(recipient, name) === ''))
    return wrong('The parameter recipient is required');
  const action = textAt(body, 'sender_action');
  const message = at(body, 'message');
  if (action !== '') {
    if (!actions.has(action)) return wrong(`Param sender_action must be one of {${[...actions].join(', ')}}`);
    return message === undefined ? null : wrong('Cannot set both message and sender_action');
  }
  if (message === undefined) return wrong('param message must be non-empty.');
  const type = textAt(body, 'messaging_type');
  if (!['RESPONSE', 'UPDATE', 'MESSAGE_TAG', 'UTILITY'].includes(type))
    return wrong('Param messaging_type must be one of {RESPONSE, UPDATE, MESSAGE_TAG, UTILITY}');
  const tag = textAt(body, 'tag');
  if (oldTags.has(tag)) return wrong(`Param tag: ${tag} is no longer supported`);
  if ((type === 'MESSAGE_TAG') !== (tag !== ''))
    return wrong('Param tag is required for MESSAGE_TAG and for no other type');
  return contentProblem(message);
}

function contentProblem(message: Json): Problem {
  const strange = Object.keys(fieldsOf(message)).find(
    (name) => !['text', 'attachment', 'attachments', 'quick_replies', 'metadata', 'template'].includes(name),
  );
  if (strange !== undefined) return wrong(`Invalid keys "${strange}" were found in param "message".`);
  const [text, attachment, template] = [at(message, 'text'), at(message, 'attachment'), at(message, 'template')];
  if ([text, attachment, template].filter((part) => part !== undefined).length !== 1)
    return wrong('Must provide exactly one of message[text] and message[attachment]');
  return (
    (text === undefined ? null : given(text, 'message[text]', 2000)) ??
    tooLong(at(message, 'metadata'), 'message[metadata]', 1000) ??
    (template === undefined || textAt(template, 'name') !== ''
      ? null
      : wrong('Param message[template][name] is required')) ??
    (attachment === undefined ? null : attachmentProblem(attachment)) ??
    quickReplyProblem(listOf(at(message, 'quick_replies')))
  );
}

function quickReplyProblem(replies: readonly Json[]): Problem {
  if (replies.length > 13) return wrong('Length of param message[quick_replies] must be less than or equal to 13');
  return firstOf(
    replies.map((reply, n) => {
      const name = `message[quick_replies][${n}]`;
      if (['user_phone_number', 'user_email'].includes(textAt(reply, 'content_type'))) return null;
      if (textAt(reply, 'content_type') !== 'text') return wrong(`Param ${name}[content_type] must be text`);
      // The real one cuts a long title silently; here nobody would see it.
      return given(at(reply, 'title'), `${name}[title]`, 20) ?? given(at(reply, 'payload'), `${name}[payload]`, 1000);
    }),
  );
}

function attachmentProblem(attachment: Json): Problem {
  const type = textAt(attachment, 'type');
  const payload = at(attachment, 'payload');
  if (['image', 'audio', 'video', 'file'].includes(type)) {
    const url = textAt(payload, 'url');
    if (url === '' && textAt(payload, 'attachment_id') === '')
      return wrong('Param message[attachment][payload][url] is required');
    if (url === '' || /^https?:\/\/[^\s/]+/iu.test(url)) return null;
    return { ...wrong('Upload attachment failure.'), subcode: 2018047 };
  }
  if (type !== 'template')
    return wrong('Param message[attachment][type] must be one of {image, audio, video, file, template}');
  if (textAt(payload, 'template_type') === 'button') {
    const buttons = listOf(at(payload, 'buttons'));
    if (buttons.length < 1 || buttons.length > 3)
      return wrong('Param message[attachment][payload][buttons] must have 1 to 3 entries');
    return given(at(payload, 'text'), 'message[attachment][payload][text]', 640) ?? firstOf(buttons.map(buttonProblem));
  }
  if (textAt(payload, 'template_type') !== 'generic')
    return wrong('Param message[attachment][payload][template_type] must be one of {button, generic}');
  const elements = listOf(at(payload, 'elements'));
  if (elements.length < 1 || elements.length > 10) return wrong('Param elements must have 1 to 10 entries');
  return firstOf(
    elements.map(
      (element) =>
        given(at(element, 'title'), 'elements[title]', 80) ??
        tooLong(at(element, 'subtitle'), 'elements[subtitle]', 80) ??
        (listOf(at(element, 'buttons')).length > 3
          ? wrong('Param elements[buttons] must have at most 3 entries')
          : null) ??
        firstOf(listOf(at(element, 'buttons')).map(buttonProblem)),
    ),
  );
}

/** https://developers.facebook.com/docs/messenger-platform/reference/buttons */
export function buttonProblem(button: Json): Problem {
  const type = textAt(button, 'type');
  const title = given(at(button, 'title'), 'button[title]', 20);
  if (type === 'postback') return title ?? given(at(button, 'payload'), 'button[payload]', 1000);
  if (type === 'web_url')
    return (
      title ??
      (/^https?:\/\/[^\s/]+/iu.test(textAt(button, 'url')) ? null : wrong('Param button[url] is not a valid URL'))
    );
  return type === 'phone_number' ? title : wrong('Param button[type] must be one of {postback, web_url, phone_number}');
}

/** What is wrong with a page's profile. https://developers.facebook.com/docs/messenger-platform/reference/messenger-profile-api */
export function profileProblem(profile: Json | undefined, kept: { readonly [name: string]: Json }): Problem {
  const fields = fieldsOf(profile);
  const known = [
    'get_started',
    'greeting',
    'persistent_menu',
    'ice_breakers',
    'whitelisted_domains',
    'account_linking_url',
    'commands',
  ];
  const strange = Object.keys(fields).find((name) => !known.includes(name));
  if (strange !== undefined) return wrong(`Invalid keys "${strange}" were found in the profile.`);
  if (Object.keys(fields).length === 0) return wrong('At least one profile property is required.');
  const menu = fields['persistent_menu'];
  if (menu !== undefined && fields['get_started'] === undefined && kept['get_started'] === undefined)
    return wrong('You must set a Get Started button if you also wish to use persistent menu.');
  return firstOf([
    fields['get_started'] === undefined
      ? null
      : given(at(fields['get_started'], 'payload'), 'get_started[payload]', 1000),
    ...['greeting', 'persistent_menu'].map((name) =>
      fields[name] === undefined || listOf(fields[name]).some((entry) => at(entry, 'locale') === 'default')
        ? null
        : wrong(`Param ${name} must have an entry for the locale default`),
    ),
    ...listOf(fields['greeting']).map((entry) => given(at(entry, 'text'), 'greeting[text]', 160)),
    ...listOf(menu).flatMap((entry) => {
      const actions = listOf(at(entry, 'call_to_actions'));
      return [
        actions.length > 20 ? wrong('Param call_to_actions must have at most 20 entries') : null,
        ...actions.map(
          (action) =>
            given(at(action, 'title'), 'call_to_actions[title]', 30) ??
            (textAt(action, 'type') === 'postback'
              ? given(at(action, 'payload'), 'call_to_actions[payload]', 1000)
              : null),
        ),
      ];
    }),
    listOf(fields['ice_breakers']).length > 4 && at(listOf(fields['ice_breakers'])[0], 'call_to_actions') === undefined
      ? wrong('Param ice_breakers must have at most 4 entries')
      : null,
  ]);
}
