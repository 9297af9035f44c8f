import { createApi } from './api.js';
import { startApp, type App } from './app.js';
import type { Me } from './types.js';
import { showSentence, showSetup, showSignIn, type EntranceDeps } from './view/entrance.js';
import { createWords, firstLocale, rememberLocale, type Words } from './words.js';

const root = document.body;
let words: Words = createWords(firstLocale());
let app: App | null = null;
let showAgain: () => void = () => {};
// The link's secret leaves the address bar at once; it is worth nothing after its first use.
const token = location.pathname === '/desk/setup' ? new URLSearchParams(location.search).get('token') : null;
if (token !== null) history.replaceState(null, '', '/desk/setup');

const api = createApi(
  () => words.locale,
  () => {
    if (app) leave(true);
  },
);

function setLanguage(locale: string): void {
  words = createWords(locale);
  document.documentElement.lang = locale;
  document.title = `${words.t('title')} · ${words.t('product')}`;
}

const entrance = (): EntranceDeps => ({
  root,
  words,
  api,
  switchLanguage,
  enter: () => {
    history.replaceState(null, '', '/desk');
    void start();
  },
});

function switchLanguage(): void {
  setLanguage(words.other);
  rememberLocale(words.locale);
  showAgain();
}

function leave(again: boolean): void {
  app?.stop();
  app = null;
  for (const dialog of document.querySelectorAll('dialog')) dialog.close();
  setLanguage(words.locale);
  showAgain = () => showSignIn(entrance(), again);
  showAgain();
}

async function start(): Promise<void> {
  showAgain = () => {
    app?.stop();
    void start();
  };
  const answer = await api.get<Me>('/me');
  if (answer.type === 'ok') {
    app = await startApp(root, api, words, answer.body, { leave, switchLanguage, clock: Date.now });
  } else if (answer.type === 'refused' && answer.status === 401) {
    leave(false);
  } else {
    const sentence = answer.type === 'refused' ? answer.message : words.t('unreachable');
    showAgain = () => showSentence(entrance(), sentence);
    showAgain();
  }
}

setLanguage(words.locale);
if (token === null) {
  void start();
} else {
  showAgain = () => void showSetup(entrance(), token);
  showAgain();
}
