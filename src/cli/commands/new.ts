import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadTexts } from '../../main.js';

/** What `ventanilla new` is asked. */
export interface NewArgs {
  readonly kind: 'bot' | 'intent';
  readonly name: string;
  /** intent: the bot it is for; without it, the shared library. */
  readonly bot?: string;
  /** Content root, absolute. */
  readonly root: string;
  readonly lang: string;
  readonly out: (line: string) => void;
}

/** Writes a working start that passes `check`; never overwrites. Resolves to the exit code. */
export async function runNew({ kind, name, bot, root, lang, out }: NewArgs): Promise<number> {
  const texts = await loadTexts();
  const say = (key: string, values: { readonly [name: string]: string } = {}): string =>
    texts.text(`check:fresh.${key}`, lang, values);
  const bad = [name, ...(bot === undefined ? [] : [bot])].find((word) => !/^[a-z][a-z0-9-]{0,59}$/.test(word));
  if (bad !== undefined) {
    out(say('name', { name: bad }));
    return 2;
  }
  if (bot !== undefined && !(await exists(join(root, 'bots', bot, 'bot.yaml')))) {
    out(say('noBot', { bot }));
    return 1;
  }
  const files = kind === 'bot' ? newBot(name) : newIntent(name, bot);
  for (const file of Object.keys(files)) {
    if (!(await exists(join(root, file)))) continue;
    out(say('exists', { file }));
    return 1;
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text, { flag: 'wx' });
    out(say('made', { file }));
  }
  out(say('next'));
  for (const line of nextCommands(kind === 'bot' ? name : (bot ?? ''), kind, lang, say)) out(line);
  return 0;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Three commands to go on with, and what each is for. */
function nextCommands(
  bot: string,
  kind: NewArgs['kind'],
  lang: string,
  say: (key: string) => string,
): readonly string[] {
  const spanish = lang === 'es' ? ' --lang es' : '';
  const last = kind === 'bot' ? 'start' : 'test';
  const commands = (bot === '' ? ['check', last] : ['check', 'chat', last]).map(
    (name) => [name, `ventanilla ${name}${name === 'start' || bot === '' ? '' : ` ${bot}`}${spanish}`] as const,
  );
  const width = Math.max(...commands.map(([, command]) => command.length));
  return commands.map(([name, command]) => `  ${command.padEnd(width)}    ${say(name)}`);
}

type Files = { readonly [path: string]: string };

function newBot(name: string): Files {
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
  return {
    [`bots/${name}/bot.yaml`]: `format: 1
bot: ${name}
name: { en: "${title}", es: "${title}" }
languages: [en, es]
time_zone: America/New_York
phone: 555-0100
greeting:
  en: "Hello! I am the automated assistant of {agency-name}. How can I help you?"
  es: "¡Hola! Soy el asistente automático de {agency-name}. ¿En qué le puedo ayudar?"
topics: [common/*, ./intents/*]
menu: [opening-hours, talk-to-a-person]
queues:
  general: { hours: { mon-fri: "08:00-17:00" }, holidays: us-federal }
`,
    [`bots/${name}/intents/opening-hours.yaml`]: intent('opening-hours', {
      title: '{ en: Opening hours, es: Horario }',
      en: [
        'when are you open',
        'what are your hours',
        'opening hours',
        'are you open on Saturday',
        'what time do you close',
      ],
      es: ['a qué hora abren', 'cuál es el horario', 'horario de atención', 'abren los sábados', 'a qué hora cierran'],
      answer: [
        'We are open {agency-hours}. Phone {agency-phone}.',
        'Atendemos {agency-hours}. Teléfono {agency-phone}.',
      ],
    }),
  };
}

function newIntent(name: string, bot: string | undefined): Files {
  const words = name.replaceAll('-', ' ');
  const file = bot === undefined ? `intents/local/${name}.yaml` : `bots/${bot}/intents/${name}.yaml`;
  return {
    [file]: intent(name, {
      title: `{ en: "${words}", es: "${words}" }`,
      en: [
        words,
        `how does ${words} work`,
        `I have a question about ${words}`,
        `tell me about ${words}`,
        `what do I do for ${words}`,
      ],
      es: [
        `${words}, por favor`,
        `cómo funciona ${words}`,
        `tengo una pregunta sobre ${words}`,
        `información sobre ${words}`,
        `qué hago para ${words}`,
      ],
      // Not yet the answer, but nothing that would be wrong if a resident read it.
      answer: ['Please call {agency-phone}.', 'Llame al {agency-phone}, por favor.'],
    }),
  };
}

function intent(
  name: string,
  parts: {
    readonly title: string;
    readonly en: readonly string[];
    readonly es: readonly string[];
    readonly answer: readonly [string, string];
  },
): string {
  const block = (lines: readonly string[]): string => lines.map((line) => `    ${line}\n`).join('');
  const label = name.length > 20 ? `label: { en: "${name.slice(0, 20)}", es: "${name.slice(0, 20)}" }\n` : '';
  return `format: 1
intent: ${name}
title: ${parts.title}
${label}examples:
  en: |
${block(parts.en)}  es: |
${block(parts.es)}answer:
  en: "${parts.answer[0]}"
  es: "${parts.answer[1]}"
`;
}
