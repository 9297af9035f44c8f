import { createHmac } from 'node:crypto';
import type { Json } from '../../../src/model/json.js';
import { at, fieldsOf, textAt } from '../json.js';
import type { Letter } from '../mail.js';
import type { Answer, Call, Kind } from '../types.js';
import type { World } from '../world.js';
import { badToken, graphError, noSuchObject, wrong } from './errors.js';

/** The app and its two accounts, as an agency would have them. */
export const meta = {
  app: '102030405060708',
  secret: 'lab-app-secret',
  verify: 'lab-verify-token',
  page: '100000000000001',
  pageName: 'City of Rivermont (laboratory)',
  pageToken: 'EAALabPageToken0000000000000000000',
  number: '106540352242922',
  numberShown: '+1 555-555-0100',
  business: '102290129340398',
  numberToken: 'EAALabNumberToken00000000000000000',
} as const;

/** What both accounts share at Graph: who may call, what the app is subscribed to, how webhooks are signed. */
export interface Meta {
  /** Null = the call may be made. */
  refusal(call: Call): Answer | null;
  /** Answers what is about the app and not about messages; null = it is not. */
  handle(call: Call): Answer | Promise<Answer> | null;
  letter(kind: 'whatsapp' | 'messenger', item: Json): Letter;
}

/** `v25.0/me/messages` without its version. */
export const graphPath = (path: string): string => path.replace(/^\/v\d+\.\d+(?=\/|$)/u, '').replace(/^\//, '');

/** Whose call it is. */
export const graphKind = (path: string): Kind =>
  new RegExp(`^(?:me|${meta.page}|[23]\\d{14,})(?:/|$)`, 'u').test(graphPath(path)) ? 'messenger' : 'whatsapp';

export function openMeta(world: World): Meta {
  /** Fields that the app gets of each account. */
  const subscribed = new Map<string, Json>([
    [meta.page, ['messages', 'messaging_postbacks', 'message_deliveries', 'message_reads', 'message_echoes']],
    [meta.business, true],
  ]);
  const objects: { readonly [object: string]: 'whatsapp' | 'messenger' } = {
    page: 'messenger',
    whatsapp_business_account: 'whatsapp',
  };

  const tokenOf = (call: Call): string =>
    /^Bearer (.+)$/u.exec(call.headers['authorization'] ?? '')?.[1] ?? call.query.get('access_token') ?? '';
  const appToken = `${meta.app}|${meta.secret}`;
  const valid = (token: string): boolean =>
    token === appToken ||
    (token === meta.pageToken && !world.revoked.has('messenger')) ||
    (token === meta.numberToken && !world.revoked.has('whatsapp'));

  function refusal(call: Call): Answer | null {
    const token = tokenOf(call);
    if (token === '')
      return graphError({
        status: 400,
        code: 2500,
        message: 'An active access token must be used to query information about the current user.',
      });
    if (!valid(token))
      return graphError(
        token === meta.pageToken || token === meta.numberToken
          ? { ...badToken('Error validating access token: The session has been invalidated.'), subcode: 460 }
          : badToken('Invalid OAuth access token - Cannot parse access token'),
      );
    const proof = call.query.get('appsecret_proof');
    const right = createHmac('sha256', meta.secret).update(token).digest('hex');
    if (proof !== null && proof !== right)
      return graphError({
        status: 400,
        code: 100,
        type: 'GraphMethodException',
        message: 'Invalid appsecret_proof provided in the API argument',
      });
    if (token === appToken) return null;
    const theirs = token === meta.pageToken ? 'messenger' : 'whatsapp';
    if (call.kind !== theirs && !/^(?:debug_token|\d+\/subscriptions)$/u.test(graphPath(call.path)))
      return graphError({
        status: 403,
        code: 10,
        message: '(#10) Application does not have permission for this action',
      });
    return null;
  }

  /** https://developers.facebook.com/docs/graph-api/reference/debug_token */
  function debugToken(call: Call): Answer {
    const input = call.query.get('input_token') ?? textAt(call.json, 'input_token');
    if (input === '') return graphError(wrong('The parameter input_token is required.'));
    const page = input === meta.pageToken;
    const known = page || input === meta.numberToken;
    return {
      status: 200,
      json: {
        data:
          known && valid(input)
            ? {
                app_id: meta.app,
                type: page ? 'PAGE' : 'SYSTEM_USER',
                application: 'Laboratory',
                expires_at: 0,
                is_valid: true,
                scopes: page
                  ? ['pages_messaging', 'pages_manage_metadata', 'pages_show_list']
                  : ['whatsapp_business_messaging', 'whatsapp_business_management'],
                ...(page ? { profile_id: meta.page } : {}),
              }
            : { is_valid: false, scopes: [], error: { code: 190, message: 'Invalid OAuth access token.' } },
      },
    };
  }

  function subscriptionsOf(call: Call, account: string): Answer {
    if (call.method === 'POST') {
      const fields = call.query.get('subscribed_fields') ?? textAt(call.json, 'subscribed_fields');
      const listed = Array.isArray(at(call.json, 'subscribed_fields'));
      if (account === meta.page && fields === '' && !listed)
        return graphError(wrong('The parameter subscribed_fields is required.'));
      subscribed.set(
        account,
        listed ? (at(call.json, 'subscribed_fields') ?? true) : fields === '' ? true : fields.split(','),
      );
      return { status: 200, json: { success: true } };
    }
    if (call.method === 'DELETE') {
      subscribed.delete(account);
      return { status: 200, json: { success: true } };
    }
    const fields = subscribed.get(account);
    if (fields === undefined) return { status: 200, json: { data: [] } };
    const app =
      account === meta.page
        ? { id: meta.app, name: 'Laboratory', subscribed_fields: fields }
        : { whatsapp_business_api_data: { id: meta.app, name: 'Laboratory', link: 'https://www.facebook.com/games/' } };
    return { status: 200, json: { data: [app] } };
  }

  /** Where webhooks go. https://developers.facebook.com/docs/graph-api/reference/application/subscriptions */
  async function appSubscriptions(call: Call): Promise<Answer> {
    if (tokenOf(call) !== appToken)
      return graphError({
        status: 400,
        code: 15,
        message: '(#15) This method must be called with an app access_token.',
      });
    if (call.method === 'POST') {
      const { object, callback_url, verify_token } = Object.fromEntries([
        ...call.query,
        ...Object.entries(fieldsOf(call.json)).map(([name, value]) => [name, textAt(value)] as const),
      ]) as { [name: string]: string };
      const kind = Object.hasOwn(objects, object ?? '') ? objects[object ?? ''] : undefined;
      if (kind === undefined) return graphError(wrong('Param object must be one of {PAGE, WHATSAPP_BUSINESS_ACCOUNT}'));
      const shaken = await handshake(callback_url ?? '', verify_token ?? '');
      if (shaken !== null)
        return graphError({
          status: 400,
          code: 2200,
          message: `(#2200) Callback verification failed with the following errors: ${shaken}`,
        });
      world.webhooks.set(kind, callback_url ?? '');
      return { status: 200, json: { success: true } };
    }
    return {
      status: 200,
      json: {
        data: Object.entries(objects).flatMap(([object, kind]) => {
          const url = world.webhooks.get(kind);
          const fields = (kind === 'whatsapp' ? ['messages'] : ['messages', 'messaging_postbacks']).map((name) => ({
            name,
            version: 'v25.0',
          }));
          return url === undefined ? [] : [{ object, callback_url: url, active: true, fields }];
        }),
      },
    };
  }

  return {
    refusal,
    handle(call) {
      const path = graphPath(call.path);
      if (path === 'debug_token') return debugToken(call);
      if (path === `${meta.app}/subscriptions`) return appSubscriptions(call);
      if (path === 'me/subscribed_apps' || path === `${meta.page}/subscribed_apps`)
        return subscriptionsOf(call, meta.page);
      if (path === `${meta.business}/subscribed_apps`) return subscriptionsOf(call, meta.business);
      return null;
    },
    letter: (kind, item) => ({
      kind,
      url: world.webhooks.get(kind) ?? '',
      item,
      batches: true,
      write(entries) {
        // As Meta writes it: slashes and everything beyond ASCII escaped, which the signature covers.
        const body = escaped(
          JSON.stringify({ object: kind === 'messenger' ? 'page' : 'whatsapp_business_account', entry: entries }),
        );
        return {
          body,
          headers: {
            'content-type': 'application/json',
            'user-agent': 'facebookexternalua',
            'x-hub-signature-256': `sha256=${createHmac('sha256', meta.secret).update(body).digest('hex')}`,
          },
        };
      },
    }),
  };
}

const escaped = (json: string): string =>
  json
    .replaceAll('/', '\\/')
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Asks an address whether it is ours, as the dashboard does; null = it is. */
export async function handshake(url: string, token: string): Promise<string | null> {
  const challenge = '1158201444';
  const query = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.challenge': challenge, 'hub.verify_token': token });
  try {
    const answer = await fetch(`${url}?${query.toString()}`, { redirect: 'manual' });
    if (answer.status !== 200) return `HTTP Status Code = ${answer.status}`;
    return (await answer.text()) === challenge ? null : 'The challenge was not echoed';
  } catch {
    return 'The URL could not be reached';
  }
}

export const unknownObject = (call: Call): Answer =>
  graphError(noSuchObject(graphPath(call.path).split('/')[0] ?? '', call.method));
