// What somebody on 2G waits for: from opening the chat page to the first message on screen, and what goes over the wire.
//   npm run build && node bench/widget.js [--json] [--rounds 5]
// Chromium by CDP: 250 kbit/s both ways, 300 ms to the first byte, CPU four times slower, empty cache. Also without any brake, for comparison.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { freePort, startServerForBench } from './lib/server.js';

const { values: args } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
});
const rounds = Number(args.rounds);
const root = fileURLToPath(new URL('..', import.meta.url));
const slow = { bytesPerSecond: 250_000 / 8, latencyMs: 300, cpu: 4 };
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
// The chat's root is closed; the bench notes the first message that enters it.
const watch = `{
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    new MutationObserver(() => {
      if (globalThis.firstMessageAt === undefined && root.querySelector('.message .bubble')) {
        requestAnimationFrame(() => (globalThis.firstMessageAt ??= performance.now()));
      }
    }).observe(root, { childList: true, subtree: true });
    return root;
  };
}`;

async function visit(browser, url, brake) {
  const context = await browser.newContext({ viewport: { width: 375, height: 740 }, hasTouch: true, locale: 'en-US' });
  await context.addInitScript(watch);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  let bytes = 0;
  let requests = 0;
  cdp.on('Network.requestWillBeSent', () => (requests += 1));
  cdp.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength));
  cdp.on('Network.responseReceived', ({ response }) => (bytes += response.encodedDataLength));
  if (brake) {
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: brake.latencyMs,
      downloadThroughput: brake.bytesPerSecond,
      uploadThroughput: brake.bytesPerSecond,
    });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: brake.cpu });
  }
  await page.goto(url, { waitUntil: 'commit' });
  for (;;) {
    const at = await page.evaluate('globalThis.firstMessageAt ?? null');
    if (at !== null) {
      const found = { ms: at, bytes, requests };
      await context.close();
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const [port, internalPort] = [await freePort(), await freePort()];
const server = await startServerForBench({ content: root, port, internalPort });
const home = await mkdtemp(join(tmpdir(), 'ventanilla-bench-browser-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', HOME: home },
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
  ],
});
try {
  const url = `${server.url}/chat/rivermont?lang=en`;
  await visit(browser, url, null); // the server's first page
  const braked = [];
  const free = [];
  for (let n = 0; n < rounds; n += 1) {
    braked.push(await visit(browser, url, slow));
    free.push(await visit(browser, url, null));
  }
  const script = readFileSync(join(root, 'dist/web/widget.js'));
  const result = {
    bench: 'widget',
    rounds,
    conditions: { kilobitsPerSecond: 250, latencyMs: 300, cpuSlowdown: 4, cache: 'empty' },
    firstMessageMs: {
      median: Math.round(median(braked.map(({ ms }) => ms))),
      worst: Math.round(Math.max(...braked.map(({ ms }) => ms))),
      target: 3000,
    },
    firstMessageUnbrakedMs: Math.round(median(free.map(({ ms }) => ms))),
    untilFirstMessage: {
      bytes: median(braked.map(({ bytes }) => bytes)),
      requests: median(braked.map((one) => one.requests)),
    },
    widgetBytes: {
      raw: script.length,
      gzip: gzipSync(script, { level: 9 }).length,
      brotli: brotliCompressSync(script).length,
      limitGzip: 30 * 1024,
    },
  };
  if (args.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else {
    const { firstMessageMs: first, widgetBytes: size, untilFirstMessage: wire } = result;
    process.stdout.write(
      `First message at 250 kbit/s, 300 ms, CPU ×4: median ${first.median} ms, worst ${first.worst} ms of ${rounds} (target ${first.target} ms)\n` +
        `Without any brake: ${result.firstMessageUnbrakedMs} ms\n` +
        `Until then over the wire: ${wire.bytes} bytes in ${wire.requests} requests\n` +
        `widget.js: ${size.raw} bytes, gzip ${size.gzip} (limit ${size.limitGzip}), brotli ${size.brotli}\n`,
    );
  }
} finally {
  await browser.close();
  await server.close();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
}
