import { expect } from '@jest/globals';
import type { Json } from '../../src/model/json.js';
import type { OutboundMessage } from '../../src/model/outbound.js';
import type { Under, Behaviour } from './adapter-behaviour.js';
import { shown, type View } from './channels/fixture.js';
import { ownSchemas } from './schemas/index.js';

const family = '👩🏽‍👩🏻‍👧🏿‍👦';
const arabic = 'السَّلامُ عليكم، موعدُك يومَ الاثنين؟';
const address = 'https://rivermont.example/permits?year=2026&step=2';

const message = (text: string, more: Partial<OutboundMessage> = {}): OutboundMessage => ({
  id: 'turn.1',
  from: 'bot',
  locale: 'es',
  text,
  choices: [],
  ref: { type: 'verbatim', text },
  ...more,
});
const choices = (count: number, label = 'Opción'): OutboundMessage['choices'] =>
  Array.from({ length: count }, (_, n) => ({ id: `k.${n}`, label: `${label} ${n + 1}` }));

/** The requests as people see them; each is what the platform takes. */
function seen({ kind, adapter, fixture }: Under, what: OutboundMessage, context = fixture.context): readonly View[] {
  const requests = adapter.render(what, fixture.channel, fixture.to, context);
  const problems = ownSchemas[kind];
  if (!problems) throw new Error(`${kind} has no schema of our own in test/contracts/schemas`);
  expect(requests.flatMap((request) => problems(request))).toEqual([]);
  return requests.map(shown(fixture.view));
}

const solid = (text: string): string => text.replace(/\s/gu, '');
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** No part ends inside a visible character: joined they have as many as the text. */
const characters = (text: string): number => [...graphemes.segment(solid(text))].length;

/** What goes out: numbers of design page 05, §3.1. */
export const rendered: readonly Behaviour[] = [
  {
    n: '11, A6',
    name: 'the parts of a message are the same every time, each by its own name: what was sent is never rendered differently',
    needs: ({ view }) => [view],
    hold: (under) => {
      const long = message('Una oración. '.repeat(1500), { choices: choices(3) });
      const render = () => under.adapter.render(long, under.fixture.channel, under.fixture.to, under.fixture.context);
      const requests = render();
      expect(requests.length).toBeGreaterThan(3);
      expect(render()).toEqual(requests);
      const names = requests.map(shown(under.fixture.view)).flatMap(({ part }) => part ?? []);
      expect(names.length === 0 || names.length === requests.length).toBe(true);
      expect(new Set(names).size).toBe(names.length);
      if (names.length > 0) expect(names[0]).toBe('turn.1');
    },
  },
  {
    n: '11, A6',
    name: 'a failure on part 3 of 5 sends parts 3 to 5 again',
    shell: 'test/runtime/channels-delivery.test.ts',
  },
  {
    n: '13, A7',
    name: '10,000 characters of families, Arabic and addresses: no part too long, none cut inside a character or an address, nothing lost',
    needs: ({ view }) => [view],
    hold: (under) => {
      const text = `${family} ${arabic} ${address} ${'palabra '.repeat(5)}\n\n`.repeat(80).trim();
      expect(text.length).toBeGreaterThan(10_000);
      const parts = seen(under, message(text)).map((part) => part.text);
      expect(parts.length).toBeGreaterThan(1);
      expect(solid(parts.join('')) === solid(text)).toBe(true);
      expect(parts.reduce((sum, part) => sum + characters(part), 0)).toBe(characters(text));
      expect(parts.reduce((sum, part) => sum + part.split(address).length - 1, 0)).toBe(80);
    },
  },
  {
    n: '13',
    name: 'one address longer than a message still arrives whole, in pieces',
    needs: ({ view }) => [view],
    hold: (under) => {
      const long = `https://rivermont.example/${'a1b2'.repeat(2500)}`;
      const parts = seen(under, message(`Vea ${long} hoy`)).map((part) => part.text);
      expect(solid(parts.join(''))).toBe(solid(`Vea ${long} hoy`));
    },
  },
  {
    n: '14',
    name: 'attachments come first, what can be tapped with the last part alone',
    needs: ({ view }) => [view],
    hold: (under) => {
      const image = { url: 'https://rivermont.example/map.png', alt: 'Un mapa' };
      const views = seen(under, message('Una oración. '.repeat(900), { choices: choices(3), image }));
      expect(views.slice(0, -1).every(({ taps }) => taps.length === 0)).toBe(true);
      expect(views.at(-1)?.taps).toHaveLength(Math.min(3, under.fixture.taps));
      const attached = views.map((one) => one.attached);
      expect(attached).toEqual([...attached].sort((a, b) => Number(b) - Number(a)));
      if (!attached.includes(true)) expect(views.map(({ text }) => text).join('\n')).toContain(image.alt);
    },
  },
  {
    n: '15, A8',
    name: 'choices can be tapped while they fit, else they are numbered lines; none is lost',
    needs: ({ view }) => [view],
    hold: (under) => {
      for (const count of [1, 2, 3, 4, 10, 11, 12, 13, 14, 40, 100, 101]) {
        const views = seen(under, message('¿Cuál?', { choices: choices(count) }));
        const taps = views.at(-1)?.taps ?? [];
        const text = views.map((one) => one.text).join('\n');
        if (count <= under.fixture.taps) {
          expect([count, taps.map(({ label }) => label)]).toEqual([count, choices(count).map(({ label }) => label)]);
          continue;
        }
        expect([count, taps]).toEqual([count, []]);
        for (let n = 1; n <= count; n += 1) expect(text).toContain(`${n}. Opción ${n}`);
        expect(text).toContain('Responda con el número de su opción.');
      }
    },
  },
  {
    n: '15',
    name: 'the number, the label, or it without accents and case is the answer',
    shell: 'test/runtime/channels-talk.test.ts',
  },
  {
    n: '16',
    name: 'long labels are shortened visibly, and stay different',
    needs: ({ view, taps }) => [
      view,
      taps > 0 ? true : { lacks: 'nothing can be tapped here: a line holds a whole label' },
    ],
    hold: (under) => {
      for (const label of [
        'Renovación de la licencia de construcción comercial y de las demás',
        family.repeat(12),
        arabic.repeat(4),
      ]) {
        const alike = [...choices(2, label), { id: 'k.same', label: `${label} 1` }];
        const labels = (seen(under, message('¿Cuál?', { choices: alike })).at(-1)?.taps ?? []).map((tap) => tap.label);
        expect(labels).toHaveLength(3);
        expect(new Set(labels).size).toBe(3);
        for (const one of labels) expect([one, one.isWellFormed() && /…|\(\d\)$/u.test(one)]).toEqual([one, true]);
      }
    },
  },
  {
    n: '17, A10',
    name: 'a key of any length comes back as what `tapOf` says, or the choice is a number',
    needs: ({ view }) => [view],
    hold: (under) => {
      for (const id of ['k', 'k'.repeat(64), 'Ж'.repeat(33), 'Ж'.repeat(120), 'k'.repeat(1001), `${'Ж'.repeat(40)}2`]) {
        const views = seen(under, message('¿Cuál?', { choices: [{ id, label: 'Uno' }] }));
        const [tap] = views.at(-1)?.taps ?? [];
        if (tap) expect(tap.payload).toBe(under.adapter.tapOf?.(id) ?? id);
        else expect(views.map(({ text }) => text).join('\n')).toContain('1. Uno');
      }
      const two = ['Ж'.repeat(70), `${'Ж'.repeat(69)}x`].map((id) => under.adapter.tapOf?.(id) ?? id);
      expect(two[0]).not.toBe(two[1]);
    },
  },
  {
    n: '18',
    name: 'what was refused is tried once more in plain words, to the same person under the same name',
    needs: ({ view, plainer }) => [view, plainer],
    hold: (under) => {
      const { adapter, fixture, kind } = under;
      const [request = null] = adapter.render(
        message('a < b & c', { choices: choices(2) }),
        fixture.channel,
        fixture.to,
        fixture.context,
      );
      const plain = adapter.plainer?.(request) ?? null;
      expect(plain).not.toBeNull();
      expect(plain).not.toEqual(request);
      expect(ownSchemas[kind]?.(plain)).toEqual([]);
      const [before, after] = [request, plain].map(shown(fixture.view));
      expect(after?.part).toBe(before?.part);
      expect(after?.text).toContain('a < b & c');
      let last: Json | null = plain;
      for (let n = 0; n < 3 && last !== null; n += 1) last = adapter.plainer?.(last) ?? null;
      expect(last).toBeNull();
    },
  },
  {
    n: '24',
    name: 'outside the window the approved template goes, with its values',
    needs: ({ view, template }) => [view, template],
    hold: (under) => {
      const told = message('Su caso cambió', {
        unasked: true,
        template: { name: 'case_changed', values: ['A-1', 'linea\nuna'] },
      });
      const views = seen(under, told, { ...under.fixture.context, windowOpen: false });
      expect(views.map(({ text }) => text)).toEqual(['case_changed']);
      expect(seen(under, told, { ...under.fixture.context, windowOpen: true })[0]?.text).toBe('Su caso cambió');
      expect(under.adapter.windowHours).toBeGreaterThan(0);
    },
  },
  {
    n: '24',
    name: 'outside the window nothing goes unasked without a template, and that is told without a call',
    needs: ({ view, template }) => [view, template],
    hold: async ({ adapter, fixture }) => {
      let calls = 0;
      const net = (() => {
        calls += 1;
        return Promise.resolve(Response.json({}));
      }) as typeof fetch;
      const closed = { ...fixture.context, windowOpen: false };
      const sent = (what: OutboundMessage) =>
        Promise.all(
          adapter
            .render(what, fixture.channel, fixture.to, closed)
            .map((each) => adapter.send(each, fixture.channel, net)),
        );
      const told = message('Su caso cambió', { unasked: true, choices: choices(2) });
      expect(await sent(told)).toEqual([{ type: 'unreachable', reason: 'window_closed' }]);
      expect(calls).toBe(0);
      // What answers somebody is tried: the platform's clock decides.
      await sent(message('Aquí estamos', { from: 'agent' }));
      expect(calls).toBe(1);
    },
  },
  {
    n: '23',
    name: 'typing is shown again in time, and ends with the answer',
    shell: 'test/runtime/channels-signals.test.ts',
  },
  {
    n: '21',
    name: 'media is fetched with limits, and from no private address',
    shell: 'test/runtime/channels-media.test.ts',
  },
];
