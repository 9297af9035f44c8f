import type { Localized } from '../model/text.js';

/** Phrases as folded words, longest first. */
interface Pleasantries {
  readonly before: readonly (readonly string[])[];
  readonly behind: readonly (readonly string[])[];
}

const phrases = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split(/\s*\n\s*/u)
    .map((line) => line.split(' '))
    .sort((a, b) => b.length - a.length);

/** What people say around what they want. Never the whole message: "thank you" alone is something said. */
export const pleasantries: Localized<Pleasantries> = {
  en: {
    before: phrases(`
      hello
      hello there
      hi
      hi there
      hey
      hey there
      hey guys
      dear sir or madam
      dear sir
      dear madam
      to whom it may concern
      good morning
      good afternoon
      good evening
      good day
      greetings
      sorry to bother you
      sorry to bother you but
      sorry for bothering you
      sorry for the trouble
      i am sorry to bother you
      i am sorry to bother you but
      excuse me
      excuse me but
      pardon me
      how are you
      how are you today
      how are you doing
      hope you are well
      hope you are doing well
      i hope you are well
      i hope you are doing well
      i hope this finds you well
      i have a question
      i have a quick question
      i had a question
      i got a question
      quick question
      just a quick question
      just wondering
      i was just wondering
      i was wondering
      please
      ok
      okay
      ok so
      so
      um
      uh
      uhm
      yeah
      yes hi
      yes hello`),
    behind: phrases(`
      thanks
      thanks a lot
      thanks so much
      thanks in advance
      many thanks
      thank you
      thank you so much
      thank you very much
      thank you in advance
      thank you for your help
      thanks for your help
      thank you for your time
      thanks for your time
      thank you and have a good day
      have a good day
      have a nice day
      have a great day
      please
      please help
      please help me
      please and thank you
      i appreciate it
      i appreciate your help
      much appreciated
      appreciate it
      god bless
      god bless you
      best regards
      regards
      bye
      ok
      sir
      madam
      lol`),
  },
  es: {
    before: phrases(`
      hola
      hola que tal
      hola como esta
      hola como estan
      hola como estas
      que tal
      como esta
      como estan
      como estas
      como le va
      buenas
      buen dia
      buenos dias
      buena tarde
      buenas tardes
      buenas noches
      muy buenas
      muy buenas tardes
      muy buenos dias
      muy buenas noches
      saludos
      un saludo
      estimados
      estimado senor
      estimada senora
      senor
      senora
      senorita
      disculpe
      disculpen
      disculpa
      disculpe usted
      disculpe la molestia
      disculpe que lo moleste
      disculpe que la moleste
      disculpe que le moleste
      perdon
      perdone
      perdon por la molestia
      perdone la molestia
      perdone que lo moleste
      perdone que le moleste
      perdon que lo moleste
      perdon que moleste
      oiga
      oye
      mire
      espero que este bien
      espero que se encuentre bien
      espero que esten bien
      tengo una pregunta
      tengo una duda
      una pregunta
      una duda
      una consulta
      una preguntita
      quisiera hacer una pregunta
      por favor
      pues
      bueno
      ok
      eh`),
    behind: phrases(`
      gracias
      muchas gracias
      mil gracias
      muchisimas gracias
      gracias de antemano
      de antemano gracias
      de antemano muchas gracias
      muchas gracias de antemano
      gracias por su ayuda
      gracias por la ayuda
      gracias por su tiempo
      gracias por su atencion
      muchas gracias por su ayuda
      muchas gracias por su tiempo
      le agradezco
      le agradezco mucho
      se lo agradezco
      se lo agradezco mucho
      se los agradezco
      se agradece
      por favor
      por favor ayuda
      por favor ayudeme
      por favor ayudenme
      ayudeme por favor
      que tenga buen dia
      que tenga un buen dia
      que tengan buen dia
      buen dia
      saludos
      un saludo
      saludos cordiales
      bendiciones
      que dios lo bendiga
      que dios la bendiga
      dios lo bendiga
      adios
      ok
      senor
      senora
      senorita
      jaja`),
  },
};
