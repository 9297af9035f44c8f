import type { Json } from '../../../src/model/json.js';
import { at, fieldsOf, listOf, textAt, type Fields } from '../json.js';
import type { Answer, Bubble, Button, Call, Person, Platform } from '../types.js';
import { change, personOf, show, unread, windowOpen, type World } from '../world.js';
import { badValue, graphError, graphTrouble, type GraphError } from './errors.js';
import { graphPath, meta, unknownObject, type Meta } from './meta.js';
import { openWhatsAppMedia } from './whatsapp-media.js';
import { whatsappProblem } from './whatsapp-rules.js';
import { changeOf, contactOf, itemsOf, senderOf } from './whatsapp-webhooks.js';

/** WhatsApp beyond what all platforms have. */
export interface WhatsApp extends Platform {
  /** Names of approved templates; undefined = every name is one. */
  templates: ReadonlySet<string> | undefined;
  /** Bytes of an uploaded file, or of one that a person sent. */
  readonly download: (path: string, call: Call) => Answer;
}

/** Errors that say why somebody cannot be written to. https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
const undeliverable: GraphError = {
  status: 400,
  code: 131026,
  message: '(#131026) Message undeliverable',
  details: 'Message Undeliverable.',
};
const reengage: GraphError = {
  status: 400,
  code: 131047,
  message: '(#131047) Re-engagement message',
  details:
    'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
};
const unwanted: GraphError = {
  status: 400,
  code: 131050,
  message: '(#131050) User has stopped marketing messages',
  details:
    'Unable to deliver the message. This recipient has chosen to stop receiving marketing messages on WhatsApp from your business',
};

/** The Cloud API with one number. https://developers.facebook.com/docs/whatsapp/cloud-api */
export function openWhatsApp(world: World, app: Meta): WhatsApp {
  const media = openWhatsAppMedia(world);
  const wamid = (): string => `wamid.LAB${String(world.next()).padStart(12, '0')}`;
  /** Messages of persons, which can be marked as read. */
  const heard = new Map<string, Person>();
  /** What was given with a message to come back with its statuses. */
  const marks = new Map<string, string>();

  const platform: WhatsApp = {
    kind: 'whatsapp',
    templates: undefined,
    download: media.download,
    refuse: (trouble) => graphTrouble(trouble, true),
    async handle(call) {
      const path = graphPath(call.path);
      if (path === `${meta.number}/messages` && call.method === 'POST') return send(call);
      if (path === `${meta.number}/media` && call.method === 'POST') return media.upload(call);
      if (path === meta.number && call.method === 'GET')
        return { status: 200, json: { id: meta.number, ...numberInfo } };
      if (path === `${meta.business}/phone_numbers`)
        return { status: 200, json: { data: [{ id: meta.number, ...numberInfo }] } };
      if (path === `${meta.business}/message_templates`)
        return {
          status: 200,
          json: {
            data: [...(platform.templates ?? [])].map((name) => ({
              name,
              status: 'APPROVED',
              language: 'en',
              category: 'UTILITY',
            })),
          },
        };
      if (path === meta.business) return { status: 200, json: { id: meta.business, name: meta.pageName } };
      return media.answer(path, call) ?? unknownObject(call);
    },
    async act(person, act) {
      if (act.type === 'read') {
        for (const bubble of unread(person)) await tell(person, bubble, 'read');
        return { status: 'nothing', body: '' };
      }
      const id = wamid();
      const items = itemsOf(world, person, act, id, media.keep);
      if (
        act.type === 'say' ||
        act.type === 'tap' ||
        act.type === 'file' ||
        act.type === 'place' ||
        act.type === 'contact'
      )
        heard.set(id, person);
      return items === null
        ? { status: 'nothing', body: '' }
        : world.mail.post(app.letter('whatsapp', changeOf(items)));
    },
    settings: () => ({
      type: 'whatsapp',
      api: `${world.origin}/graph/v25.0`,
      number: meta.number,
      token: meta.numberToken,
      app_secret: meta.secret,
      verify_token: meta.verify,
      business: meta.business,
    }),
  };

  async function send(call: Call): Promise<Answer> {
    if (at(call.json, 'status') !== undefined) return signal(fieldsOf(call.json));
    const problem = whatsappProblem(call.json, media.has, platform.templates);
    if (problem) return graphError(problem);
    const body = fieldsOf(call.json);
    const input = textAt(body['to']) || textAt(body['recipient']);
    const person = personOf(world, 'whatsapp', input);
    const id = wamid();
    const mark = textAt(body['biz_opaque_callback_data']);
    if (mark !== '') marks.set(id, mark);
    const refused = refusalOf(person, body);
    if (refused && world.refusals === 'answer') return graphError(refused);
    const accepted: Answer = {
      status: 200,
      json: {
        messaging_product: 'whatsapp',
        contacts: [{ input, ...(person ? contactOf(person) : { wa_id: input.replace(/\D/g, '') }) }],
        messages: [{ id, ...(textAt(body['type']) === 'template' ? { message_status: 'accepted' } : {}) }],
      },
    };
    if (refused) {
      void postStatus(input, id, 'failed', refused);
      return accepted;
    }
    if (!person || person.blocked) return accepted;
    const bubble = show(world, person, { id, from: 'bot', status: 'sent', ...seen(body) });
    if (world.receipts === 'before') {
      await tell(person, bubble, 'delivered');
      await tell(person, bubble, 'read');
    } else if (world.receipts === 'after') {
      setImmediate(() => {
        void (async () => {
          await postStatus(input, id, 'sent');
          await tell(person, bubble, 'delivered');
        })();
      });
    }
    return accepted;
  }

  function refusalOf(person: Person | undefined, body: Fields): GraphError | null {
    if (!person) return undeliverable;
    const template = textAt(body['type']) === 'template';
    if (template) return person.stopped ? unwanted : null;
    return windowOpen(world, person) ? null : reengage;
  }

  /** Read, and with it typing. https://developers.facebook.com/docs/whatsapp/cloud-api/typing-indicators */
  function signal(body: Fields): Answer {
    const person = heard.get(textAt(body['message_id']));
    if (body['messaging_product'] !== 'whatsapp' || body['status'] !== 'read' || !person)
      return graphError(badValue('The message_id does not exist or is not a message that was received.'));
    const typing = body['typing_indicator'];
    if (typing !== undefined && textAt(typing, 'type') !== 'text')
      return graphError(badValue('typing_indicator.type must be text.'));
    person.screen = person.screen.map((bubble) => (bubble.from === 'me' ? { ...bubble, status: 'read' } : bubble));
    if (typing !== undefined) person.typing = true;
    world.changed();
    return { status: 200, json: { success: true } };
  }

  async function tell(person: Person, bubble: Bubble, status: 'delivered' | 'read'): Promise<void> {
    change(world, person, bubble.id, { status });
    await postStatus(person.number ?? person.id, bubble.id, status);
  }

  async function postStatus(
    to: string,
    id: string,
    status: 'sent' | 'delivered' | 'read' | 'failed',
    error?: GraphError,
  ): Promise<void> {
    const person = personOf(world, 'whatsapp', to);
    const mark = marks.get(id);
    const item: Json = {
      id,
      status,
      timestamp: String(Math.floor(world.now() / 1000)),
      ...(person ? senderOf(person, 'recipient_id', 'recipient_user_id') : { recipient_id: to }),
      ...(mark === undefined ? {} : { biz_opaque_callback_data: mark }),
      ...(error
        ? {
            errors: [
              {
                code: error.code,
                title: error.message.replace(/^\(#\d+\) /u, ''),
                message: error.message,
                error_data: { details: error.details ?? '' },
              },
            ],
          }
        : { pricing: { billable: false, pricing_model: 'PMP', category: 'service', type: 'free_customer_service' } }),
    };
    await world.mail.post(app.letter('whatsapp', changeOf({ statuses: [item] })));
  }

  return platform;
}

const numberInfo = {
  verified_name: meta.pageName,
  display_phone_number: meta.numberShown,
  quality_rating: 'GREEN',
  code_verification_status: 'VERIFIED',
  name_status: 'APPROVED',
  platform_type: 'CLOUD_API',
  status: 'CONNECTED',
  throughput: { level: 'STANDARD' },
} as const;

const kinds: { readonly [type: string]: Bubble['kind'] } = {
  image: 'photo',
  audio: 'audio',
  video: 'video',
  document: 'file',
  sticker: 'photo',
  template: 'template',
};

/** What a person sees of a request. */
function seen(body: Fields): Pick<Bubble, 'kind' | 'text' | 'buttons'> & { readonly url?: string } {
  const type = textAt(body['type']) || 'text';
  const content = body[type];
  if (type === 'text') return { kind: 'text', text: textAt(content, 'body'), buttons: [] };
  if (type === 'interactive')
    return { kind: 'text', text: textAt(content, 'body', 'text'), buttons: buttonsOf(content) };
  if (type === 'template') {
    const values = listOf(at(content, 'components')).flatMap((component) => listOf(at(component, 'parameters')));
    const said = [`[${textAt(content, 'name')}]`, ...values.map((value) => textAt(value, 'text'))];
    return { kind: 'template', text: said.join(' · '), buttons: [] };
  }
  const url = textAt(content, 'link');
  return {
    kind: kinds[type] ?? 'text',
    text: textAt(content, 'caption'),
    buttons: [],
    ...(url === '' ? {} : { url }),
  };
}

function buttonsOf(content: Json | undefined): readonly Button[] {
  const action = at(content, 'action');
  const replies = listOf(at(action, 'buttons')).map((button): Button => ({
    shape: 'reply',
    label: textAt(button, 'reply', 'title'),
    payload: textAt(button, 'reply', 'id'),
  }));
  const rows = listOf(at(action, 'sections'))
    .flatMap((section) => listOf(at(section, 'rows')))
    .map((row): Button => {
      const description = textAt(row, 'description');
      return {
        shape: 'row',
        label: textAt(row, 'title'),
        payload: textAt(row, 'id'),
        ...(description === '' ? {} : { description }),
      };
    });
  const url = textAt(action, 'parameters', 'url');
  const link: readonly Button[] =
    url === '' ? [] : [{ shape: 'link', label: textAt(action, 'parameters', 'display_text'), url }];
  return [...replies, ...rows, ...link];
}
