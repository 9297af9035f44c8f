import { AppError } from '../../model/errors.js';
import type { ServiceSettings } from '../../model/bot.js';
import type { Instant } from '../../model/event.js';
import type { Json } from '../../model/json.js';
import type { Service } from '../../model/ports/service.js';
import { wallTime } from '../../model/time.js';
import { sweepAttempts } from '../attempts.js';
import type { CaseCreation, CaseLookup, CaseProvider, NewCase } from '../case-provider.js';
import { caseOperations } from '../cases-service.js';
import { anyFactMatches, factors, type Facts } from '../matching-facts.js';
import { findReferences, parsePattern, writeReference, type ReferencePattern } from '../reference-pattern.js';
import { anyReference } from '../reference-reader.js';
import { scopeOf, type ServiceDeps, type ServiceType } from '../service-type.js';
import { loadCases, readCaseRows, type LoadReport } from './load-cases.js';
import { caseKind, caseValue, storedCase, tellable, wordsOf, type StoredCase } from './stored-case.js';
import { upsertHandler, type UpsertAnswer, type UpsertRequest } from './upsert-case.js';

/** A directory as a service, with what HTTP mounts at `PUT /api/v1/services/{bot}/{service}/cases/{reference}`. */
export interface DirectoryService extends Service {
  readonly provider: CaseProvider;
  /** What loading the file came to; null without a file. Rows left out are the operator's to see. */
  readonly loaded: LoadReport | null;
  readonly handleUpsert: (request: UpsertRequest) => Promise<UpsertAnswer>;
}

/** Whether a service takes cases from the agency's own system. */
export function isDirectory(service: Service): service is DirectoryService {
  return 'handleUpsert' in service;
}

/** The embedded case system: cases in the program's own store, loaded from a file and kept up to date by an API. */
export const directory: ServiceType = {
  files(settings) {
    const file = stringSetting(settings, 'file');
    return file === null ? [] : [file];
  },
  async create(deps): Promise<DirectoryService> {
    const { settings, records, clock, readFile, parseCsv } = deps;
    const scope = scopeOf(deps);
    const pattern = parsePattern((settings.reference ?? anyReference).pattern);
    const file = stringSetting(settings, 'file');
    const apiKey = stringSetting(settings, 'api_key');
    await sweepAttempts(records, scope, clock.now());
    let loaded: LoadReport | null = null;
    if (file !== null) {
      const rows = readCaseRows(file, await readNamed(file, readFile), parseCsv);
      loaded = await loadCases(records, scope, rows, pattern, /\.json$/i.test(file) ? 1 : 2);
    }
    const provider = directoryProvider(deps, scope, pattern);
    return {
      name: settings.name,
      operations: caseOperations({ provider, records, scope }),
      provider,
      loaded,
      handleUpsert: upsertHandler({ records, scope, pattern, apiKey, clock }),
    };
  },
};

async function readNamed(file: string, readFile: ServiceDeps['readFile']): Promise<string> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new AppError('CONTENT_INVALID', `the case file ${file.split(/[\\/]/).at(-1)} cannot be read`, {
      cause: error,
    });
  }
}

function stringSetting(settings: ServiceSettings, name: string): string | null {
  const value = Object.hasOwn(settings.settings, name) ? settings.settings[name] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function listSetting(settings: ServiceSettings, name: string): readonly string[] | null {
  const value: Json | undefined = Object.hasOwn(settings.settings, name) ? settings.settings[name] : undefined;
  return Array.isArray(value) ? value.map(String) : null;
}

/** Stands in for a case that does not exist, so that an unknown reference costs the same work as a wrong fact. */
const nobody: StoredCase = {
  reference: '',
  service: '',
  state: null,
  rawState: '',
  updated: '2000-01-01',
  facts: { zip: '00000', last_name: 'nobody at all', date_of_birth: '1900-01-01' },
  headline: {},
  next: {},
  protected: true,
  source: 'file',
  row: null,
  details: null,
};

function directoryProvider(deps: ServiceDeps, scope: string, pattern: ReferencePattern): CaseProvider {
  const { bot, settings, records, random } = deps;
  const accepted = settings.factors ?? factors;
  const words = wordsOf(bot, settings.words);
  const bearer = new Set(listSetting(settings, 'bearer') ?? []);
  const services = listSetting(settings, 'services');
  const dayOf = (updated: string): string =>
    updated.length > 10 ? wallTime(Date.parse(updated), bot.timeZone).date : updated;
  const tell = (stored: StoredCase) => tellable(stored, words, dayOf(stored.updated));

  async function lookup(reference: string, facts: Facts): Promise<CaseLookup> {
    const row = await records.get(caseKind, `${scope}/${reference}`);
    const stored = row ? storedCase(row.value) : nobody;
    const matches = anyFactMatches(facts, stored.facts, accepted);
    const open = !stored.protected && (matches || bearer.has(stored.service));
    return open ? { type: 'found', case: tell(stored) } : { type: 'not_found' };
  }

  async function create(request: NewCase): Promise<CaseCreation> {
    if (services !== null && !services.includes(request.service)) return { type: 'rejected' };
    const requestKey = `${scope}/${request.key}`;
    for (let round = 0; round < 40; round++) {
      const earlier = await records.get('case_request', requestKey);
      if (earlier) {
        const made = await records.get(caseKind, `${scope}/${earlier.value as string}`);
        if (made) return { type: 'created', case: tell(storedCase(made.value)) };
      }
      const reference = writeReference(pattern, Buffer.from(random.token(48), 'base64url'));
      const stored = newCase(request, reference, request.now);
      const written = await records.write([
        { type: 'insert', kind: 'case_request', key: requestKey, value: reference },
        { type: 'insert', kind: caseKind, key: `${scope}/${reference}`, value: caseValue(stored) },
      ]);
      if (written.type === 'written') return { type: 'created', case: tell(stored) };
    }
    throw new AppError(
      'CONTENT_INVALID',
      `service ${settings.name}: no free reference; make the reference pattern longer`,
    );
  }

  return {
    parseReference: (text) => findReferences(pattern, text),
    factors: () => accepted,
    lookup,
    create,
  };
}

function newCase(request: NewCase, reference: string, now: Instant): StoredCase {
  return {
    reference,
    service: request.service,
    state: 'received',
    rawState: 'RECEIVED',
    updated: new Date(now).toISOString(),
    facts: request.facts,
    headline: {},
    next: {},
    protected: false,
    source: 'chat',
    row: null,
    details: request.details,
  };
}
