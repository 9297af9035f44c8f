/** Whether the operator wants a long command to end; a second Ctrl+C ends it at once. `close` gives the signals back. */
export function watchInterrupt(): { readonly stopped: () => boolean; readonly close: () => void } {
  let asked = false;
  const on = (): void => void (asked = true);
  process.once('SIGINT', on).once('SIGTERM', on);
  return {
    stopped: () => asked,
    close: () => void process.off('SIGINT', on).off('SIGTERM', on),
  };
}

/** Exit code of a command that was interrupted: 128 + SIGINT. */
export const interrupted = 130;
