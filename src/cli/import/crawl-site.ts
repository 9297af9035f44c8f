import type { Note } from '../../content/import/draft.js';
import { readPage, type Page } from '../../content/import/read-page.js';
import { mayFetch, readRobots, type Robots } from '../../content/import/robots.js';
import type { ReadPage } from '../../content/import/site.js';
import { agentName, fetchPage, pageText, type Fetched } from './fetch-page.js';

/** What bounds a visit to a site. */
export interface CrawlOptions {
  readonly allowPrivate: boolean;
  /** Most pages that are fetched. */
  readonly pages: number;
  /** Longest time of the whole visit, in milliseconds. */
  readonly limitMs: number;
  /** Milliseconds between two requests; robots.txt may ask for more. */
  readonly pauseMs: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  readonly pause: (ms: number) => Promise<void>;
  /** Told each address before it is fetched, with how many were. */
  readonly progress: (address: string, count: number) => void;
}

/** Most redirects that are followed for one page. */
const mostRedirects = 5;
/** Pages whose address says that they answer questions. */
const promising = /faq|question|pregunta|ayuda|help|how-?to|como-|contact|servic/i;

/**
 * Reads a page and those it leads to on the same site: its translations, pages below it, and pages whose address speaks of questions.
 * One request at a time, as robots.txt allows.
 */
export async function crawlSite(
  start: URL,
  options: CrawlOptions,
): Promise<{ readonly pages: readonly ReadPage[]; readonly notes: readonly Note[] }> {
  const notes: Note[] = [];
  const pages: ReadPage[] = [];
  const began = options.clock();
  const known = new Set<string>([pageKey(start)]);
  const first: URL[] = [start];
  const later: URL[] = [];
  const robots = new Map<string, Robots | null>();
  const base = start.pathname.slice(0, start.pathname.lastIndexOf('/') + 1);
  let count = 0;
  const note = (key: string, address: URL | string, values?: Note['values']): unknown =>
    notes.push({ key, about: String(address), ...(values ? { values } : {}) });
  for (let next = first.shift() ?? later.shift(); next; next = first.shift() ?? later.shift()) {
    if (count >= options.pages) {
      note('limit_pages', next, { limit: String(options.pages), left: String(first.length + later.length + 1) });
      break;
    }
    if (options.clock() - began > options.limitMs) {
      note('limit_time', next, { minutes: String(Math.round(options.limitMs / 60_000)) });
      break;
    }
    count += 1;
    options.progress(next.href, count);
    const got = await getPage(next, start, robots, options);
    if (got.type === 'skipped') {
      note(got.why, next, got.values);
      continue;
    }
    known.add(pageKey(got.address));
    const page = readPage(pageText(got.bytes, got.kind));
    if (!page) {
      note('page_deep', next);
      continue;
    }
    if (page.noIndex) {
      note('page_noindex', next);
      continue;
    }
    const alternates = page.alternates.flatMap(({ lang, href }) => {
      const address = resolveOn(href, got.address, start);
      return address ? [{ lang, address }] : [];
    });
    pages.push({
      address: pageKey(got.address),
      page,
      alternates: alternates.map(({ lang, address }) => ({ lang, address: pageKey(address) })),
    });
    const add = (address: URL, to: URL[]): void => {
      if (known.has(pageKey(address)) || known.size > 5_000) return;
      known.add(pageKey(address));
      to.push(address);
    };
    for (const { address } of alternates) add(address, first);
    for (const address of linksOf(page, got.address, start))
      if (address.pathname.startsWith(base) || promising.test(address.pathname)) add(address, later);
  }
  return { pages, notes };
}

/** An address without what does not change the page. */
function pageKey(address: URL): string {
  const plain = new URL(address.href);
  plain.hash = '';
  return plain.href;
}

/** A link as an address on the same site, or null. */
function resolveOn(href: string, from: URL, site: URL): URL | null {
  const url = URL.canParse(href, from.href) ? new URL(href, from.href) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || !sameSite(url, site)) return null;
  url.hash = '';
  return url;
}

const bare = ({ hostname }: URL): string => hostname.replace(/^www\./, '');
const sameSite = (a: URL, b: URL): boolean => bare(a) === bare(b) && (a.port === b.port || a.protocol !== b.protocol);

function linksOf(page: Page, from: URL, site: URL): readonly URL[] {
  return page.links.flatMap((href) => {
    const url = resolveOn(href, from, site);
    return url && /(?:\/|\.(?:html?|php|aspx?|jsp)|\/[^./]*)$/i.test(url.pathname) ? [url] : [];
  });
}

type Got =
  | Extract<Fetched, { readonly type: 'page' }>
  | { readonly type: 'skipped'; readonly why: string; readonly values?: Note['values'] };

/** Fetches one page, following redirects on the same site only, each as robots.txt allows. */
async function getPage(
  address: URL,
  site: URL,
  robots: Map<string, Robots | null>,
  options: CrawlOptions,
): Promise<Got> {
  let at = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const rules = await robotsOf(at, robots, options);
    if (rules === null) return { type: 'skipped', why: 'page_robots_unread' };
    if (!mayFetch(rules, at.pathname + at.search)) return { type: 'skipped', why: 'page_robots' };
    await options.pause(Math.max(options.pauseMs, rules.delay * 1_000));
    const fetched = await fetchPage(at, options);
    if (fetched.type === 'failed')
      return {
        type: 'skipped',
        why: fetched.why,
        ...(fetched.status === undefined ? {} : { values: { status: String(fetched.status) } }),
      };
    if (fetched.type === 'page')
      return /html|^$|text\/plain/i.test(fetched.kind)
        ? fetched
        : { type: 'skipped', why: 'page_kind', values: { kind: fetched.kind } };
    const to = resolveOn(fetched.to, at, site);
    if (!to) return { type: 'skipped', why: 'page_redirect', values: { to: fetched.to.slice(0, 300) } };
    at = to;
  }
  return { type: 'skipped', why: 'page_redirects' };
}

/** The rules of a site, asked for once. Null: it could not say (RFC 9309: then nothing may be fetched). */
async function robotsOf(
  address: URL,
  known: Map<string, Robots | null>,
  options: CrawlOptions,
): Promise<Robots | null> {
  const before = known.get(address.origin);
  if (before !== undefined) return before;
  let rules: Robots | null = { rules: [], delay: 0 };
  let at = new URL('/robots.txt', address);
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const fetched = await fetchPage(at, options);
    if (fetched.type === 'redirect') {
      const to = resolveOn(fetched.to, at, address);
      if (!to) break;
      at = to;
      continue;
    }
    if (fetched.type === 'page') rules = readRobots(pageText(fetched.bytes, 'charset=utf-8'), agentName);
    // What cannot be connected to is told by the page itself.
    else if (fetched.why === 'page_time' || (fetched.status ?? 0) >= 500) rules = null;
    break;
  }
  known.set(address.origin, rules);
  return rules;
}
