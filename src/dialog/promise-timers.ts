/** What the timers of a promise are called. */
export const promiseTimers = (id: string): { readonly warn: string; readonly due: string } => ({
  warn: `promise:${id}:warn`,
  due: `promise:${id}:due`,
});
