import type { Check } from './checked.js';

/** Texts print `{agency-phone}`, and there is none: residents would read a gap where help should be. */
export const noPhone: Check = ({ bot, written, source, report }) => {
  if ((bot.facts['agency-phone'] ?? []).length > 0) return;
  const printing = Object.values(bot.texts).filter((text) => JSON.stringify(text).includes('{agency-phone}')).length;
  if (printing > 0) report('NO_PHONE', source.place(written, 'bot'), { count: String(printing) });
};
