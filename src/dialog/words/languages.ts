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
    back|return|switch|change|go|lets|again to|in|go|back|switch|return back|to|in? to? english again?
    let? lets|us? go|switch|talk|speak|continue|use|try back? to|in? english again?
    can|could|may|lets|we|i we|i|can|could|want|need? go|switch|speak|talk|continue|change|to back? to|in? english again?
    volver|volvamos|volvemos|regresar|regresemos|regresa|vuelva|regrese|sigamos al|a|en? ingles otra|de? vez|nuevo?
    otra vez en ingles
    in|en? english|ingles again
    in|en? ingles otra|de vez|nuevo
    i? prefer english
    go? back|return to english
    my english is better
    i? only? speak|read|understand english
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
    volver|volvamos|volvemos|regresar|regresemos|regresa|vuelva|regrese|sigamos|sigue|siga|pase|pasemos|pasar al|a|en? espanol otra|de? vez|nuevo?
    podemos|podriamos|puede|puedes|quiero|quisiera|prefiero|mejor hablar|seguir|volver|escribir|regresar|continuar|cambiar? en|al|a|de? espanol
    otra vez en espanol
    en? espanol otra|de vez|nuevo
    mejor|sigamos|seguimos en espanol
    de vuelta|regreso al|a espanol
    go? back|return to spanish
    let? lets|us? go|switch|talk|speak|continue|use|try back? to|in? spanish again?
    i? prefer spanish
    can|could|may|lets|we|i we|i|can|could|want|need? go|switch|speak|talk|continue|change|to back? to|in? spanish again?
    i? only? speak|read|understand spanish
    solo|nomas hablo|entiendo|leo espanol
  `,
};
