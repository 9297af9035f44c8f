import { watchContent } from '../content/watch.js';
import type { BotRegistry } from './bot-registry.js';
import { errorFields, type Log } from './log.js';
import type { Metrics } from './metrics.js';

/** A language that is misspelt makes every text of a bot wrong: the first few say it. */
const toldProblems = 10;

/** Uses edits of the content as they are saved; a bad one is told and changes nothing. `onChange` = a bot is another now. */
export function followContent(
  root: string,
  bots: BotRegistry,
  log: Log,
  metrics: Metrics,
  onChange: () => void,
): () => void {
  return watchContent(root, () => {
    void bots.reload().then(
      ({ changed, problems }) => {
        metrics.reloads.inc({ result: problems.length > 0 ? 'refused' : 'good' });
        for (const problem of problems.slice(0, toldProblems))
          log.warn({ problem }, 'the edit is not used: the last good version goes on');
        const more = problems.length - toldProblems;
        if (more > 0) log.warn({ more }, 'more is wrong with the edit: `ventanilla check` shows all of it');
        if (changed.length > 0) {
          log.info({ bots: changed }, 'content reloaded');
          onChange();
        }
      },
      (error: unknown) => log.error(errorFields(error), 'content could not be read'),
    );
  });
}
