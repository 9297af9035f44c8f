import { button, h } from '../../widget/view/dom.js';
import type { Words } from '../words.js';

let count = 0;

/** Shows a question over the page; resolves to what was chosen, or null when it was closed. Focus returns to where it was. */
export function askDialog<T>(
  words: Words,
  options: {
    readonly title: string;
    readonly text?: string;
    readonly submit: string;
    /** Fields between the text and the buttons, with a reader of what they hold (null = not complete). */
    readonly fields?: readonly Node[];
    readonly read: () => T | null;
  },
): Promise<T | null> {
  return new Promise((resolve) => {
    count += 1;
    const id = `dialog-${count}`;
    let result: T | null = null;
    const form = h(
      'form',
      { novalidate: true },
      h('h2', { id }, options.title),
      options.text ? h('p', {}, options.text) : null,
      ...(options.fields ?? []),
      h(
        'div',
        { class: 'actions' },
        h('button', { type: 'submit', class: 'primary' }, options.submit),
        button('plain', () => dialog.close(), words.t('cancel')),
      ),
    );
    const dialog = h('dialog', { 'aria-labelledby': id }, form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      result = options.read();
      if (result !== null) dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Tells something over the page until it is closed. */
export function showDialog(words: Words, title: string, ...content: readonly Node[]): void {
  count += 1;
  const id = `dialog-${count}`;
  const dialog = h(
    'dialog',
    { 'aria-labelledby': id },
    h('h2', { id }, title),
    ...content,
    h(
      'div',
      { class: 'actions' },
      button('primary', () => dialog.close(), words.t('close')),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** A group of round buttons; `value` reads the chosen one. */
export function radios(
  legend: string,
  options: readonly { readonly value: string; readonly label: string }[],
): { readonly element: HTMLElement; value(): string } {
  count += 1;
  const name = `choice-${count}`;
  const inputs = options.map(({ value }, n) => h('input', { type: 'radio', name, value, checked: n === 0 }));
  const element = h(
    'fieldset',
    {},
    h('legend', {}, legend),
    ...options.map(({ label }, n) => h('label', { class: 'option' }, inputs[n], label)),
  );
  return { element, value: () => inputs.find((input) => input.checked)?.value ?? '' };
}
