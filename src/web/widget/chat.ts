import { neutralPage } from '../../model/neutral-page.js';
import type { Device } from './device.js';
import { createSession, type Phase } from './session.js';
import { createLanguage, widgetLocales } from './texts.js';
import { transcriptLines, transcriptText, type TranscriptWords } from './transcript.js';
import { pickLocale } from './translate.js';
import { createComposer } from './view/composer.js';
import { fitToKeyboard } from './view/fit-to-keyboard.js';
import { createConfirmEnd } from './view/confirm-end.js';
import { h } from './view/dom.js';
import { createLauncher } from './view/launcher.js';
import { createMenu } from './view/menu.js';
import { createPanel } from './view/panel.js';
import { createQuickExit } from './view/quick-exit.js';
import { printLines, saveFile } from './view/paper.js';
import { stateWords } from './view/pending-view.js';
import { createThread } from './view/thread.js';
import { createKept } from './kept.js';

/** What the page's author wrote on the element. */
export interface ChatSettings {
  readonly bot: string;
  /** Origin of the Ventanilla server, without a slash at the end. */
  readonly server: string;
  readonly lang: string | null;
  readonly heading: string | null;
  readonly inline: boolean;
  /** Where “leave this page quickly” leads; null = the usual neutral page. */
  readonly exit: string | null;
}

/** A running chat inside a shadow root. */
export interface Chat {
  setOpen(open: boolean): void;
  setLocale(locale: string | null): void;
  /** Opens the chat and says `text` for the citizen, who has asked for it on the page. */
  ask(text: string): void;
  stop(): void;
}

/** Builds the chat into `root` and joins screen and session; `onOpen` hears when the citizen opens or closes it. */
export function createChat(
  root: ShadowRoot,
  device: Device,
  settings: ChatSettings,
  onOpen: (open: boolean) => void,
): Chat {
  const pageLanguage = settings.lang ?? document.documentElement.lang;
  const kept = createKept(device.keep, settings.server, settings.bot, pageLanguage);
  const language = createLanguage(pickLocale(widgetLocales, [kept.locale(), pageLanguage, ...navigator.languages]));
  const { t } = language;
  let botTitle: { readonly [locale: string]: string } = {};
  const name = (): string => settings.heading ?? botTitle[language.locale()] ?? t('panel.heading');
  let open = false;
  let phase: Phase = 'none';
  let botLocale = '';
  let told = '';

  const session = createSession(
    device,
    { server: settings.server, bot: settings.bot, locale: language.locale(), pageLanguage },
    {
      event(event, past) {
        thread.add(event, past);
        if (event.sensitive) exit.show(true);
        thread.refreshOffers(session.events(), session.chosen());
        // Numbers for an emergency, or a person's words, leave the bot's question open.
        if (event.from === 'bot') composer.setAccepts(event.accepts ?? null);
        if (!past && !open && event.from !== 'citizen') launcher.addUnread();
        if (event.from === 'bot' || event.from === 'agent') panel.showSpeaker(event);
        if (event.from !== 'bot') return;
        // The citizen changed language in the conversation: the screen follows.
        if (!past && botLocale && botLocale !== event.locale) setLocale(event.locale);
        botLocale = event.locale;
      },
      clear() {
        thread.clear();
        exit.show(false);
        composer.setAccepts(null);
        botLocale = '';
      },
      pending(items) {
        thread.showPending(items);
        const failed = items.filter((item) => item.state === 'failed').at(-1);
        if (failed && failed.id !== told) panel.announce(stateWords(failed, language));
        told = failed?.id ?? '';
      },
      typing: (alias) => thread.typing(alias),
      phase(next) {
        phase = next;
        panel.showPhase(next);
      },
      connected: (yes) => panel.showConnected(yes),
      draft: (text) => composer.setText(text),
    },
  );

  const setLocale = (locale: string): void => {
    if (locale === language.locale() || !widgetLocales.includes(locale)) return;
    language.set(locale);
    session.setLocale(locale);
  };
  const sendText = (text: string): void => {
    session.send(text);
    thread.toEnd();
  };
  const words = (): TranscriptWords => ({
    t,
    name: name(),
    savedAt: device.now(),
    moment: (at) => new Date(at).toLocaleString(`${language.locale()}-US`, { dateStyle: 'medium', timeStyle: 'short' }),
  });

  const composer = createComposer(language, {
    send: sendText,
    upload(file, problem) {
      session.upload(file, problem);
      thread.toEnd();
    },
    draft: (text) => kept.setDraft(text),
    announce: (text) => panel.announce(text),
  });
  const thread = createThread(
    {
      language,
      server: settings.server,
      name,
      now: () => device.now(),
      choose(event, choice) {
        session.choose(event, choice);
        thread.refreshOffers(session.events(), session.chosen());
        thread.toEnd();
      },
      download(id, fileName) {
        void session.fetchFile(id).then((blob) => {
          if (blob) saveFile(root, fileName, blob);
          else panel.announce(t('file.failed'));
        });
      },
    },
    {
      retry: (id) => session.retry(id),
      remove(id) {
        session.remove(id);
        composer.focus();
      },
      edit(item) {
        session.remove(item.id);
        composer.setText(item.text);
        composer.focus();
      },
    },
  );
  const saveTranscript = (): void => {
    const text = transcriptText(session.events(), words());
    const day = new Date(device.now()).toISOString().slice(0, 10);
    saveFile(root, `${t('transcript.file')}-${day}.txt`, new Blob([text], { type: 'text/plain;charset=utf-8' }));
  };
  const printTranscript = (): boolean =>
    printLines(t('transcript.title', { name: name() }), language.locale(), transcriptLines(session.events(), words()));
  const confirm = createConfirmEnd(language, () => {
    composer.setText('');
    void session.end().then(() => panel.title.focus());
  });
  const exit = createQuickExit(language, () => {
    // First nothing is to be seen, then nothing is kept, then the page is another one, and "back" does not lead here.
    frame.hidden = true;
    composer.setText('');
    void session.end();
    location.replace(settings.exit ?? neutralPage);
  });
  const menu = createMenu(language, {
    download: () => saveTranscript(),
    print: () => printTranscript() || saveTranscript(),
    end: () => confirm.ask(),
  });
  const panel = createPanel(
    { language, inline: settings.inline, name, thread, composer, menu, confirm: confirm.element, exit: exit.element },
    {
      close: () => setOpen(false),
      switchLanguage() {
        const sentence = t('panel.language_words');
        setLocale(language.other());
        if (phase === 'open' || phase === 'starting') sendText(sentence);
      },
      startAnew() {
        session.startAnew();
        composer.focus();
      },
    },
  );
  const launcher = createLauncher(language, () => setOpen(true));
  const frame = h(
    'div',
    { class: settings.inline ? 'frame inline' : 'frame', role: 'region' },
    settings.inline ? null : launcher.element,
    panel.element,
  );
  language.bind(() => {
    frame.lang = language.locale();
    frame.setAttribute('aria-label', t('launcher.region'));
  });
  root.append(frame);

  const sheet = matchMedia('(max-width: 480px), (max-height: 480px)');
  const dialog = panel.element instanceof HTMLDialogElement ? panel.element : null;
  /** On a phone the chat covers the page, so the page behind it is out of reach; on a desk both can be used. */
  const unfold = (): void => {
    if (!dialog) return;
    if (dialog.open) dialog.close();
    if (sheet.matches) dialog.showModal();
    else dialog.show();
  };
  const focusInside = (): void => {
    if (matchMedia('(pointer: coarse)').matches || composer.element.hidden) panel.title.focus();
    else composer.focus();
  };
  const setOpen = (next: boolean, byCitizen = true): void => {
    if (next === open) return;
    open = next;
    launcher.setOpen(next);
    if (next) {
      unfold();
      thread.open();
      composer.setText(composer.text()); // a draft of several lines gets its height now that there is one
      session.begin();
      loadTitle();
      if (byCitizen) focusInside();
    } else {
      menu.close();
      thread.close();
      dialog?.close();
      if (byCitizen) launcher.focus();
    }
    onOpen(next);
  };
  let titleLoaded = settings.heading !== null;
  const loadTitle = (): void => {
    if (titleLoaded) return;
    titleLoaded = true;
    void device
      .fetch(`${settings.server}/api/v1/bots`, {})
      .then(async (response) => {
        const list = (await response.json()) as { bots?: { name?: string; title?: { [locale: string]: string } }[] };
        botTitle = list.bots?.find((bot) => bot.name === settings.bot)?.title ?? {};
        language.again();
      })
      .catch(() => (titleLoaded = false));
  };

  const stopping = new AbortController();
  sheet.addEventListener('change', () => dialog?.open && keepFocus(root, unfold), { signal: stopping.signal });
  dialog?.addEventListener('cancel', (event) => {
    if (event.target !== dialog) return;
    event.preventDefault();
    if (!menu.close()) setOpen(false);
  });
  panel.element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (!menu.close() && dialog) setOpen(false);
  });
  fitToKeyboard(frame, stopping.signal);

  session.resume();
  if (settings.inline) setOpen(true, false);
  return {
    setOpen: (next) => setOpen(next, false),
    setLocale: (locale) => locale && setLocale(locale),
    ask(text) {
      if (phase === 'unavailable') return;
      if (phase === 'gone' || phase.startsWith('cleared')) session.startAnew();
      setOpen(true, false);
      sendText(text);
      focusInside();
      panel.element.scrollIntoView({ block: 'nearest' });
    },
    stop() {
      stopping.abort();
      session.stop();
    },
  };
}

/** Runs what would lose the focus, and gives it back. */
function keepFocus(root: ShadowRoot, run: () => void): void {
  const before = root.activeElement;
  run();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
}
