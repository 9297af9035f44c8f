/**
 * The address as a link may carry it, or null: https, tel and mailto only, plus http on the chat server's own origin
 * (a trial run on one machine). `javascript:`, `data:` and addresses with a user name inside are never links.
 */
export function safeUrl(raw: string, server: string): string | null {
  let url: URL;
  try {
    url = new URL(raw);
  } catch {
    return null;
  }
  if (url.username || url.password) return null;
  if (url.protocol === 'https:' || url.protocol === 'tel:' || url.protocol === 'mailto:') return url.href;
  return url.protocol === 'http:' && isOwn(raw, server) ? url.href : null;
}

/** Whether it is one of the server's calendar files: nobody reads its address, so it is shown by name. */
export function isCalendar(url: string, server: string): boolean {
  return isOwn(url, server) && /\/calendar\/[\w-]{16,100}\.ics$/.test(url);
}

/** Whether the address lies on the chat server's own origin, where pictures may be loaded from without telling a third party. */
export function isOwn(raw: string, server: string): boolean {
  try {
    return new URL(raw, server).origin === new URL(server).origin;
  } catch {
    return false;
  }
}
