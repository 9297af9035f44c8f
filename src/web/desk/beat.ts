import workerUrl from './beat-worker.ts?worker&url';

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

// The one script address this page may make: its own worker. A page can make a policy of this name once.
const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('desk', {
  createScriptURL: (url) => (url === workerUrl ? url : 'about:blank'),
});

/** Calls every 15 s, also while the page is hidden; the returned function stops it. */
export function startBeat(tick: () => void): () => void {
  const worker = new Worker(policy ? policy.createScriptURL(workerUrl) : workerUrl, { type: 'module' });
  worker.addEventListener('message', tick);
  return () => worker.terminate();
}
