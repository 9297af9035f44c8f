import type { Locale } from '../model/text.js';

/** The language of `available` that a tag (`es-MX`) asks for. */
export function matchLocale(tag: string | undefined, available: readonly Locale[]): Locale | undefined {
  if (tag === undefined) return undefined;
  const wanted = tag.trim().toLowerCase();
  const base = wanted.split(/[-_]/)[0];
  return (
    available.find((locale) => locale.toLowerCase() === wanted) ??
    available.find((locale) => locale.toLowerCase() === base)
  );
}

/** The best of `available` by an Accept-Language header (RFC 9110, 12.5.4); undefined = it names none of them. */
export function acceptedLocale(header: string | undefined, available: readonly Locale[]): Locale | undefined {
  if (!header) return undefined;
  const wishes = header
    .slice(0, 1000)
    .split(',')
    .map((part, n) => {
      const [tag = '', ...parameters] = part.split(';');
      const weight = Number(parameters.map((text) => /^\s*q=([\d.]+)\s*$/i.exec(text)?.[1]).find((text) => text) ?? 1);
      return { tag, weight: Number.isFinite(weight) ? weight : 0, n };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.n - b.n);
  for (const { tag } of wishes) {
    const locale = matchLocale(tag, available);
    if (locale !== undefined) return locale;
  }
  return undefined;
}
