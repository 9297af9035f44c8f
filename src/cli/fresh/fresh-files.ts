/** Files to be made, by path below the content root. */
export type FreshFiles = { readonly [path: string]: string };

/** Words in both languages. */
export interface Both {
  readonly en: string;
  readonly es: string;
}

/** What a new topic can be: how it is answered. */
export const freshKinds = ['faq', 'report', 'status', 'appointment'] as const;
export type FreshKind = (typeof freshKinds)[number];

/** `{ en: "…", es: "…" }` */
export const both = ({ en, es }: Both): string => `{ en: ${JSON.stringify(en)}, es: ${JSON.stringify(es)} }`;

/** `dog-license` → `Dog license`: a title until somebody gives a better one. */
export const titleOfName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** Who answers for a topic's words, where they come from, and the day (`YYYY-MM-DD`) by which somebody looks again. */
export interface Care {
  readonly owner: string;
  readonly source: string;
  readonly reviewBy: string;
}
