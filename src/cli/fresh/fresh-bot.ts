import { freshTopic } from './fresh-topic.js';
import { both, titleOfName, type Both, type Care, type FreshFiles } from './fresh-files.js';

/** What a new bot is made of; what is not given is a start that can be edited. */
export interface FreshBot {
  readonly name: string;
  readonly title?: Partial<Both>;
  readonly phone?: string;
  readonly website?: string;
  readonly timeZone?: string;
  readonly care: Care;
}

/** A bot with one topic and its conversation test. */
export function freshBot({
  name,
  title = {},
  phone = '555-0100',
  website,
  timeZone = 'America/New_York',
  care,
}: FreshBot): FreshFiles {
  // A place's name: every word of it is capitalised.
  const en = title.en ?? titleOfName(name).replace(/ \p{Ll}/gu, (letter) => letter.toUpperCase());
  return {
    [`bots/${name}/bot.yaml`]: `# yaml-language-server: $schema=../../schemas/bot.schema.json
format: 1
bot: ${name}
name: ${both({ en, es: title.es ?? en })}
languages: [en, es]
time_zone: ${timeZone}
phone: ${JSON.stringify(phone)}
${website === undefined ? '' : `website: ${JSON.stringify(website)}\n`}greeting:
  en: "Hello! I am the automated assistant of {agency-name}. How can I help you?"
  es: "¡Hola! Soy el asistente automático de {agency-name}. ¿En qué le puedo ayudar?"
topics: [common/*, ./intents/*]
menu: [opening-hours, talk-to-a-person]
queues:
  general: { hours: { mon-fri: "08:00-17:00" }, holidays: us-federal }
`,
    ...freshTopic({
      name: 'opening-hours',
      bot: name,
      kind: 'faq',
      title: { en: 'Opening hours', es: 'Horario' },
      examples: {
        en: [
          'when are you open',
          'what are your hours',
          'opening hours',
          'are you open on Saturday',
          'what time do you close',
        ],
        es: [
          'a qué hora abren',
          'cuál es el horario',
          'horario de atención',
          'abren los sábados',
          'a qué hora cierran',
        ],
      },
      answer: {
        en: 'We are open {agency-hours}. Phone {agency-phone}.',
        es: 'Atendemos {agency-hours}. Teléfono {agency-phone}.',
      },
      services: {},
      care,
    }),
  };
}
