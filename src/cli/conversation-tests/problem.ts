import type { CommandContext } from '../run-cli.js';

/** Something the bot did instead of what a test expected. `what` is a name (a slot, a text, an operation, a queue). */
export interface Did {
  readonly type: 'asked' | 'said' | 'called' | 'handed_off';
  readonly what: string;
}

/** Why a test does not hold, without words; names are those of the test's own language. */
export type Problem =
  | { readonly type: 'unlike'; readonly expected: readonly string[]; readonly did: readonly Did[] }
  | { readonly type: 'unwanted'; readonly words: string; readonly did: readonly Did[] }
  | { readonly type: 'no_choice'; readonly label: string; readonly offered: readonly string[] }
  | { readonly type: 'state'; readonly what: string; readonly expected: string; readonly found: string }
  | { readonly type: 'no_language'; readonly language: string; readonly known: readonly string[] }
  | { readonly type: 'no_channel'; readonly channel: string; readonly known: readonly string[] }
  | { readonly type: 'crashed'; readonly error: string };

/** The problem as one sentence in the operator's language: what the bot did, then what the test expected. */
export function describeProblem(problem: Problem, say: CommandContext['say']): string {
  switch (problem.type) {
    case 'unlike':
      // Said, but not in one message: a line that wants both is about one of them.
      return say(problem.expected.length > 1 ? 'test.problem.unlike_together' : 'test.problem.unlike', {
        did: describeDid(problem.did, say),
        expected: problem.expected.map((one) => `*${one}*`).join(say('test.problem.and')),
      });
    case 'unwanted':
      return say('test.problem.unwanted', { did: describeDid(problem.did, say), words: problem.words });
    case 'no_choice':
      return problem.offered.length === 0
        ? say('test.problem.no_choices', { label: problem.label })
        : say('test.problem.no_choice', { label: problem.label, offered: problem.offered.join(', ') });
    case 'state':
      return problem.found === ''
        ? say('test.problem.state_none', { what: problem.what, expected: problem.expected })
        : say('test.problem.state', { what: problem.what, expected: problem.expected, found: problem.found });
    case 'no_language':
      return say('test.problem.no_language', { language: problem.language, known: problem.known.join(', ') });
    case 'no_channel':
      return say('chat.no_channel', { channel: problem.channel, channels: problem.known.join(', ') });
    default:
      return say('error.unexpected', { problem: problem.error });
  }
}

function describeDid(did: readonly Did[], say: CommandContext['say']): string {
  if (did.length === 0) return say('test.problem.nothing');
  return `${say('test.problem.bot')} ${did
    .map(({ type, what }) => (what === '' ? say('test.problem.other') : say(`test.problem.${type}`, { what })))
    .join(say('test.problem.then'))}`;
}
