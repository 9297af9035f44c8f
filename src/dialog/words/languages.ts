import type { Locale } from '../../model/text.js';

/** Whole utterances that ask for a language, folded, in either language; syntax in `phrase.ts`. */
export const languageWords: { readonly [locale: Locale]: string } = {
  en: `
    english|ingles
    in|en|to|speak|talk|use|switch|change|hablar|cambiar|continue|write to|in|a|al|en|into? english|ingles
    english|ingles please|only|version|language
    i|yo only|just|speak|hablo|solo speak|hablo? english|ingles only|solamente?
    do|does|can|could you|u|anyone|somebody speak|write|talk|use in? english
    habla|hablas|hablan|se|alguien habla? ingles
    cambiar|cambie|cambia el? idioma? al|a ingles
    change|switch the? language to english
    i dont speak|understand|know spanish
    no spanish
  `,
  es: `
    espanol|spanish|castellano
    in|en|to|speak|talk|use|switch|change|hablar|hablamos|hableme|hablemos|cambiar|continuar|escribame|escriba|seguir to|in|a|al|en|into? spanish|espanol|castellano
    espanol|spanish please|only|solamente|version|language
    i|yo only|just|speak|hablo|solo speak|hablo? spanish|espanol only|solamente?
    solo hablo espanol
    hablo espanol
    do|does|can|could you|u|anyone|somebody speak|write|talk|use in? spanish
    habla|hablas|hablan|se|alguien habla? espanol
    hay alguien que hable espanol
    cambiar|cambie|cambia el? idioma? al|a espanol
    change|switch the? language to spanish
    no hablo|entiendo|comprendo|se bien|mucho? ingles
    no hablo|entiendo|comprendo|se el ingles
    no ingles
  `,
};
