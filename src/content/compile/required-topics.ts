/**
 * The seven topics every bot has (design page 02): am I talking to a machine · who sees what I write · a person · other languages,
 * interpreter, ASL, 711 · accessibility help · complaint, appeal, oversight · emergency. The shared library `common/` has them all.
 */
export const requiredTopics = [
  'are-you-a-bot',
  'who-sees-this',
  'talk-to-a-person',
  'other-languages',
  'accessibility-help',
  'complaint',
  'emergency',
] as const;
