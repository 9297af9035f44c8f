import type { Json } from '../../model/json.js';
import { own } from '../../model/json.js';
import type { ServiceResult } from '../../model/ports/service.js';
import type { Slots } from '../../model/text.js';
import type { Value } from '../../model/value.js';

type JsonObject = { readonly [key: string]: Json };
const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** What the fields of an answer are together, by the operation, whatever the service is called. */
const resultNames: { readonly [operation: string]: string } = {
  lookup: 'case',
  get: 'appointment',
  book: 'appointment',
  cancel: 'appointment',
  reschedule: 'appointment',
};

/** What a test says a system answers to a call; undefined: the test says nothing of it. */
export type GivenAnswers = (operation: string, input: Slots) => ServiceResult | undefined;

/**
 * What a test's `given:` says an agency's system answers. One answer for every call (`cases.lookup: { outcome: not_found }`), a list of
 * them for one call after the other (the last one stays), or one per value sent (`cases.lookup: { RC-2041: { outcome: found } }`).
 */
export function givenAnswers(given: JsonObject): GivenAnswers {
  const calls = new Map<string, number>();
  return (operation, input) => {
    const answers = own(given, operation);
    if (!Array.isArray(answers)) return givenAnswer(answers, operation, input);
    const nth = calls.get(operation) ?? 0;
    calls.set(operation, nth + 1);
    const list = answers as readonly Json[];
    return givenAnswer(list[Math.min(nth, list.length - 1)], operation, input);
  };
}

function givenAnswer(answers: Json | undefined, operation: string, input: Slots): ServiceResult | undefined {
  if (!isObject(answers)) return undefined;
  if (typeof answers['outcome'] === 'string') return answer(operation, answers, input);
  const sent = Object.values(input).flatMap((value) => Object.values(value).filter((part) => typeof part === 'string'));
  const key = Object.keys(answers).find((one) => sent.includes(one));
  const chosen = key === undefined ? undefined : answers[key];
  return isObject(chosen) ? answer(operation, chosen, input) : { outcome: 'not_found', result: {} };
}

function answer(operation: string, json: JsonObject, input: Slots): ServiceResult {
  const { outcome, ...fields } = json;
  const values = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, toValue(field)]));
  const reference: Slots = input['reference'] && !values['reference'] ? { reference: input['reference'] } : {};
  const record: Value = { type: 'record', fields: { ...reference, ...values } };
  const verb = operation.split('.').at(-1) ?? '';
  const name = own(resultNames, verb) ?? null;
  const wrapped = name && !values[name] && !values['slots'] ? { [name]: record } : {};
  return { outcome: typeof outcome === 'string' ? outcome : 'unavailable', result: { ...values, ...wrapped } };
}

function toValue(json: Json): Value {
  if (Array.isArray(json)) return { type: 'many', values: json.map((one) => toValue(one as Json)) };
  if (isObject(json)) {
    const keys = Object.keys(json);
    if (
      keys.length > 0 &&
      keys.every((key) => /^[a-z]{2}$/.test(key)) &&
      Object.values(json).every((one) => typeof one === 'string')
    ) {
      return { type: 'localized', text: json as { readonly [locale: string]: string } };
    }
    return { type: 'record', fields: Object.fromEntries(keys.map((key) => [key, toValue(json[key] ?? null)])) };
  }
  const text = typeof json === 'string' ? json : json === null ? '' : JSON.stringify(json);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { type: 'date', date: text };
  const wall = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?:\[([A-Za-z_/]+)\])?$/.exec(text);
  if (wall?.[1]) return { type: 'datetime', datetime: wall[1], zone: wall[2] ?? 'America/Chicago' };
  return { type: 'text', text };
}
