import { createBrowserDevice } from './browser-device.js';
import { createChat, type Chat } from './chat.js';
import css from './widget.css?inline';

/** `<ventanilla-chat bot="…" server="…" lang="en|es" heading="…" theme="light|dark" open inline>`; docs/widget.md explains each. */
export class VentanillaChat extends HTMLElement {
  static readonly observedAttributes = ['open', 'lang', 'bot', 'server', 'inline', 'heading'];
  /** Where the script came from: the server, unless the page names another. */
  static home = location.origin;
  readonly #root = this.attachShadow({ mode: 'closed' });
  #chat: Chat | null = null;
  #inline = false;
  #running = new AbortController();

  connectedCallback(): void {
    dress(this.#root);
    this.#start();
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#chat || before === after) return;
    if (name === 'open') {
      if (!this.#inline) this.#chat.setOpen(after !== null);
    } else if (name === 'lang') this.#chat.setLocale(after);
    else this.#restart();
  }

  /** What the page's own buttons ask: `data-ventanilla-ask="Opening hours"` on any of them. */
  #asked(event: MouseEvent): void {
    const asker = event.target instanceof Element ? event.target.closest('[data-ventanilla-ask]') : null;
    const text = asker?.getAttribute('data-ventanilla-ask')?.trim();
    if (!text || !this.#chat || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#chat.ask(text);
  }

  /** Whether the chat fills its place on the page: `inline` always, `inline="(min-width: 60em)"` where that holds. */
  #readInline(signal: AbortSignal): boolean {
    const query = this.getAttribute('inline');
    if (!query) return query === '';
    const where = matchMedia(query);
    where.addEventListener('change', () => this.#restart(), { signal });
    return where.matches;
  }

  #restart(): void {
    this.#stop();
    this.#start();
  }

  #start(): void {
    const bot = this.getAttribute('bot');
    if (!bot) {
      console.error('<ventanilla-chat> needs the attribute bot="…", the name of a bot on the server.');
      return;
    }
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.#inline = this.#readInline(signal);
    document.addEventListener('click', (event) => this.#asked(event), { signal });
    const named = this.getAttribute('server');
    const server =
      named && URL.canParse(named, location.href) ? new URL(named, location.href).origin : VentanillaChat.home;
    this.#chat = createChat(
      this.#root,
      createBrowserDevice(),
      {
        bot,
        server,
        lang: this.getAttribute('lang'),
        heading: this.getAttribute('heading'),
        inline: this.#inline,
        exit: pageOf(this.getAttribute('exit')),
      },
      (open) => this.#inline || this.toggleAttribute('open', open),
    );
    if (this.hasAttribute('open') && !this.#inline) this.#chat.setOpen(true);
  }

  #stop(): void {
    const chat = this.#chat;
    this.#chat = null;
    this.#running.abort();
    chat?.stop();
    this.#root.querySelector('.frame')?.remove();
  }
}

/** An address a browser may be sent to; anything else counts as none. */
function pageOf(written: string | null): string | null {
  return written !== null && URL.canParse(written) && new URL(written).protocol === 'https:' ? written : null;
}

/** Styles by constructed sheet, which a strict content security policy lets through; older browsers get a style element. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.prepend(style);
  }
}
