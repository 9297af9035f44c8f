import type { NodeRecord } from '../../src/model/ports/store-health.js';
import { systemClock } from '../../src/runtime/system.js';

/** A web node of the echo bot that was seen just now. */
export const nodeRecord = (change: Partial<NodeRecord> = {}): NodeRecord => ({
  name: 'web-1',
  role: 'web',
  version: '0.1.0',
  contentNumbers: { echo: 3 },
  seenAt: systemClock.now(),
  ...change,
});
