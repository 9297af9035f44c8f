import { expect } from '@jest/globals';
import { asked, messageIds, tells, updatesOf, type Behaviour } from './adapter-behaviour.js';
import { shown } from './channels/fixture.js';

const shell = (file: string): { readonly shell: string } => ({ shell: `test/runtime/channels-${file}.test.ts` });

/** What comes in: numbers of design page 05, §3.1. */
export const inbound: readonly Behaviour[] = [
  {
    n: '1',
    name: 'a request counts by its very bytes; every other header gets the same answer',
    needs: ({ proof }) => [proof],
    hold: ({ adapter, fixture }) => {
      const proof = shown(fixture.proof);
      const verify = (body: string, header: unknown, url?: string) =>
        adapter.verify(asked(proof, body, header, url), fixture.channel, { now: 0 });
      const body = 'a=1&b=%C3%B1';
      const right = proof.sign(body);
      expect(verify(body, right)).toBeNull();
      const last = right.length - 2;
      const flipped = right.slice(0, last) + String.fromCharCode(right.charCodeAt(last) ^ 1) + right.slice(last + 1);
      const upper = right.toUpperCase();
      const wrong = [
        null,
        undefined,
        '',
        ' ',
        flipped,
        upper,
        right.slice(1),
        `${right}0`,
        `${right}\n`,
        `sha1=${right}`,
        'a'.repeat(10_240),
      ];
      const lists = [[right], [right, right], [], 7, {}];
      for (const header of [...wrong, ...lists]) {
        const given = JSON.stringify(header)?.slice(0, 40);
        expect([given, verify(body, header)]).toEqual([given, proof.refusal]);
      }
      if (!proof.coversBody) return;
      for (const other of [
        `${body} `,
        body.replace('1', '2'),
        decodeURIComponent(body) === body ? '' : decodeURIComponent(body).replace('a', 'A'),
      ])
        expect(verify(other, right)).toBe(proof.refusal);
    },
  },
  {
    n: 'A1',
    name: 'the published signatures hold, and none of them for another body, address or secret',
    needs: ({ proof }) => [
      'lacks' in proof || proof.vectors.length > 0 ? proof : { lacks: 'nothing is signed: a secret is repeated' },
    ],
    hold: ({ adapter, fixture }) => {
      const proof = shown(fixture.proof);
      for (const { channel, url, body, header } of proof.vectors) {
        const verify = (text: string, settings = channel, where = url) =>
          adapter.verify(asked(proof, text, header, where), settings, { now: 0 });
        expect([body.slice(0, 40), verify(body)]).toEqual([body.slice(0, 40), null]);
        expect(verify(`${body}x`)).toBe(proof.refusal);
        expect(verify(body, { ...channel, [proof.setting]: 'another' })).toBe(proof.refusal);
        expect(verify(body, { ...channel, [proof.setting]: ['another', channel[proof.setting] ?? ''] })).toBeNull();
      }
    },
  },
  {
    n: '2',
    name: 'without its secret nothing is taken for the platform’s',
    needs: ({ proof }) => [proof],
    hold: ({ adapter, fixture }) => {
      const proof = shown(fixture.proof);
      for (const none of [undefined, null, '', [], ['']]) {
        const { [proof.setting]: _, ...rest } = fixture.channel;
        const settings = none === undefined ? rest : { ...rest, [proof.setting]: none };
        for (const header of [proof.sign('x'), '', null])
          expect(adapter.verify(asked(proof, 'x', header), settings, { now: 0 })).toBe(proof.refusal);
      }
      expect(adapter.needs?.length).toBeGreaterThan(0);
    },
  },
  {
    n: '3, A2',
    name: 'every entry, change, message, status and standby, in order; strangers are counted',
    needs: ({ batch }) => [batch],
    hold: (under) => tells(under, shown(under.fixture.batch)),
  },
  { n: '4', name: 'answered fast, worked on later, nothing lost', ...shell('inbox') },
  {
    n: '5',
    name: 'the same message has the same id however often it comes, another one another',
    needs: ({ words }) => [words],
    hold: (under) => {
      const words = shown(under.fixture.words);
      const ids = (id: string) => messageIds(updatesOf(under, structuredClone(words(id, 'Hello'))));
      expect(ids('m1')).toHaveLength(1);
      expect(ids('m1')).toEqual(ids('m1'));
      expect(ids('m1')).not.toEqual(ids('m2'));
    },
  },
  { n: '5, A3', name: 'the same POST five times at once is one turn', ...shell('inbox') },
  { n: '6', name: 'a crash while it is worked on gives it back', ...shell('inbox') },
  { n: '7, A4', name: 'order per person, parallel between persons', ...shell('order') },
  {
    n: '8',
    name: 'our own words are never taken for a person’s',
    needs: ({ ownEcho }) => [ownEcho],
    hold: (under) => tells(under, shown(under.fixture.ownEcho)),
  },
  {
    n: '8',
    name: 'a colleague who answers in the platform’s inbox takes the conversation',
    needs: ({ colleague }) => [colleague],
    hold: (under) => tells(under, shown(under.fixture.colleague)),
  },
  {
    n: '19',
    name: 'what cannot be read is told once, as unsupported',
    needs: ({ unsupported }) => [unsupported],
    hold: (under) => tells(under, shown(under.fixture.unsupported)),
  },
  { n: '19', name: 'a burst of it gets one notice', ...shell('turns') },
  {
    n: '20',
    name: 'an edit is an event of the message it changes, not a new one',
    needs: ({ edited }) => [edited],
    hold: (under) => tells(under, shown(under.fixture.edited)),
  },
  {
    n: '20',
    name: 'a deletion is an event of the message it takes back',
    needs: ({ deleted }) => [deleted],
    hold: (under) => tells(under, shown(under.fixture.deleted)),
  },
  {
    n: '25, A12',
    name: 'who does not want to be written to is told',
    needs: ({ optOut }) => [optOut],
    hold: (under) => tells(under, shown(under.fixture.optOut)),
  },
  { n: '25', name: 'and is not written to unasked', shell: 'test/dialog/reminders.test.ts' },
  { n: '25', name: 'what the platform refuses for good is not tried again', ...shell('delivery') },
  {
    n: '26',
    name: 'what is said in groups and channels is not said to us',
    needs: ({ group }) => [group],
    hold: (under) => tells(under, shown(under.fixture.group)),
  },
  {
    n: '27',
    name: 'receipts are told in the order they come, unknown ones and all',
    needs: ({ statuses }) => [statuses],
    hold: (under) => tells(under, shown(under.fixture.statuses)),
  },
  { n: '27', name: 'a receipt never goes back', ...shell('statuses') },
  {
    n: '28',
    name: 'an adapter keeps nothing: a thousand others change no answer',
    needs: ({ words }) => [words],
    hold: (under) => {
      const words = shown(under.fixture.words);
      const before = under.adapter.parse(words('m1', 'Hello'), under.fixture.channel);
      for (let n = 2; n < 1000; n += 1) under.adapter.parse(words(`m${n}`, `Hello ${n}`), under.fixture.channel);
      expect(under.adapter.parse(words('m1', 'Hello'), under.fixture.channel)).toEqual(before);
    },
  },
  {
    n: '29',
    name: 'a tap told twice is one, two taps are two, and the payload comes as it went',
    needs: ({ tap }) => [tap],
    hold: (under) => {
      const tap = shown(under.fixture.tap);
      const [first] = updatesOf(under, tap('t1', 'k.1'));
      expect(first).toMatchObject({ type: 'message', content: { type: 'choice', payload: 'k.1' } });
      expect(messageIds(updatesOf(under, tap('t1', 'k.1')))).toEqual(messageIds(first ? [first] : []));
      expect(messageIds(updatesOf(under, tap('t2', 'k.1')))).not.toEqual(messageIds(first ? [first] : []));
    },
  },
  { n: '29', name: 'a tap on an old message is told “already done”', ...shell('turns') },
  {
    n: '30',
    name: 'bodies with nothing in them are no accident',
    hold: (under) => {
      for (const body of under.fixture.hollow) {
        const { updates, unknown } = under.adapter.parse(body, under.fixture.channel);
        expect([body, updates.filter(({ type }) => type !== 'account_notice')]).toEqual([body, []]);
        expect(Number.isSafeInteger(unknown) && unknown >= 0).toBe(true);
      }
    },
  },
  {
    n: 'A9',
    name: 'who is known by an id alone and later shows the number is the same person',
    needs: ({ laterNumber }) => [laterNumber],
    hold: (under) => {
      const story = shown(under.fixture.laterNumber);
      tells(under, story);
      const [before, after] = story.bodies.map((body) =>
        updatesOf(under, body).flatMap((update) => ('keys' in update ? update.keys : [])),
      );
      expect(before).toHaveLength(1);
      expect(after?.slice(0, 1)).toEqual(before);
      expect(after).toHaveLength(2);
    },
  },
  {
    n: 'A12',
    name: 'a conversation that is opened with nothing said is told, with the payload of its link',
    needs: ({ opened }) => [opened],
    hold: (under) => tells(under, shown(under.fixture.opened)),
  },
  {
    n: '21',
    name: 'a picture is told by where it is, and is not fetched',
    needs: ({ photo }) => [photo],
    hold: (under) => tells(under, shown(under.fixture.photo)),
  },
];
