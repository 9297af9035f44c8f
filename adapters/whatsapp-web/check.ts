import type { ChannelNote, ChannelPlace } from '../../src/model/ports/adapter.js';
import type { ChannelData } from '../shared/settings.js';
import { installCommand, type Loaded } from './library.js';
import { rootKey, sealedName } from './sealed.js';
import { readSettings } from './settings.js';

/** What stands in the way of the channel, without connecting: WhatsApp knows one connection a number, and the server has it. */
export async function checkWhatsAppWeb(
  channel: ChannelData,
  { memory }: ChannelPlace,
  tools: { load(): Promise<Loaded> },
): Promise<readonly ChannelNote[]> {
  const risks: ChannelNote = { level: 'warning', key: 'whatsapp_web.risks' };
  const settings = readSettings(channel);
  if (typeof settings === 'string') return [risks, { level: 'error', key: `whatsapp_web.bad_${settings}` }];
  const loaded = await tools.load();
  if (loaded.type === 'missing')
    return [risks, { level: 'error', key: 'whatsapp_web.missing', values: { command: installCommand } }];
  if (loaded.type === 'other_version') {
    const values = { version: loaded.version, command: installCommand };
    return [risks, { level: 'error', key: 'whatsapp_web.other_version', values }];
  }
  const { phone, key } = settings;
  try {
    const stored = await memory.get(sealedName(rootKey(key, phone), 'device'));
    const linked = stored === null ? 'not_linked' : 'linked';
    return [
      risks,
      { level: stored === null ? 'warning' : 'good', key: `whatsapp_web.${linked}`, values: { number: `+${phone}` } },
    ];
  } catch {
    return [risks, { level: 'error', key: 'whatsapp_web.no_memory' }];
  }
}
