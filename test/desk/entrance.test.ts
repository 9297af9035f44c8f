import { describe, expect, test } from '@jest/globals';
import { linkLife } from '../../src/desk/links.js';
import { sessionLimits } from '../../src/desk/sessions.js';
import { signInLimits } from '../../src/desk/sign-in-limits.js';
import { code, openDesk, password } from './a-desk.js';

const details = { name: 'Ana Ruiz', alias: 'Ana', languages: ['es'], password };
const tokenOf = (path: string | null): string => path?.split('token=')[1] ?? '';

describe('the first account', () => {
  test('is made with the link of the first start: it works once, and nobody has an account before', async () => {
    const { desk, visitor } = openDesk();
    const token = tokenOf(await desk.firstLink());
    const [ana, eve] = [visitor(), visitor()];
    expect((await ana.call('lookSetup', { token })).body).toMatchObject({
      forPassword: false,
      agencies: [{ name: 'rivermont' }],
      languages: ['en', 'es'],
    });
    // Both press the button in the same instant.
    const both = await Promise.all(
      [ana, eve].map((one, n) => one.call('finishSetup', { token, ...details, name: `Person ${n}` })),
    );
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 404]);
    const winner = [ana, eve].find(({ cookie }) => cookie !== null);
    expect((await winner?.call('me'))?.body['user']).toMatchObject({
      role: 'admin',
      agency: 'rivermont',
      alias: 'Ana',
    });
    expect(await desk.firstLink()).toBeNull();
    expect(code(await visitor().call('finishSetup', { token, ...details }))).toBe('link_over');
  });

  test('a new start makes a new link and the old one is over; a link lasts 24 hours', async () => {
    const { desk, visitor, clock } = openDesk();
    const [first, second] = [tokenOf(await desk.firstLink()), tokenOf(await desk.firstLink())];
    expect(code(await visitor().call('lookSetup', { token: first }))).toBe('link_over');
    expect((await visitor().call('lookSetup', { token: second })).status).toBe(200);
    clock.pass(linkLife);
    expect(code(await visitor().call('finishSetup', { token: second, ...details }))).toBe('link_over');
  });

  test.each([
    ['a short password', { password: 'eleven char' }, 'password_short'],
    ['an endless password', { password: 'x'.repeat(201) }, 'password_short'],
    ['the name as password', { name: 'Ana Maria Ruiz', password: 'ana  maria RUIZ' }, 'password_name'],
    ['no name', { name: '   ' }, 'invalid_field'],
    ['no language', { languages: [] }, 'invalid_field'],
    ['a language that is none', { languages: ['<script>'] }, 'invalid_field'],
  ])('is refused with %s, and the link still works', async (_what, wrong, refusal) => {
    const { desk, visitor } = openDesk();
    const token = tokenOf(await desk.firstLink());
    const answer = await visitor().call('finishSetup', { token, ...details, ...wrong });
    expect(code(answer)).toBe(refusal);
    expect((await visitor().call('finishSetup', { token, ...details })).status).toBe(200);
  });

  test('keeps neither password nor secrets where a reader of the data could use them', async () => {
    const { desk, store, visitor } = openDesk();
    const token = tokenOf(await desk.firstLink());
    const ana = visitor();
    await ana.call('finishSetup', { token, ...details });
    const kept: unknown[] = [];
    for (const kind of ['desk_user', 'desk_login', 'desk_link', 'desk_session', 'audit'])
      kept.push(await store.records.scan(kind, { limit: 100 }));
    const text = JSON.stringify(kept);
    expect(text).toContain('Ana Ruiz');
    for (const secret of [password, token, ana.cookie ?? '?']) expect(text).not.toContain(secret);
  });
});

describe('signing in', () => {
  test('a wrong password and an unknown name get one answer, after the same work', async () => {
    const bench = openDesk();
    await bench.hire('Ana Ruiz');
    const costs: number[][] = [[], []];
    const answers = new Set<string>();
    for (let round = 0; round < 4; round += 1) {
      for (const [n, name] of ['Ana Ruiz', 'Nobody Here'].entries()) {
        const before = process.cpuUsage();
        answers.add(
          JSON.stringify(
            await bench.visitor('', `192.0.2.${round}`).call('signIn', { name, password: 'not it at all' }),
          ),
        );
        const { user, system } = process.cpuUsage(before);
        costs[n]?.push(user + system);
      }
    }
    expect([...answers]).toHaveLength(1);
    const [known, unknown] = costs.map((list) => Math.min(...list));
    // The hash is computed either way: without it an unknown name would cost a hundredth.
    expect((unknown ?? 0) / (known ?? 1)).toBeGreaterThan(0.1);
  });

  test('after five wrong passwords the account waits 15 minutes, whoever tries and from wherever, even with the right one', async () => {
    const bench = openDesk();
    await bench.hire('Ana Ruiz');
    for (let n = 0; n < signInLimits.failures; n += 1)
      expect(
        (await bench.visitor('', `198.51.100.${n}`).call('signIn', { name: 'ana  RUIZ', password: 'wrong' })).status,
      ).toBe(401);
    const refused = await bench.visitor('', '203.0.113.9').call('signIn', { name: 'Ana Ruiz', password });
    expect([refused.status, code(refused)]).toEqual([429, 'too_many_tries']);
    expect(refused.body.error?.message).toBe('Too many tries. Wait 15 minutes, then try again.');
    bench.clock.pass(signInLimits.window);
    expect((await bench.visitor().call('signIn', { name: 'Ana Ruiz', password })).status).toBe(200);
  });

  test('after five failures an address waits too, also with names that nobody has; a name in between that is right costs nothing', async () => {
    const bench = openDesk();
    await bench.hire('Ana Ruiz');
    const here = bench.visitor('', '203.0.113.9');
    for (let n = 0; n < signInLimits.failures; n += 1) {
      expect((await here.call('signIn', { name: 'Ana Ruiz', password })).status).toBe(200);
      expect((await here.call('signIn', { name: `Nobody ${n}`, password })).status).toBe(401);
    }
    expect((await here.call('signIn', { name: 'Ana Ruiz', password })).status).toBe(429);
    expect((await bench.visitor('', '198.51.100.1').call('signIn', { name: 'Ana Ruiz', password })).status).toBe(200);
  });

  test('a hundred guesses at once get no further than five', async () => {
    const bench = openDesk();
    await bench.hire('Ana Ruiz');
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        bench.visitor('', `198.51.100.${n}`).call('signIn', { name: 'Ana Ruiz', password: `guess ${n}` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(signInLimits.failures);
  });
});

describe('a session', () => {
  test('ends after half an hour without a sign of its person; what the page does by itself is no sign', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    bench.clock.pass(sessionLimits.idle - 1000);
    await ana.call('presence', { status: 'available', active: true });
    bench.clock.pass(sessionLimits.idle - 1000);
    expect((await ana.call('queue')).status).toBe(200);
    await ana.call('presence', { status: 'available', active: false });
    bench.clock.pass(2000);
    expect(code(await ana.call('queue'))).toBe('signed_out');
    expect(ana.cookie).toBeNull(); // the browser is told to forget it
  });

  test('ends after twelve hours, however busy', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    for (let passed = 0; passed <= sessionLimits.absolute; passed += sessionLimits.idle / 2) {
      expect((await ana.call('presence', { status: 'available', active: true })).status).toBe(200);
      bench.clock.pass(sessionLimits.idle / 2);
    }
    expect(code(await ana.call('me'))).toBe('signed_out');
  });

  test('somebody else’s guess at a cookie is nothing', async () => {
    const bench = openDesk();
    for (const cookie of ['', 'x'.repeat(43), '__proto__', 'x'.repeat(100)]) {
      const eve = bench.visitor();
      eve.cookie = cookie;
      expect(code(await eve.call('me'))).toBe('signed_out');
    }
  });

  test('ends everywhere when a new password is set with a link, and the old password is over', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    const made = (await bench.desk.commands['agent.link']?.({ name: 'ana ruiz' })) as { readonly path: string };
    const again = bench.visitor();
    const token = tokenOf(made.path);
    expect((await again.call('lookSetup', { token })).body).toMatchObject({ forPassword: true, name: 'Ana Ruiz' });
    expect((await again.call('finishSetup', { token, password: 'another river entirely' })).status).toBe(200);
    expect((await again.call('me')).status).toBe(200);
    expect(code(await ana.call('me'))).toBe('signed_out');
    expect((await bench.visitor().call('signIn', { name: 'Ana Ruiz', password })).status).toBe(401);
    expect(code(await bench.visitor().call('finishSetup', { token, password }))).toBe('link_over');
  });
});

describe('ventanilla agent', () => {
  test('adds, lists and removes; names are one whatever their case and spaces', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    const run = (command: string, args: { readonly [name: string]: string }) =>
      bench.desk.commands[`agent.${command}`]?.(args);
    expect(await run('add', { name: ' ANA   ruiz ' })).toEqual({ type: 'exists' });
    expect(await run('add', { name: ' ' })).toEqual({ type: 'no_name' });
    expect(await run('add', { name: 'Ben Ode' })).toMatchObject({
      type: 'link',
      url: 'https://chat.rivermont.example',
    });
    const listed = JSON.stringify(await bench.desk.commands['agent.list']?.(null));
    expect(listed).toContain('"name":"Ana Ruiz","alias":"Ana","role":"agent","agency":"rivermont"');
    expect(listed).not.toContain('scrypt');
    const waiting = await bench.waiting();
    await ana.call('take', { epoch: 1 }, { conversation: waiting.id });
    expect(await run('remove', { name: 'ana ruiz' })).toEqual({ type: 'removed', given: 1 });
    expect(code(await ana.call('send', { id: 'x', text: 'hi', epoch: 2 }, { conversation: waiting.id }))).toBe(
      'signed_out',
    );
    expect((await bench.store.conversation(waiting.id))?.control.owner).toEqual({ type: 'queue', queue: 'front-desk' });
    for (const command of ['remove', 'link'])
      expect(await run(command, { name: 'Ana Ruiz' })).toEqual({ type: 'unknown' });
  });

  test('asks which agency where there are several', async () => {
    const bench = openDesk();
    await bench.hire('Ana Ruiz');
    await bench.hire('Cleo Far', { agency: 'elsewhere' });
    expect(await bench.desk.commands['agent.add']?.({ name: 'Dan' })).toEqual({
      type: 'which_agency',
      agencies: ['rivermont', 'elsewhere'].sort((a, b) => (a === 'elsewhere' ? 1 : b === 'elsewhere' ? -1 : 0)),
    });
  });
});
