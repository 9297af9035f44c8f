import { Ajv2020 } from 'ajv/dist/2020.js';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { TelegramRequest } from '../../../adapters/telegram/payloads.js';
import type { Json } from '../../../src/model/json.js';
import { telegramProblems, type BotApi } from '../../adapters/telegram-schema.js';
import { messageSchema } from '../../adapters/whatsapp-schema.js';
import type { Problems } from './problems.js';

/** A platform's published description of its interface, where `VENTANILLA_DATA` names the folder that holds it. */
export interface Oracle {
  readonly name: string;
  readonly problems: Problems;
}

const folder = process.env['VENTANILLA_DATA'];
const published = (file: string): string | undefined => {
  const path = folder === undefined ? undefined : join(folder, 'oracles', file);
  return path !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};

function telegram(): Oracle | undefined {
  const text = published('telegram-bot-api.json');
  if (text === undefined) return undefined;
  const api = JSON.parse(text) as BotApi;
  return {
    name: 'Telegram’s published description',
    problems: (request) => telegramProblems(request as TelegramRequest, api),
  };
}

/** It is older than business-scoped ids: such a recipient is put where it has the number. */
function whatsapp(): Oracle | undefined {
  const text = published('whatsapp-cloud-openapi.yaml');
  if (text === undefined) return undefined;
  const check = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(
    messageSchema(parseYaml(text) as Json),
  );
  return {
    name: 'WhatsApp’s published description',
    problems: (request) => {
      const { recipient, ...rest } = request as { readonly [name: string]: unknown };
      return check({ ...(recipient === undefined ? {} : { to: recipient }), ...rest })
        ? []
        : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? ''}`);
    },
  };
}

/** Those that were found; none of them is needed. */
export const oracles = (): { readonly [kind: string]: Oracle | undefined } => ({
  telegram: telegram(),
  whatsapp: whatsapp(),
});
