import { describe, expect, test } from '@jest/globals';
import { commitOf, engagementFor, message, mustTake, openConversation, reply } from '../store/fixtures.js';
import { code, openDesk } from './a-desk.js';

const at = (conversation: { readonly id: string }) => ({ conversation: conversation.id });

describe('a conversation and its one owner', () => {
  test('two agents take one at once: exactly one has it, and the other is told by whom', async () => {
    const bench = openDesk();
    const [ana, ben] = [await bench.hire('Ana Ruiz'), await bench.hire('Ben Ode')];
    const waiting = await bench.waiting();
    const answers = await Promise.all([ana, ben].map((one) => one.call('take', { epoch: 1 }, at(waiting))));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
    const [winner, loser] = answers[0]?.status === 200 ? ['Ana Ruiz', answers[1]] : ['Ben Ode', answers[0]];
    expect(loser?.body.error).toEqual({ code: 'taken_by', message: `${winner} has this conversation.` });
    expect(loser?.body['control']).toEqual({ owner: { type: 'agent', name: winner }, epoch: 2 });
    expect((await bench.store.conversation(waiting.id))?.control.epoch).toBe(2);
  });

  test('a take whose answer was lost is asked again and granted, without a new epoch', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    const waiting = await bench.waiting();
    const first = await ana.call('take', { epoch: 1 }, at(waiting));
    expect(await ana.call('take', { epoch: 1 }, at(waiting))).toEqual(first);
  });

  test('a bot answer under way when an agent takes over is never said', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    const waiting = await bench.waiting();
    await bench.store.receive([message(waiting.id, 'm2', 'hello?')], bench.clock.now());
    const work = await mustTake(bench.store, bench.clock.now());
    await ana.call('take', { epoch: 1 }, at(waiting));
    expect(await bench.store.commit(commitOf(work, { messages: [reply('late', 'You are still in the line.')] }))).toBe(
      'stale',
    );
    const { body } = await ana.call('conversation', {}, at(waiting));
    expect((body['lines'] as { readonly text: string }[]).map(({ text }) => text)).toEqual([
      'a person please',
      'hello?',
    ]);
  });

  test('words written under an old epoch come back as a draft, with who has the conversation now', async () => {
    const bench = openDesk();
    const [ana, ben] = [await bench.hire('Ana Ruiz'), await bench.hire('Ben Ode')];
    const waiting = await bench.waiting();
    await ana.call('take', { epoch: 1 }, at(waiting));
    await ana.call('requeue', { epoch: 2 }, at(waiting));
    await ben.call('take', { epoch: 3 }, at(waiting));
    const answer = await ana.call('send', { id: 'a1', text: 'Good morning.', epoch: 2 }, at(waiting));
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      error: { code: 'taken_by' },
      draft: 'Good morning.',
      control: { owner: { name: 'Ben Ode' }, epoch: 4 },
    });
    const work = await mustTake(bench.store, bench.clock.now());
    expect(work.items.filter(({ event }) => event.type === 'agent_message')).toEqual([]);
  });

  test('words written before the agent gave the conversation away and took it again are a draft too', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    const waiting = await bench.waiting();
    await ana.call('take', { epoch: 1 }, at(waiting));
    await ana.call('requeue', { epoch: 2 }, at(waiting));
    await ana.call('take', { epoch: 3 }, at(waiting));
    const stale = await ana.call('send', { id: 'a1', text: 'From the other screen.', epoch: 2 }, at(waiting));
    expect([stale.status, code(stale)]).toEqual([409, 'changed']);
    expect(stale.body['draft']).toBe('From the other screen.');
    expect((await ana.call('send', { id: 'a1', text: 'Now.', epoch: 4 }, at(waiting))).status).toBe(202);
  });

  test('an agent’s words are received once, under the epoch and the name shown to residents', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    const waiting = await bench.waiting();
    await ana.call('take', { epoch: 1 }, at(waiting));
    const send = () => ana.call('send', { id: 'a1', text: ' Good\r\nmorning.\u202e ', epoch: 2 }, at(waiting));
    expect((await send()).body).toEqual({ accepted: true, duplicate: false });
    expect((await send()).body).toEqual({ accepted: false, duplicate: true });
    const work = await mustTake(bench.store, bench.clock.now());
    expect(work.items.map(({ event }) => event)).toMatchObject([
      { type: 'control_changed', change: 'taken', alias: 'Ana' },
      { type: 'agent_message', alias: 'Ana', text: 'Good\nmorning.', epoch: 2 },
    ]);
    expect(work.items).toHaveLength(2);
  });

  test.each([
    ['empty', '', 400, 'message_empty'],
    ['only blanks and marks', ' \u202e\n\t', 400, 'message_empty'],
    ['too long', 'x'.repeat(4001), 413, 'message_too_long'],
    ['no text', 7, 400, 'invalid_field'],
  ])('an answer that is %s is refused with a sentence', async (_what, text, status, refusal) => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    const waiting = await bench.waiting();
    await ana.call('take', { epoch: 1 }, at(waiting));
    const answer = await ana.call('send', { id: 'a1', text, epoch: 2 }, at(waiting));
    expect([answer.status, code(answer)]).toEqual([status, refusal]);
    expect(answer.body.error?.message).not.toContain('desk:');
  });

  test('nobody ends, gives back or requeues what a colleague has, or what still waits', async () => {
    const bench = openDesk();
    const [ana, ben] = [await bench.hire('Ana Ruiz'), await bench.hire('Ben Ode')];
    const waiting = await bench.waiting();
    const ways = [
      ['return', {}],
      ['end', { outcome: 'resolved' }],
      ['requeue', {}],
    ] as const;
    for (const [way, body] of ways)
      expect(code(await ben.call(way, { epoch: 1, ...body }, at(waiting)))).toBe('in_line');
    await ana.call('take', { epoch: 1 }, at(waiting));
    for (const [way, body] of ways)
      expect(code(await ben.call(way, { epoch: 2, ...body }, at(waiting)))).toBe('taken_by');
    expect(code(await ana.call('end', { epoch: 1, outcome: 'resolved' }, at(waiting)))).toBe('changed');
    expect(code(await ana.call('requeue', { epoch: 2, queue: 'no-such' }, at(waiting)))).toBe('invalid_field');
    expect((await bench.store.conversation(waiting.id))?.control.owner).toMatchObject({ type: 'agent' });
  });

  test('giving back tells the bot what was settled, and the engagement says how it ended', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    const waiting = await bench.waiting();
    await ana.call('take', { epoch: 1 }, at(waiting));
    await ana.call('return', { epoch: 2, summary: 'A crew comes on Tuesday.' }, at(waiting));
    const work = await mustTake(bench.store, bench.clock.now());
    expect(work.conversation.control).toEqual({ owner: { type: 'bot' }, epoch: 3 });
    expect(work.items.at(-1)?.event).toMatchObject({ change: 'returned', summary: 'A crew comes on Tuesday.' });
    expect(await bench.store.engagement(`engagement-${waiting.id}`)).toMatchObject({
      status: 'closed',
      outcome: 'returned',
    });
    expect(code(await ana.call('send', { id: 'late', text: 'One more thing', epoch: 2 }, at(waiting)))).toBe(
      'with_bot',
    );
  });

  test('a conversation with the bot that nobody asked a person for does not exist at the desk', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    const { id } = await openConversation(bench.store);
    for (const way of ['conversation', 'take', 'reveal'])
      expect(code(await ana.call(way, { epoch: 0 }, { conversation: id }))).toBe('not_found');
  });

  test('a message left out of hours is listed, dealt with once, and the bot’s dialog is not disturbed', async () => {
    const bench = openDesk();
    const [ana, ben] = [await bench.hire('Ana Ruiz'), await bench.hire('Ben Ode')];
    const { id } = await openConversation(bench.store);
    await bench.store.receive([message(id, 'm1')], bench.clock.now());
    const work = await mustTake(bench.store, bench.clock.now());
    const base = engagementFor(work.conversation, { id: 'left', status: 'deferred' });
    const packet = { ...base.packet, message: 'Please call me about my permit.', contact: '+12175550142' };
    await bench.store.commit(commitOf(work, { engagement: { ...base, packet } }));
    const { body } = await ana.call('queue');
    expect(body['messages']).toMatchObject([{ engagement: 'left', message: packet.message, contact: packet.contact }]);
    expect((await ana.call('settle', { outcome: 'resolved' }, { engagement: 'left' })).status).toBe(200);
    expect(code(await ben.call('settle', {}, { engagement: 'left' }))).toBe('settled');
    expect((await ben.call('queue')).body['messages']).toEqual([]);
    expect(await bench.store.take('worker', bench.clock.now())).toBeNull();
  });

  test('a promise that is about to be missed is in the list; dealing with it tells the conversation that it was kept', async () => {
    const bench = openDesk();
    const [ana, ben] = [await bench.hire('Ana Ruiz'), await bench.hire('Ben Ode')];
    const { id } = await openConversation(bench.store);
    await bench.store.receive([message(id, 'm1')], bench.clock.now());
    const work = await mustTake(bench.store, bench.clock.now());
    const base = engagementFor(work.conversation, { id: 'left', status: 'deferred' });
    const packet = { ...base.packet, message: 'Please call me about my permit.', contact: '+12175550142' };
    await bench.store.commit(commitOf(work, { engagement: { ...base, packet: { ...packet, promise: 'p-1' } } }));
    expect((await ana.call('settle', { outcome: 'resolved' }, { engagement: 'left' })).status).toBe(200);
    const kept = await mustTake(bench.store, bench.clock.now());
    expect(kept.items.map(({ event }) => event)).toMatchObject([{ type: 'promise_kept', promise: 'p-1' }]);
    expect(code(await ben.call('settle', {}, { engagement: 'left' }))).toBe('settled');
  });
});

describe('what an agent sees', () => {
  test('urgent ones first, then who has waited longest; mine and my colleagues’ apart', async () => {
    const bench = openDesk();
    const [ana, ben] = [await bench.hire('Ana Ruiz'), await bench.hire('Ben Ode')];
    const made: string[] = [];
    for (const urgent of [false, false, true, false, false]) {
      bench.clock.pass(1000);
      made.push((await bench.waiting({ urgent })).id);
    }
    await ana.call('take', { epoch: 1 }, { conversation: made[1] ?? '' });
    await ben.call('take', { epoch: 1 }, { conversation: made[3] ?? '' });
    const { body } = await ana.call('queue');
    const ids = (list: string) =>
      (body[list] as { readonly conversation: string }[]).map(({ conversation }) => conversation);
    expect(ids('waiting')).toEqual([made[2], made[0], made[4]]);
    expect(ids('mine')).toEqual([made[1]]);
    expect(ids('others')).toEqual([made[3]]);
    expect((body['others'] as { readonly agent: string }[])[0]?.agent).toBe('Ben Ode');
  });

  test('personal answers are hidden in the packet, the transcript and the list until shown, and showing is on record', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    const boss = await bench.hire('Ben Ode', { role: 'admin' });
    const { id } = await openConversation(bench.store);
    const ask = reply('q', 'What is your phone number?');
    await bench.store.receive([message(id, 'm0', 'pothole')], bench.clock.now());
    await bench.store.commit(
      commitOf(await mustTake(bench.store, bench.clock.now()), {
        messages: [{ ...ask, event: { ...ask.event, asks: 'phone' } }],
      }),
    );
    await bench.store.receive([message(id, 'm1', '217 555 0142')], bench.clock.now());
    const work = await mustTake(bench.store, bench.clock.now());
    const base = engagementFor(work.conversation);
    const packet = {
      ...base.packet,
      topic: 'pothole',
      slots: { phone: { type: 'phone', e164: '+12175550142' } },
    } as const;
    await bench.store.commit(
      commitOf(work, { owner: { type: 'queue', queue: 'front-desk' }, engagement: { ...base, packet } }),
    );

    const everything = async () =>
      JSON.stringify([(await ana.call('queue')).body, (await ana.call('conversation', {}, { conversation: id })).body]);
    expect(await everything()).not.toMatch(/555/);
    expect(await everything()).toContain('"label":"Telephone"');
    expect((await ana.call('reveal', {}, { conversation: id })).body['packet']).toMatchObject({
      slots: [{ label: 'Telephone', text: '(217) 555-0142' }],
    });
    expect(JSON.stringify((await ana.call('conversation', {}, { conversation: id })).body)).toContain('217 555 0142');
    // Another person's screen still hides them.
    expect(JSON.stringify((await boss.call('conversation', {}, { conversation: id })).body)).not.toMatch(/555/);
    const { entries } = (await boss.call('audit')).body as unknown as {
      entries: readonly { action: string; who: string; about?: string }[];
    };
    expect(entries).toContainEqual(expect.objectContaining({ action: 'reveal', who: 'Ana Ruiz', about: id }));
  });

  test('a long transcript comes in pages without a gap, and later only what is new', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    const { id } = await bench.waiting();
    await bench.store.receive(
      Array.from({ length: 1200 }, (_, n) => message(id, `n${n}`, `line ${n}`)),
      bench.clock.now(),
    );
    const seen: number[] = [];
    let after = 0;
    for (let more = true; more;) {
      const { body } = await ana.call('conversation', {}, { conversation: id }, { after });
      const page = body as unknown as { lines: readonly { n: number }[]; after: number; more: boolean };
      seen.push(...page.lines.map(({ n }) => n));
      ({ after, more } = page);
    }
    expect(seen).toEqual(Array.from({ length: 1201 }, (_, n) => n + 1));
    await bench.store.receive([message(id, 'new', 'new')], bench.clock.now());
    const { body } = await ana.call('conversation', {}, { conversation: id }, { after });
    expect((body['lines'] as { readonly text: string }[]).map(({ text }) => text)).toEqual(['new']);
  });
});
