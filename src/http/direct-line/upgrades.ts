import { ServerResponse, type IncomingMessage, type Server } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TakeUpgrade } from './mount-direct-line.js';
import { asksForWebSocket, refuseUpgrade } from './web-socket.js';

/**
 * Hands WebSocket requests to `take`. Node hands over every request that offers another protocol (`curl --http2` offers h2c): those are
 * answered as if they had not offered it, which is what servers without the protocol do (RFC 9110, 7.8).
 */
export function giveUpgrades(server: Server, take: TakeUpgrade | undefined): void {
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (take?.(request, stream, head)) return;
    if (asksForWebSocket(request) || !(stream instanceof Socket)) return refuseUpgrade(stream, 404);
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(stream);
    response.once('finish', () => stream.end());
    server.emit('request', request, response);
  });
}
