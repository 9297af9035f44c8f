import type { Locale } from '../../src/model/text.js';

/** The ways residents put each wish, per language; the suite takes a different one at every question, and all of them in full size. */
const wishes = {
  leave: { en: ['never mind', 'exit', 'forget it', 'I changed my mind'], es: ['salir', 'olvídelo', 'ya no quiero'] },
  back: { en: ['back', 'go back', 'previous question'], es: ['atrás', 'volver', 'pregunta anterior'] },
  start_over: { en: ['start over', 'from the beginning'], es: ['empezar de nuevo', 'desde el principio'] },
  skip: { en: ['skip', 'skip this question'], es: ['omitir', 'saltar esta pregunta'] },
  repeat: { en: ['repeat', 'say that again', 'pardon?'], es: ['repita', 'otra vez', '¿cómo dijo?'] },
  why: {
    en: ['why?', 'why do you need that?', 'what for?'],
    es: ['¿por qué?', '¿para qué?', '¿para qué lo necesitan?'],
  },
  help: { en: ['help', 'I don’t understand'], es: ['ayuda', 'no entiendo'] },
  example: { en: ['an example?', 'for example?'], es: ['¿un ejemplo?', 'por ejemplo'] },
  menu: { en: ['menu', 'show me the menu'], es: ['menú', 'ver el menú'] },
  person: {
    en: ['agent', 'I want to talk to a person', 'call me', 'can I talk to someone?'],
    es: ['agente', 'quiero hablar con alguien', 'llámenme', 'una persona por favor'],
  },
  robot: {
    en: ['are you a robot?', 'am I talking to a machine?'],
    es: ['¿es usted un robot?', '¿estoy hablando con una máquina?'],
  },
  unhelpful: { en: ['that did not help', 'that’s not what I asked'], es: ['esto no me sirvió', 'no me sirve'] },
  thanks: { en: ['thanks', 'thank you very much'], es: ['gracias', 'muchas gracias'] },
  opt_out: { en: ['STOP', 'unsubscribe', 'don’t text me anymore'], es: ['ALTO', 'BAJA', 'ya no me manden mensajes'] },
  other_language: { en: ['en español', 'español por favor'], es: ['in English', 'English please'] },
  crisis: {
    en: ['I want to end my life', 'my husband is hitting me', 'there is a smell of gas in my house'],
    es: ['me quiero morir', 'mi esposo me está pegando', 'huele a gas en mi casa'],
  },
  greeting: { en: ['hi', 'hello'], es: ['hola', 'buenos días'] },
  privacy: {
    en: ['who can see what I write here?', 'does ICE see this?'],
    es: ['¿quién ve lo que escribo?', '¿esto lo ve la migra?'],
  },
  my_data: { en: ['what do you know about me?', 'show my data'], es: ['¿qué saben de mí?', 'mis datos'] },
  delete_data: { en: ['delete my data', 'forget me'], es: ['borren mis datos', 'quiero que borren mis datos'] },
} as const satisfies { readonly [wish: string]: { readonly en: readonly string[]; readonly es: readonly string[] } };

export type Wish = keyof typeof wishes;
export const wishNames = Object.keys(wishes) as readonly Wish[];

export function phrasesFor(wish: Wish, locale: Locale): readonly string[] {
  return locale === 'es' ? wishes[wish].es : wishes[wish].en;
}

/** Words that mean nothing in either language: no type of answer takes them but free text. */
export const gibberish: readonly string[] = ['qwrt zxcv', 'plmk bvcx', 'wrtg hjkl'];
/** The same for free text, which takes any words. */
export const signs: readonly string[] = ['???', '...', '¡¡¡', '--'];
