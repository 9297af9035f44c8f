import type { Json } from '../../src/model/json.js';
import type { OutboundMessage } from '../../src/model/outbound.js';
import type { RenderContext } from '../../src/model/ports/adapter.js';
import { field } from '../shared/json.js';

const mark = 'window_closed';

/**
 * Marks the requests of what nobody asked for and what has no approved template, where the window is known to be closed: they are told as
 * refused without a call, as Meta counts calls that it must refuse. A colleague's words are tried all the same: Meta's clock decides.
 */
export const markClosed = (
  requests: readonly { readonly [name: string]: Json }[],
  { unasked }: OutboundMessage,
  { windowOpen }: RenderContext,
): readonly { readonly [name: string]: Json }[] =>
  unasked === true && windowOpen === false ? requests.map((request) => ({ ...request, [mark]: true })) : requests;

export const isMarkedClosed = (request: Json): boolean => field(request, mark) === true;
