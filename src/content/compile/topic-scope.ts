import type { AuthoredText } from '../../model/bot.js';
import type { Option, Step, StepName, TextKey } from '../../model/steps.js';
import { slotTypes } from '../../model/value.js';
import { verbs } from '../schema/steps.js';
import { isList, isMap, type Data, type Source } from '../source.js';
import { nearest } from '../suggest.js';
import type { SaidScope } from './authored-text.js';
import type { At } from './localize.js';
import { fieldsOf, stepFields } from './operations.js';
import { options } from './options.js';
import type { BotScope, SlotInfo } from './scope.js';
import { misspelled } from './misspelled-step.js';

/** One topic under compilation: its names so far, and what its parts may refer to. */
export interface TopicScope extends SaidScope {
  readonly topic: string;
  readonly steps: Map<StepName, Step>;
  /** A step name that is free: `base`, else `base#2` … */
  nameStep(base: string): StepName;
  /** Keeps a text under `topic/base`, numbered on repetition; returns its key. */
  addText(base: string, text: AuthoredText): TextKey;
  /** The service of that name, or the first one of `type`; reports a missing one. */
  serviceNamed(name: string | undefined, type: string, at: At): string | null;
}

/** Opens the compilation of one topic; `slots` are found beforehand, because a text may print what is asked further down. */
export function topicScope(bot: BotScope, source: Source, topic: string, data: Data): TopicScope {
  const names = new Set<string>();
  const silent = { ...bot, report: () => undefined };
  const slots = findSlots({ bot: silent, source, slots: new Map() }, data);
  return {
    bot,
    source,
    topic,
    slots,
    steps: new Map(),
    nameStep(base) {
      const name = numbered(base, (candidate) => names.has(candidate));
      names.add(name);
      return name;
    },
    addText(base, text) {
      const key = numbered(`${topic}/${base}`, (candidate) => bot.texts.has(candidate));
      bot.texts.set(key, text);
      return key;
    },
    serviceNamed(name, type, at) {
      const found = name ?? Object.values(bot.services).find((service) => service.type === type)?.name;
      if (found !== undefined && Object.hasOwn(bot.services, found)) return found;
      const suggestion = found === undefined ? null : nearest(found, Object.keys(bot.services));
      bot.report('UNKNOWN_SERVICE', source.place(at.container, at.key), {
        service: found ?? `type: ${type}`,
        ...(suggestion ? { suggestion } : {}),
      });
      return null;
    },
  };
}

function numbered(base: string, taken: (name: string) => boolean): string {
  let name = base;
  for (let n = 2; taken(name); n++) name = `${base}#${n}`;
  return name;
}

/** Every slot a topic fills, wherever in its steps. */
function findSlots(scope: SaidScope, data: Data): ReadonlyMap<string, SlotInfo> {
  const slots = new Map<string, SlotInfo>();
  const add = (name: Data | undefined, info: SlotInfo): void => {
    // What is asked says more of a slot than a later `set` or `save` of the same name.
    if (typeof name === 'string' && (!slots.has(name) || slots.get(name)?.kind === 'plain'))
      slots.set(name, { ...slots.get(name), ...info });
    // Two calls under one name: either may have been the last.
    else if (typeof name === 'string' && info.kind === 'record') slots.set(name, withFields(slots.get(name), info));
  };
  const asked = (name: Data | undefined, type: Data | undefined, list: Data | undefined): void => {
    const listName = [list, type, name].find(
      (candidate) => typeof candidate === 'string' && Object.hasOwn(scope.bot.lists, candidate),
    );
    const slotType = [type, name].find((candidate) => typeof candidate === 'string' && isSlotType(candidate));
    add(
      name,
      typeof listName === 'string'
        ? { kind: 'list', list: listName, asked: true }
        : { kind: 'plain', asked: true, ...(typeof slotType === 'string' ? { type: slotType } : {}) },
    );
  };
  const walk = (node: Data | undefined): void => {
    if (isList(node)) {
      for (const entry of node) walk(entry);
      return;
    }
    if (!isMap(node)) return;
    asked(node['ask'], node['type'], node['list']);
    // The answer of a misspelled `choose:` is known by its name; the misspelling is told where it stands.
    const first = node['say'] === undefined ? undefined : Object.keys(node)[0];
    if (first !== undefined && misspelled(first)) add(node[first], { kind: 'record' });
    if (node['choose'] !== undefined) {
      const from = node['from'];
      const ways = optionsOf(scope, undefined, node['or']).map(({ key }) => key);
      if (typeof from === 'string') {
        const list = from.trim();
        const kind: SlotInfo = Object.hasOwn(scope.bot.lists, list) ? { kind: 'list', list } : { kind: 'record' };
        add(node['choose'], { ...kind, asked: true, ways });
      } else
        add(node['choose'], {
          kind: 'plain',
          asked: true,
          ways,
          options: optionsOf(scope, node['options'], node['or']),
        });
    }
    if (node['look_up'] !== undefined) {
      const table = node['in'] ?? node['look_up'];
      add(node['look_up'], { kind: 'table', ...(typeof table === 'string' ? { table } : {}) });
    }
    if (node['promise'] !== undefined) add('due', { kind: 'plain' });
    for (const verb of ['find', 'book'] as const) add(node[verb], { kind: 'record', fields: stepFields[verb] });
    if (node['call'] !== undefined) add(node['save'], resultOf(scope, node['call']));
    if (isMap(node['set'])) for (const name of Object.keys(node['set'])) add(name, { kind: 'plain' });
    for (const part of ['who', 'needs'] as const) {
      const entries = isList(node[part]) ? node[part] : [node[part]];
      for (const entry of entries) {
        if (typeof entry !== 'string') continue;
        asked(entry, undefined, undefined);
        // A misspelt name is told where it stands; what prints the right one is not wrong as well.
        const known = [...slotTypes, ...Object.keys(scope.bot.lists)];
        if (!known.includes(entry))
          for (const name of [entry, nearest(entry, known)]) if (name) add(name, { kind: 'record' });
      }
    }
    for (const [key, value] of Object.entries(node)) if (nesting.has(key) || isMap(value) || isList(value)) walk(value);
  };
  walk(data);
  return slots;
}

/** What a call keeps under its `save:`, as far as its service is one of ours. */
function resultOf({ bot }: SaidScope, call: Data): SlotInfo {
  const [service = '', operation = ''] = typeof call === 'string' ? call.split('.') : [];
  const type = Object.hasOwn(bot.services, service) ? bot.services[service]?.type : undefined;
  const fields = fieldsOf(type ?? '', operation);
  return { kind: 'record', ...(fields ? { fields } : {}) };
}

function withFields(before: SlotInfo | undefined, { fields }: SlotInfo): SlotInfo {
  const { fields: known, ...slot } = before ?? { kind: 'record' };
  return known && fields ? { ...slot, fields: new Set([...known, ...fields]) } : slot;
}

const isSlotType = (name: string): boolean => (slotTypes as readonly string[]).includes(name);

const nesting: ReadonlySet<string> = new Set([...verbs, 'then', 'otherwise', 'steps']);

function optionsOf(scope: SaidScope, list: Data | undefined, or: Data | undefined): readonly Option[] {
  return [...(isList(list) ? options(scope, list, false) : []), ...(isList(or) ? options(scope, or, true) : [])];
}
