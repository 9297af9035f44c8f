import type { Expectation } from '../../src/model/heard.js';
import type { Topic } from '../../src/model/bot.js';
import type { UnderstoodBot } from '../../src/nlu/recognizer.js';

const lines = (text: string): readonly string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

/** A topic with nothing but its examples. */
export function topic(name: string, en: readonly string[], es: readonly string[]): Topic {
  // The builders' topic has a word of the programming language for its name, not on its button.
  const named = name === 'constructor' ? { en: 'Builders', es: 'Constructores' } : { en: name, es: name };
  return {
    name,
    title: named,
    label: named,
    kind: 'faq',
    examples: { en, es },
    heldOut: {},
    urgent: false,
    sensitive: false,
    first: null,
    steps: {},
    file: `intents/${name}.yaml`,
  };
}

const topics: readonly Topic[] = [
  topic(
    'trash-day',
    lines(`when is my trash picked up
      what day is garbage collection
      trash pickup schedule
      when do they collect the garbage on my street
      what day do you pick up recycling
      is there trash pickup on monday
      when does the garbage truck come
      trash day
      do you collect trash on holidays
      my trash was not picked up`),
    lines(`¿cuándo recogen la basura?
      qué día pasa el camión de la basura
      horario de recolección de basura
      cuándo pasan por la basura en mi calle
      qué día recogen el reciclaje
      recogen basura los lunes
      a qué hora pasa la basura
      día de basura
      recogen la basura en días feriados
      no recogieron mi basura`),
  ),
  topic(
    'pothole',
    lines(`report a pothole
      there is a pothole on my street
      big hole in the road
      the street has potholes
      fix the pothole please
      a pothole damaged my car
      who repairs potholes
      hole in the pavement on main street
      the road is broken
      i want to report a damaged street`),
    lines(`reportar un bache
      hay un bache en mi calle
      hay un hoyo grande en la calle
      la calle tiene muchos baches
      arreglen el bache
      un bache dañó mi carro
      quién arregla los baches
      hoyo en el pavimento de la calle principal
      la calle está rota
      quiero reportar una calle dañada`),
  ),
  topic(
    'opening-hours',
    lines(`what are your hours
      when are you open
      what time does city hall open
      what time do you close
      are you open on saturday
      office hours
      is the office open today
      opening times
      are you open on holidays
      until what time are you open`),
    lines(`¿cuál es el horario?
      a qué hora abren
      a qué hora abre el ayuntamiento
      a qué hora cierran
      abren los sábados
      horario de atención
      está abierta la oficina hoy
      horas de oficina
      abren en días feriados
      hasta qué hora atienden`),
  ),
  topic(
    'passport',
    lines(`i need a passport
      how do i renew my passport
      apply for a passport
      where can i get a passport
      passport appointment
      my passport expired
      how much does a passport cost
      passport for my child
      renew passport
      what do i need for a passport`),
    lines(`necesito un pasaporte
      cómo renuevo mi pasaporte
      solicitar pasaporte
      dónde puedo sacar el pasaporte
      cita para pasaporte
      mi pasaporte venció
      cuánto cuesta el pasaporte
      pasaporte para mi hijo
      renovar pasaporte
      qué necesito para el pasaporte`),
  ),
  topic(
    'water-bill',
    lines(`pay my water bill
      how do i pay the water bill
      my water bill is too high
      where do i pay for water
      water bill due date
      i can't pay my water bill
      set up automatic payment for water
      can i pay the water bill online
      my water was shut off
      water payment`),
    lines(`pagar el agua
      cómo pago el recibo del agua
      mi recibo de agua llegó muy alto
      dónde pago el agua
      fecha límite para pagar el agua
      no puedo pagar el agua
      pago automático del agua
      puedo pagar el agua en línea
      me cortaron el agua
      pago de agua`),
  ),
  topic(
    'parking-ticket',
    lines(`pay a parking ticket
      i got a parking ticket
      how do i contest a parking ticket
      where do i pay my parking fine
      my car was ticketed
      appeal a parking citation
      how much is a parking ticket
      i want to dispute a ticket
      parking fine
      can i pay the ticket online`),
    lines(`pagar una multa de estacionamiento
      me pusieron una multa
      cómo disputo una multa
      dónde pago mi multa de estacionamiento
      le pusieron multa a mi carro
      apelar una multa
      cuánto cuesta la multa
      quiero disputar una multa
      multa de parqueo
      puedo pagar la multa en línea`),
  ),
  topic(
    'thanks',
    lines(`thank you
      thanks
      thank you very much
      thanks for your help
      that was helpful`),
    lines(`gracias
      muchas gracias
      gracias por su ayuda
      se lo agradezco
      me ayudó mucho`),
  ),
  topic(
    'constructor',
    lines(`find a licensed contractor
      list of licensed builders
      is my builder licensed`),
    lines(`buscar un constructor con licencia
      lista de constructores
      mi constructor tiene licencia`),
  ),
];

/** A small bilingual bot as the recognizer sees it. */
export const town: UnderstoodBot = {
  languages: ['en', 'es'],
  topics: Object.fromEntries(topics.map((one) => [one.name, one])),
  concepts: { en: { trash: ['rubbish', 'refuse'] }, es: { bache: ['cráter', 'hoyo en la calle'] } },
  thresholds: { answer: 0.55, clarify: 0.3 },
  services: {
    permits: {
      name: 'permits',
      type: 'directory',
      settings: {},
      reference: { pattern: 'PRM-\\d{4}-\\d{5}', example: 'PRM-2024-00123' },
    },
  },
};

/** A conversation with no open question, in a language or in none yet. */
export const nothingOpen = (locale: string | null): Expectation => ({
  locale,
  timeZone: 'America/Chicago',
  topic: null,
  specs: [],
  options: [],
});
