import type { Json } from '../../src/model/json.js';
import type { Records } from '../../src/model/ports/store.js';
import type { ServiceResult } from '../../src/model/ports/service.js';
import type { Slots } from '../../src/model/text.js';
import type { DirectoryService } from '../../src/services/directory/directory.js';
import { serviceTypes } from '../../src/services/index.js';
import { context, serviceDeps, settings } from './fixtures.js';

/** Of the cases below. */
export const reference = { pattern: 'RC-\\d{4,6}', example: 'RC-2041' };
export const csv = `reference,service,state,raw_state,updated,zip,last_name,date_of_birth,headline_en,headline_es,protected
RC-2041,building-permit,,PLAN REVIEW,2026-11-16,61990,García López,1984-03-12,,,
RC-2042,building-permit,action_needed,CORR REQ'D,2026-11-12,07030,O'Brien,1979-07-30,Corrections needed,Hay que corregir,
RC-2043,building-permit,,RTD-EXT-7,2026-11-18,61993,Haddad,1981-02-27,,,
RC-2044,child-care,in_review,ELIG REVIEW,2026-11-12,61994,Whitfield,1988-04-04,,,yes
RC-2045,pothole,in_progress,WORK STARTED,2026-11-12,,,,,,
`;

/** A directory over a file (the one above, if none is given), and how the dialog looks a case up. */
export async function directoryOf(
  given: {
    readonly file?: string;
    readonly name?: string;
    readonly records?: Records;
    readonly more?: { readonly [name: string]: Json };
  } = {},
) {
  const name = given.name ?? '/content/cases.csv';
  const deps = serviceDeps({
    ...(given.records ? { records: given.records } : {}),
    settings: settings(
      'cases',
      { file: name, api_key: 'a long secret', bearer: ['pothole'], ...given.more },
      { reference, words: 'permit' },
    ),
    readFile: async () => given.file ?? csv,
  });
  const service = (await serviceTypes['directory']?.create(deps)) as DirectoryService;
  const look = async (input: Slots, more = {}) => service.operations['lookup']?.run(input, context(more));
  return { service, look, records: deps.records };
}

export const ref = (text: string): Slots => ({ reference: { type: 'case-reference', reference: text } });
export const zip = (code: string): Slots => ({ zip: { type: 'zip', zip: code } });
/** The told fields of a found case, else the outcome. */
export const stateOf = (answer: ServiceResult | undefined) => {
  const found = answer?.result['case'];
  return found?.type === 'record' ? found.fields : answer?.outcome;
};
