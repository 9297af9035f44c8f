/** Markup that is safe to send: only `markup` makes it. */
export interface Html {
  readonly markup: string;
}
type Part = Html | readonly Html[] | string | number | null | undefined | false;

const entities: { readonly [mark: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text: for content and for quoted attributes. */
function escape(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}

/** A page's template: every value is escaped unless it is markup made here. Attributes must be written in double quotes. */
export function markup(fixed: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: fixed.map((text, n) => (n < parts.length ? text + print(parts[n]) : text)).join('') };
}

function print(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}

/** Addresses a page may link to or show: the web, telephones, mail. Others (`javascript:`, `data:`) are not linked. */
export function safeUrl(url: string): string | null {
  return /^(?:https?:\/\/|tel:|mailto:)[^\s]+$/i.test(url) || /^\/(?!\/)[^\s\\]*$/.test(url) ? url : null;
}

const link = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]'»”]|(?<!\S)\/calendar\/[\w-]{16,100}\.ics/g;
const calendarFile = /\/calendar\/[\w-]{16,100}\.ics$/;

/** A message's text: line breaks kept, web addresses linked, everything else as it is written. `calendar` names our calendar files, whose addresses say nothing to people. */
export function textToHtml(text: string, calendar?: string): readonly Html[] {
  const pieces: Html[] = [];
  let done = 0;
  for (const found of text.matchAll(link)) {
    pieces.push(
      ...lines(text.slice(done, found.index)),
      markup`<a href="${found[0]}" rel="noopener noreferrer">${(calendarFile.test(found[0]) && calendar) || found[0]}</a>`,
    );
    done = found.index + found[0].length;
  }
  return [...pieces, ...lines(text.slice(done))];
}

function lines(text: string): readonly Html[] {
  return text.split('\n').flatMap((line, n) => (n === 0 ? [markup`${line}`] : [markup`<br>`, markup`${line}`]));
}
