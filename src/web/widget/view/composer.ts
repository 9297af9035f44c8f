import type { UploadFile } from '../device.js';
import type { Language } from '../texts.js';
import type { FailReason } from '../verdict.js';
import { button, h, icon } from './dom.js';
import { uploadMegabytes } from './pending-view.js';

/** Longest message the web API takes, UTF-16 units (design page 06). */
export const messageLimit = 2000;
/** From here on the citizen is told how much room is left. */
const countFrom = messageLimit - 200;

const keyboards: { readonly [accepts: string]: string } = {
  number: 'decimal',
  money: 'decimal',
  zip: 'numeric',
  phone: 'tel',
  email: 'email',
};
const photoTypes = 'image/*';
const fileTypes = 'image/*,application/pdf,.pdf';

/** Where the citizen writes. */
export interface Composer {
  readonly element: HTMLElement;
  focus(): void;
  text(): string;
  setText(text: string): void;
  /** What the open question wants: shows the right keyboard, and a button for photos and files. */
  setAccepts(accepts: string | null): void;
  setEnabled(enabled: boolean): void;
}

/** Why a chosen file is not even sent, or null. */
export function uploadProblem(file: UploadFile, wanted: string): FailReason | null {
  if (file.size === 0) return 'empty_file';
  if (file.size > uploadMegabytes * 1024 * 1024) return 'too_big';
  if (file.type.startsWith('image/') && file.type !== 'image/svg+xml') return null;
  const unnamed = file.type === '' && /\.(hei[cf]|jpe?g|png|pdf)$/i.test(file.name);
  if (wanted === 'photo') return unnamed && !/\.pdf$/i.test(file.name) ? null : 'wrong_type_photo';
  return unnamed || file.type === 'application/pdf' ? null : 'wrong_type';
}

/** Makes the writing field: Enter sends, Shift+Enter begins a line. */
export function createComposer(
  language: Language,
  on: {
    send(text: string): void;
    upload(file: UploadFile, problem: FailReason | null): void;
    draft(text: string): void;
    announce(text: string): void;
  },
): Composer {
  const label = h('label', { class: 'spoken', for: 'ventanilla-text' });
  const field = h('textarea', {
    id: 'ventanilla-text',
    rows: 1,
    enterkeyhint: 'send',
    autocomplete: 'off',
    'aria-describedby': 'ventanilla-count',
  });
  const count = h('p', { id: 'ventanilla-count', class: 'count', hidden: true });
  const picker = h('input', { type: 'file', hidden: true, tabindex: -1 });
  const attach = button('round attach', () => picker.click());
  const send = h('button', { type: 'submit', class: 'round send' }, icon('send'));
  const element = h(
    'form',
    { class: 'composer', novalidate: true },
    count,
    h('div', { class: 'row' }, attach, label, field, send),
    picker,
  );
  let accepts: string | null = null;
  let enabled = true;
  let told = 0;

  const canUpload = (): boolean => enabled && (accepts === 'photo' || accepts === 'file');
  const refresh = (): void => {
    const { t } = language;
    label.textContent = t('composer.label');
    field.placeholder = t('composer.placeholder');
    send.setAttribute('aria-label', t('composer.send'));
    attach.setAttribute('aria-label', t(accepts === 'photo' ? 'composer.attach_photo' : 'composer.attach_file'));
    attach.replaceChildren(icon(accepts === 'photo' ? 'photo' : 'attach'));
    attach.hidden = !canUpload();
    picker.accept = accepts === 'photo' ? photoTypes : fileTypes;
    measure();
  };
  const measure = (): void => {
    const left = messageLimit - field.value.trim().length;
    count.hidden = left > messageLimit - countFrom;
    count.textContent =
      left >= 0 ? language.t('composer.left', { count: left }) : language.t('composer.over', { count: -left });
    count.classList.toggle('over', left < 0);
    if (left < 0) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
    send.setAttribute('aria-disabled', String(left < 0 || field.value.trim() === ''));
    // Told at 200, 100 and 0 left, and once when it is too long; not with every letter.
    const step = left < 0 ? 4 : left <= 0 ? 3 : left <= 100 ? 2 : left <= 200 ? 1 : 0;
    if (step > told) on.announce(count.textContent);
    told = step;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  const submit = (): void => {
    const text = field.value.trim();
    if (text === '' || !enabled) return;
    if (text.length > messageLimit) return on.announce(count.textContent ?? '');
    setText('');
    on.send(text);
  };
  const setText = (text: string): void => {
    field.value = text;
    measure();
    on.draft(text);
  };
  const take = (files: FileList | null | undefined): void => {
    for (const file of files ?? []) on.upload(file, uploadProblem(file, accepts ?? 'file'));
  };

  element.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  field.addEventListener('input', () => {
    measure();
    on.draft(field.value);
  });
  field.addEventListener('keydown', (event) => {
    // 229: the Enter that ends a composition of an input method.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  });
  picker.addEventListener('change', () => {
    take(picker.files);
    picker.value = '';
  });
  element.addEventListener('dragover', (event) => {
    if (canUpload()) event.preventDefault();
  });
  element.addEventListener('drop', (event) => {
    if (!canUpload()) return;
    event.preventDefault();
    take(event.dataTransfer?.files);
  });
  language.bind(refresh);

  return {
    element,
    focus: () => field.focus({ preventScroll: true }),
    text: () => field.value,
    setText,
    setAccepts(next) {
      accepts = next;
      field.inputMode = keyboards[next ?? ''] ?? 'text';
      refresh();
    },
    setEnabled(next) {
      enabled = next;
      element.hidden = !next;
      refresh();
    },
  };
}
