import { resolve } from 'node:path';
import type { Config } from '../../config.js';
import { deskCommands } from '../../desk/commands.js';
import { openStore } from '../../main.js';
import type { Json } from '../../model/json.js';
import { systemClock, systemRandom } from '../../runtime/system.js';
import { askAdmin } from '../admin/admin-client.js';
import { describeError } from '../describe-error.js';
import { missingDataFile } from '../no-data-file.js';
import type { CommandContext } from '../run-cli.js';

/** What `ventanilla agent …` does. */
export type AgentRequest =
  | { readonly do: 'add'; readonly name: string; readonly agency?: string; readonly role?: string }
  | { readonly do: 'list' }
  | { readonly do: 'remove' | 'link'; readonly name: string };

/** The answers of `src/desk/commands.ts`. */
type Answer =
  | { readonly type: 'link'; readonly path: string; readonly url?: string }
  | { readonly type: 'removed'; readonly given: number }
  | { readonly type: 'which_agency'; readonly agencies: readonly string[] }
  | { readonly type: 'exists' | 'unknown' | 'no_name' };
interface Listed {
  readonly accounts: readonly {
    readonly name: string;
    readonly alias: string;
    readonly role: string;
    readonly agency: string;
    readonly languages: readonly string[];
  }[];
}

/** `ventanilla agent add|list|remove|link`: through the running server if there is one, else on the data file. */
export async function runAgent(request: AgentRequest, context: CommandContext): Promise<number> {
  const { config, out, lang, texts } = context;
  const say = (key: string, values?: { readonly [name: string]: string | number }): string =>
    texts.text(`desk:cli.${key}`, lang, values);
  const { do: what, ...args } = request;
  const result = await ask(config, `agent.${what}`, args, context);
  if (result === null) return 1;
  if (what === 'list') {
    const { accounts } = result as unknown as Listed;
    if (accounts.length === 0) out(say('none'));
    for (const { name, alias, role, agency, languages } of accounts)
      out([name.padEnd(28), `“${alias}”`.padEnd(18), role.padEnd(7), agency, `(${languages.join(', ')})`].join(' '));
    return 0;
  }
  const answer = result as unknown as Answer;
  const name = 'name' in request ? request.name : '';
  if (answer.type === 'link') {
    out(say('link_made', { name }));
    out(`  ${answer.url ?? addressOf(config)}${answer.path}`);
    return 0;
  }
  if (answer.type === 'removed') {
    out(say('removed', { name }));
    if (answer.given > 0) out(say('given', { count: answer.given }));
    return 0;
  }
  out(say(answer.type, { name, ...(answer.type === 'which_agency' ? { agencies: answer.agencies.join(', ') } : {}) }));
  return 1;
}

async function ask(
  config: Config,
  command: string,
  args: object,
  { out, say, texts, lang }: CommandContext,
): Promise<Json | null> {
  const answer = await askAdmin(resolve(config.dataDir), { command, args: { ...args } as Json });
  if (answer.type === 'done') return answer.result;
  if (answer.type === 'failed') {
    out(describeError(texts, lang, answer));
    return null;
  }
  const missing = missingDataFile(config);
  if (missing !== null) {
    out(say('error.no_data', { file: missing }));
    return null;
  }
  const store = await openStore(config);
  try {
    const run = deskCommands({ store, clock: systemClock, random: systemRandom })[command];
    return run ? await run({ ...args } as Json) : null;
  } finally {
    await store.close();
  }
}

/** Where the desk will be when the server runs. */
function addressOf({ publicUrl, port }: Config): string {
  return publicUrl.replace(/\/+$/, '') || `http://localhost:${port}`;
}
