/** A file as the browser hands it over; the bytes are read by `Device.upload` alone. */
export interface UploadFile {
  readonly name: string;
  /** The browser's guess, e.g. `image/jpeg`; the server looks at the content. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** Small words kept on the device; reads give null and writes do nothing when the browser blocks storage. */
export interface Keep {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** Every key that begins with the prefix. */
  keys(prefix: string): readonly string[];
}

/** What the conversation needs of the browser: clock, chance, network, storage. Tests give their own. */
export interface Device {
  readonly keep: Keep;
  /** Epoch milliseconds. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** An id nobody else chooses. */
  id(): string;
  online(): boolean;
  /** Whether the page is out of sight. */
  hidden(): boolean;
  /** Runs `run` after `ms` milliseconds; the result cancels it. */
  later(ms: number, run: () => void): () => void;
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Posts the bytes and reports progress from 0 to 1; status 0 means that no answer came. */
  upload(
    url: string,
    headers: { readonly [name: string]: string },
    file: UploadFile,
    progress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<{ readonly status: number; readonly retryAfter: string | null; readonly body: string }>;
  /** Tells when the network comes or goes, the page is hidden or shown, or another tab changes what is kept. */
  watch(change: (what: 'online' | 'offline' | 'shown' | 'hidden' | 'kept', key: string | null) => void): () => void;
}
