import type { Socket } from './library.js';
import type { Tools } from './listen.js';
import { both } from './sentences.js';
import type { WebSettings } from './settings.js';

/** Shows how the number is linked, for one connection. */
export interface Pairing {
  /** The library's next code to scan: drawn, or answered with a code to type where that is wanted or nothing can draw. */
  show(qr: string, socket: Socket): void;
  /** Whether anything was to be shown. */
  shown(): boolean;
}

export function showPairing(tools: Pick<Tools, 'drawer' | 'show'>, { phone, pairing }: WebSettings): Pairing {
  const drawn = pairing === 'qr' ? tools.drawer() : Promise.resolve(null);
  let shown = false;
  const show = async (qr: string, socket: Socket, first: boolean): Promise<void> => {
    const draw = await drawn;
    if (draw) return tools.show(`${both('scan', { phone })}\n\n${draw(qr)}`);
    // One code to type serves the whole connection.
    if (!first) return;
    const code = await socket.requestPairingCode(phone);
    tools.show(both('code', { phone, code: `${code.slice(0, 4)}-${code.slice(4)}` }));
  };
  return {
    show(qr, socket) {
      const first = !shown;
      shown = true;
      // A connection that breaks meanwhile is told by its end.
      show(qr, socket, first).catch(() => undefined);
    },
    shown: () => shown,
  };
}
