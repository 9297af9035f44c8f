import { describe, expect, test } from '@jest/globals';
import { deskRoutes, type DeskOperation } from '../../src/desk/routes.js';
import { openDesk, password } from './a-desk.js';

/** What each of four people gets from each operation: a status, or the code of the refusal. A route without a row fails. */
type Row = readonly [nobody: string, agent: string, admin: string, otherAgency: string];
const rows: { readonly [Operation in DeskOperation]: Row } = {
  signIn: ['sign_in_failed', 'sign_in_failed', 'sign_in_failed', 'sign_in_failed'],
  lookSetup: ['link_over', 'link_over', 'link_over', 'link_over'],
  finishSetup: ['link_over', 'link_over', 'link_over', 'link_over'],
  signOut: ['signed_out', '200', '200', '200'],
  me: ['signed_out', '200', '200', '200'],
  presence: ['signed_out', '200', '200', '200'],
  queue: ['signed_out', '200', '200', '200'],
  events: ['signed_out', 'stream', 'stream', 'stream'],
  conversation: ['signed_out', '200', '200', 'not_found'],
  file: ['signed_out', 'file', 'file', 'not_found'],
  reveal: ['signed_out', '200', '200', 'not_found'],
  take: ['signed_out', '200', '200', 'not_found'],
  return: ['signed_out', 'in_line', 'in_line', 'not_found'],
  end: ['signed_out', 'in_line', 'in_line', 'not_found'],
  requeue: ['signed_out', 'in_line', 'in_line', 'not_found'],
  send: ['signed_out', 'in_line', 'in_line', 'not_found'],
  settle: ['signed_out', '200', '200', 'not_found'],
  audit: ['signed_out', 'not_allowed', '200', '200'],
};
const bodies: { readonly [operation: string]: object } = {
  signIn: { name: 'Nobody Here', password: 'wrong' },
  lookSetup: { token: 'x'.repeat(43) },
  finishSetup: { token: 'x'.repeat(43), password },
  presence: { status: 'available' },
  take: { epoch: 1 },
  return: { epoch: 1 },
  end: { epoch: 1, outcome: 'resolved' },
  requeue: { epoch: 1 },
  send: { id: 'a', text: 'Hello', epoch: 1 },
};

describe('who may do what at the desk', () => {
  test('every route has its row here, and every row its route', () => {
    expect(Object.keys(rows).sort()).toEqual(Object.keys(deskRoutes).sort());
  });

  test.each(Object.entries(rows))('%s', async (operation, row) => {
    const bench = openDesk();
    const people = [
      bench.visitor(),
      await bench.hire('Ana Ruiz'),
      await bench.hire('Ben Ode', { role: 'admin' }),
      await bench.hire('Cleo Far', { role: 'admin', agency: 'elsewhere' }),
    ];
    for (const [n, person] of people.entries()) {
      const conversation = await bench.waiting();
      const deferred = await bench.waiting({ id: `deferred-${n}`, status: 'deferred' });
      const file = { id: `file-${n}`, name: 'a.png', mime: 'image/png', bytes: 3 };
      bench.files.set(file.id, new Uint8Array([1, 2, 3]));
      await bench.store.receive(
        [
          {
            conversation: conversation.id,
            dedupeId: 'f',
            event: { type: 'attachment', file, kind: 'photo', at: bench.clock.now() },
            echo: { locale: 'en', text: 'a.png', file },
          },
        ],
        bench.clock.now(),
      );
      const reply = await bench.desk.handle({
        operation,
        params: { conversation: conversation.id, file: file.id, engagement: `deferred-${n}` },
        query: {},
        body: bodies[operation] ?? {},
        session: person.cookie,
        address: `192.0.2.${n}`,
        locale: 'en',
      });
      expect(deferred.id).not.toBe(conversation.id);
      const error = reply.type === 'json' ? (reply.body as { error?: { code: string } }).error : undefined;
      expect(error?.code ?? (reply.type === 'json' ? String(reply.status) : reply.type)).toBe(row[n]);
    }
  });

  test('what is not an operation is nothing, whatever it is called', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    for (const operation of ['constructor', '__proto__', 'toString', ''])
      expect((await ana.call(operation)).status).toBe(404);
  });
});
