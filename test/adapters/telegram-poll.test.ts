import { describe, expect, test } from '@jest/globals';
import { pollTelegram, type PollDeps } from '../../adapters/telegram/poll.js';
import type { Json } from '../../src/model/json.js';
import type { ListenEnd } from '../../src/model/ports/adapter.js';

const token = '123456:ABC-secret';

interface Asked {
  readonly method: string;
  readonly offset?: number;
  readonly drops?: boolean;
}

/** A local Telegram that keeps updates until an offset confirms them, and answers `first` before anything else. */
function town(pending: readonly number[], first: readonly { readonly status: number; readonly body: Json }[] = []) {
  const asked: Asked[] = [];
  const answers = [...first];
  const stop = new AbortController();
  let kept = [...pending];
  const net = ((url: string, init?: RequestInit) => {
    const method = url.slice(url.lastIndexOf('/') + 1);
    const sent = JSON.parse(init?.body as string) as { offset?: number; drop_pending_updates?: boolean };
    const { offset, drop_pending_updates: drops } = sent;
    asked.push({ method, ...(offset === undefined ? {} : { offset }), ...(drops === undefined ? {} : { drops }) });
    const said = answers.shift();
    if (said) return Promise.resolve(Response.json(said.body, { status: said.status }));
    if (offset !== undefined) kept = kept.filter((id) => id >= offset);
    if (kept.length === 0) stop.abort();
    const result = method === 'getUpdates' ? kept.slice(0, 2).map((update_id) => ({ update_id })) : true;
    return Promise.resolve(Response.json({ ok: true, result }));
  }) as typeof fetch;
  return { net, asked, stop, left: () => kept };
}

async function poll(
  { net, stop }: ReturnType<typeof town>,
  receive: PollDeps['receive'],
  channel: PollDeps['channel'] = { token },
): Promise<{ readonly end: ListenEnd; readonly rests: readonly number[]; readonly troubles: readonly string[] }> {
  const rests: number[] = [];
  const troubles: string[] = [];
  const end = await pollTelegram({
    channel,
    net,
    receive,
    stopped: stop.signal,
    rest: (ms) => {
      rests.push(ms);
      return Promise.resolve();
    },
    onTrouble: (reason) => troubles.push(reason),
  });
  return { end, rests, troubles };
}

const refused = (code: number, description: string, parameters: Json = {}): { status: number; body: Json } => ({
  status: code,
  body: { ok: false, error_code: code, description, parameters },
});

describe('Receiving from Telegram without a public address', () => {
  test('keeps updates in order, and lets Telegram forget them only when they are kept', async () => {
    const telegram = town([5, 6, 7]);
    const kept: Json[] = [];
    const { end } = await poll(telegram, (updates) => {
      // Nothing that is being kept has been confirmed yet.
      expect(telegram.left()).toEqual(
        expect.arrayContaining(updates.map((update) => (update as { update_id: number }).update_id)),
      );
      kept.push(...updates);
      return Promise.resolve();
    });
    expect(end).toEqual({ type: 'stopped' });
    expect(kept).toEqual([{ update_id: 5 }, { update_id: 6 }, { update_id: 7 }]);
    expect(telegram.asked).toEqual([
      { method: 'getUpdates' },
      { method: 'getUpdates', offset: 7 },
      { method: 'getUpdates', offset: 8 },
    ]);
  });

  test('fetches again what could not be kept', async () => {
    const telegram = town([5]);
    let tries = 0;
    const { troubles } = await poll(telegram, () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('disk full')) : Promise.resolve();
    });
    expect(tries).toBe(2);
    expect(telegram.asked.map(({ offset }) => offset)).toEqual([undefined, undefined, 6]);
    expect(troubles).toHaveLength(1);
  });

  test('waits as long as Telegram asks, and longer after each failure', async () => {
    const slow = [
      refused(429, 'Too Many Requests', { retry_after: 7 }),
      refused(502, 'Bad Gateway'),
      refused(500, 'x'),
    ];
    expect((await poll(town([5], slow), () => Promise.resolve())).rests).toEqual([7000, 2000, 4000]);
  });

  test('removes a webhook from before, without dropping what came meanwhile', async () => {
    const telegram = town([5], [refused(409, "Conflict: can't use getUpdates method while webhook is active")]);
    await poll(telegram, () => Promise.resolve());
    expect(telegram.asked[1]).toEqual({ method: 'deleteWebhook', drops: false });
    expect(telegram.asked.map(({ method }) => method)).toEqual([
      'getUpdates',
      'deleteWebhook',
      'getUpdates',
      'getUpdates',
    ]);
  });

  test('goes on, seldom, beside another receiver, and ends where the token is wrong or missing', async () => {
    const other = refused(409, 'Conflict: terminated by other getUpdates request');
    expect((await poll(town([5], [other]), () => Promise.resolve())).rests).toEqual([10_000]);
    const revoked = await poll(town([5], [refused(401, `Unauthorized ${token}`)]), () => Promise.resolve());
    expect(revoked.end.type).toBe('misconfigured');
    expect(JSON.stringify(revoked)).not.toContain('secret');
    expect((await poll(town([5]), () => Promise.resolve(), {})).end.type).toBe('misconfigured');
  });

  test('survives a network that is down', async () => {
    const telegram = town([5]);
    let calls = 0;
    const net = ((url: string, init?: RequestInit) => {
      calls += 1;
      return calls < 3 ? Promise.reject(new TypeError(`fetch failed ${url}`)) : telegram.net(url, init);
    }) as typeof fetch;
    const { end, rests, troubles } = await poll({ ...telegram, net }, () => Promise.resolve());
    expect(end.type).toBe('stopped');
    expect(rests).toEqual([1000, 2000]);
    expect(troubles.join(' ')).not.toContain('secret');
  });
});
