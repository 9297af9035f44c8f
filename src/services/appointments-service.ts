import { own } from '../model/json.js';
import type { Operation, ServiceContext, ServiceResult } from '../model/ports/service.js';
import type { Records } from '../model/ports/store.js';
import type { Slots } from '../model/text.js';
import { instantOf, wallTime } from '../model/time.js';
import type { Value } from '../model/value.js';
import type { Acting, Appointment, AppointmentProof, AppointmentProvider, FreeSlot } from './appointment-provider.js';
import { giveBackAttempt, takeAttempt } from './attempts.js';
import { asJson, dateInput, localized, text, textInput } from './read-input.js';

/** What the operations of an appointment service are made of. */
export interface AppointmentsService {
  readonly provider: AppointmentProvider;
  readonly records: Records;
  /** Prefix of the attempt rows. */
  readonly scope: string;
  readonly publicUrl: string;
}

/** Free times one `slots` call offers; a resident asks for later ones with `after`. */
const slotsOffered = 8;

type Run = (service: AppointmentsService, input: Slots, context: ServiceContext) => Promise<ServiceResult>;

/** The operations of any appointment system, with limited attempts at other people's appointments. */
export function appointmentOperations(service: AppointmentsService): { readonly [name: string]: Operation } {
  const operation = (writes: boolean, outcomes: readonly string[], run: Run): Operation => ({
    writes,
    outcomes,
    run: (input, context) => run(service, input, context),
  });
  const refusals = ['slot_taken', 'outside_window', 'closed_day', 'hold_expired'];
  return {
    slots: operation(false, ['slots', 'none'], findSlots),
    hold: operation(true, ['held', ...refusals], hold),
    extend: operation(true, ['held', ...refusals], extend),
    release: operation(true, ['released'], release),
    book: operation(true, ['booked', 'person_limit', ...refusals], book),
    get: operation(false, ['found', 'not_found', 'limited'], get),
    cancel: operation(true, ['cancelled', 'already', 'not_found', 'too_late', 'limited'], cancel),
    reschedule: operation(
      true,
      ['moved', 'slot_taken', 'outside_window', 'closed_day', 'not_found', 'too_late', 'limited'],
      reschedule,
    ),
  };
}

async function findSlots(service: AppointmentsService, input: Slots, { now }: ServiceContext): Promise<ServiceResult> {
  const { provider } = service;
  const wanted = textInput(input, 'service') ?? onlyService(provider);
  if (wanted === undefined) return answer('none');
  const after = own(input, 'after');
  const slots = await provider.findSlots(
    {
      service: wanted,
      office: textInput(input, 'office'),
      from: dateInput(input, 'from'),
      after: after?.type === 'datetime' ? readWall(after.datetime, after.zone) : undefined,
      limit: slotsOffered,
    },
    now,
  );
  return slots.length === 0 ? answer('none') : answer('slots', { slots: manySlots(service, slots) });
}

function onlyService(provider: AppointmentProvider): string | undefined {
  const services = provider.services();
  return services.length === 1 ? services[0]?.id : undefined;
}

/** The instant of a wall time that came from outside; undefined when it is none. */
function readWall(datetime: string, zone: string): number | undefined {
  const [date, time] = datetime.split('T');
  try {
    return date !== undefined && time !== undefined ? instantOf(date, time, zone) : undefined;
  } catch {
    return undefined;
  }
}

async function hold(service: AppointmentsService, input: Slots, context: ServiceContext): Promise<ServiceResult> {
  return heldAnswer(service, await service.provider.hold(textInput(input, 'slot') ?? '', acting(context)));
}

async function extend(service: AppointmentsService, input: Slots, context: ServiceContext): Promise<ServiceResult> {
  return heldAnswer(service, await service.provider.extend(textInput(input, 'hold') ?? '', acting(context)));
}

async function release(
  { provider }: AppointmentsService,
  input: Slots,
  context: ServiceContext,
): Promise<ServiceResult> {
  await provider.release(textInput(input, 'hold') ?? '', acting(context));
  return answer('released');
}

function heldAnswer(
  service: AppointmentsService,
  held: Awaited<ReturnType<AppointmentProvider['hold']>>,
): ServiceResult {
  if (held.type === 'slot_taken') return answer(held.type, { slots: manySlots(service, held.nearest) });
  if (held.type !== 'held') return answer(held.type);
  const zone = service.provider.offices()[0]?.zone ?? 'UTC';
  return answer('held', { hold: text(held.hold), expires: moment(held.expires, zone) });
}

async function book(service: AppointmentsService, input: Slots, context: ServiceContext): Promise<ServiceResult> {
  const { slot: _slot, hold: _hold, ...details } = input;
  const booked = await service.provider.book(
    {
      slot: textInput(input, 'slot') ?? '',
      hold: textInput(input, 'hold'),
      name: textInput(input, 'name')?.slice(0, 200),
      phone: textInput(input, 'phone')?.slice(0, 60),
      details: asJson(details),
    },
    acting(context),
  );
  if (booked.type === 'booked')
    return answer('booked', { appointment: appointmentRecord(service, booked.appointment) });
  return booked.type === 'slot_taken'
    ? answer(booked.type, { slots: manySlots(service, booked.nearest) })
    : answer(booked.type);
}

async function get(service: AppointmentsService, input: Slots, context: ServiceContext): Promise<ServiceResult> {
  return guarded(service, input, context, async (reference, proof) => {
    const got = await service.provider.get(reference, proof, acting(context));
    return got.type === 'found'
      ? answer('found', { appointment: appointmentRecord(service, got.appointment) })
      : answer('not_found');
  });
}

async function cancel(service: AppointmentsService, input: Slots, context: ServiceContext): Promise<ServiceResult> {
  return guarded(service, input, context, async (reference, proof) => {
    const done = await service.provider.cancel(reference, proof, acting(context));
    const told = done.type === 'cancelled' || done.type === 'already';
    return told ? answer(done.type, { appointment: appointmentRecord(service, done.appointment) }) : answer(done.type);
  });
}

async function reschedule(service: AppointmentsService, input: Slots, context: ServiceContext): Promise<ServiceResult> {
  return guarded(service, input, context, async (reference, proof) => {
    const done = await service.provider.reschedule(reference, textInput(input, 'slot') ?? '', proof, acting(context));
    if (done.type === 'moved') return answer('moved', { appointment: appointmentRecord(service, done.appointment) });
    return done.type === 'slot_taken'
      ? answer(done.type, { slots: manySlots(service, done.nearest) })
      : answer(done.type);
  });
}

/** Counts an attempt before the provider looks, and gives it back unless nothing was found. */
async function guarded(
  { records, scope }: AppointmentsService,
  input: Slots,
  { conversation, idempotencyKey: key, now }: ServiceContext,
  run: (reference: string, proof: AppointmentProof) => Promise<ServiceResult>,
): Promise<ServiceResult> {
  const reference = (textInput(input, 'reference') ?? '').slice(0, 100);
  const counted = reference.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const attempt = { scope, conversation, reference: counted, key, now };
  if ((await takeAttempt(records, attempt)) === 'limited') return answer('limited');
  const proof = {
    phone: textInput(input, 'phone')?.slice(0, 60),
    lastName: textInput(input, 'last_name')?.slice(0, 200),
  };
  const result = await run(reference, proof);
  if (result.outcome !== 'not_found') await giveBackAttempt(records, attempt);
  return result;
}

function acting({ conversation, idempotencyKey, now }: ServiceContext): Acting {
  return { conversation, key: idempotencyKey, now };
}

function answer(outcome: string, result: Slots = {}): ServiceResult {
  return { outcome, result };
}

function manySlots({ provider }: AppointmentsService, slots: readonly FreeSlot[]): Value {
  const offices = new Map(provider.offices().map((office) => [office.id, office]));
  const values = slots.map((slot): Value => {
    const office = offices.get(slot.office);
    const name = office ? localized(office.title) : text(slot.office);
    return {
      type: 'record',
      fields: {
        id: text(slot.id),
        start: moment(slot.start, office?.zone ?? 'UTC'),
        office: text(slot.office),
        office_name: name,
      },
    };
  });
  return { type: 'many', values };
}

function appointmentRecord({ provider, publicUrl }: AppointmentsService, found: Appointment): Value {
  const office = provider.offices().find((one) => one.id === found.office);
  const service = provider.services().find((one) => one.id === found.service);
  const zone = office?.zone ?? 'UTC';
  return {
    type: 'record',
    fields: {
      reference: text(found.reference),
      service: text(found.service),
      title: service ? localized(service.title) : text(found.service),
      start: moment(found.start, zone),
      end: moment(found.end, zone),
      office: text(found.office),
      office_name: office ? localized(office.title) : text(found.office),
      address: text(office?.address ?? ''),
      phone: text(office?.phone ?? ''),
      ...(service?.bring ? { bring: localized(service.bring) } : {}),
      ...(office?.accessibility ? { accessibility: localized(office.accessibility) } : {}),
      calendar_link: text(`${publicUrl.replace(/\/+$/, '')}/calendar/${found.calendarToken}.ics`),
    },
  };
}

function moment(at: number, zone: string): Value {
  const { date, time } = wallTime(at, zone);
  return { type: 'datetime', datetime: `${date}T${time}`, zone };
}
