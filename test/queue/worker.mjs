// A node of its own that serves the lane `turn`: `node worker.mjs <compiled src/queue> <redis url> <deployment>`. It prints `ready`, then
// `begins` at each serving, two at once, and never ends one.
const [compiled, url, deployment] = process.argv.slice(2);
const { openBullQueue } = await import(`${compiled}/bullmq/bull-queue.js`);
const clock = {
  now: () => Date.now(),
  after(ms, then) {
    const timer = setTimeout(() => then(), ms);
    return () => clearTimeout(timer);
  },
};
const log = { info() {}, warn() {} };
const queue = await openBullQueue({ url, deployment, clock, log, failed() {} });
queue.serve('turn', 2, (_, conversation) => {
  process.stdout.write(`begins ${conversation}\n`);
  return new Promise(() => {});
});
process.stdout.write('ready\n');
