import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { directoryEdge, key, permit, type DirectoryEdge } from './directory-edge.js';

/** One of the agency's own cases, as its system sends it. */
const path = '/api/v1/services/rivermont/cases/cases/RC-3001';

describe('An agency’s own system', () => {
  let edge: DirectoryEdge;
  beforeEach(async () => {
    edge = await directoryEdge();
  });
  afterEach(() => edge.close());

  /** What a resident who shows the ZIP code is told, or the outcome. */
  const told = async (reference: string, zip: string): Promise<unknown> => {
    const answer = await edge.service.operations['lookup']?.run(
      { reference: { type: 'case-reference', reference }, zip: { type: 'zip', zip } },
      { conversation: `c-${zip}`, idempotencyKey: 'x', now: Date.now(), signal: new AbortController().signal },
    );
    const found = answer?.result['case'];
    const state = found?.type === 'record' ? found.fields['state'] : undefined;
    return state?.type === 'text' ? state.text : answer?.outcome;
  };

  test('puts a case that residents can look up at once, and moves it on', async () => {
    const first = await edge.put(path, permit);
    expect([first.status, await first.json()]).toEqual([201, { reference: 'RC-3001', outcome: 'created' }]);
    expect(await told('RC-3001', '61990')).toBe('received');
    const second = await edge.put(path, { ...permit, state: 'approved', updated: '2026-11-18' });
    expect([second.status, await second.json()]).toEqual([200, { reference: 'RC-3001', outcome: 'updated' }]);
    expect(await told('RC-3001', '61990')).toBe('approved');
    const late = await edge.put(path, { ...permit, state: 'denied', updated: '2026-11-17' });
    expect([late.status, await late.json()]).toEqual([200, { reference: 'RC-3001', outcome: 'older' }]);
    expect(await told('RC-3001', '61990')).toBe('approved');
  });

  test('may write the reference as people do, and gets it back as it is kept', async () => {
    const answer = await edge.put('/api/v1/services/rivermont/cases/cases/rc3001', permit);
    expect([answer.status, await answer.json()]).toEqual([201, { reference: 'RC-3001', outcome: 'created' }]);
  });

  test('repeats a request with its key after a lost answer: it is carried out once', async () => {
    const headers = { 'Idempotency-Key': 'export-2026-11-16' };
    expect((await edge.put(path, permit, { headers })).status).toBe(201);
    expect((await edge.put(path, permit, { headers })).status).toBe(201);
    const other = await edge.put(path, { ...permit, state: 'denied' }, { headers });
    expect([other.status, await other.json()]).toEqual([
      409,
      { error: { code: 'idempotency_key_reused', message: expect.stringContaining('used before') } },
    ]);
    expect(await told('RC-3001', '61990')).toBe('received');
  });

  test('is refused without the key, with another one, and never told which', async () => {
    for (const authorization of [undefined, '', 'Bearer', `Basic ${key}`, 'Bearer wrong', `Bearer ${key}x`]) {
      const answer = await edge.put(path, permit, { authorization });
      expect([authorization, answer.status, answer.headers.get('www-authenticate')]).toEqual([
        authorization,
        401,
        'Bearer',
      ]);
      expect(await answer.json()).toMatchObject({ error: { code: 'wrong_service_key' } });
    }
    expect(await told('RC-3001', '61990')).toBe('not_found');
  });

  test('cannot tell an unknown bot, an unknown service, another kind of service and one without a key apart', async () => {
    const answers = await Promise.all(
      ['nobody/cases', 'rivermont/nothing', 'rivermont/appointments', 'rivermont/quiet', 'rivermont/__proto__'].map(
        async (name) => {
          const answer = await edge.put(`/api/v1/services/${name}/cases/RC-3001`, permit);
          return [answer.status, await answer.text()];
        },
      ),
    );
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(answers[0]).toEqual([404, expect.stringContaining('"unknown_service"')]);
  });

  test('is told every column that is wrong, in the caller’s language, and no value of it', async () => {
    const answer = await edge.put(
      path,
      { ...permit, updated: 'yesterday', zip: '1', date_of_birth: { day: 12 }, state: 'nearly done' },
      { headers: { 'Accept-Language': 'es' } },
    );
    const body = (await answer.json()) as { error: { message: string; problems: { column: string }[] } };
    expect([answer.status, body.error]).toEqual([
      400,
      { code: 'invalid_case', message: expect.stringContaining('columna'), problems: expect.any(Array) },
    ]);
    expect(body.error.problems.map(({ column }) => column).toSorted()).toEqual([
      'date_of_birth',
      'state',
      'updated',
      'zip',
    ]);
    expect(JSON.stringify(body)).not.toMatch(/yesterday|nearly done/);
  });

  test('is refused with a reason whatever else it sends', async () => {
    interface Sent {
      readonly body: string;
      readonly headers?: { readonly [name: string]: string };
    }
    const cases: readonly (readonly [Sent, number, string])[] = [
      [{ body: '[]' }, 400, 'invalid_request'],
      [{ body: '"RC-3001"' }, 400, 'malformed_json'],
      [{ body: '{' }, 400, 'malformed_json'],
      [{ body: '{}' }, 400, 'invalid_case'],
      [{ body: JSON.stringify({ ...permit, reference: 'RC-3002' }) }, 400, 'invalid_case'],
      [{ body: JSON.stringify({ ...permit, headline: 'x'.repeat(70_000) }) }, 413, 'body_too_large'],
      [{ body: 'reference=RC-3001', headers: { 'Content-Type': 'text/plain' } }, 415, 'not_json'],
      [{ body: JSON.stringify(permit), headers: { 'Idempotency-Key': 'x'.repeat(201) } }, 400, 'invalid_field'],
    ];
    for (const [{ body, headers = {} }, status, code] of cases) {
      const answer = await edge.call(path, {
        method: 'PUT',
        body,
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}`, ...headers },
      });
      expect([body, answer.status, await answer.json()]).toEqual([
        body,
        status,
        { error: expect.objectContaining({ code }) },
      ]);
    }
    const strange = await edge.put('/api/v1/services/rivermont/cases/cases/%E0%A4%A', permit);
    expect(strange.status).toBe(400);
    expect((await edge.call(path)).status).toBe(405);
    expect(await told('RC-3001', '61990')).toBe('not_found');
  });
});

test('One address that sends without pause is asked to wait, the case service too', async () => {
  const edge = await directoryEdge({ config: { rateLimits: true, limits: { requests: 3 } } });
  const statuses: number[] = [];
  for (let n = 0; n < 5; n += 1) statuses.push((await edge.put(path, permit)).status);
  await edge.close();
  expect(statuses).toEqual([201, 200, 200, 429, 429]);
});

test('A stopping server takes no case, so that the agency sends it again', async () => {
  const edge = await directoryEdge({ deps: { accept: () => 'draining' } });
  const answer = await edge.put(path, permit);
  await edge.close();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
});
