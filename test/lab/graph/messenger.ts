import type { Json } from '../../../src/model/json.js';
import { at, fieldsOf, listOf, textAt, type Fields } from '../json.js';
import type { Answer, Bubble, Button, Call, Person, Platform } from '../types.js';
import { personOf, show, unread, windowOpen, change, type World } from '../world.js';
import { graphError, graphTrouble, type GraphError } from './errors.js';
import { graphPath, meta, unknownObject, type Meta } from './meta.js';
import { messengerProblem, profileProblem } from './messenger-rules.js';
import { messengerItem, pageItem } from './messenger-webhooks.js';

/** Messenger beyond what all platforms have. */
export interface Messenger extends Platform {
  /** What the page shows before anybody writes. */
  readonly profile: { readonly [name: string]: Json };
  /** A colleague, or another app, writes from the page's inbox. */
  inbox(person: Person, text: string): Promise<void>;
}

const outsideWindow: GraphError = {
  status: 400,
  code: 10,
  subcode: 2018278,
  message:
    '(#10) This message is sent outside of allowed window. Learn more about the new policy here: https://developers.facebook.com/docs/messenger-platform/policy-overview',
};
const unavailable: GraphError = {
  status: 400,
  code: 551,
  subcode: 1545041,
  message: "(#551) This person isn't available right now.",
};
const noUser: GraphError = { status: 400, code: 100, subcode: 2018001, message: '(#100) No matching user found' };

/** Calls that change the profile, for each page in ten minutes. */
const profileCalls = { most: 10, inMs: 10 * 60_000 };

/** The Send API with one page. https://developers.facebook.com/docs/messenger-platform */
export function openMessenger(world: World, app: Meta): Messenger {
  let profile: { readonly [name: string]: Json } = {};
  let profileChanges: number[] = [];
  const mid = (): string => `m_LAB${String(world.next()).padStart(12, '0')}`;
  const post = (person: Person, item: { readonly [name: string]: Json }): ReturnType<typeof world.mail.post> =>
    world.mail.post(app.letter('messenger', pageItem(world, person, item)));

  const platform: Messenger = {
    kind: 'messenger',
    get profile() {
      return profile;
    },
    refuse: (trouble) => graphTrouble(trouble, false),
    async handle(call) {
      const path = graphPath(call.path).replace(new RegExp(`^${meta.page}(?=/|$)`, 'u'), 'me');
      if (path === 'me/messages' && call.method === 'POST') return send(call);
      if (path === 'me/messenger_profile') return profileCall(call);
      if (path === 'me') return { status: 200, json: { id: meta.page, name: meta.pageName } };
      const person = personOf(world, 'messenger', path);
      if (person && call.method === 'GET') {
        const [first = '', ...rest] = person.name.split(' ');
        return { status: 200, json: { first_name: first, last_name: rest.join(' '), id: person.id } };
      }
      return unknownObject(call);
    },
    async act(person, act) {
      if (act.type === 'read') {
        const seen = unread(person);
        for (const bubble of seen) change(world, person, bubble.id, { status: 'read' });
        return seen.length === 0 ? { status: 'nothing', body: '' } : post(person, { read: { watermark: world.now() } });
      }
      const item = messengerItem(world, person, act, mid());
      return item === null ? { status: 'nothing', body: '' } : post(person, item);
    },
    async inbox(person, text) {
      const id = mid();
      show(world, person, { id, from: 'bot', kind: 'text', text, status: 'sent' });
      await post(person, { message: { mid: id, text, is_echo: true, app_id: 263902037430900 } });
    },
    settings: () => ({
      type: 'messenger',
      api: `${world.origin}/graph/v25.0`,
      page: meta.page,
      app: meta.app,
      token: meta.pageToken,
      app_secret: meta.secret,
      verify_token: meta.verify,
    }),
  };

  async function send(call: Call): Promise<Answer> {
    const problem = messengerProblem(call.json);
    if (problem) return graphError(problem);
    const body = fieldsOf(call.json);
    const id = textAt(body['recipient'], 'id') || textAt(body['recipient'], 'user_ref');
    const person = personOf(world, 'messenger', id);
    if (!person) return graphError(noUser);
    if (person.blocked) return graphError(unavailable);
    const human =
      textAt(body['tag']) === 'HUMAN_AGENT' &&
      person.spokeAt !== null &&
      world.now() - person.spokeAt < 7 * 24 * 3_600_000;
    const free = human || textAt(body['messaging_type']) === 'UTILITY';
    if (!free && !windowOpen(world, person)) return graphError(outsideWindow);
    const action = textAt(body['sender_action']);
    if (action !== '') return signal(person, action);
    const messageId = mid();
    const message = fieldsOf(body['message']);
    show(world, person, { id: messageId, from: 'bot', status: 'sent', ...seen(message) });
    const tell = async (): Promise<void> => {
      const mark = textAt(message['metadata']);
      const text = textAt(message['text']);
      await post(person, {
        message: {
          mid: messageId,
          is_echo: true,
          app_id: Number(meta.app),
          ...(text === '' ? {} : { text }),
          ...(mark === '' ? {} : { metadata: mark }),
        },
      });
      change(world, person, messageId, { status: 'delivered' });
      await post(person, { delivery: { mids: [messageId], watermark: world.now() } });
    };
    if (world.receipts === 'before') await tell();
    if (world.receipts === 'after') setImmediate(() => void tell());
    return { status: 200, json: { recipient_id: person.id, message_id: messageId } };
  }

  function signal(person: Person, action: string): Answer {
    if (action.startsWith('typing')) person.typing = action === 'typing_on';
    if (action === 'mark_seen')
      person.screen = person.screen.map((bubble) => (bubble.from === 'me' ? { ...bubble, status: 'read' } : bubble));
    world.changed();
    return { status: 200, json: { recipient_id: person.id } };
  }

  function profileCall(call: Call): Answer {
    if (call.method === 'GET') {
      const wanted = (call.query.get('fields') ?? '').split(',').filter((name) => Object.hasOwn(profile, name));
      return {
        status: 200,
        json: {
          data: wanted.length === 0 ? [] : [Object.fromEntries(wanted.map((name) => [name, profile[name] ?? null]))],
        },
      };
    }
    profileChanges = profileChanges.filter((time) => world.now() - time < profileCalls.inMs);
    if (profileChanges.length >= profileCalls.most)
      return graphError({ status: 400, code: 613, message: '(#613) Calls to this api have exceeded the rate limit.' });
    profileChanges.push(world.now());
    if (call.method === 'DELETE') {
      const gone = new Set(listOf(at(call.json, 'fields')).map((name) => textAt(name)));
      profile = Object.fromEntries(Object.entries(profile).filter(([name]) => !gone.has(name)));
      return { status: 200, json: { result: 'success' } };
    }
    const problem = profileProblem(call.json, profile);
    if (problem) return graphError(problem);
    profile = { ...profile, ...fieldsOf(call.json) };
    return { status: 200, json: { result: 'success' } };
  }

  return platform;
}

const kinds: { readonly [type: string]: Bubble['kind'] } = {
  image: 'photo',
  audio: 'audio',
  video: 'video',
  file: 'file',
};

/** What a person sees of a message. */
function seen(message: Fields): Pick<Bubble, 'kind' | 'text' | 'buttons'> & { readonly url?: string } {
  const attachment = message['attachment'];
  const payload = at(attachment, 'payload');
  const quick = listOf(message['quick_replies']).map((reply): Button => ({
    shape: 'quick',
    label: textAt(reply, 'title'),
    payload: textAt(reply, 'payload'),
  }));
  if (message['template'] !== undefined)
    return { kind: 'template', text: `[${textAt(message['template'], 'name')}]`, buttons: [] };
  if (attachment === undefined) return { kind: 'text', text: textAt(message['text']), buttons: quick };
  const elements = listOf(at(payload, 'elements'));
  if (textAt(attachment, 'type') === 'template')
    return {
      kind: 'text',
      text: textAt(payload, 'text') || elements.map((element) => textAt(element, 'title')).join('\n'),
      buttons: [...listOf(at(payload, 'buttons')), ...elements.flatMap((element) => listOf(at(element, 'buttons')))]
        .map(buttonOf)
        .concat(quick),
    };
  return { kind: kinds[textAt(attachment, 'type')] ?? 'file', text: '', url: textAt(payload, 'url'), buttons: quick };
}

const buttonOf = (button: Json): Button =>
  textAt(button, 'type') === 'web_url'
    ? { shape: 'link', label: textAt(button, 'title'), url: textAt(button, 'url') }
    : { shape: 'postback', label: textAt(button, 'title'), payload: textAt(button, 'payload') };
