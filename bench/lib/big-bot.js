// A made-up city of any size: every third topic is a form, every fifth has branches; each has 12 examples per language.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const things =
  'permit license street park library water trash noise tree dog parking tax voter court bus pool school fire police health'.split(
    ' ',
  );
const cosas =
  'permiso licencia calle parque biblioteca agua basura ruido árbol perro estacionamiento impuesto votante corte autobús alberca escuela incendio policía salud'.split(
    ' ',
  );
const doing =
  'renew report find pay cancel move open close visit request check change join leave order print sign send book repair'.split(
    ' ',
  );
const haciendo =
  'renovar reportar encontrar pagar cancelar mover abrir cerrar visitar solicitar revisar cambiar unirse dejar ordenar imprimir firmar enviar reservar reparar'.split(
    ' ',
  );
const asks = [
  'how do I',
  'I want to',
  'can I',
  'where can I',
  'help me',
  'what do I need to',
  'please',
  'I need to',
  'is it possible to',
  'when can I',
  'who can',
  'I would like to',
];
const pide = [
  'cómo puedo',
  'quiero',
  'puedo',
  'dónde puedo',
  'ayúdeme a',
  'qué necesito para',
  'por favor',
  'necesito',
  'es posible',
  'cuándo puedo',
  'quién puede',
  'me gustaría',
];

const word = (n) =>
  `${'bcdfglmnprst'[n % 12]}${'aeiou'[Math.floor(n / 12) % 5]}${'lmnrst'[Math.floor(n / 60) % 6]}${'aeio'[Math.floor(n / 360) % 4]}`;

function topic(n) {
  const [en, es] = [
    `${doing[n % 20]} ${word(n)} ${things[(n * 7) % 20]}`,
    `${haciendo[n % 20]} ${cosas[(n * 7) % 20]} ${word(n)}`,
  ];
  const lines = (starts, what) => starts.map((start) => `    ${start} ${what}`).join('\n');
  const say = (a, b) => `{ en: "${a}", es: "${b}" }`;
  const answer = `answer:\n  en: "You can ${en} at City Hall. Bring a photo ID and {fee-${n % 50}}. Call {agency-phone} with questions."\n  es: "Puede ${es} en el Ayuntamiento. Traiga una identificación con foto y {fee-${n % 50}}. Llame al {agency-phone} si tiene preguntas."\n`;
  const branches = `  - first_that_fits:
      - if: { amount: at least 100 }
        then:
          - say: ${say('That is a large one. The fee is {fee-1}.', 'Es uno grande. La cuota es {fee-1}.')}
      - if: { kind: At home }
        then:
          - say: ${say('We come to your home.', 'Vamos a su casa.')}
      - otherwise:
          - say: ${say('Come to City Hall.', 'Venga al Ayuntamiento.')}
`;
  const form = `steps:
  - choose: kind
    say: ${say('Where is it?', '¿Dónde es?')}
    options:
      - ${say('At home', 'En casa')}
      - ${say('On the street', 'En la calle')}
  - ask: amount
    type: number
    say: ${say('How many are there?', '¿Cuántos son?')}
    why: ${say('So that we bring enough people.', 'Para traer suficiente gente.')}
  - ask: address
    say: ${say('What is the address?', '¿Cuál es la dirección?')}
${n % 5 === 0 ? branches : ''}  - confirm: ${say('Send {kind}, {amount}, {address}?', '¿Enviar {kind}, {amount}, {address}?')}
  - handoff: general
`;
  return `format: 1
intent: topic-${n}
title: ${say(en, es)}
label: ${say(`Topic ${n}`, `Tema ${n}`)}
owner: City Clerk
source: https://bench.example/${n}
review_by: 2030-06-30
examples:
  en: |
${lines(asks, en)}
  es: |
${lines(pide, es)}
${n % 3 === 0 ? form : answer}`;
}

/** Writes `bots/big` with so many topics of its own (and the library's) below a folder; gives the file of an FAQ among them. */
export async function writeBigBot(root, topics) {
  const bot = join(root, 'bots', 'big');
  await mkdir(join(bot, 'intents'), { recursive: true });
  await mkdir(join(bot, 'facts'), { recursive: true });
  const fees = Array.from({ length: 50 }, (_, n) => `  fee-${n}: $${n + 5}.00\n`).join('');
  await writeFile(join(bot, 'facts', 'fees.yaml'), `format: 1\nfacts: fees\nowner: City Clerk\nvalues:\n${fees}`);
  await writeFile(
    join(bot, 'bot.yaml'),
    `format: 1
bot: big
name: { en: Big City, es: Ciudad Grande }
languages: [en, es]
time_zone: America/Chicago
phone: 555-0100
greeting: { en: "Hello. I am the automated assistant of {agency-name}.", es: "Hola. Soy el asistente automático de {agency-name}." }
topics: [common/*, ./intents/*]
menu: [topic-0, topic-1, talk-to-a-person]
queues:
  general: { hours: { mon-fri: "08:00-17:00" }, holidays: us-federal }
`,
  );
  for (let n = 0; n < topics; n += 1) await writeFile(join(bot, 'intents', `topic-${n}.yaml`), topic(n));
  return { topicFile: join(bot, 'intents', 'topic-1.yaml') };
}
