// Load generator, a process of its own: node clients.js '{"kind":…,…}' → one line of JSON. What it does stands above each kind.
// Residents write their next message when they have the reply to the last one.
import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';

const plan = JSON.parse(process.argv[2]);
const agent = new Agent({ keepAlive: true, maxSockets: plan.residents });
const streams = new Agent({ keepAlive: true, maxSockets: Infinity });

/** Requests that were told to come again in a moment (503): the guard against overload, or a store that was away. */
let refused = 0;
const againMs = 200;

/** The same request again while it is told 503, up to half a minute: a message's id makes sure that it counts once. */
async function post(url, body, headers = {}) {
  for (let tries = 1; ; tries += 1) {
    const { status, text } = await postOnce(url, body, headers);
    if (status < 300) return text;
    if (status !== 503 || tries * againMs > 30_000) throw new Error(`${url}: ${status} ${text}`);
    refused += 1;
    await new Promise((resolve) => setTimeout(resolve, againMs));
  }
}

function postOnce(url, body, headers) {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode, text }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(JSON.stringify(body));
  });
}

/** A chat of the web API with its event stream open, greeted. `ask` resolves when the stream has brought the answer to what it sent. */
async function openChat(url, bot) {
  const { conversation, token } = JSON.parse(await post(`${url}/api/v1/bots/${bot}/conversations`, { locale: 'en' }));
  const path = `${url}/api/v1/conversations/${conversation}`;
  const authorization = `Bearer ${token}`;
  let waiting = null;
  let pending = '';
  let messages = 0;
  let echoed = 0;
  let last = 0;
  let greeted = null;
  const greeting = new Promise((resolve) => (greeted = resolve));
  const listen = () =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        `${path}/events`,
        { agent: streams, headers: { accept: 'text/event-stream', authorization, 'last-event-id': String(last) } },
        (response) => {
          if (response.statusCode !== 200) {
            response.resume();
            resolve(response.statusCode);
            return;
          }
          response.setEncoding('utf8');
          response.on('data', read);
          // As a browser does: the store was away for the server, say.
          response.on('close', () => setTimeout(() => void open().catch(fail), againMs));
          resolve(200);
        },
      );
      outgoing.on('error', reject);
      outgoing.end();
    });
  const read = (chunk) => {
    const frames = (pending + chunk).split('\n\n');
    pending = frames.pop();
    for (const frame of frames) {
      last = Number(/^id: (\d+)$/m.exec(frame)?.[1] ?? last);
      const data = /^data: (.*)$/m.exec(frame)?.[1];
      const from = data && data !== '{}' ? JSON.parse(data).from : null;
      if (from === 'citizen') echoed += 1;
      if (from !== 'bot') continue;
      greeted();
      // What stands behind the last message in the transcript answers it.
      if (echoed === messages) waiting?.();
    }
  };
  const fail = (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  };
  const open = async () => {
    pending = '';
    for (let status = await listen(); status !== 200; status = await listen()) {
      if (status !== 503) throw new Error(`stream: ${status}`);
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  };
  await open();
  await greeting;
  return {
    async ask(text) {
      const answered = new Promise((resolve) => (waiting = resolve));
      messages += 1;
      await post(`${path}/messages`, { id: `m${messages}`, text }, { authorization });
      await answered;
      waiting = null;
    },
  };
}

const textOf = (n) => plan.text ?? ['report a missed pickup', '742 Elm Street', 'the blue bin'][n % 3];

/** Our web API: from the message's POST to the bot's answer in the resident's event stream. */
async function web() {
  const chats = [];
  while (chats.length < plan.residents) {
    const some = Math.min(16, plan.residents - chats.length);
    chats.push(...(await Promise.all(Array.from({ length: some }, () => openChat(plan.url, plan.bot)))));
  }
  return (resident, n) => chats[resident].ask(textOf(n));
}

/** One POST whose response is the reply: the peers, and the bare handler. */
async function activity() {
  return (resident, n) =>
    post(`${plan.url}/api/messages`, {
      type: 'message',
      id: `m${resident}-${n}`,
      channelId: 'webchat',
      serviceUrl: 'http://127.0.0.1:1/',
      text: textOf(n),
      from: { id: `u${resident}` },
      recipient: { id: 'bot' },
      conversation: { id: `c${plan.round}-${resident}` },
      deliveryMode: 'expectReplies',
    });
}

/** WhatsApp's webhooks, signed by the app's secret; a 2xx says that the message is on disk. */
async function whatsapp() {
  let sent = 0;
  return (resident, n) => {
    sent += 1;
    const from = `97255501${String(resident + plan.residents * (n % 20)).padStart(4, '0')}`;
    const message = {
      from,
      id: `wamid.${plan.round}.${sent}`,
      timestamp: String(Math.floor(Date.now() / 1000)),
      type: 'text',
      text: { body: textOf(n) },
    };
    const value = {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '15550100', phone_number_id: '106540352242922' },
      contacts: [{ profile: { name: 'Test' }, wa_id: from }],
      messages: [message],
    };
    const body = {
      object: 'whatsapp_business_account',
      entry: [{ id: '102290129340398', changes: [{ field: 'messages', value }] }],
    };
    const signature = createHmac('sha256', plan.secret).update(JSON.stringify(body)).digest('hex');
    return post(`${plan.url}/webhooks/${plan.bot}/whatsapp`, body, { 'x-hub-signature-256': `sha256=${signature}` });
  };
}

/** Chats that are open and silent; each greeted, each with its event stream. Stays until it is told to end. */
async function openChats() {
  let opened = 0;
  for (; opened < plan.chats;) {
    const some = Math.min(50, plan.chats - opened);
    await Promise.all(Array.from({ length: some }, () => openChat(plan.url, plan.bot)));
    opened += some;
  }
  process.stdout.write(`${JSON.stringify({ opened })}\n`);
}

async function load(makeWork) {
  const work = await makeWork();
  refused = 0;
  const latencies = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: plan.residents }, async (_, resident) => {
      const goesOn = (n) => (plan.seconds ? performance.now() - began < plan.seconds * 1000 : n < plan.messages);
      for (let n = 0; goesOn(n); n += 1) {
        const sent = performance.now();
        await work(resident, n);
        latencies.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share) => Number(latencies[Math.floor((latencies.length - 1) * share)].toFixed(1));
  process.stdout.write(
    `${JSON.stringify({ turns: latencies.length, seconds, perSecond: Math.round(latencies.length / seconds), p50: at(0.5), p95: at(0.95), p99: at(0.99), refused })}\n`,
  );
  process.exit(0);
}

await (plan.kind === 'chats' ? openChats() : load({ web, activity, whatsapp }[plan.kind]));
