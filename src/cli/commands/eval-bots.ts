import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { secretsFrom } from '../../config.js';
import { diskFiles } from '../../content/content-files.js';
import { loadBots } from '../../content/load-bots.js';
import { systemClock } from '../../runtime/system.js';
import { botsJson } from '../eval/bot-json.js';
import { describeBot } from '../eval/bot-report.js';
import { summariseBot, type BotSummary } from '../eval/bot-summary.js';
import { evalHtml } from '../eval/html-report.js';
import { belowGate } from '../eval/gate.js';
import { showPhases } from '../eval/progress.js';
import { measureBot } from '../eval/run-bot.js';
import { packageRoot } from '../package-files.js';
import type { CommandContext } from '../run-cli.js';

/** What `ventanilla eval [bots...]` is asked. */
export interface EvalBotsOptions {
  /** All if none is named. */
  readonly bots: readonly string[];
  readonly folds: number;
  /** Accuracy, 0..1, that every language must reach; null = no gate. */
  readonly min: number | null;
  /** File for the page; null = none. */
  readonly html: string | null;
  readonly json: boolean;
}

/** `ventanilla eval`: how well each bot's residents are understood, and what to do about it. Resolves to the exit code. */
export async function runEvalBots(
  options: EvalBotsOptions,
  context: CommandContext & { readonly tell: (line: string) => void },
): Promise<number> {
  const { config, texts, lang, out, tell } = context;
  const say: CommandContext['say'] = (key, values) => texts.text(`eval:${key}`, lang, values);
  const words = { say, lang };
  const root = resolve(config.content);
  const files = diskFiles(root, packageRoot);
  const folders = files.folders(join(root, 'bots'));
  const unknown = options.bots.filter((name) => !folders.includes(name));
  const { bots, findings } = await loadBots({ root, packageRoot, env: secretsFrom(), now: systemClock.now() });
  const wanted = bots.filter(({ name }) => options.bots.length === 0 || options.bots.includes(name));
  const progress = showPhases(say);
  const summaries: BotSummary[] = [];
  let bad = false;
  const problems: {
    code: string;
    severity: 'error';
    file: string | null;
    line: number | null;
    message: string;
    fix: string;
  }[] = [];
  const problem = (one: {
    code: string;
    file: string | null;
    line: number | null;
    message: string;
    fix: string;
  }): void => {
    bad = true;
    problems.push({ severity: 'error', ...one });
    tell(
      `${one.file === null ? '' : `${one.file}:${one.line ?? 1}  `}${one.message}${one.fix === '' ? '' : ` ${one.fix}`}`,
    );
  };
  for (const bot of unknown) {
    const message = context.say('chat.unknown', { bot, bots: folders.join(', ') });
    problem({ code: 'UNKNOWN_BOT', file: null, line: null, message, fix: '' });
  }
  // A bot with errors is left out by the loader: its first mistakes say why.
  const usable = new Set(bots.map(({ name }) => name));
  const broken = folders.filter(
    (name) => !usable.has(name) && (options.bots.length === 0 || options.bots.includes(name)),
  );
  if (broken.length > 0)
    for (const { code, file, line, message, fix } of findings
      .filter(({ severity }) => severity === 'error')
      .slice(0, 10))
      problem({ code, file, line, message: message[lang] ?? code, fix: fix[lang] ?? '' });
  try {
    for (const bot of wanted) {
      const summary = summariseBot(await measureBot(bot, { files, root, packageRoot }, options.folds, progress.phase));
      progress.clear();
      if (summary.figures.every(({ accuracy }) => accuracy === null)) {
        const message = say('bot.unmeasured', { bot: bot.name });
        problem({ code: 'NOTHING_TO_MEASURE', file: null, line: null, message, fix: '' });
        continue;
      }
      summaries.push(summary);
      if (!options.json) for (const line of describeBot(summary, words)) out(line);
    }
  } finally {
    progress.clear();
  }
  if (wanted.length === 0 && !bad)
    problem({ code: 'NO_BOTS', file: null, line: null, message: texts.text('import:problems.no_bot', lang), fix: '' });
  if (options.json) out(botsJson(summaries, options.min, problems));
  const { html, min } = options;
  if (html !== null) {
    const written = await writeFile(html, evalHtml(summaries, words)).then(
      () => true,
      () => false,
    );
    tell(context.say(written ? 'test.written' : 'backup.unwritable', { file: resolve(html) }));
    bad ||= !written;
  }
  for (const { bot, figures } of summaries)
    for (const line of min === null ? [] : belowGate(figures, min, words)) {
      bad = true;
      tell(`${bot}: ${line}`);
    }
  return bad ? 1 : 0;
}
