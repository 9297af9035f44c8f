// What lies outside of the server, on loopback: an agency's system that takes its time, and Meta's Graph.
import { once } from 'node:events';
import { createServer } from 'node:http';

async function listening(server) {
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Answers every request after so many milliseconds. */
export function agencySystem(ms) {
  return listening(createServer((_, response) => void setTimeout(() => response.end('{}'), ms)));
}

/** Takes every message at once. */
export function metaGraph() {
  let messages = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      const sent = request.method === 'POST' && /\/messages(\?|$)/.test(request.url);
      response.end(JSON.stringify(sent ? { messages: [{ id: `wamid.out.${(messages += 1)}` }] } : { success: true }));
    });
  });
  return listening(server);
}
