import { labelOf } from '../../content/import/clean-words.js';
import { both, titleOfName, type Both, type Care, type FreshFiles, type FreshKind } from './fresh-files.js';

/** What a new topic is made of; what is not given is a start that can be edited. */
export interface FreshTopic {
  readonly name: string;
  /** Without it: the shared library, and no test. */
  readonly bot?: string | undefined;
  readonly kind: FreshKind;
  readonly title?: Partial<Both>;
  readonly answer?: Partial<Both>;
  readonly examples?: { readonly en: readonly string[]; readonly es: readonly string[] };
  readonly care: Care;
  /** Names of the services that the topic's steps call. */
  readonly services: { readonly cases?: string; readonly appointments?: string };
}

/** A topic that passes `check`, with a conversation test that passes if it is a bot's. */
export function freshTopic(topic: FreshTopic): FreshFiles {
  const { name, bot } = topic;
  const words = titleOfName(name);
  const title: Both = { en: topic.title?.en ?? words, es: topic.title?.es ?? topic.title?.en ?? words };
  const file = bot === undefined ? `intents/local/${name}.yaml` : `bots/${bot}/intents/${name}.yaml`;
  const examples = topic.examples ?? phrases[topic.kind](lower(title.en), lower(title.es));
  const label: Both = { en: labelOf(title.en), es: labelOf(title.es) };
  const block = (lines: readonly string[]): string => lines.map((line) => `    ${line}\n`).join('');
  const long = [title.en, title.es].some((text) => Array.from(text).length > 20);
  const schema = bot === undefined ? '../../schemas' : '../../../schemas';
  return {
    [file]: `# yaml-language-server: $schema=${schema}/topic.schema.json
format: 1
intent: ${name}
title: ${both(title)}
${long ? `label: ${both(label)}\n` : ''}owner: ${topic.care.owner}
source: ${topic.care.source}
review_by: ${topic.care.reviewBy}
examples:
  en: |
${block(examples.en)}  es: |
${block(examples.es)}${body[topic.kind](topic)}`,
    ...(bot === undefined
      ? {}
      : {
          [`bots/${bot}/tests/${name}.yaml`]: `test: ${JSON.stringify(`${name}: asked and answered`)}
languages: [en, es]
channels: [web, sms]
now: 2026-11-23T10:00-06:00
talk:
  - citizen: { en: ${JSON.stringify(examples.en[0] ?? '')}, es: ${JSON.stringify(examples.es[0] ?? '')} }
${talk[topic.kind](topic)}`,
        }),
  };
}

/** A title inside a sentence: `Dog license` → `dog license`, but `DMV` as it is. */
const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

type Phrases = (en: string, es: string) => { readonly en: readonly string[]; readonly es: readonly string[] };

/** Ways to ask for it that hold for any title; a clerk adds how people really say it. */
const phrases: { readonly [kind in FreshKind]: Phrases } = {
  faq: (en, es) => ({
    en: [`how does ${en} work`, en, `I have a question about ${en}`, `tell me about ${en}`, `what do I do for ${en}`],
    es: [
      `quisiera saber cómo funciona esto: ${es}`,
      `cómo funciona ${es}`,
      `${es}, por favor`,
      `tengo una pregunta sobre ${es}`,
      `información sobre ${es}`,
      `qué hago para ${es}`,
    ],
  }),
  report: (en, es) => ({
    en: [
      `report ${en}`,
      `I want to report ${en}`,
      `there is a problem: ${en}`,
      `please fix ${en}`,
      `complain about ${en}`,
    ],
    es: [
      `quiero hacer un reporte, por favor: ${es}`,
      `reportar ${es}`,
      `quiero reportar ${es}`,
      `hay un problema: ${es}`,
      `arreglen ${es}`,
      `quejarme de ${es}`,
    ],
  }),
  status: (en, es) => ({
    en: [
      `${en}: how is my case going`,
      `check ${en}`,
      `${en}, any news`,
      `look up ${en}`,
      `is there progress with ${en}`,
    ],
    es: [
      `quiero saber cómo va mi caso: ${es}`,
      `consultar ${es}`,
      `${es}, hay noticias`,
      `buscar ${es}`,
      `hay avance con ${es}`,
    ],
  }),
  appointment: (en, es) => ({
    en: [
      `appointment for ${en}`,
      `book an appointment for ${en}`,
      `I need to come in for ${en}`,
      `schedule ${en}`,
      `reserve a time for ${en}`,
    ],
    es: [
      `quiero hacer una cita, por favor, para ${es}`,
      `quiero una cita para ${es}`,
      `necesito ir para ${es}`,
      `agendar ${es}`,
      `apartar hora para ${es}`,
    ],
  }),
};

const body: { readonly [kind in FreshKind]: (topic: FreshTopic) => string } = {
  // Not yet the answer, but nothing that would be wrong if a resident read it.
  faq: ({ answer = {} }) => `answer:
  en: ${JSON.stringify(answer.en ?? 'Please call {agency-phone}.')}
  es: ${JSON.stringify(answer.es ?? 'Llame al {agency-phone}, por favor.')}
`,
  report: ({ name, services: { cases = 'cases' } }) => `steps:
  - ask: address
    type: address
    say: { en: "Where is it?", es: "¿Dónde está?" }
    why: { en: "So that the crew finds it.", es: "Para que la cuadrilla lo encuentre." }
  - ask: details
    type: text
    say: { en: "What is wrong?", es: "¿Qué pasa?" }
    label: { en: Details, es: Detalles }
  - ask: photo
    type: photo
    optional: true
    say: { en: "You can send a photo, or skip this.", es: "Puede enviar una foto, u omitir este paso." }
  - confirm: { en: "Shall I send this report for {address}?", es: "¿Envío este reporte de {address}?" }
  - call: ${cases}.create
    with: { service: ${name}, address, details, photo }
    save: request
    outcomes:
      created:
        - say: { en: "Thank you. Your report number is {request.reference}.", es: "Gracias. Su número de reporte es {request.reference}." }
`,
  status: ({ services: { cases = 'cases' } }) => `steps:
  - find: case
    in: ${cases}
  - tell: case
`,
  appointment: ({ services: { appointments = 'appointments' } }) => `steps:
  - book: appointment
    in: ${appointments}
    who: [name, phone]
`,
};

const talk: { readonly [kind in FreshKind]: (topic: FreshTopic) => string } = {
  faq: ({ name }) => `  - bot: { says: ${name}/answer }
  - then: { state: ended }
`,
  report: ({ name, services: { cases = 'cases' } }) => `  - bot: { asks: address }
  - citizen: 12 Oak Avenue
  - bot: { asks: details }
  - citizen: { en: "it is broken", es: "está roto" }
  - bot: { asks: photo }
  - taps: { en: Skip, es: Omitir }
  - bot: { asks: confirm }
  - citizen: { en: "yes", es: "sí" }
  - bot: { calls: ${cases}.create, says: ${name}/created }
  - then: { state: ended }
`,
  status: () => `  - bot: { asks: reference }
  - then: { state: asking }
`,
  appointment: () => `  - then: { state: asking }
`,
};
