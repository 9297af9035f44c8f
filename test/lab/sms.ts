import { createHmac } from 'node:crypto';
import type { Json } from '../../src/model/json.js';
import { fieldsOf, textAt, type Fields } from './json.js';
import { twilioError, type TwilioError } from './sms-errors.js';
import type { Act, Answer, Bubble, Call, LabFile, Person, Platform, Posted } from './types.js';
import { change, personOf, show, unread, type World } from './world.js';

/** An account with one number; 555 numbers belong to nobody. */
export const twilio = {
  sid: 'AC00000000000000000000000000000000',
  token: 'lab-twilio-auth-token',
  number: '+15555550100',
  service: 'MG00000000000000000000000000000000',
} as const;

/** Words that Twilio itself acts on. https://www.twilio.com/docs/messaging/compliance/opt-out-keywords */
const stops = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT']);
const starts = new Set(['START', 'YES', 'UNSTOP']);
const helps = new Set(['HELP', 'INFO']);
const answers = {
  STOP: 'You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.',
  START:
    'You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.',
  HELP: 'Reply STOP to unsubscribe. Msg&Data Rates May Apply.',
} as const;

/** Twilio's text messages. https://www.twilio.com/docs/messaging/api/message-resource */
export function openSms(world: World): Platform & { optOutTypes: boolean } {
  const media = new Map<string, string>();
  /** Where the statuses of a message go. */
  const callbacks = new Map<string, { readonly url: string; readonly to: string }>();
  const sid = (prefix: string): string => prefix + String(world.next()).padStart(32, '0');

  const platform = {
    kind: 'sms' as const,
    /** Whether webhooks say `OptOutType` (an account with Advanced Opt-Out). */
    optOutTypes: true,
    refuse: (trouble: Parameters<Platform['refuse']>[0]): Answer =>
      trouble.type === 'too_many'
        ? { ...twilioError('tooMany'), headers: { 'retry-after': String(trouble.retryAfter) } }
        : {
            status: trouble.status,
            json: {
              code: trouble.code ?? 20500,
              message: trouble.text ?? 'An internal server error has occurred',
              more_info: `https://www.twilio.com/docs/errors/${trouble.code ?? 20500}`,
              status: trouble.status,
            },
          },
    handle(call: Call): Answer {
      if (!authorised(call)) return twilioError('authenticate');
      const base = `/2010-04-01/Accounts/${twilio.sid}`;
      if (call.path === `${base}/Messages.json` && call.method === 'POST') return create(call);
      if (call.path === `${base}.json`)
        return { status: 200, json: { sid: twilio.sid, friendly_name: 'Laboratory', status: 'active', type: 'Full' } };
      if (call.path === `${base}/IncomingPhoneNumbers.json`) {
        const number = {
          sid: 'PN00000000000000000000000000000000',
          phone_number: twilio.number,
          sms_url: world.webhooks.get('sms') ?? '',
          sms_method: 'POST',
          capabilities: { sms: true, mms: true, voice: false },
        };
        const wanted = call.query.get('PhoneNumber');
        return { status: 200, json: { incoming_phone_numbers: wanted && wanted !== twilio.number ? [] : [number] } };
      }
      const file = media.get(call.path);
      // The file itself lies elsewhere, and wants no credentials.
      return file === undefined ? twilioError('notFound') : { status: 307, headers: { location: file }, body: '' };
    },
    async act(person: Person, act: Act): Promise<Posted> {
      if (act.type === 'read') {
        for (const bubble of unread(person)) change(world, person, bubble.id, { status: 'read' });
        return { status: 'nothing', body: '' };
      }
      if (act.type === 'block' || act.type === 'unblock') {
        person.blocked = act.type === 'block';
        world.changed();
        return { status: 'nothing', body: '' };
      }
      const said = wordsOf(act);
      return said === null ? { status: 'nothing', body: '' } : receive(person, said.text, said.kind, said.file);
    },
    settings: (webhookUrl: string) => ({
      type: 'sms',
      api: `${world.origin}/twilio`,
      account_sid: twilio.sid,
      auth_token: twilio.token,
      from: twilio.number,
      ...(webhookUrl === '' ? {} : { public_url: webhookUrl, status_url: webhookUrl }),
    }),
  };

  function authorised(call: Call): boolean {
    const right = `Basic ${Buffer.from(`${twilio.sid}:${twilio.token}`).toString('base64')}`;
    return call.headers['authorization'] === right && !world.revoked.has('sms');
  }

  function create(call: Call): Answer {
    const form = fieldsOf(call.json);
    const problem = createProblem(form);
    if (problem !== null) return twilioError(problem);
    const to = textAt(form['To']);
    const person = personOf(world, 'sms', to);
    if (person?.stopped) return twilioError('unsubscribed');
    const id = sid('SM');
    const callback = textAt(form['StatusCallback']);
    if (callback !== '') callbacks.set(id, { url: callback, to });
    const body = textAt(form['Body']);
    const url = textAt(form['MediaUrl']);
    if (person && !person.blocked)
      show(world, person, {
        id,
        from: 'bot',
        kind: url === '' ? 'text' : 'photo',
        text: body,
        status: 'sent',
        ...(url === '' ? {} : { url }),
      });
    const steps = !person ? ['sent', 'undelivered'] : person.blocked ? ['sent'] : ['sent', 'delivered'];
    const tell = async (): Promise<void> => {
      for (const step of steps) await status(id, step, person);
    };
    if (world.receipts !== 'none') setImmediate(() => void tell());
    return { status: 201, json: resource(form, id, to, body) };
  }

  async function status(id: string, step: string, person: Person | undefined): Promise<void> {
    const callback = callbacks.get(id);
    if (person && step === 'delivered') change(world, person, id, { status: 'delivered' });
    if (!callback) return;
    await post(callback.url, {
      SmsSid: id,
      SmsStatus: step,
      MessageStatus: step,
      To: callback.to,
      MessageSid: id,
      AccountSid: twilio.sid,
      From: twilio.number,
      ApiVersion: '2010-04-01',
      ...(step === 'undelivered' ? { ErrorCode: '30003' } : {}),
    });
  }

  async function receive(
    person: Person,
    text: string,
    kind: Bubble['kind'],
    file: LabFile | undefined,
  ): Promise<Posted> {
    const id = sid(file ? 'MM' : 'SM');
    person.spokeAt = world.now();
    show(world, person, { id, from: 'me', kind, text: text === '' && file ? file.name : text });
    const word = text.trim().toUpperCase();
    const told = stops.has(word)
      ? 'STOP'
      : starts.has(word) && person.stopped
        ? 'START'
        : helps.has(word)
          ? 'HELP'
          : undefined;
    if (told === 'STOP' || told === 'START') person.stopped = told === 'STOP';
    if (told !== undefined) show(world, person, { id: sid('SM'), from: 'platform', kind: 'text', text: answers[told] });
    return post(world.webhooks.get('sms') ?? '', {
      ToCountry: 'US',
      SmsMessageSid: id,
      NumMedia: file ? '1' : '0',
      SmsSid: id,
      SmsStatus: 'received',
      FromCountry: 'US',
      Body: text,
      To: twilio.number,
      NumSegments: '1',
      MessageSid: id,
      AccountSid: twilio.sid,
      From: person.id,
      ApiVersion: '2010-04-01',
      ...(told === undefined || !platform.optOutTypes ? {} : { OptOutType: told }),
      ...(file ? mediaOf(id, file) : {}),
    });
  }

  function mediaOf(id: string, file: LabFile): { readonly [name: string]: string } {
    const path = `/2010-04-01/Accounts/${twilio.sid}/Messages/${id}/Media/${sid('ME')}`;
    const stored = `/mms/${world.next()}/${encodeURIComponent(file.name)}`;
    world.files.set(stored, file);
    media.set(path, world.elsewhere + stored);
    return { MediaContentType0: file.mime, MediaUrl0: `${world.origin}/twilio${path}` };
  }

  function post(url: string, form: { readonly [name: string]: string }): Promise<Posted> {
    return world.mail.post({
      kind: 'sms',
      url,
      item: form,
      write: ([item = null]) => {
        const fields = fieldsOf(item) as { readonly [name: string]: string };
        return {
          body: new URLSearchParams(fields).toString(),
          headers: {
            'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
            'x-twilio-signature': signature(url, fields),
            'i-twilio-idempotency-token': fields['MessageSid'] ?? '',
            'user-agent': 'TwilioProxy/1.1',
          },
        };
      },
    });
  }

  return platform;
}

/** https://www.twilio.com/docs/usage/security#validating-requests */
const signature = (url: string, fields: { readonly [name: string]: string }): string =>
  createHmac('sha1', twilio.token)
    .update(
      url +
        Object.keys(fields)
          .sort()
          .map((key) => key + (fields[key] ?? ''))
          .join(''),
    )
    .digest('base64');

function createProblem(form: Fields): TwilioError | null {
  const [to, from, service] = [textAt(form['To']), textAt(form['From']), textAt(form['MessagingServiceSid'])];
  if (to === '') return 'noTo';
  if (!/^\+[1-9]\d{7,14}$/u.test(to)) return 'badTo';
  if (from === '' && service === '') return 'noFrom';
  if (from !== '' ? from !== twilio.number : service !== twilio.service) return 'badFrom';
  const body = textAt(form['Body']);
  if (body === '' && textAt(form['MediaUrl']) === '') return 'noBody';
  return body.length > 1600 ? 'tooLong' : null;
}

function resource(form: Fields, id: string, to: string, body: string): Json {
  const service = textAt(form['MessagingServiceSid']);
  return {
    account_sid: twilio.sid,
    api_version: '2010-04-01',
    body,
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
    from: service === '' ? twilio.number : null,
    messaging_service_sid: service === '' ? null : service,
    num_media: '0',
    num_segments: '1',
    sid: id,
    status: service === '' ? 'queued' : 'accepted',
    to,
    uri: `/2010-04-01/Accounts/${twilio.sid}/Messages/${id}.json`,
  };
}

/** What a telephone can send by text message; null = nothing. */
function wordsOf(act: Act): { readonly text: string; readonly kind: Bubble['kind']; readonly file?: LabFile } | null {
  switch (act.type) {
    case 'say':
      return { text: act.text, kind: 'text' };
    case 'open':
      return { text: act.payload ?? 'Hi', kind: 'text' };
    case 'stop':
      return { text: 'STOP', kind: 'text' };
    case 'start':
      return { text: 'START', kind: 'text' };
    case 'file':
      return { text: act.text ?? '', kind: act.as, file: act.file };
    case 'place':
      return { text: `https://maps.example/?q=${act.latitude},${act.longitude}`, kind: 'text' };
    case 'contact':
      return {
        text: '',
        kind: 'contact',
        file: {
          name: 'card.vcf',
          mime: 'text/x-vcard',
          bytes: Buffer.from(`BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${act.name}\r\nTEL:${act.number}\r\nEND:VCARD\r\n`),
        },
      };
    // A text message is sent for good.
    default:
      return null;
  }
}
