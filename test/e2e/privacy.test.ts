import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openChat } from '../support/chat-client.js';
import { serverProcess, type ServerProcess } from '../support/server-process.js';

let server: ServerProcess;
beforeAll(async () => {
  server = await serverProcess({ env: { LOG_LEVEL: 'trace' } });
  await server.start();
}, 60_000);
afterAll(() => server.clean());

test('what residents write is in no log line and no metric, however much is logged', async () => {
  const secrets = ['zarzamora', 'quetzalcoatl', '555-0177', 'RC-2041', 'Okafor'];
  const client = await openChat(server.url, 'rivermont', 'en');
  await client.say('one', 'where is my case?');
  await client.until((events) => events.at(-1)?.from === 'bot' && events.some(({ from }) => from === 'citizen'));
  for (const [n, text] of ['RC-2041', 'Okafor', 'zarzamora quetzalcoatl', 'my phone is 555-0177'].entries()) {
    await client.say(`m${n}`, text);
    await client.until(
      (events) => events.filter(({ from }) => from === 'citizen').length >= n + 2 && events.at(-1)?.from === 'bot',
    );
  }
  const refused = await client.post({ id: 'x'.repeat(200), text: 'zarzamora' });
  expect(refused?.status).toBe(400);
  const metrics = await fetch(`${server.internalUrl}/metrics`).then((response) => response.text());
  expect(metrics).toContain('ventanilla_turns_total');
  await server.stop();
  const output = server.output();
  expect(output.length).toBeGreaterThan(100);
  const told = secrets.filter((secret) => output.includes(secret) || metrics.includes(secret));
  expect(told).toEqual([]);
  expect(output).not.toContain(client.token);
});
