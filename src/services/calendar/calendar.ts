import type { ServiceSettings } from '../../model/bot.js';
import { AppError } from '../../model/errors.js';
import type { Service } from '../../model/ports/service.js';
import { appointmentOperations } from '../appointments-service.js';
import type { AppointmentProvider } from '../appointment-provider.js';
import { sweepAttempts } from '../attempts.js';
import { scopeOf, type ServiceType } from '../service-type.js';
import { bookSlot, cancelBooking, moveBooking } from './book-slot.js';
import { findFreeSlots } from './free-slots.js';
import { extendHold, holdSlot, releaseHold } from './hold-slot.js';
import { sweepPlaces } from './places.js';
import { readOffices } from './read-offices.js';
import { appointmentOf, findOwn, type Scheduler } from './scheduler.js';

const dayMs = 86_400_000;

/** A calendar as a service. */
export interface CalendarService extends Service {
  readonly provider: AppointmentProvider;
}

/** The embedded appointment system: a scheduler over the program's own store. */
export const calendar: ServiceType = {
  files: filesOf,
  async create(deps): Promise<CalendarService> {
    const { bot, settings, records, random, clock, publicUrl, readYaml } = deps;
    const [file] = filesOf(settings);
    if (file === undefined) throw new AppError('CONTENT_INVALID', `service ${settings.name}: offices must name a file`);
    const scheduler: Scheduler = {
      bot,
      calendar: readOffices(await readYaml(file), bot),
      records,
      random,
      scope: scopeOf(deps),
    };
    const { scope } = scheduler;
    await sweepAttempts(records, scope, clock.now());
    for (const office of scheduler.calendar.offices) await sweepPlaces(records, scope, office, clock.now() - 2 * dayMs);
    const provider = calendarProvider(scheduler);
    return {
      name: settings.name,
      operations: appointmentOperations({ provider, records, scope, publicUrl }),
      provider,
    };
  },
};

function filesOf({ settings }: ServiceSettings): readonly string[] {
  const file = Object.hasOwn(settings, 'offices') ? settings['offices'] : undefined;
  return typeof file === 'string' && file !== '' ? [file] : [];
}

/** The calendar behind the port of appointments. */
export function calendarProvider(scheduler: Scheduler): AppointmentProvider {
  return {
    capabilities: { hold: 'native', reschedule: 'atomic', idempotent: true },
    offices: () => scheduler.calendar.offices,
    services: () => scheduler.calendar.services,
    findSlots: (search, now) => findFreeSlots(scheduler, search, now),
    hold: (slot, acting) => holdSlot(scheduler, slot, acting),
    extend: (hold, acting) => extendHold(scheduler, hold, acting),
    release: (hold, acting) => releaseHold(scheduler, hold, acting),
    book: (booking, acting) => bookSlot(scheduler, booking, acting),
    async get(reference, proof, acting) {
      const found = await findOwn(scheduler, reference, proof, acting);
      const stands = found && found.state.state !== 'cancelled' && found.state.end > acting.now;
      return stands ? { type: 'found', appointment: appointmentOf(found) } : { type: 'not_found' };
    },
    cancel: (reference, proof, acting) => cancelBooking(scheduler, reference, proof, acting),
    reschedule: (reference, slot, proof, acting) => moveBooking(scheduler, reference, slot, proof, acting),
  };
}
