/** Parts of the server by where a function lies. A sample is its innermost function's that lies in one of them: nlp.js is understanding. */
const parts = [
  ['understanding: courtesies, spelling, classes', /\/dist\/src\/nlu\/(?!readers|language)/u],
  ['understanding: dates, numbers, addresses', /\/dist\/src\/nlu\/readers\//u],
  ['understanding: language', /\/dist\/src\/nlu\/language/u],
  ['store: SQLite and the disk', /\/libsql\//u],
  ['store: its own work', /\/dist\/src\/store\//u],
  ['dialog', /\/dist\/src\/(?:dialog|handoff)\//u],
  ['words of the answer', /\/dist\/src\/i18n\//u],
  ['queue and turns', /\/dist\/src\/(?:runtime|queue|model)\//u],
  ['HTTP: our handlers', /\/dist\/src\/http\//u],
  [
    'HTTP: Express, Helmet, parsing',
    /\/node_modules\/(?:express|router|helmet|body-parser|raw-body|send|qs|finalhandler)/u,
  ],
];
const other = 'Node itself: sockets, timers, promises';
const collector = 'garbage collector';
/** Reading the program and making models are no turns. */
const start =
  /^(?:loadContent|trainRecognizer|warmUp|createClassifier|loadBots|openStore|importModuleDynamically|evaluate|requireStack|Module\._load|openBots)$/u;

/** Adds up a profile of V8 (`--cpu-prof`): what each part had of the time that was not idle, largest first. */
export function sharesOf({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parent = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const partOf = new Map();
  const find = (id) => {
    let found = null;
    for (let at = id; at !== undefined; at = parent.get(at)) {
      const { functionName, url } = byId.get(at).callFrame;
      if (
        functionName === '(idle)' ||
        functionName === '(program)' ||
        start.test(functionName) ||
        url.startsWith('node:internal/modules')
      )
        return null;
      if (functionName === '(garbage collector)') return collector;
      found ??= parts.find(([, place]) => place.test(url))?.[0] ?? null;
    }
    return found ?? other;
  };
  const sums = new Map();
  samples.forEach((id, n) => {
    if (!partOf.has(id)) partOf.set(id, find(id));
    const part = partOf.get(id);
    if (part !== null) sums.set(part, (sums.get(part) ?? 0) + timeDeltas[n]);
  });
  const total = [...sums.values()].reduce((sum, one) => sum + one, 0);
  return {
    totalMs: total / 1000,
    parts: [...sums].map(([part, sum]) => ({ part, share: sum / total })).sort((a, b) => b.share - a.share),
  };
}
