import { button, type Answerable } from './asked.js';
import type { Frame } from '../model/state.js';

/** Most answers shown at once: the rows of a WhatsApp list, and what a person reads through. */
const most = 10;

/** The answers of a question that has more than can be shown, one page of them. */
export interface Page {
  readonly answers: readonly Answerable[];
  /** All options, where only some are shown: the others can be typed, or come with "more". */
  readonly all?: readonly Answerable[];
}

/** Whether all options can be shown at once with what stands beside them. */
export const fitsOnePage = (options: readonly Answerable[], beside: readonly Answerable[]): boolean =>
  options.length + beside.length <= most;

/** One page of the options (`more` leads to the next, after the last to the first), and what stands beside them on each. */
export function pageOf(options: readonly Answerable[], beside: readonly Answerable[], frame: Frame): Page {
  if (fitsOnePage(options, beside)) return { answers: beside.length === 0 ? options : [...options, ...beside] };
  const size = Math.max(3, most - 1 - beside.length);
  const pages = Math.ceil(options.length / size);
  const page = pageNumber(frame) % pages;
  return { answers: [...options.slice(page * size, (page + 1) * size), button('more'), ...beside], all: options };
}

const pageNumber = (frame: Frame): number =>
  typeof frame.local['page'] === 'number' ? Math.max(0, frame.local['page']) : 0;

/** The frame's scratch on the next page. */
export const turned = (frame: Frame): Frame['local'] => ({ ...frame.local, page: pageNumber(frame) + 1 });
