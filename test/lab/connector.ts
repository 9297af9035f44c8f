import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { Json } from '../../src/model/json.js';
import { at, fieldsOf, listOf, textAt } from './json.js';
import type { Act, Answer, Bubble, Button, Call, Person, Platform, Posted } from './types.js';
import { change, show, unread, type World } from './world.js';

/** A bot of Azure Bot Service. */
export const azureBot = {
  app: '11111111-2222-3333-4444-555555555555',
  password: 'lab-connector-password',
  tenant: 'a1b2c3d4-0000-4000-8000-000000000000',
  id: '28:11111111-2222-3333-4444-555555555555',
} as const;

/** Bot Connector beyond what all platforms have. */
export interface Connector extends Platform {
  /** Where a bot finds the keys: `…/v1/.well-known/openidconfiguration`. */
  readonly openId: string;
  /** Where a bot gets a token for its own calls. */
  readonly tokenUrl: string;
  /** The address that activities name. */
  readonly serviceUrl: string;
  /** A token as the service signs it; `more` changes claims, to see what is refused. */
  token(more?: { readonly [claim: string]: Json }): string;
}

/** The largest message, bytes in UTF-16 (design: channel limits, section 1). */
const mostBytes = 100 * 1024;
const error = (
  status: number,
  code: string,
  message: string,
  headers?: { readonly [name: string]: string },
): Answer => ({
  status,
  json: { error: { code, message } },
  ...(headers === undefined ? {} : { headers }),
});

/** Azure Bot Service as Teams: keys, tokens, activities. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference */
export function openConnector(world: World): Connector {
  let keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } | undefined;
  // Made when they are first wanted: few runs do.
  const pair = (): NonNullable<typeof keys> => (keys ??= generateKeyPairSync('rsa', { modulusLength: 2048 }));
  const given = new Set<string>();
  const origin = `${world.origin}/connector`;
  const serviceUrl = `${origin}/`;

  const connector: Connector = {
    kind: 'bot-framework',
    openId: `${origin}/v1/.well-known/openidconfiguration`,
    tokenUrl: `${origin}/${azureBot.tenant}/oauth2/v2.0/token`,
    serviceUrl,
    token(more = {}) {
      const now = Math.floor(world.now() / 1000);
      const claims = {
        iss: 'https://api.botframework.com',
        aud: azureBot.app,
        nbf: now - 60,
        exp: now + 3600,
        serviceurl: serviceUrl,
        ...more,
      };
      const part = (json: Json): string => Buffer.from(JSON.stringify(json)).toString('base64url');
      const unsigned = `${part({ alg: 'RS256', kid: 'lab-key-1', typ: 'JWT' })}.${part(claims)}`;
      return `${unsigned}.${sign('RSA-SHA256', Buffer.from(unsigned), pair().privateKey).toString('base64url')}`;
    },
    refuse: (trouble) =>
      trouble.type === 'too_many'
        ? error(429, 'TooManyRequests', 'Too many requests', { 'retry-after': String(trouble.retryAfter) })
        : error(trouble.status, String(trouble.code ?? 'ServiceError'), trouble.text ?? 'Service error'),
    handle(call) {
      if (call.path === '/v1/.well-known/openidconfiguration')
        return {
          status: 200,
          json: {
            issuer: 'https://api.botframework.com',
            authorization_endpoint: 'https://invalid.botframework.com',
            jwks_uri: `${origin}/v1/.well-known/keys`,
            id_token_signing_alg_values_supported: ['RS256'],
            token_endpoint_auth_methods_supported: ['private_key_jwt'],
          },
        };
      if (call.path === '/v1/.well-known/keys') {
        const jwk = pair().publicKey.export({ format: 'jwk' }) as { readonly [name: string]: Json };
        return {
          status: 200,
          json: {
            keys: [
              {
                ...jwk,
                use: 'sig',
                kid: 'lab-key-1',
                x5t: 'lab-key-1',
                endorsements: ['msteams', 'directline', 'webchat'],
              },
            ],
          },
        };
      }
      if (call.path.endsWith('/oauth2/v2.0/token')) return token(call);
      const bearer = /^Bearer (.+)$/u.exec(call.headers['authorization'] ?? '')?.[1] ?? '';
      if (!given.has(bearer) || world.revoked.has('bot-framework'))
        return { status: 401, json: { message: 'Authorization has been denied for this request.' } };
      return activity(call);
    },
    act,
    settings: () => ({
      type: 'bot-framework',
      api: origin,
      app: azureBot.app,
      password: azureBot.password,
      tenant: azureBot.tenant,
      login: origin,
      openid: connector.openId,
    }),
  };

  function token(call: Call): Answer {
    const form = fieldsOf(call.json);
    if (textAt(form['grant_type']) !== 'client_credentials')
      return {
        status: 400,
        json: {
          error: 'unsupported_grant_type',
          error_description: 'AADSTS70003: The app requested an unsupported grant type.',
        },
      };
    if (
      textAt(form['client_id']) !== azureBot.app ||
      textAt(form['client_secret']) !== azureBot.password ||
      world.revoked.has('bot-framework')
    )
      return {
        status: 401,
        json: { error: 'invalid_client', error_description: 'AADSTS7000215: Invalid client secret provided.' },
      };
    if (!textAt(form['scope']).endsWith('/.default'))
      return {
        status: 400,
        json: {
          error: 'invalid_scope',
          error_description: 'AADSTS1002012: The provided value for scope is not valid.',
        },
      };
    const access = connector.token({ aud: 'https://api.botframework.com', jti: String(world.next()) });
    given.add(access);
    return {
      status: 200,
      json: { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: access },
    };
  }

  function activity(call: Call): Answer {
    const [, conversation = '', id = ''] =
      /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/u.exec(call.path) ?? [];
    const person = world.people.find(
      (each) => each.kind === 'bot-framework' && conversationOf(each) === decodeURIComponent(conversation),
    );
    if (!person) return error(404, 'ConversationNotFound', 'Conversation not found.');
    if (person.blocked)
      return error(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
    if (JSON.stringify(call.json ?? null).length * 2 > mostBytes)
      return error(413, 'MessageSizeTooBig', 'Message size too large.');
    const type = textAt(call.json, 'type');
    if (call.method === 'DELETE') change(world, person, id, { deleted: true });
    else if (call.method === 'PUT') change(world, person, id, { text: textAt(call.json, 'text'), edited: true });
    else if (call.method !== 'POST') return { status: 405, body: '' };
    else if (type === '') return error(400, 'BadSyntax', 'Activity type is required.');
    else if (type === 'typing') {
      person.typing = true;
      world.changed();
    } else if (type === 'message') {
      const shown = String(world.next());
      show(world, person, { id: shown, from: 'bot', status: 'delivered', ...seen(call.json) });
      return { status: 201, json: { id: shown } };
    }
    return { status: 200, json: { id: id === '' ? String(world.next()) : id } };
  }

  async function act(person: Person, act: Act): Promise<Posted> {
    if (act.type === 'read') {
      for (const bubble of unread(person)) change(world, person, bubble.id, { status: 'read' });
      return { status: 'nothing', body: '' };
    }
    const id = String(1_767_378_504_000 + world.next());
    const made = contentOf(person, act, id);
    if (made === null) return { status: 'nothing', body: '' };
    const item: Json = {
      id,
      timestamp: new Date(world.now()).toISOString(),
      channelId: 'msteams',
      serviceUrl,
      from: { id: person.id, name: person.name, aadObjectId: '00000000-1111-2222-3333-444444444444' },
      conversation: { conversationType: 'personal', tenantId: azureBot.tenant, id: conversationOf(person) },
      recipient: { id: azureBot.id, name: 'Rivermont' },
      locale: person.language === 'es' ? 'es-US' : 'en-US',
      ...made,
    };
    return world.mail.post({
      kind: 'bot-framework',
      url: world.webhooks.get('bot-framework') ?? '',
      item,
      write: ([each = null]) => ({
        body: JSON.stringify(each),
        headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${connector.token()}` },
      }),
    });
  }

  /** The activity of what a person did, put on their screen; null = none. */
  function contentOf(person: Person, act: Act, id: string): { readonly [name: string]: Json } | null {
    const said = (kind: Bubble['kind'], text: string): void => {
      person.spokeAt = world.now();
      show(world, person, { id, from: 'me', kind, text });
    };
    const words = (text: string): { readonly [name: string]: Json } => ({ type: 'message', text, textFormat: 'plain' });
    switch (act.type) {
      case 'say':
        said('text', act.text);
        return words(act.text);
      case 'tap': {
        said('text', act.button.label);
        const value = act.button.payload ?? act.button.label;
        return act.button.shape === 'quick'
          ? words(value)
          : { type: 'message', value: readable(value), replyToId: act.on.id };
      }
      case 'open':
        return { type: 'conversationUpdate', membersAdded: [{ id: azureBot.id }, { id: person.id }] };
      case 'file': {
        said(act.as, act.text ?? act.file.name);
        const path = `/teams/${world.next()}/${encodeURIComponent(act.file.name)}`;
        world.files.set(path, act.file);
        const attachment = { contentType: act.file.mime, contentUrl: world.elsewhere + path, name: act.file.name };
        return { ...words(act.text ?? ''), attachments: [attachment] };
      }
      case 'place':
      case 'contact': {
        const text = act.type === 'place' ? `${act.latitude}, ${act.longitude}` : `${act.name} ${act.number}`;
        said('text', text);
        return words(text);
      }
      case 'edit':
        change(world, person, act.of, { text: act.text, edited: true });
        return { type: 'messageUpdate', id: act.of, text: act.text };
      case 'delete':
        change(world, person, act.of, { deleted: true });
        return { type: 'messageDelete', id: act.of };
      case 'block':
      case 'unblock':
      case 'stop':
      case 'start':
        person.blocked = act.type === 'block' || act.type === 'stop';
        world.changed();
        return { type: 'installationUpdate', action: person.blocked ? 'remove' : 'add' };
      default:
        return null;
    }
  }

  return connector;
}

const conversationOf = (person: Person): string => `a:${person.id.replace(/\W/g, '')}`;

/** What a button of a card gives back is JSON where it can be. */
function readable(value: string): Json {
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
}

/** What a person sees of an activity: its words, those of its cards, and what can be tapped. */
function seen(activity: Json | undefined): Pick<Bubble, 'kind' | 'text' | 'buttons'> & { readonly url?: string } {
  const cards = listOf(at(activity, 'attachments'));
  const [file] = cards.filter((card) => at(card, 'contentUrl') !== undefined);
  const suggested = listOf(at(activity, 'suggestedActions', 'actions')).map((action): Button =>
    buttonOf(action, 'quick'),
  );
  const inCards = cards.flatMap((card) => {
    const content = at(card, 'content');
    return [
      ...listOf(at(content, 'buttons')).map((action) => buttonOf(action, 'postback')),
      ...[content ?? null, ...listOf(at(content, 'body'))]
        .flatMap((each) => listOf(at(each, 'actions')))
        .map((action): Button => {
          const url = textAt(action, 'url');
          return url === ''
            ? { shape: 'postback', label: textAt(action, 'title'), payload: JSON.stringify(at(action, 'data') ?? null) }
            : { shape: 'link', label: textAt(action, 'title'), url };
        }),
    ];
  });
  const words = [
    textAt(activity, 'text'),
    ...cards.flatMap((card) => [
      textAt(card, 'content', 'text'),
      ...listOf(at(card, 'content', 'body')).map((block) => textAt(block, 'text')),
    ]),
  ];
  return {
    kind: file ? 'file' : 'text',
    text: words.filter((word) => word !== '').join('\n'),
    buttons: [...inCards, ...suggested],
    ...(file ? { url: textAt(file, 'contentUrl') } : {}),
  };
}

const buttonOf = (action: Json, shape: 'quick' | 'postback'): Button =>
  textAt(action, 'type') === 'openUrl'
    ? { shape: 'link', label: textAt(action, 'title'), url: textAt(action, 'value') }
    : { shape, label: textAt(action, 'title'), payload: textAt(action, 'value') || textAt(action, 'title') };
