import { calendar } from './calendar/calendar.js';
import { directory } from './directory/directory.js';
import type { ServiceType } from './service-type.js';

/** Every kind of service an agency can write under `type:`. Another one is a file here and a line. */
export const serviceTypes: { readonly [type: string]: ServiceType } = { directory, calendar };
