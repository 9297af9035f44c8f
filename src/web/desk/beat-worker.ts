/** A browser slows the timers of a page that nobody looks at to one a minute; a worker keeps the time. Milliseconds. */
const every = 15_000;

setInterval(() => postMessage(0), every);
