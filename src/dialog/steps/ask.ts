import { own } from '../../model/json.js';
import type { Frame } from '../../model/state.js';
import type { Point, Value } from '../../model/value.js';
import { again, ask as askIt } from '../asked.js';
import { changeTop, setSlots, withoutSlots } from '../talk.js';
import { isSkipped, markSkipped, pinKey } from '../local.js';
import { turned } from '../paging.js';
import { isUpload, questionAsked } from './question.js';
import type { StepKind, StepOf } from './step-kind.js';

/**
 * Fills one slot; passes by if it is filled already.
 *
 *     - ask: address
 *       type: address
 *       say: { en: "What is the address?", es: "¿Cuál es la dirección?" }
 */
export const ask: StepKind<StepOf<'ask'>> = {
  arrive(talk, step, frame) {
    const filled = own(frame.slots, step.slot) !== undefined;
    const open = isUpload(step) && frame.local['files'] !== undefined;
    if ((filled && !open) || isSkipped(frame, step.slot)) return { type: 'next', step: step.next };
    return askIt(talk, questionAsked(talk.bot, step, frame), { topic: frame.topic, step: step.name });
  },
  asked: (bot, step, frame) => questionAsked(bot, step, frame),
  answered(talk, step, frame, given) {
    if (given.type === 'command') {
      if (given.command === 'more') changeTop(talk, { local: turned(frame) });
      if (given.command !== 'done') return again;
      return { type: 'next', step: step.next };
    }
    if (given.type !== 'value' || given.slot !== step.slot) return again;
    setSlots(talk, { [step.slot]: withPin(frame, step.slot, given.value) });
    return { type: 'next', step: step.next };
  },
  received(talk, step, frame, file) {
    const most = Math.max(1, step.spec.upTo ?? 1);
    const value: Value = { type: step.spec.type === 'photo' ? 'photo' : 'file', file };
    const before = own(frame.slots, step.slot);
    const values = [...(before?.type === 'many' ? before.values : []), value].slice(0, most);
    setSlots(talk, { [step.slot]: most === 1 ? value : { type: 'many', values } });
    if (values.length >= most) return { type: 'next', step: step.next };
    changeTop(talk, { local: { ...frame.local, files: values.length } });
    return again;
  },
  skipped(talk, step, frame) {
    changeTop(talk, { local: markSkipped(frame, step.slot), slots: withoutSlots(frame.slots, [step.slot]) });
    return { type: 'next', step: step.next };
  },
};

/** An address with the pin that was sent before it was written. */
function withPin(frame: Frame, slot: string, value: Value): Value {
  const pin = frame.local[pinKey(slot)] as unknown as Point | undefined;
  return value.type === 'address' && pin ? { ...value, point: pin } : value;
}
