import { clip } from '../../i18n/split-text.js';
import { cleanText } from '../../i18n/clean-text.js';

/** Longest name kept, in UTF-16 units. */
const nameLimit = 80;

/** A name that is only a name: no folders, no hidden characters, and the ending that its content has. */
export function safeFileName(given: string | undefined, ending: string): string {
  const last =
    cleanText(given ?? '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(/[<>:"|?*\n\t]/g, '')
    .replace(/^\.+/, '')
    .trim();
  return `${clip(stem, nameLimit) || 'file'}.${ending}`;
}

/** The `X-File-Name` header, percent-encoded UTF-8; what cannot be decoded is taken as it is. */
export function decodedName(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}

/** Content-Disposition for a download: plain ASCII for old clients, the full name beside it (RFC 6266). */
export function attachmentHeader(name: string): string {
  const ascii =
    name
      .normalize('NFKD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\%]/g, '_') || 'file';
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
