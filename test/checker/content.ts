import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { carrierAccount, publicUrl } from './carrier.js';

const echo = fileURLToPath(new URL('../fixtures/echo', import.meta.url));

/** The bot that repeats words, on web chat and by text message, with a line to a person. `carrierUrl`: where text messages go. */
export async function checkerContent(carrierUrl: string): Promise<{ readonly root: string; clean(): Promise<void> }> {
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
  return { root, clean: () => rm(root, { recursive: true, force: true }) };
}
