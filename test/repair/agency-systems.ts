import type { Bot, ServiceSettings } from '../../src/model/bot.js';
import type { Effect } from '../../src/model/effect.js';
import { own } from '../../src/model/json.js';
import type { Slots } from '../../src/model/text.js';
import type { Value } from '../../src/model/value.js';

type Call = Extract<Effect, { readonly type: 'call' }>;

/** What the agency's systems answer in one conversation: an outcome by operation; what is not named goes well. */
export type World = { readonly [operation: string]: string };

/** What each operation of the embedded services comes to on a good day. */
const goodOutcomes: World = {
  'directory.lookup': 'found',
  'directory.create': 'created',
  'calendar.slots': 'slots',
  'calendar.hold': 'held',
  'calendar.extend': 'held',
  'calendar.release': 'released',
  'calendar.book': 'booked',
  'calendar.get': 'found',
  'calendar.cancel': 'cancelled',
  'calendar.reschedule': 'moved',
};

const text = (words: string): Value => ({ type: 'text', text: words });

/** Answers a call as an agency's system would, in its shape (docs/services.md), with whatever the bot's own files name. */
export function answerCall(bot: Bot, call: Call, world: World): { readonly outcome: string; readonly result: Slots } {
  const service = own(bot.services, call.service);
  const operation = `${service?.type ?? ''}.${call.operation}`;
  const outcome = own(world, operation) ?? own(goodOutcomes, operation) ?? 'unavailable';
  return { outcome, result: resultOf(bot, service, outcome, call.input) };
}

function resultOf(bot: Bot, service: ServiceSettings | undefined, outcome: string, input: Slots): Slots {
  if (outcome === 'slots' || outcome === 'slot_taken') return { slots: freeSlots(service) };
  if (outcome === 'created') return caseOf(bot, service, input);
  if (service?.type === 'directory' && outcome === 'found')
    return { case: { type: 'record', fields: caseOf(bot, service, input) } };
  if (['booked', 'found', 'cancelled', 'already', 'moved'].includes(outcome))
    return { appointment: { type: 'record', fields: appointmentOf(service) } };
  return {};
}

function caseOf(bot: Bot, service: ServiceSettings | undefined, input: Slots): Slots {
  const example = service?.reference?.example ?? 'RC-2041';
  const [raw = 'NEW'] = Object.keys(Object.values(bot.words)[0]?.states ?? {});
  return {
    reference: input['reference'] ?? { type: 'case-reference', reference: example },
    service: input['service'] ?? text('report'),
    state: text('in_review'),
    raw_state: text(raw),
    updated: { type: 'date', date: '2026-11-20' },
  };
}

const moment = (datetime: string): Value => ({ type: 'datetime', datetime, zone: 'America/Chicago' });

function freeSlots(service: ServiceSettings | undefined): Value {
  const offices = service?.offices ?? [];
  const starts = ['2026-11-24T09:00', '2026-11-24T09:30', '2026-11-25T10:00', '2026-11-30T14:00', '2026-12-01T09:00'];
  const values = starts.map((start, n): Value => {
    const office = offices[n % Math.max(1, offices.length)];
    return {
      type: 'record',
      fields: {
        id: text(`free-${n}`),
        start: moment(start),
        office: text(office?.id ?? 'office'),
        office_name: { type: 'localized', text: office?.title ?? { en: 'Office', es: 'Oficina' } },
      },
    };
  });
  return { type: 'many', values };
}

function appointmentOf(service: ServiceSettings | undefined): Slots {
  const office = service?.offices?.[0];
  const what = service?.bookable?.[0];
  return {
    reference: text('AP-7K3M'),
    service: text(what?.id ?? 'visit'),
    title: { type: 'localized', text: what?.title ?? { en: 'Visit', es: 'Visita' } },
    start: moment('2026-11-24T09:00'),
    end: moment('2026-11-24T09:30'),
    office: text(office?.id ?? 'office'),
    office_name: { type: 'localized', text: office?.title ?? { en: 'Office', es: 'Oficina' } },
    address: text(office?.address ?? '1 Main Street'),
    phone: text(office?.phone ?? '555-0110'),
    bring: { type: 'localized', text: what?.bring ?? { en: 'a photo ID', es: 'una identificación' } },
    calendar_link: text('https://chat.example/calendar/token.ics'),
  };
}
