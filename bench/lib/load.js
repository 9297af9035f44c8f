// Load generator, a process of its own: node load.js ventanilla|botbuilder URL CONVERSATIONS TURNS → one line of JSON.
// Each conversation sends its next message when the last one was acknowledged; the clock stops when the last reply is there.
import { Agent, request } from 'node:http';

const [target, url, conversationsText, turnsText] = process.argv.slice(2);
const conversations = Number(conversationsText);
const turns = Number(turnsText);
const agent = new Agent({ keepAlive: true, maxSockets: conversations });
const textOf = (n) => ['report a missed pickup', '742 Elm Street', 'the blue bin'][n % 3];

function send(method, path, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${url}${path}`,
      { method, agent, headers: { 'content-type': 'application/json', accept: 'application/json', ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () =>
          response.statusCode < 300
            ? resolve(text ? JSON.parse(text) : null)
            : reject(new Error(`${method} ${path}: ${response.statusCode} ${text}`)),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body ? JSON.stringify(body) : undefined);
  });
}

const latencies = [];
const timed = async (work) => {
  const began = performance.now();
  const result = await work();
  latencies.push(performance.now() - began);
  return result;
};

async function ventanilla() {
  const open = await Promise.all(
    Array.from({ length: conversations }, () => send('POST', '/api/v1/bots/bench/conversations', { locale: 'en' })),
  );
  const began = performance.now();
  await Promise.all(
    open.map(async ({ conversation, token }) => {
      const auth = { authorization: `Bearer ${token}` };
      for (let n = 0; n < turns; n += 1) {
        await timed(() =>
          send('POST', `/api/v1/conversations/${conversation}/messages`, { id: `m${n}`, text: textOf(n) }, auth),
        );
      }
      // The greeting, then a question and an answer a turn: all of them are there when the last message has its reply.
      let after = 0;
      let replies = 0;
      let citizen = 0;
      let last = '';
      while (citizen < turns || last === 'citizen' || replies < turns) {
        const { events } = await send(
          'GET',
          `/api/v1/conversations/${conversation}/events?after=${after}&wait=5`,
          null,
          auth,
        );
        for (const event of events) {
          after = event.seq;
          last = event.from;
          if (event.from === 'citizen') citizen += 1;
          if (event.from === 'bot') replies += 1;
        }
      }
    }),
  );
  return (performance.now() - began) / 1000;
}

async function botbuilder() {
  const activity = (c, n) => ({
    type: 'message',
    id: `m${c}-${n}`,
    channelId: 'webchat',
    serviceUrl: 'http://127.0.0.1:1/',
    text: textOf(n),
    from: { id: `u${c}` },
    recipient: { id: 'bot' },
    conversation: { id: `c${c}` },
    deliveryMode: 'expectReplies',
  });
  const began = performance.now();
  await Promise.all(
    Array.from({ length: conversations }, async (_, c) => {
      for (let n = 0; n < turns; n += 1) await timed(() => send('POST', '/api/messages', activity(c, n)));
    }),
  );
  return (performance.now() - began) / 1000;
}

const seconds = await (target === 'ventanilla' ? ventanilla() : botbuilder());
latencies.sort((a, b) => a - b);
const at = (share) =>
  Number(latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))].toFixed(2));
console.log(
  JSON.stringify({ perSecond: (conversations * turns) / seconds, acknowledgedMs: { p50: at(0.5), p99: at(0.99) } }),
);
process.exit(0);
