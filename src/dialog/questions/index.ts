import type { EngineQuestion } from '../engine-question.js';
import { change } from './change.js';
import { clarify, language, leave, menu, resume, stuck } from './conversation.js';
import { erase } from './erase.js';
import { contact, message, nobody } from './person.js';

/** Every question of the engine's own, by the name it is open under. */
export const engineQuestions: { readonly [name: string]: EngineQuestion } = {
  change,
  leave,
  resume,
  clarify,
  menu,
  language,
  stuck,
  erase,
  nobody,
  message,
  contact,
};
