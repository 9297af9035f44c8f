// Opens a store in a process that does nothing else: node open.js FOLDER → one line of JSON, milliseconds and MB that opening took.
import { openInProcess } from '../lib/in-process.js';

const engine = await openInProcess(process.argv[2]);
const { openMs, openMb } = engine;
process.stdout.write(`${JSON.stringify({ openMs: Number(openMs.toFixed(1)), openMb: Number(openMb.toFixed(1)) })}\n`);
await engine.close();
process.exit(0);
