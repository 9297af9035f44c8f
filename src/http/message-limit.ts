/** Longest message the web API takes, in UTF-16 units after cleaning (design page 09, Text). */
export const messageLimit = 2000;
