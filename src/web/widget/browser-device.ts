import type { Device, Keep, UploadFile } from './device.js';

const changes = { online: 'online', offline: 'offline' } as const;

/** The browser behind `Device`: the only file of the widget that touches clock, chance, network and storage. */
export function createBrowserDevice(): Device {
  return {
    keep: browserKeep(),
    now: () => Date.now(),
    random: () => Math.random(),
    id: () => newId(),
    online: () => navigator.onLine,
    hidden: () => document.visibilityState === 'hidden',
    later(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    fetch: (url, init) =>
      fetch(url, { ...init, cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' }),
    upload: post,
    watch(change) {
      const abort = new AbortController();
      const on = { signal: abort.signal };
      for (const name of Object.values(changes)) addEventListener(name, () => change(name, null), on);
      addEventListener('storage', (event) => change('kept', event.key), on);
      addEventListener('pageshow', () => change('shown', null), on);
      document.addEventListener(
        'visibilitychange',
        () => change(document.visibilityState === 'hidden' ? 'hidden' : 'shown', null),
        on,
      );
      return () => abort.abort();
    },
  };
}

/** Storage may be missing, full or blocked (a third-party frame, a private window): then memory has to do. */
function browserKeep(): Keep {
  let storage: Storage | null = null;
  try {
    storage = window.localStorage;
    storage.getItem('ventanilla');
  } catch {
    storage = null;
  }
  const memory = new Map<string, string>();
  const guarded = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    try {
      return storage ? use(storage) : otherwise;
    } catch {
      return otherwise;
    }
  };
  return {
    get: (key) => guarded((kept) => kept.getItem(key), null) ?? memory.get(key) ?? null,
    set(key, value) {
      const done = guarded((kept) => {
        kept.setItem(key, value);
        return true;
      }, false);
      if (done) memory.delete(key);
      else memory.set(key, value);
    },
    remove(key) {
      memory.delete(key);
      guarded((kept) => kept.removeItem(key), undefined);
    },
    keys: (prefix) =>
      [...new Set([...guarded((kept) => Object.keys(kept), []), ...memory.keys()])].filter((key) =>
        key.startsWith(prefix),
      ),
  };
}

/** `randomUUID` exists on https pages only. */
function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** XMLHttpRequest, because `fetch` does not tell how much of an upload has gone. */
const post: Device['upload'] = (url, headers, file, progress, signal) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onloadend = () =>
      resolve({
        status: request.status,
        retryAfter: request.getResponseHeader('retry-after'),
        body: request.responseText,
      });
    signal.addEventListener('abort', () => request.abort());
    request.send(asBlob(file));
  });

const asBlob = (file: UploadFile): Blob => file as File;
