import { expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { channelCapabilities } from '../../src/channels/capabilities.js';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import { compose, type SayEffect } from '../../src/i18n/compose.js';
import { createEngineTexts } from '../../src/i18n/engine-texts.js';
import type { TurnOutput } from '../../src/model/turn.js';
import { monday } from '../support/dialog-talk.js';
import { asking, atQuestion, option, outcome, type Asking } from './resident-says.js';

const texts = createEngineTexts(await loadEngineResources(fileURLToPath(new URL('../../locales', import.meta.url))));

/** The question as a text message shows it, every meaning on a line; the last line says how to answer. */
function shown(spec: Asking, locale: string, { effects }: TurnOutput): string {
  const says = effects.filter((effect): effect is SayEffect => effect.type === 'say');
  const can = channelCapabilities['sms'];
  if (!can) throw new Error('sms');
  return compose(says, { bot: asking(spec), locale, texts, now: monday, can, turnId: 't' })
    .map(({ text }) => text)
    .join('\n')
    .split(/\n+/)
    .slice(0, -1)
    .map((line) => line.replace(/^(?:\d\.|–) /, ''))
    .join(' / ');
}

const services = [option('Trash | Basura'), option('Recycling | Reciclaje')];
const asked: readonly (readonly [locale: string, spec: Asking, said: string, question: string])[] = [
  ['en', { type: 'date' }, '3/4', 'Which day do you mean? / Thursday, March 4, 2027 / Saturday, April 3, 2027'],
  ['es', { type: 'date' }, '3/4', '¿A qué día se refiere? / sábado 3 de abril de 2027 / jueves 4 de marzo de 2027'],
  ['en', { type: 'date' }, 'next friday', 'Which day do you mean? / Friday, December 4 / Friday, November 27'],
  ['es', { type: 'date' }, 'el lunes', '¿A qué día se refiere? / lunes 23 de noviembre / lunes 30 de noviembre'],
  ['en', { type: 'time' }, '3ish', 'Which time do you mean? / 3:00 PM / 3:00 AM'],
  ['es', { type: 'time' }, 'a las 3 y media', '¿A qué hora se refiere? / 3:30 p. m. / 3:30 a. m.'],
  [
    'en',
    { type: 'time', atLeast: '08:00', atMost: '17:00' },
    'between 9 and 11',
    'Which time do you mean? / 9:00 AM / 11:00 AM',
  ],
  [
    'es',
    { type: 'time', atLeast: '08:00', atMost: '17:00' },
    'entre 9 y 11',
    '¿A qué hora se refiere? / 9:00 a. m. / 11:00 a. m.',
  ],
  [
    'en',
    { type: 'datetime' },
    '3/4 at 2pm',
    'Which day and time do you mean? / Thursday, March 4, 2027 at 2:00 PM / Saturday, April 3, 2027 at 2:00 PM',
  ],
  [
    'es',
    { type: 'datetime' },
    'mañana a las 3',
    '¿A qué día y a qué hora se refiere? / martes 24 de noviembre a las 3:00 p. m. / martes 24 de noviembre a las 3:00 a. m.',
  ],
  [
    'en',
    { type: 'phone' },
    'home 312-555-0142 cell 312-555-0143',
    'Which of these phone numbers should we use? / (312) 555-0142 / (312) 555-0143',
  ],
  [
    'es',
    { type: 'phone' },
    '312-555-0142 o 312-555-0143',
    '¿Cuál de estos números de teléfono usamos? / (312) 555-0142 / (312) 555-0143',
  ],
  ['en', { type: 'email' }, 'ana@gmail.con', 'Which e-mail address is right? / ana@gmail.com / ana@gmail.con'],
  [
    'es',
    { type: 'email' },
    'a@example.com o b@example.com',
    '¿Cuál es el correo electrónico correcto? / a@example.com / b@example.com',
  ],
  ['en', { type: 'zip' }, '60601 or 60602', 'Which ZIP code is right? / 60601 / 60602'],
  ['es', { type: 'zip' }, '60601 o 60602', '¿Cuál es el código postal correcto? / 60601 / 60602'],
  ['en', { type: 'number' }, '3-4', 'Which number do you mean? / 3 / 4'],
  ['es', { type: 'number' }, '1.500', '¿A qué número se refiere? / 1,500 / 1.5'],
  ['en', { type: 'money' }, 'between 500 and 600 a month', 'Which amount do you mean? / $500 a month / $600 a month'],
  ['es', { type: 'money' }, '500 o 600', '¿A qué cantidad se refiere? / $500 / $600'],
  [
    'en',
    { type: 'case-reference', service: 'cases' },
    'RC-2041 or RC-2042',
    'Which reference number do you mean? / RC-2041 / RC-2042',
  ],
  [
    'es',
    { type: 'case-reference', service: 'cases' },
    'RC-2041 o RC-2042',
    '¿A qué número de referencia se refiere? / RC-2041 / RC-2042',
  ],
  [
    'en',
    { type: 'pattern', pattern: '[A-Z]{3} ?\\d{3,4}' },
    'ABC 123 4',
    'Which of these is right? / ABC1234 / ABC 123',
  ],
  [
    'es',
    { type: 'pattern', pattern: '[A-Z]{3} ?\\d{3,4}' },
    'ABC1234 o ABD1234',
    '¿Cuál de estos es el correcto? / ABC1234 / ABD1234',
  ],
  ['en', { type: 'yes-no' }, 'yes and no', 'Is that a yes or a no? / Yes / No'],
  ['es', { type: 'yes-no' }, 'sí y no', '¿Es un sí o un no? / Sí / No'],
  ['en', { type: 'choice', options: services }, 'trash or recycling', 'Which one do you mean? / Trash / Recycling'],
  ['es', { type: 'choice', options: services }, 'basura o reciclaje', '¿A cuál se refiere? / Basura / Reciclaje'],
  ['en', { type: 'list', list: 'office' }, 'north or south', 'Which one do you mean? / North Office / South Office'],
  ['es', { type: 'list', list: 'office' }, 'norte o sur', '¿A cuál se refiere? / Oficina Norte / Oficina Sur'],
];

test.each([
  ['2 or 3', '2', '2'],
  ['2 or 3', '3', '3'],
  ['2 or 3', 'three', '3'],
  ['3-4', '4', '4'],
])('"%s" at a number, then "%s": the number itself is meant, not its place', (first, then, means) => {
  const again = atQuestion({ type: 'number' }, 'en')(first);
  expect(outcome(atQuestion({ type: 'number' }, 'en', again.state)(then))).toBe(means);
});

test.each([
  ['en', { type: 'date' }, '3/4', 'the second one', '2027-04-03'],
  ['es', { type: 'date' }, '3/4', 'el 4 de marzo', '2027-03-04'],
  ['es', { type: 'date' }, '3/4', '1', '2027-04-03'],
  ['en', { type: 'time' }, '3ish', 'pm', '15:00'],
  ['en', { type: 'time' }, '3ish', '3pm', '15:00'],
  ['es', { type: 'time' }, 'a las 3', 'de la tarde', '15:00'],
  ['en', { type: 'datetime' }, 'tomorrow at 3', 'in the afternoon', '2026-11-24T15:00'],
  ['en', { type: 'money' }, '500-600', '600', '600'],
  ['en', { type: 'zip' }, '60601 or 60602', '60602', '60602'],
  ['en', { type: 'phone' }, '312-555-0142 or 312-555-0143', 'the first', '+13125550142'],
  ['es', { type: 'email' }, 'ana@gmail.con', 'la primera', 'ana@gmail.com'],
] as const)('%s, %j: "%s" is settled by "%s"', (locale, spec, first, then, means) => {
  const again = atQuestion(spec, locale)(first);
  expect(outcome(again)).toMatch(/^which: /);
  expect(outcome(atQuestion(spec, locale, again.state)(then))).toBe(means);
});

test.each(asked)('%s, %j: "%s" is asked about', (locale, spec, said, question) => {
  const turn = atQuestion(spec, locale)(said);
  expect(outcome(turn)).toMatch(/^which: /);
  expect(shown(spec, locale, turn)).toBe(question);
});
