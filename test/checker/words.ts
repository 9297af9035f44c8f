/** The one word that a message carries: its run, its conversation and its place there. No word is a part of another. */
export interface Word {
  readonly run: string;
  readonly conversation: string;
  readonly sequence: number;
}

const shape = /\b(k[a-z]*)(c\d+)s(\d+)z\b/g;

export const wordOf = ({ run, conversation, sequence }: Word): string => `${run}${conversation}s${sequence}z`;

/** The words of a text, in order. */
export const wordsIn = (text: string): readonly string[] => [...text.matchAll(shape)].map(([word]) => word);

/** The conversation that a word was made for. */
export const homeOf = (word: string): string => [...word.matchAll(shape)][0]?.[2] ?? '';

/** What the bot of the checker and its agent answer to a word. */
export const agentAnswers = (word: string): string => `Ana has read ${word}.`;
const answer = /(?:You said|Ana has read) (k[a-z]*c\d+s\d+z)\./g;

/** The words that a text answers, in order. */
export const answeredIn = (text: string): readonly string[] => [...text.matchAll(answer)].map(([, word = '']) => word);
