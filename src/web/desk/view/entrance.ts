import { button, h } from '../../widget/view/dom.js';
import type { Api, Answer } from '../api.js';
import type { Words } from '../words.js';

/** The frame around the pages one sees before signing in. */
function card(
  { words, switchLanguage }: EntranceDeps,
  title: string,
  ...content: readonly (Node | null)[]
): HTMLElement {
  const language = button('plain', switchLanguage, words.t('switch'));
  language.lang = words.other;
  return h(
    'div',
    { class: 'entrance' },
    h('header', {}, h('span', { class: 'brand' }, words.t('product')), language),
    h('main', { id: 'main' }, h('h1', {}, title), ...content),
  );
}

interface Field {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  problem(text: string): void;
}

let count = 0;

function field(label: string, attributes: { readonly [name: string]: string | boolean }, hint?: string): Field {
  count += 1;
  const id = `field-${count}`;
  const error = h('p', { class: 'problem', id: `${id}-problem` });
  const input = h('input', {
    id,
    ...attributes,
    'aria-describedby': `${hint ? `${id}-hint ` : ''}${id}-problem`,
  });
  const element = h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    hint ? h('p', { class: 'hint', id: `${id}-hint` }, hint) : null,
    input,
    error,
  );
  return {
    element,
    input,
    problem(text) {
      error.textContent = text;
      if (text) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    },
  };
}

/** What both pages need. */
export interface EntranceDeps {
  readonly root: HTMLElement;
  readonly words: Words;
  readonly api: Api;
  readonly switchLanguage: () => void;
  /** Signed in: go on. */
  readonly enter: () => void;
}

function show({ root }: EntranceDeps, page: HTMLElement, first: HTMLElement | null): void {
  root.replaceChildren(page);
  first?.focus();
}

const said = (words: Words, answer: Answer<unknown>): string =>
  answer.type === 'refused' ? answer.message || words.t('failed') : words.t('unreachable');

/** A page that only says something, e.g. that the desk needs https. */
export function showSentence(deps: EntranceDeps, sentence: string): void {
  show(deps, card(deps, deps.words.t('sign_in.title'), h('p', { role: 'alert' }, sentence)), null);
}

/** Name and password. `again`: the session ended while somebody worked. */
export function showSignIn(deps: EntranceDeps, again: boolean): void {
  const { words, api, enter } = deps;
  const { t } = words;
  const name = field(t('sign_in.name'), { autocomplete: 'username', required: true, spellcheck: 'false' });
  const password = field(t('sign_in.password'), { type: 'password', autocomplete: 'current-password', required: true });
  const problem = h('p', { class: 'problem', role: 'alert' });
  const submit = h('button', { type: 'submit', class: 'primary' }, t('sign_in.submit'));
  const form = h('form', { novalidate: true }, problem, name.element, password.element, submit);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (submit.disabled) return;
    submit.disabled = true;
    problem.textContent = '';
    void api.post('/login', { name: name.input.value, password: password.input.value }).then((answer) => {
      submit.disabled = false;
      if (answer.type === 'ok') return enter();
      problem.textContent = said(words, answer);
      password.input.value = '';
      password.input.focus();
    });
  });
  const notice = again ? h('p', { class: 'notice', role: 'status' }, t('sign_in.again')) : null;
  const forgot = h('p', { class: 'hint' }, t('sign_in.forgot'));
  show(deps, card(deps, t('sign_in.title'), notice, form, forgot), name.input);
}

interface Setup {
  readonly forPassword: boolean;
  readonly name: string;
  readonly agencies: readonly { readonly name: string; readonly title: { readonly [locale: string]: string } }[];
  readonly languages: readonly string[];
  readonly password: { readonly least: number };
}

/** Makes an account, or sets a new password, with a one-time link. */
export async function showSetup(deps: EntranceDeps, token: string): Promise<void> {
  const { words, api } = deps;
  const { t } = words;
  const answer = await api.post<Setup>('/setup/look', { token });
  if (answer.type !== 'ok') return showSentence(deps, said(words, answer));
  const { forPassword, agencies, languages, password: rules } = answer.body;

  const name = field(t('setup.name'), { autocomplete: 'username', required: true }, t('setup.name_hint'));
  name.input.value = answer.body.name;
  if (forPassword) name.input.readOnly = true;
  const alias = field(
    t('setup.alias'),
    { autocomplete: 'nickname', required: true, maxlength: '40' },
    t('setup.alias_hint'),
  );
  const password = field(
    t('setup.password'),
    { type: 'password', autocomplete: 'new-password', required: true },
    t('setup.password_hint', { least: rules.least }),
  );
  const reveal = h('input', { type: 'checkbox' });
  reveal.addEventListener('change', () => {
    password.input.type = reveal.checked ? 'text' : 'password';
  });
  const boxes = languages.map((code) => h('input', { type: 'checkbox', value: code, checked: true }));
  const languageProblem = h('p', { class: 'problem' });
  const languageGroup = h(
    'fieldset',
    {},
    h('legend', {}, t('setup.languages')),
    h('p', { class: 'hint' }, t('setup.languages_hint')),
    ...languages.map((code, n) => h('label', { class: 'option' }, boxes[n], words.language(code))),
    languageProblem,
  );
  const agency = h(
    'select',
    { id: 'agency' },
    ...agencies.map((one) =>
      h('option', { value: one.name }, one.title[words.locale] ?? Object.values(one.title)[0] ?? one.name),
    ),
  );
  const agencyField = h('div', { class: 'field' }, h('label', { for: 'agency' }, t('setup.agency')), agency);
  const problem = h('p', { class: 'problem', role: 'alert' });
  const submit = h(
    'button',
    { type: 'submit', class: 'primary' },
    t(forPassword ? 'setup.submit_password' : 'setup.submit'),
  );

  const form = h(
    'form',
    { novalidate: true },
    problem,
    name.element,
    ...(forPassword ? [] : [alias.element, ...(agencies.length > 1 ? [agencyField] : []), languageGroup]),
    password.element,
    h('label', { class: 'option' }, reveal, t('setup.show')),
    submit,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (submit.disabled) return;
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    languageProblem.textContent = chosen.length > 0 || forPassword ? '' : t('setup.choose_language');
    if (languageProblem.textContent) return boxes[0]?.focus();
    submit.disabled = true;
    problem.textContent = '';
    const own = forPassword
      ? {}
      : { name: name.input.value, alias: alias.input.value, languages: chosen, agency: agency.value || undefined };
    void api.post('/setup', { token, password: password.input.value, ...own }).then((done) => {
      submit.disabled = false;
      if (done.type === 'ok') return deps.enter();
      problem.textContent = said(words, done);
      const wrong = done.type === 'refused' && done.code.startsWith('password') ? password.input : name.input;
      wrong.focus();
    });
  });
  const title = t(forPassword ? 'setup.password_title' : 'setup.title');
  show(deps, card(deps, title, form), forPassword ? password.input : name.input);
}
