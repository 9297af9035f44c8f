/** The words of a list written as text. */
export const wordsIn = (text: string): readonly string[] => text.trim().split(/\s+/u);
