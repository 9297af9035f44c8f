import type { ListenDeps, ListenEnd } from '../../src/model/ports/adapter.js';
import type { ChannelData } from '../shared/settings.js';
import { connectOnce } from './connect.js';
import { openDevice, type Device } from './device.js';
import { afterDisconnect, backOffMs } from './disconnect.js';
import { openInbox } from './inbox.js';
import type { ClientVersion, Loaded, WhatsAppLibrary } from './library.js';
import { showPairing } from './pairing.js';
import { both, type Sentence } from './sentences.js';
import { openSession, type Session, type Sessions } from './session.js';
import { readSettings, type WebSettings } from './settings.js';

/** What is not the platform's: the optional packages, the terminal, the sessions of this server. */
export interface Tools {
  load(): Promise<Loaded>;
  /** Draws a QR code as lines; null = nothing here can. */
  drawer(): Promise<((text: string) => string) | null>;
  /** Shows lines to whoever started the server. */
  show(text: string): void;
  readonly sessions: Sessions;
}

/**
 * Keeps one number connected: links it if it is not yet, connects again when the connection breaks, and keeps what comes. Resolves when it
 * is stopped, or when no further try is of use, with the sentence that says what to do. Never rejects.
 */
export async function listenWhatsAppWeb(deps: ListenDeps<ChannelData>, tools: Tools): Promise<ListenEnd> {
  const settings = readSettings(deps.channel);
  if (typeof settings === 'string') return end(both(`bad_${settings}`));
  const { phone } = settings;
  const loaded = await tools.load();
  if (loaded.type === 'missing') return end(both('missing'));
  if (loaded.type === 'other_version') return end(both('other_version', { version: loaded.version }));
  const session = openSession((ms) => deps.rest(ms, deps.stopped), deps.stopped);
  if (!tools.sessions.add(phone, session)) return end(both('taken', { phone }));
  tools.show(both('risks', { phone }));
  let ended: ListenEnd = { type: 'stopped' };
  try {
    ended = await stayConnected({ deps, tools, settings, library: loaded.library, session });
  } catch {
    ended = end(both('stopped', { phone }));
  } finally {
    tools.sessions.remove(phone, ended.type === 'misconfigured' ? ended.reason : undefined);
  }
  return ended;
}

const end = (reason: string): ListenEnd => ({ type: 'misconfigured', reason });

/** A connection that held so long was a good one. Milliseconds. */
const steadyMs = 60_000;

interface Staying {
  readonly deps: ListenDeps<ChannelData>;
  readonly tools: Tools;
  readonly settings: WebSettings;
  readonly library: WhatsAppLibrary;
  readonly session: Session;
}

async function stayConnected({ deps, tools, settings, library, session }: Staying): Promise<ListenEnd> {
  const { stopped, rest, onTrouble, memory } = deps;
  const { phone } = settings;
  const inbox = openInbox(deps);
  const say = (sentence: Sentence, code?: number): string => both(sentence, { phone, code: String(code ?? '') });
  let device = null as Device | null;
  let version: ClientVersion | undefined;
  let failures = 0;
  let unpaired = 0;
  while (!stopped.aborted) {
    // What was not linked begins anew: half a pairing is of no use.
    if (device?.paired() !== true) {
      const opened = await openDevice(memory, library, settings).catch(() => 'unread' as const);
      if (opened === 'unread') {
        failures += 1;
        onTrouble('the linked device could not be read from the store');
        await rest(backOffMs(failures), stopped);
        continue;
      }
      if (opened === null) return end(say('damaged'));
      device = opened;
    }
    const pairing = showPairing(tools, settings);
    const over = new AbortController();
    let steady = false;
    const { code, otherNumber } = await connectOnce({
      library,
      device,
      session,
      phone,
      version,
      stopped,
      keep: inbox.keep,
      onQr: pairing.show,
      onOpen: () => {
        tools.show(say('linked'));
        rest(steadyMs, AbortSignal.any([stopped, over.signal])).then(
          () => (steady = !over.signal.aborted),
          () => undefined,
        );
      },
      onTrouble,
    });
    over.abort();
    // What came is in the store before anything else comes: until then WhatsApp keeps the rest.
    await inbox.empty();
    const paired = device.paired();
    if (otherNumber) {
      await device.forget();
      return end(say('other_number'));
    }
    if (stopped.aborted) break;
    failures = steady ? 1 : failures + 1;
    if (pairing.shown() && !paired) unpaired += 1;
    const next = afterDisconnect({ code, paired, failures, unpaired, refreshed: version !== undefined });
    if (next.type === 'end') {
      if (next.forget) await device.forget();
      return end(say(next.sentence, code));
    }
    if (next.refresh) ({ version } = await library.fetchLatestWaWebVersion());
    if (next.afterMs > 0) {
      onTrouble(`the connection to WhatsApp ended${code === undefined ? '' : ` (${code})`}; it is tried again`);
      await rest(next.afterMs, stopped);
    }
  }
  return { type: 'stopped' };
}
