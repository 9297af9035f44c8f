import { z } from 'zod';
import { day, format, line, phone, text } from './scalars.js';

/** Figures of docs/services.md; a test holds this schema against what the calendar itself reads. */
const id = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/, { error: 'name' });
const duration = z.string().regex(/^\d{1,5}\s*(?:minute|hour|day)s?$/, { error: 'duration' });
const whole = (least: number, most: number, form: string) =>
  z.string().refine((value) => /^\d{1,6}$/.test(value) && Number(value) >= least && Number(value) <= most, {
    error: form,
  });
const week = z.record(z.string(), z.union([line, z.array(line, { error: 'list' })], { error: 'hours' }), {
  error: 'hours',
});
const span = z.strictObject({ from: day, until: day.optional(), reason: text.optional() });
const days = z.array(z.union([line, span, z.strictObject({ day, name: text.optional() })], { error: 'holiday' }), {
  error: 'list',
});
const holidays = z.union([line, days], { error: 'holidays' });

/** The file a calendar's `offices:` names: what can be booked, and where and when. */
export const officesSchema = z.strictObject({
  format: format.optional(),
  lead_time: duration.optional(),
  horizon: duration.optional(),
  change_until: duration.optional(),
  hold_for: duration.optional(),
  per_person_limit: whole(1, 100, 'count').optional(),
  holidays: holidays.optional(),
  services: z
    .array(
      z.strictObject({
        id,
        title: text,
        minutes: z
          .string({ error: 'minutes' })
          .refine(
            (value) => /^\d{1,3}$/.test(value) && Number(value) % 5 === 0 && Number(value) >= 5 && Number(value) <= 240,
            {
              error: 'minutes',
            },
          ),
        bring: text.optional(),
      }),
      { error: 'list' },
    )
    .min(1, { error: 'list' }),
  offices: z
    .array(
      z.strictObject({
        id,
        title: text,
        address: line,
        phone: phone.optional(),
        time_zone: line.optional(),
        hours: week,
        breaks: week.optional(),
        holidays: holidays.optional(),
        closures: days.optional(),
        desks: whole(1, 200, 'count').optional(),
        services: z.array(line, { error: 'list' }).min(1, { error: 'list' }).optional(),
        accessibility: text.optional(),
      }),
      { error: 'list' },
    )
    .min(1, { error: 'list' }),
});
export type WrittenOffices = z.infer<typeof officesSchema>;
