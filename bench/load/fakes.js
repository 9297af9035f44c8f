// What lies outside of the server, on loopback: an agency's system that takes its time, and Telegram's Bot API.
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
export function telegramApi() {
  let messages = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      const method = request.url.split('/').at(-1);
      const result =
        method === 'getMe'
          ? { id: 1, is_bot: true, username: 'bench' }
          : method === 'sendMessage'
            ? { message_id: (messages += 1) }
            : method === 'getUpdates'
              ? []
              : true;
      const answer = () => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ ok: true, result }));
      };
      if (method === 'getUpdates') setTimeout(answer, 2_000);
      else answer();
    });
  });
  return listening(server);
}
