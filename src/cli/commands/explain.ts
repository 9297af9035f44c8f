import { resolve } from 'node:path';
import { secretsFrom } from '../../config.js';
import { loadBots } from '../../content/load-bots.js';
import { openStore } from '../../main.js';
import { packageRoot } from '../package-files.js';
import type { Bot } from '../../model/bot.js';
import { systemClock } from '../../runtime/system.js';
import { askAdmin } from '../admin/admin-client.js';
import { explainTurns, type ExplainedTurn } from '../admin/store-commands.js';
import { describeError } from '../describe-error.js';
import { missingDataFile } from '../no-data-file.js';
import { describeTurn, withoutValues } from '../explain/describe-turn.js';
import type { CommandContext } from '../run-cli.js';

export interface ExplainOptions {
  /** Of a message or a conversation. */
  readonly id: string;
  readonly json: boolean;
}

/** `ventanilla explain ID`: which turn said it, what was heard, which rules decided, on which content. What is personal is left out. */
export async function runExplain({ id, json }: ExplainOptions, context: CommandContext): Promise<number> {
  const { config, texts, lang, out, say } = context;
  const answer = await askAdmin(resolve(config.dataDir), { command: 'explain', args: { message: id } });
  if (answer.type === 'failed') {
    out(describeError(texts, lang, answer));
    return 1;
  }
  let turns: readonly ExplainedTurn[] | null;
  if (answer.type === 'nobody') {
    const missing = missingDataFile(config);
    if (missing !== null) {
      out(say('error.no_data', { file: missing }));
      return 1;
    }
    const store = await openStore(config);
    turns = await explainTurns(store, id).finally(() => store.close());
  } else {
    turns = answer.result as unknown as readonly ExplainedTurn[] | null;
  }
  if (!turns) {
    out(say('explain.unknown', { id }));
    return 1;
  }
  if (json) {
    const records = turns.map((turn) => ({ ...turn, record: withoutValues(turn.record) }));
    out(JSON.stringify(records.length === 1 ? records[0] : records, null, 2));
    return 0;
  }
  const bots = await todaysBots(context);
  for (const [n, turn] of turns.entries()) {
    if (n > 0) out('');
    const bot = bots.find(({ name }) => name === turn.bot);
    for (const line of describeTurn(turn, bot, say, lang)) out(line);
  }
  return 0;
}

/** The bots as they are written now; none if they cannot be read: the record is worth showing without. */
async function todaysBots({ config }: CommandContext): Promise<readonly Bot[]> {
  const root = resolve(config.content);
  const { bots } = await loadBots({ root, packageRoot, env: secretsFrom(), now: systemClock.now() }).catch(() => ({
    bots: [],
  }));
  return bots;
}
