// A double as a process of its own: PORT and FILE as arguments; what it does not know is sent to the parent as a message.
import { startDouble } from './double.js';

const [port, file] = process.argv.slice(2);
await startDouble({ port: Number(port), file: file as string, onUnknown: (what) => void process.send?.(what) });
process.once('SIGTERM', () => process.exit(0));
