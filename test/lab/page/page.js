// The page of `npm run lab`: draws what the laboratory tells, and passes on what is typed, tapped and switched.
import { words } from './words.js';

const say = words[document.documentElement.lang] ?? words.en;
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
const status = document.querySelector('#status');

/** An element with its properties and children; texts become text nodes. */
function make(tag, { dataset = {}, on = {}, aria = {}, ...properties } = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  Object.assign(element.dataset, dataset);
  for (const [name, value] of Object.entries(aria)) element.setAttribute(`aria-${name}`, value);
  for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener);
  element.append(...children);
  return element;
}

async function post(path, body) {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { status: told } = await answer.json();
    const fine = typeof told === 'string' || (told >= 200 && told < 300);
    status.textContent = fine ? '' : told === null ? say.silent : fill(say.posted, { status: told });
  } catch {
    status.textContent = say.lost;
  }
}

const phones = new Map();
/** What is sent with one button; what needs a word of caution or is seldom wanted is under “More”. */
const attachments = ['photo', 'voice', 'file', 'location', 'contact'];
const rare = ['open', 'edit', 'delete', 'read', 'stop', 'start', 'block', 'unblock'];

function openPhone({ kind, name }) {
  const channel = say[kind];
  const act = (what, more = {}) => post('/lab/act', { kind, act: what, ...more });
  const log = make('div', {
    className: 'screen',
    role: 'log',
    tabIndex: 0,
    aria: { label: fill(say.screenOf, { channel }) },
  });
  const typing = make('p', { className: 'typing' });
  const field = make('input', {
    type: 'text',
    placeholder: say.placeholder,
    autocomplete: 'off',
    aria: { label: fill(say.writeTo, { channel }) },
  });
  const form = make(
    'form',
    {
      on: {
        submit(event) {
          event.preventDefault();
          const text = field.value.trim();
          if (text === '') return;
          field.value = '';
          void act('say', { text });
        },
      },
    },
    field,
    make('button', { type: 'submit', className: 'send' }, say.send),
  );
  const button = (what) =>
    make(
      'button',
      {
        type: 'button',
        on: {
          click() {
            const text = what === 'edit' ? window.prompt(say.newText) : undefined;
            // Null = the person thought better of it.
            if (text !== null && text !== '') void act(what, text === undefined ? {} : { text });
          },
        },
      },
      say[what],
    );
  const section = make(
    'section',
    { className: 'phone', dataset: { kind }, aria: { labelledby: `name-${kind}` } },
    make('header', {}, make('h2', { id: `name-${kind}` }, channel), make('p', {}, name)),
    log,
    typing,
    form,
    make('div', { className: 'attach' }, ...attachments.map(button)),
    make('details', {}, make('summary', {}, say.more), make('div', { className: 'attach' }, ...rare.map(button))),
  );
  document.querySelector('#phones').append(section);
  const phone = { log, typing, act, drawn: new Map() };
  phones.set(kind, phone);
  return phone;
}

/** One bubble; a button is a button, a link says where it leads. */
function drawBubble(bubble, act, live) {
  const { from, kind, text, url, buttons, deleted, edited, waitingFor } = bubble;
  const extra = [
    ...(edited ? [say.edited] : []),
    ...(bubble.status && from !== 'platform' ? [say[`status_${bubble.status}`]] : []),
    ...(waitingFor === undefined ? [] : [fill(say.waiting, { label: waitingFor })]),
  ];
  return make(
    'div',
    { className: `bubble from-${from}`, dataset: { id: bubble.id } },
    make('span', { className: 'who' }, `${say[from]}: `),
    ...(kind === 'text' || deleted ? [] : [make('span', { className: 'kind' }, say[`kind_${kind}`])]),
    make('p', { className: 'text' }, deleted ? say.deleted : text),
    ...(url ? [make('a', { href: url, rel: 'noreferrer', target: '_blank' }, url)] : []),
    ...(buttons.length === 0
      ? []
      : [
          make(
            'div',
            { className: 'choices' },
            ...buttons.map((choice, n) =>
              choice.url
                ? make('a', { href: choice.url, rel: 'noreferrer', target: '_blank' }, choice.label)
                : make(
                    'button',
                    {
                      type: 'button',
                      disabled: choice.shape === 'quick' && !live,
                      on: { click: () => void act('tap', { on: bubble.id, button: n }) },
                    },
                    choice.label,
                    ...(choice.description ? [make('small', {}, choice.description)] : []),
                  ),
            ),
          ),
        ]),
    ...(extra.length === 0 ? [] : [make('span', { className: 'status' }, extra.join(' · '))]),
  );
}

function draw({ phones: told, faults }) {
  for (const { kind, name, screen, typing } of told) {
    const phone = phones.get(kind) ?? openPhone({ kind, name });
    const atEnd = phone.log.scrollHeight - phone.log.scrollTop - phone.log.clientHeight < 40;
    screen.forEach((bubble, n) => {
      const live = n === screen.length - 1;
      const key = JSON.stringify([bubble, live]);
      const before = phone.drawn.get(bubble.id);
      if (before?.key === key) return;
      const element = drawBubble(bubble, phone.act, live);
      if (before) {
        const place = [...before.element.querySelectorAll('button, a')].indexOf(document.activeElement);
        before.element.replaceWith(element);
        // What was drawn anew keeps the focus; where it cannot be pressed any more, the conversation has it.
        const again = element.querySelectorAll('button, a')[place];
        if (place >= 0) (again && !again.disabled ? again : phone.log).focus({ preventScroll: true });
      } else phone.log.append(element);
      phone.drawn.set(bubble.id, { key, element });
    });
    if (atEnd) phone.log.scrollTop = phone.log.scrollHeight;
    const writing = typing ? `${say.bot} ${say.typing}` : '';
    if (phone.typing.textContent !== writing) phone.typing.textContent = writing;
  }
  for (const [name, on] of Object.entries(faults)) {
    const box = document.querySelector(`#fault-${name}`);
    if (box) box.checked = on;
  }
}

document.title = say.title;
document.querySelector('h1').textContent = say.title;
document.querySelector('#lead').textContent = say.lead;
document.querySelector('#wrong').textContent = say.wrong;
Object.assign(document.querySelector('#language'), {
  textContent: say.other,
  href: `?lang=${say.otherLang}`,
  hreflang: say.otherLang,
  lang: say.otherLang,
});
const switches = document.querySelector('#switches');
for (const name of ['slow', 'too_many', 'reset_after_accept', 'duplicate']) {
  const box = make('input', {
    type: 'checkbox',
    id: `fault-${name}`,
    on: { change: () => void post('/lab/fault', { name, on: box.checked }) },
  });
  switches.append(make('label', {}, box, ` ${say[name]}`));
}
switches.append(
  make(
    'button',
    {
      type: 'button',
      id: 'close-windows',
      on: {
        click: () =>
          void post('/lab/fault', { name: 'window', on: true }).then(() => (status.textContent = say.windowsClosed)),
      },
    },
    say.closeWindows,
  ),
);
document.querySelector('#web h2').textContent = say.web;

const events = new EventSource('/lab/events');
events.addEventListener('message', ({ data }) => draw(JSON.parse(data)));
events.addEventListener('error', () => (status.textContent = say.lost));
events.addEventListener('open', () => (status.textContent = ''));
