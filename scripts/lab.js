// npm run lab: a bot on every channel, with the platforms played by this machine, in one page with a telephone for each.
// Options: --bot NAME (rivermont), --lang en|es, --port NUMBER (any free one).
import { transformFileSync } from '@swc/core';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { isBuilt } from './sources.js';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Needed before the options are read, for what is said if they cannot be. */
const lang = process.argv.some((word, n) => word === '--lang=es' || (word === 'es' && process.argv[n - 1] === '--lang'))
  ? 'es'
  : 'en';
const say = {
  en: {
    help: `npm run lab [-- --bot NAME] [--lang en|es] [--port NUMBER]

Tries a bot on WhatsApp, Messenger, Telegram, SMS and the web page, side by side in one page of this machine. The platforms
are played here: no account, no network, nothing real is sent.

  --bot NAME     a folder of bots/ (rivermont)
  --lang en|es   language of the page and of the people (en)
  --port NUMBER  port of the page (any free one)`,
    wrong: 'Not understood. Write: npm run lab -- --help',
    building: 'Building (once; about 10 seconds) …',
    starting: (name) => `Starting ${name} (the first time it trains, which takes some seconds) …`,
    noBot: (name) => `There is no bot "${name}" in bots/.`,
    ready: (url) => `The laboratory is open: ${url}\nEnd it with Ctrl+C.`,
    ended: 'The server ended while it was starting.',
  },
  es: {
    help: `npm run lab [-- --bot NOMBRE] [--lang en|es] [--port NÚMERO]

Prueba un bot en WhatsApp, Messenger, Telegram, SMS y la página web, uno junto a otro en una página de esta máquina. Las
plataformas se simulan aquí: sin cuentas, sin red, y no se envía nada real.

  --bot NOMBRE    una carpeta de bots/ (rivermont)
  --lang en|es    idioma de la página y de las personas (en)
  --port NÚMERO   puerto de la página (cualquiera libre)`,
    wrong: 'No se entiende. Escriba: npm run lab -- --help --lang es',
    building: 'Compilando (solo una vez; unos 10 segundos) …',
    starting: (name) => `Arrancando ${name} (la primera vez se entrena, y eso tarda unos segundos) …`,
    noBot: (name) => `No hay ningún bot «${name}» en bots/.`,
    ready: (url) => `El laboratorio está abierto: ${url}\nTermínelo con Ctrl+C.`,
    ended: 'El servidor terminó mientras arrancaba.',
  },
}[lang];

const values = readOptions();
if (values.help) {
  process.stdout.write(`${say.help}\n`);
  process.exit(0);
}

function readOptions() {
  try {
    const { values: given } = parseArgs({
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        bot: { type: 'string', default: 'rivermont' },
        lang: { type: 'string', default: 'en' },
        port: { type: 'string', default: '0' },
      },
    });
    const known = ['en', 'es'].includes(given.lang) && /^\d{1,5}$/.test(given.port) && Number(given.port) <= 65_535;
    if (known) return given;
  } catch {
    // Told below.
  }
  process.stderr.write(`${say.wrong}\n`);
  return process.exit(2);
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

/** The laboratory is TypeScript of the tests: its types are taken off, nothing else. */
function compile() {
  const target = join(root, 'dist/lab');
  rmSync(target, { recursive: true, force: true });
  const sources = readdirSync(join(root, 'test/lab'), { recursive: true })
    .map((name) => `test/lab/${String(name)}`)
    .filter((name) => !/\.(?:test|d)\.ts$|\/receiver\.ts$/.test(name));
  for (const name of [...sources, 'test/adapters/telegram-schema.ts', 'test/adapters/whatsapp-schema.ts']) {
    const to = join(target, name);
    mkdirSync(dirname(to), { recursive: true });
    if (/\.(?:js|css|html)$/.test(name)) cpSync(join(root, name), to);
    if (!name.endsWith('.ts')) continue;
    const { code } = transformFileSync(join(root, name), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
    });
    writeFileSync(to.replace(/\.ts$/, '.js'), code);
  }
  return pathToFileURL(join(target, 'test/lab/page/serve.js')).href;
}

const secrets = new Set(['token', 'secret', 'app_secret', 'verify_token', 'auth_token']);

/** A copy of the bot whose channels all lead to the laboratory; returns the variables that hold its secrets. */
function copyBot(folder, lab) {
  mkdirSync(join(folder, 'bots'));
  cpSync(join(root, 'bots', values.bot), join(folder, 'bots', values.bot), { recursive: true });
  cpSync(join(root, 'intents'), join(folder, 'intents'), { recursive: true });
  const file = join(folder, 'bots', values.bot, 'bot.yaml');
  const bot = parseDocument(readFileSync(file, 'utf8'));
  const variables = {};
  const settings = (kind) =>
    Object.fromEntries(
      Object.entries(lab.settings(kind)).map(([name, value]) => {
        if (!secrets.has(name)) return [name, value];
        const variable = `LAB_${kind}_${name}`.toUpperCase();
        variables[variable] = value;
        return [name, `\${${variable}}`];
      }),
    );
  const channels = Object.fromEntries(
    ['whatsapp', 'messenger', 'telegram', 'sms'].map((kind) => [kind, settings(kind)]),
  );
  bot.set('channels', bot.createNode({ web: { type: 'web', origins: [lab.url] }, ...channels }));
  writeFileSync(file, bot.toString());
  return variables;
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

/** Resolves when the server is ready. */
async function startServer(folder, variables) {
  const [port, internal] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(root, 'bin/ventanilla.js'), 'start'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...variables,
      HOST: '127.0.0.1',
      PORT: String(port),
      INTERNAL_PORT: String(internal),
      PUBLIC_URL: url,
      DATA_DIR: join(folder, 'data'),
      CONTENT_ROOT: folder,
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    },
  });
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${internal}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return { url, child };
    if (child.exitCode !== null) fail(say.ended);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

if (!/^[\w-]+$/.test(values.bot) || !existsSync(join(root, 'bots', values.bot, 'bot.yaml')))
  fail(say.noBot(values.bot));
if (!isBuilt(root)) {
  process.stderr.write(`${say.building}\n`);
  const built = spawnSync(process.execPath, ['scripts/build.js'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
const { openLabPage } = await import(compile());
const folder = mkdtempSync(join(tmpdir(), 'ventanilla-lab-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.stderr.write(`${say.starting(values.bot)}\n`);
const page = await openLabPage({ port: Number(values.port), lang });
const server = await startServer(folder, copyBot(folder, page.lab));
await page.open({ name: values.bot, server: server.url });
process.stdout.write(`${say.ready(page.url)}\n`);

async function end() {
  if (server.child.exitCode === null) {
    server.child.kill('SIGTERM');
    await once(server.child, 'exit');
  }
  await page.close();
  process.exit(0);
}
process.once('SIGINT', () => void end());
process.once('SIGTERM', () => void end());
