import type { Json } from '../../src/model/json.js';
import type { ChannelContent } from '../../src/model/ports/adapter.js';
import { field, fieldsOf, listOf, textOf, type Fields } from '../shared/json.js';

type MediaKind = Extract<ChannelContent, { type: 'media' }>['kind'];

/** Files that Teams keeps in the sender's OneDrive. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 */
const teamsFile = 'application/vnd.microsoft.teams.file.download.info';
/** Words that Teams sends a second time as HTML. */
const sameWords = new Set(['text/html', 'text/plain']);
/** Attachments of one message that are read: no channel lets a person send more at once. */
const mostAttachments = 20;

/** What a message says, in order: its words or its tap, then each of its files; the words go with the first file. Empty = nothing. */
export function readContents(activity: Fields): readonly ChannelContent[] {
  const text = wordsOf(activity);
  const tap = readTap(activity, text);
  if (tap) return [tap];
  const files = listOf(activity['attachments'])
    .slice(0, mostAttachments)
    .flatMap((each) => readAttachment(each) ?? []);
  const [first, ...others] = files;
  if (first?.type === 'media') return [{ ...first, ...(text === '' ? {} : { text }) }, ...others];
  return [...(text === '' ? [] : [{ type: 'text' as const, text }]), ...files];
}

/**
 * A tap brings the key that we gave the button as `value`: in an object for what we send ourselves, as a plain text from buttons of other
 * makers. Any other form that is filled in is not ours.
 */
function readTap(activity: Fields, text: string): ChannelContent | null {
  const { value } = activity;
  const payload = textOf(value) ?? textOf(field(value, 'choice'));
  if (payload !== undefined)
    return { type: 'choice', payload: clean(payload), ...(text === '' ? {} : { title: text }) };
  return fieldsOf(value) !== null && text === '' ? { type: 'unsupported', what: 'card' } : null;
}

function readAttachment(json: Json): ChannelContent | null {
  const mime = (textOf(field(json, 'contentType')) ?? '').toLowerCase();
  const name = textOf(field(json, 'name'));
  const named = name === undefined ? {} : { name: clean(name) };
  if (sameWords.has(mime) && field(json, 'contentUrl') === undefined) return null;
  if (mime === teamsFile) {
    const url = textOf(field(field(json, 'content'), 'downloadUrl'));
    // Its type is told by its name's ending alone.
    if (isAddress(url)) return { type: 'media', kind: 'file', source: { url }, ...named };
    return { type: 'unsupported', what: 'file' };
  }
  const place = placeOf(json, mime);
  if (place) return place;
  const url = textOf(field(json, 'contentUrl'));
  if (!isAddress(url)) return { type: 'unsupported', what: mime.startsWith('application/vnd.') ? 'card' : 'file' };
  // `image/*` is what Teams calls a picture in the text.
  const told = /^[\w.+-]+\/[\w.+-]+$/.test(mime) ? { mime } : {};
  return { type: 'media', kind: kindOf(mime), source: { url }, ...told, ...named };
}

/** A place, as channels send it: an attachment or an entity of schema.org. */
function placeOf(json: Json, mime: string): ChannelContent | null {
  if (mime !== 'application/vnd.microsoft.location' && mime !== 'location') return null;
  const content = field(json, 'content');
  const at = field(content, 'geo') ?? content;
  const [latitude, longitude] = [field(at, 'latitude'), field(at, 'longitude')];
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return null;
  // Minus zero does not survive JSON.
  return { type: 'location', latitude: latitude + 0, longitude: longitude + 0 };
}

const kindOf = (mime: string): MediaKind =>
  mime.startsWith('image/')
    ? 'photo'
    : mime.startsWith('audio/')
      ? 'audio'
      : mime.startsWith('video/')
        ? 'video'
        : 'file';

const isAddress = (url: string | undefined): url is string =>
  url !== undefined && /^https?:\/\/[^\s/]/iu.test(url) && url.isWellFormed();

/**
 * The words without the mention of ourselves, which Teams puts in as `<at>Bot</at>`; other people stay by their names. `textFormat: xml`
 * is an old markup of a few tags.
 */
export function wordsOf(activity: Fields): string {
  const text = clean(textOf(activity['text']) ?? '');
  const names = mentions(activity);
  const said = text.replace(/<at(?:\s[^<>]*)?>([^<>]*)<\/at>/giu, (_, name: string) =>
    names.others.has(name.trim()) && !names.ours.has(name.trim()) ? name : ' ',
  );
  const plain = activity['textFormat'] === 'xml' ? withoutTags(said) : said;
  return plain.replace(/[ \u00a0]{2,}/gu, ' ').trim();
}

/** Whom the message mentions, by the words of the mention. */
function mentions(activity: Fields): { readonly ours: ReadonlySet<string>; readonly others: ReadonlySet<string> } {
  const bot = textOf(field(activity['recipient'], 'id'));
  const all = listOf(activity['entities']).flatMap((entity) => {
    if (field(entity, 'type') !== 'mention') return [];
    const { id, name } = fieldsOf(field(entity, 'mentioned')) ?? {};
    return [{ ours: id === bot, name: (textOf(name) ?? '').trim() }];
  });
  const namesOf = (ours: boolean): ReadonlySet<string> =>
    new Set(all.filter((each) => each.ours === ours).map(({ name }) => name));
  return { ours: namesOf(true), others: namesOf(false) };
}

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const withoutTags = (text: string): string =>
  text
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/<\/?[a-z][^<>]*>/giu, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/gu, (_, name: string) => entities[name] ?? '');

/** A text as the model takes it. */
export const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed();
