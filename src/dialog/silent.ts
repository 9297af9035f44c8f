import type { Talk } from './talk.js';

/** Whether nothing may go out by itself: they want nothing, or nothing reaches them until they write again. */
export const isSilent = ({ state }: Talk): boolean => state.optedOut || (state.blockedAt ?? 0) > (state.heardAt ?? 0);
