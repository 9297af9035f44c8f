import { h } from '../../widget/view/dom.js';
import { drafts } from '../drafts.js';
import type { Words } from '../words.js';

/** Characters of one message; the server's limit. */
const limit = 4000;

/** The box in which an agent writes. What was written is kept per conversation until it is sent. */
export interface Composer {
  readonly element: HTMLElement;
  /** `false`: the conversation is not this agent's; the text stays. */
  enable(yes: boolean): void;
  focus(): void;
  /** Gives back words that were not sent; what was written since comes after them. */
  giveBack(text: string): void;
  /** Something to read above the box, e.g. why nothing was sent; empty = nothing. */
  say(text: string): void;
}

export function createComposer(
  words: Words,
  conversation: string,
  language: string,
  send: (text: string) => void,
): Composer {
  const { t } = words;
  const problem = h('p', { class: 'problem', role: 'alert' });
  const over = h('p', { class: 'problem', id: 'reply-over', 'aria-live': 'polite' });
  const field = h('textarea', {
    id: 'reply',
    rows: 2,
    'aria-describedby': 'reply-hint reply-over',
    placeholder: t('reply.placeholder', { language }),
  });
  field.value = drafts.get(conversation);
  const submit = h('button', { type: 'submit', class: 'primary' }, t('reply.send'));
  const form = h(
    'form',
    { class: 'composer', novalidate: true },
    problem,
    h('label', { for: 'reply', class: 'spoken' }, t('reply.label')),
    h('div', { class: 'write' }, field, submit),
    h('p', { class: 'hint', id: 'reply-hint' }, t('reply.hint')),
    over,
  );

  const fit = (): void => {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight + 2, 220)}px`;
    const more = field.value.trim().length - limit;
    over.textContent = more > 0 ? t('reply.left', { count: more }) : '';
  };
  const keep = (): void => {
    drafts.set(conversation, field.value);
    fit();
  };
  field.addEventListener('input', keep);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text === '' || text.length > limit || field.disabled) return field.focus();
    field.value = '';
    keep();
    problem.textContent = '';
    send(text);
    field.focus();
  });
  requestAnimationFrame(fit);

  return {
    element: form,
    enable(yes) {
      field.disabled = !yes;
      submit.disabled = !yes;
      form.hidden = !yes && field.value === '';
    },
    focus: () => field.focus(),
    giveBack(text) {
      field.value = [text, field.value].filter((part) => part.trim() !== '').join('\n');
      keep();
      form.hidden = false;
    },
    say(text) {
      problem.textContent = text;
    },
  };
}
