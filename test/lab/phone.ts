import { noteFile, photoFile, voiceFile } from './samples.js';
import type { Act, Bubble, Button, Kind, LabFile, Person, Platform, Posted } from './types.js';
import type { World } from './world.js';
import { patience } from '../support/patience.js';

/** A telephone in somebody's hand: what they do on one platform, and what they see there. */
export interface Phone {
  readonly kind: Kind;
  readonly person: Person;
  say(text: string): Promise<Posted>;
  /** Opens the conversation: Get Started, /start, a link with `payload`. */
  open(payload?: string): Promise<Posted>;
  /** Taps the newest button with this label that can still be tapped. */
  tap(label: string): Promise<Posted>;
  photo(bytes?: Buffer, text?: string): Promise<Posted>;
  voice(bytes?: Buffer): Promise<Posted>;
  file(file?: Partial<LabFile>, text?: string): Promise<Posted>;
  location(place?: { readonly latitude: number; readonly longitude: number; readonly name?: string }): Promise<Posted>;
  /** Their own card, or another person's. */
  contact(card?: { readonly name: string; readonly number: string }): Promise<Posted>;
  /** Changes or takes back what they wrote last (or the bubble of this id). */
  edit(text: string, of?: string): Promise<Posted>;
  delete(of?: string): Promise<Posted>;
  block(): Promise<Posted>;
  unblock(): Promise<Posted>;
  /** Wants nothing more, by the platform's own means: STOP, the menu of WhatsApp, blocking on Telegram. */
  stop(): Promise<Posted>;
  start(): Promise<Posted>;
  /** Looks at the screen: messages of the bot become read. */
  reads(): Promise<Posted>;
  /** A day passes for them alone: the platform's window closes until they write again. */
  closeWindow(): void;
  screen(): readonly Bubble[];
  /** The screen as lines: `bot: Choose. [Permits] [Trash]`. */
  lines(): readonly string[];
  /**
   * The first bubble of the bot (or of the platform) since their own last one that has these words; waits until it is there. Rejects with
   * the screen after `within` milliseconds (a minute). `anywhere` looks at all of the screen.
   */
  sees(
    what: string | RegExp,
    how?: { readonly within?: number; readonly anywhere?: boolean; readonly times?: number },
  ): Promise<Bubble>;
}

type Until = <Found>(find: () => Found | undefined, within: number, what: () => string) => Promise<Found>;

export function openPhone(world: World, platform: Platform, person: Person, until: Until): Phone {
  const act = (what: Act): Promise<Posted> => platform.act(person, what);
  const own = (): readonly Bubble[] => person.screen.filter(({ from }) => from === 'me');
  const lastOwn = (): string => {
    const last = own().at(-1);
    if (!last) throw new Error(`${person.name} has written nothing yet`);
    return last.id;
  };
  const sendFile = (as: 'photo' | 'file' | 'audio', file: LabFile, text: string | undefined): Promise<Posted> =>
    act({ type: 'file', as, file, ...(text === undefined ? {} : { text }) });

  const phone: Phone = {
    kind: person.kind,
    person,
    say: (text) => act({ type: 'say', text }),
    open: (payload) => act({ type: 'open', ...(payload === undefined ? {} : { payload }) }),
    tap(label) {
      const found = tappable(person).find(({ button }) => button.label === label);
      if (!found) throw new Error(`there is no button “${label}” to tap; the screen:\n${phone.lines().join('\n')}`);
      return found.button.shape === 'link'
        ? Promise.resolve({ status: 'nothing', body: '' })
        : act({ type: 'tap', on: found.bubble, button: found.button });
    },
    photo: (bytes, text) => sendFile('photo', bytes ? { ...photoFile, bytes } : photoFile, text),
    voice: (bytes) => sendFile('audio', bytes ? { ...voiceFile, bytes } : voiceFile, undefined),
    file: (file = {}, text) => sendFile('file', { ...noteFile, ...file }, text),
    location: (place = { latitude: 41.8781, longitude: -87.6298 }) => act({ type: 'place', ...place }),
    contact: (card) =>
      act({
        type: 'contact',
        own: card === undefined,
        ...(card ?? { name: person.name, number: person.number ?? '+15555550142' }),
      }),
    edit: (text, of) => act({ type: 'edit', of: of ?? lastOwn(), text }),
    delete: (of) => act({ type: 'delete', of: of ?? lastOwn() }),
    block: () => act({ type: 'block' }),
    unblock: () => act({ type: 'unblock' }),
    stop: () => act({ type: 'stop' }),
    start: () => act({ type: 'start' }),
    reads: () => act({ type: 'read' }),
    closeWindow() {
      person.spokeAt = world.now() - 25 * 3_600_000;
      world.changed();
    },
    screen: () => person.screen,
    lines: () => person.screen.map(lineOf),
    sees(what, { within = patience, anywhere = false, times = 1 } = {}) {
      const has = ({ text }: Bubble): boolean => (typeof what === 'string' ? text.includes(what) : what.test(text));
      const find = (): Bubble | undefined => {
        const from = anywhere ? 0 : person.screen.findLastIndex((bubble) => bubble.from === 'me') + 1;
        return person.screen.slice(from).filter((bubble) => bubble.from !== 'me' && has(bubble))[times - 1];
      };
      return until(
        find,
        within,
        () => `${person.name} never saw ${String(what)}; the screen:\n${phone.lines().join('\n')}`,
      );
    },
  };
  return phone;
}

/** What can be tapped now, the newest first. Quick replies are gone as soon as anything follows. */
export function tappable(person: Person): readonly { readonly bubble: Bubble; readonly button: Button }[] {
  const last = person.screen.at(-1);
  return person.screen
    .toReversed()
    .filter(({ deleted }) => deleted !== true)
    .flatMap((bubble) =>
      bubble.buttons.filter(({ shape }) => shape !== 'quick' || bubble === last).map((button) => ({ bubble, button })),
    );
}

function lineOf({ from, kind, text, buttons, url, deleted }: Bubble): string {
  const what = kind === 'text' ? [] : [`(${kind}${url === undefined ? '' : ` ${url}`})`];
  const words = deleted === true ? ['(deleted)'] : [...what, ...(text === '' ? [] : [text])];
  return `${from}: ${[...words, ...buttons.map(({ label }) => `[${label}]`)].join(' ')}`;
}
