import { town, topicFiles, type Files } from './content-of.js';

/** A seeded mistake: what a clerk wrote, and the finding it must give, as `CODE file:line:column words`. */
export interface Mistake {
  readonly about: string;
  readonly files: Files;
  readonly finds: string;
}

export const T = 'bots/town/intents/t.yaml';
export const B = 'bots/town/bot.yaml';
/** Body of a topic; its first line is line 4 of the file. */
export const topic = (about: string, body: string, finds: string): Mistake => ({
  about,
  files: topicFiles(body),
  finds: finds.replace(' T:', ` ${T}:`),
});
/** A whole topic file. */
export const file = (about: string, text: string, finds: string): Mistake => ({
  about,
  files: { [T]: text },
  finds: finds.replace(' T:', ` ${T}:`),
});
export const bot = (about: string, change: (text: string) => string, finds: string): Mistake => ({
  about,
  files: { [B]: change(town[B] ?? '') },
  finds: finds.replace(' B:', ` ${B}:`),
});
export const say = '{ en: "Hi", es: "Hola" }';
export const steps = (about: string, lines: string, finds: string): Mistake => topic(about, `steps:\n${lines}`, finds);
