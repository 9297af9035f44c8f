import type { Json } from '../../../src/model/json.js';
import type { Answer } from '../types.js';

/** https://core.telegram.org/bots/api#making-requests */
export const good = (result: Json): Answer => ({ status: 200, json: { ok: true, result } });

export const refused = (code: number, description: string, parameters?: { readonly [name: string]: Json }): Answer => ({
  status: code,
  json: { ok: false, error_code: code, description, ...(parameters === undefined ? {} : { parameters }) },
});
