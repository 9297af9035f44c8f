import { z } from 'zod';
import { line, name } from './scalars.js';

/**
 * A channel of a bot file. Each kind has settings of its own (`adapters/<kind>/README.md`), so further words are let through; those that
 * are known are told to editors and in the reference.
 */
export const channelSettings = z
  .looseObject({
    type: name,
    token: line.optional().describe('What the platform knows us by, as `${NAME}` from the environment.'),
    secret: z
      .union([line, z.array(line, { error: 'list' })], { error: 'list' })
      .optional()
      .describe(
        '`type: line`: channel secret, which LINE signs its calls with; a list, the newest first, while it is replaced. `type: telegram`: what Telegram repeats with every call, if the server is not to make it.',
      ),
    account_sid: line.optional().describe('`type: sms`: id of the Twilio account, as `${NAME}` from the environment.'),
    auth_token: z
      .union([line, z.array(line, { error: 'list' })], { error: 'list' })
      .optional()
      .describe('`type: sms`: the account’s token; a list, the newest first, while it is replaced.'),
    from: line.optional().describe('`type: sms`: the number that residents write to, with the country’s code.'),
    messaging_service_sid: line
      .optional()
      .describe('`type: sms`: instead of `from`, a messaging service that chooses the number.'),
    public_url: line.optional().describe('`type: sms`: the address that Twilio calls, where it is not `PUBLIC_URL`.'),
    status_url: line
      .optional()
      .describe('`type: sms`: where Twilio tells what became of a message, if not at the webhook.'),
    business_account: line
      .optional()
      .describe(
        '`type: whatsapp`: id of the WhatsApp Business account; `channels check` looks at its webhook with it.',
      ),
    api: line
      .optional()
      .describe('Another address of the platform’s interface, for trying a bot against a server of your own.'),
    media_hosts: z
      .union([line, z.array(line, { error: 'list' })], { error: 'list' })
      .optional()
      .describe(
        'Hosts of your own, with their port, from which files may be fetched although they are not public; for trying things out.',
      ),
    app_secret: z
      .union([line, z.array(line, { error: 'list' })], { error: 'list' })
      .optional()
      .describe(
        '`type: messenger` or `whatsapp`: secret of the Meta app; a list, the newest first, while it is replaced.',
      ),
    verify_token: line
      .optional()
      .describe('`type: messenger` or `whatsapp`: a word of ours that Meta repeats when the webhook is set up.'),
    page: line.optional().describe('`type: messenger`: id of the page.'),
    app: line
      .optional()
      .describe(
        '`type: messenger`: id of the Meta app; tells its own messages from a colleague’s. `type: bot-framework`: Microsoft App ID.',
      ),
    password: line.optional().describe('`type: bot-framework`: client secret of the app.'),
    tenant: line.optional().describe('`type: bot-framework`: id of the tenant of a single-tenant bot.'),
    cloud: line
      .optional()
      .describe('`type: bot-framework`: `usgov` for a bot in Azure Government; `public` if not written.'),
    hosts: z
      .array(line, { error: 'list' })
      .optional()
      .describe('`type: bot-framework`: further hosts that messages may be sent to, beside those of Microsoft.'),
    direct_line: z
      .looseObject({
        secret: z
          .union([line, z.array(line, { error: 'list' })], { error: 'list' })
          .describe(
            'A long word of ours that the agency’s own server asks for tokens with; a list, the newest first, while it is replaced.',
          ),
      })
      .optional()
      .describe('`type: web`: lets Direct Line 3.0 clients in (BotFramework-WebChat).'),
    human_agent: line
      .optional()
      .describe('`type: messenger`: `yes` if Meta lets the app answer by a person for seven days (Human Agent).'),
    number: line.optional().describe('`type: whatsapp`: phone number id; not the number itself.'),
    phone: line
      .optional()
      .describe(
        '`type: whatsapp-web`: the number to link, with the country’s code, as `${NAME}` from the environment.',
      ),
    key: line
      .optional()
      .describe(
        '`type: whatsapp-web`: what the linked device is encrypted with, at least 32 characters, as `${NAME}`.',
      ),
    pairing: line
      .optional()
      .describe('`type: whatsapp-web`: `qr` (a picture in the terminal, if not written) or `code` (to be typed).'),
    template_languages: z
      .record(z.string(), line, { error: 'map' })
      .optional()
      .describe('`type: messenger` or `whatsapp`: language of the approved templates where Meta calls it otherwise.'),
    proof: line
      .optional()
      .describe('`type: messenger` or `whatsapp`: `no` if the token belongs to another app than the secret.'),
  })
  .describe('`type` and the settings of that type. A secret is `${NAME}`, from the environment.');
