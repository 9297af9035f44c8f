import { openInProcessQueue } from '../../src/queue/in-process.js';
import { systemClock } from '../../src/runtime/system.js';
import { queueContract } from '../contracts/queue.js';

queueContract('in one process', async (failed) => openInProcessQueue({ clock: systemClock, failed }));
