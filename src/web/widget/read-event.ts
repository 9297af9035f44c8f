import type { ChatEvent, OutboundChoice } from '../../model/outbound.js';

interface Loose {
  readonly [key: string]: unknown;
}
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const speakers = new Set(['bot', 'agent', 'citizen', 'system']);

/** One event of the web API, checked; null for anything that is not one. Unknown fields are passed over. */
export function readEvent(raw: unknown): ChatEvent | null {
  if (!isObject(raw) || typeof raw['seq'] !== 'number' || !speakers.has(text(raw['from']))) return null;
  const { image, file } = raw;
  return {
    seq: raw['seq'],
    id: text(raw['id']) || `seq-${raw['seq']}`,
    from: raw['from'] as ChatEvent['from'],
    locale: text(raw['locale']) || 'en',
    text: text(raw['text']),
    choices: Array.isArray(raw['choices']) ? raw['choices'].filter(isObject).map(readChoice) : [],
    at: typeof raw['at'] === 'number' ? raw['at'] : 0,
    ...(text(raw['alias']) ? { alias: text(raw['alias']) } : {}),
    ...(text(raw['link']) ? { link: text(raw['link']) } : {}),
    ...(text(raw['document']) ? { document: text(raw['document']) } : {}),
    ...(text(raw['audio']) ? { audio: text(raw['audio']) } : {}),
    ...(raw['sensitive'] === true ? { sensitive: true } : {}),
    ...(text(raw['asks']) ? { asks: text(raw['asks']) } : {}),
    ...(text(raw['accepts']) ? { accepts: text(raw['accepts']) } : {}),
    ...(isObject(image) && text(image['url']) ? { image: { url: text(image['url']), alt: text(image['alt']) } } : {}),
    ...(isObject(file) && text(file['id'])
      ? {
          file: {
            id: text(file['id']),
            name: text(file['name']),
            mime: text(file['mime']),
            bytes: Number(file['bytes']) || 0,
          },
        }
      : {}),
  };
}

const readChoice = (raw: Loose): OutboundChoice => ({
  id: text(raw['id']),
  label: text(raw['label']),
  ...(text(raw['url']) ? { url: text(raw['url']) } : {}),
});

/** A JSON answer of the events route: see `Events` in the OpenAPI document. */
export function readPage(raw: unknown): {
  readonly events: readonly ChatEvent[];
  readonly ended: boolean;
  readonly reset: boolean;
} {
  const list = isObject(raw) ? raw['events'] : null;
  return {
    events: Array.isArray(list) ? list.map(readEvent).filter((event) => event !== null) : [],
    ended: isObject(raw) && raw['ended'] === true,
    reset: isObject(raw) && raw['reset'] === true,
  };
}
