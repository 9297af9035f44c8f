import type { Adapter } from '../src/model/ports/adapter.js';
import { web } from './web/adapter.js';

/** Every kind of channel, by the `type:` an author writes. A new one is a folder and one line here. */
export const adapters: { readonly [kind: string]: Adapter } = { web };
