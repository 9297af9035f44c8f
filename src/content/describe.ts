import type { Finding } from './finding.js';

/** `check.json` as far as findings need it: sentences by code, and the names of what can stand in a file. */
export interface FindingSentences {
  readonly findings: {
    readonly [code: string]: { readonly message: string; readonly fix: string; readonly fix_suggestion?: string };
  };
  readonly forms: { readonly [form: string]: string };
}

/** Gives findings their sentences in every language there is. With a `suggestion` among the values, the fix that names it is used. */
export function describeFindings<F extends Finding>(
  findings: readonly F[],
  sentences: { readonly [locale: string]: FindingSentences },
): readonly F[] {
  return findings.map((finding) => {
    const say = (part: 'message' | 'fix'): { readonly [locale: string]: string } =>
      Object.fromEntries(
        Object.entries(sentences).map(([locale, { findings: known, forms }]) => {
          const entry = Object.hasOwn(known, finding.code) ? known[finding.code] : undefined;
          const template =
            part === 'fix' && 'suggestion' in finding.values ? (entry?.fix_suggestion ?? entry?.fix) : entry?.[part];
          return [locale, fill(template ?? finding.code, finding.values, forms)];
        }),
      );
    return { ...finding, message: say('message'), fix: say('fix') };
  });
}

function fill(template: string, values: Finding['values'], forms: FindingSentences['forms']): string {
  return template.replace(/\{\{|\}\}|\{([a-z]+)\}/g, (whole: string, name: string | undefined) => {
    if (name === undefined) return whole.slice(1);
    const value = Object.hasOwn(values, name) ? (values[name] ?? '') : '';
    return value.startsWith('@') && Object.hasOwn(forms, value.slice(1)) ? (forms[value.slice(1)] ?? value) : value;
  });
}
