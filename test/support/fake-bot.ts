import type { ChatEvent } from '../../src/model/outbound.js';

/** What a scripted bot says: an event without the fields the server gives. */
export type Said = Partial<Omit<ChatEvent, 'seq' | 'id' | 'at'>> & { readonly text: string };

/** One message as it reached the server, in order of acceptance. */
export interface Accepted {
  readonly id: string;
  readonly text: string | undefined;
  readonly choice: string | undefined;
  readonly seen: number | undefined;
  readonly fileName?: string;
}

const menu = {
  en: [
    { id: 'k-trash', label: 'Trash day' },
    { id: 'k-case', label: 'Check a request' },
    { id: 'k-person', label: 'Talk to a person' },
  ],
  es: [
    { id: 'k-trash', label: 'Día de basura' },
    { id: 'k-case', label: 'Consultar una solicitud' },
    { id: 'k-person', label: 'Hablar con una persona' },
  ],
} as const;

/** How the scripted bot opens a conversation. */
export function greeting(locale: 'en' | 'es'): Said {
  return locale === 'es'
    ? {
        text: 'Hola. Soy el asistente automático de la ciudad de Rivermont.\n\n¿En qué le puedo ayudar?',
        choices: menu.es,
        asks: 'menu',
      }
    : {
        text: 'Hello. I am the automated assistant of the City of Rivermont.\n\nWhat can I help you with?',
        choices: menu.en,
        asks: 'menu',
      };
}

/** What the scripted bot answers; unknown words are repeated back. */
export function answer(message: Accepted, locale: 'en' | 'es'): readonly Said[] {
  const es = locale === 'es';
  const words = message.choice ?? message.text?.toLowerCase() ?? '';
  if (words === 'en español' || words === 'in english')
    return [{ text: es ? 'Claro, seguimos en español.' : 'Of course, in English.' }, greeting(locale)];
  if (words === 'k-trash' || words.includes('trash') || words.includes('basura')) {
    return [
      {
        text: es
          ? 'Recogemos la basura los **martes** en la zona norte y los **jueves** en la zona sur.\n\n- Saque el bote antes de las 7 a. m.\n- Deje un metro entre los botes\n\nLlame al 311 o al (417) 555-0134 si no pasaron.'
          : 'We collect trash on **Tuesdays** in the north and on **Thursdays** in the south.\n\n- Put the cart out before 7 a.m.\n- Leave three feet between carts\n\nCall 311 or (417) 555-0134 if we missed you.',
        choices: [
          {
            id: 'l-map',
            label: es ? 'Ver el mapa de zonas' : 'See the zone map',
            url: 'https://rivermont.example/trash',
          },
        ],
      },
      {
        text: es ? '¿Algo más?' : 'Anything else?',
        choices: [
          { id: `y-${message.id}`, label: es ? 'Sí' : 'Yes' },
          { id: `n-${message.id}`, label: es ? 'No, gracias' : 'No, thank you' },
        ],
        asks: 'more',
      },
    ];
  }
  if (words.includes('photo') || words.includes('foto')) {
    return [
      {
        text: es ? 'Puede enviar una foto del problema.' : 'You can send a photo of the problem.',
        asks: 'photo',
        accepts: 'photo',
      },
    ];
  }
  if (words === 'k-case') {
    const text = es ? '¿Cuál es el número de su solicitud?' : 'What is the number of your request?';
    return [{ text, asks: 'reference', accepts: 'case-reference' }];
  }
  if (message.fileName) return [{ text: es ? 'Gracias, llegó la foto.' : 'Thank you, the photo arrived.' }];
  return [{ text: `${es ? 'Usted escribió' : 'You wrote'}: ${message.text ?? message.choice ?? ''}` }];
}
