/** Types of words.js, for the tests. */
export const words: { readonly [lang in 'en' | 'es']: { readonly [name: string]: string } };
