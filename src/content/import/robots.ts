/** What a site's robots.txt says to this program (RFC 9309). */
export interface Robots {
  readonly rules: readonly { readonly allow: boolean; readonly path: string }[];
  /** Seconds between two requests, 0 if it does not say; at most 10. */
  readonly delay: number;
}

/** Longest robots.txt that is read, in characters: RFC 9309 asks for 500 KiB. */
const longest = 500 * 1024;

/** Reads the group of `agent`, else that of everybody. */
export function readRobots(text: string, agent: string): Robots {
  const groups = new Map<string, { rules: Robots['rules'][number][]; delay: number }>();
  let current: string[] = [];
  let inRules = false;
  for (const line of text.slice(0, longest).split(/\r\n|\r|\n/)) {
    const plain = line.split('#', 1)[0] ?? '';
    const colon = plain.indexOf(':');
    if (colon === -1) continue;
    const field = plain.slice(0, colon).trim().toLowerCase();
    const value = plain.slice(colon + 1).trim();
    if (field === 'user-agent') {
      if (inRules) current = [];
      inRules = false;
      current.push(value.toLowerCase());
      continue;
    }
    if (field !== 'allow' && field !== 'disallow' && field !== 'crawl-delay') continue;
    inRules = true;
    for (const name of current) {
      const group = groups.get(name) ?? { rules: [], delay: 0 };
      groups.set(name, group);
      if (field === 'crawl-delay') group.delay = Math.min(10, Math.max(0, Number(value) || 0));
      else if (value !== '' && group.rules.length < 2_000)
        group.rules.push({ allow: field === 'allow', path: value.slice(0, 2_000) });
    }
  }
  return groups.get(agent.toLowerCase()) ?? groups.get('*') ?? { rules: [], delay: 0 };
}

/** Whether a path (with its query) may be fetched: the longest rule that matches counts; of two as long, the one that allows. */
export function mayFetch({ rules }: Robots, path: string): boolean {
  let best: { readonly allow: boolean; readonly path: string } | null = null;
  for (const rule of rules) {
    if (!matches(rule.path, path)) continue;
    if (!best || rule.path.length > best.path.length || (rule.path.length === best.path.length && rule.allow))
      best = rule;
  }
  return best?.allow ?? true;
}

/** `*` is anything, `$` at the end is the end; without going back more than to the last `*`. */
function matches(pattern: string, path: string): boolean {
  const whole = pattern.endsWith('$');
  const wanted = whole ? pattern.slice(0, -1) : `${pattern}*`;
  let at = 0;
  let star = -1;
  let resume = 0;
  let p = 0;
  while (at < path.length) {
    if (wanted[p] === '*') {
      star = p++;
      resume = at;
    } else if (p < wanted.length && wanted[p] === path[at]) {
      p++;
      at++;
    } else if (star !== -1) {
      p = star + 1;
      at = ++resume;
    } else return false;
  }
  while (wanted[p] === '*') p++;
  return p === wanted.length;
}
