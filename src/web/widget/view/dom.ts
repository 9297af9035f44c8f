type Attribute = string | number | boolean | null | undefined;
type Child = Node | string | null | undefined | false;

/** Makes an element from attributes and children: text only ever becomes a text node. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: { readonly [name: string]: Attribute } = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(
    ...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** A button that never submits by accident. */
export function button(className: string, onClick: () => void, ...children: readonly Child[]): HTMLButtonElement {
  const element = h('button', { type: 'button', class: className }, ...children);
  element.addEventListener('click', onClick);
  return element;
}

/** Words for screen readers only. */
export function spoken(text = ''): HTMLSpanElement {
  return h('span', { class: 'spoken' }, text);
}

const shapes = {
  chat: 'M4 5.5A2.5 2.5 0 0 1 6.5 3h11A2.5 2.5 0 0 1 20 5.5v8a2.5 2.5 0 0 1-2.5 2.5H11l-4.6 4.1c-.5.4-1.2.1-1.2-.6V16A2.5 2.5 0 0 1 4 13.5z',
  window: 'M5 21V10a7 7 0 0 1 14 0v11M3 21h18M12 3v18M5 12.5h14',
  close: 'M6 6l12 12M18 6L6 18',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  send: 'M12 19V5.5M5.5 12L12 5.5l6.5 6.5',
  attach: 'M8 12.5l5.6-5.6a3 3 0 0 1 4.3 4.3l-7.6 7.6a5 5 0 0 1-7.1-7.1L10.500 4.500',
  photo:
    'M4 8.500A2 2 0 0 1 6 6.500h2l1.500-2.500h5L16 6.500h2a2 2 0 0 1 2 2V17a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2zM12 9a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7z',
  check: 'M5 12.5l4.500 4.500L19 7.500',
  out: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9',
  down: 'M12 5v13.500M5.500 12l6.500 6.500 6.500-6.500',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  save: 'M12 4v11M7 10.500l5 4.500 5-4.500M5 20h14',
  print: 'M7 9V4h10v5M7 17H4.500V9.500h15V17H17M7 14h10v6H7z',
  end: 'M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13',
} as const;

/** One of the widget's line drawings; always beside words or a name, so hidden from screen readers. */
export function icon(name: keyof typeof shapes): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `icon icon-${name}`);
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}
