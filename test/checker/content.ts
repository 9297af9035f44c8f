import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { carrierAccount, publicUrl } from './carrier.js';

const echo = fileURLToPath(new URL('../fixtures/echo', import.meta.url));

export interface CheckerContent {
  readonly root: string;
  /** A copy of its own, for a node whose content is to differ for a while. */
  copy(): Promise<string>;
  clean(): Promise<void>;
}

/** The bot that repeats words, on web chat and by text message, with a line to a person. `carrierUrl`: where text messages go. */
export async function checkerContent(carrierUrl: string): Promise<CheckerContent> {
  const root = await mkdtemp(join(tmpdir(), 'ventanilla-checker-'));
  await cp(echo, root, { recursive: true });
  await writeFile(
    join(root, 'bots/echo/bot.yaml'),
    `format: 1
bot: echo
name: { en: Echo, es: Eco }
languages: [en, es]
time_zone: America/Chicago
greeting: { en: "Hello. I repeat words.", es: "Hola. Repito palabras." }
topics: [common/*, ./intents/*]
menu: [echo]
channels:
  web: { type: web }
  sms:
    type: sms
    api: ${carrierUrl}
    account_sid: ${carrierAccount.sid}
    auth_token: "\${CARRIER_TOKEN}"
    from: "${carrierAccount.number}"
    public_url: ${publicUrl}
    status_url: ${publicUrl}${carrierAccount.hook}
queues:
  front-desk:
    title: { en: Front desk, es: Recepción }
    hours: { mon-sun: "00:00-24:00" }
    languages: [en, es]
`,
  );
  const folders = [root];
  return {
    root,
    async copy() {
      const folder = await mkdtemp(join(tmpdir(), 'ventanilla-checker-'));
      folders.push(folder);
      await cp(root, folder, { recursive: true });
      return folder;
    },
    async clean() {
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Another revision of the same bot: what it greets with changes, nothing that is trained. */
export async function revise(root: string, revision: number): Promise<void> {
  const file = join(root, 'bots/echo/bot.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/I repeat words[^."]*\./, `I repeat words, revision ${revision}.`));
}
