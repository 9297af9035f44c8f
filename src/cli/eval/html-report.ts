import { markup, type Html } from '../../http/pages/html.js';
import { share } from '../../nlu/eval/measures.js';
import { reportStyles } from '../conversation-tests/html-report-styles.js';
import type { CommandContext } from '../run-cli.js';
import { gapSentence } from './bot-report.js';
import type { AdvisedConfusion, BotSummary, LanguageSummary } from './bot-summary.js';
import { languageName, languageTitle } from './language-tag.js';
import { printFigures } from './print-figures.js';
import { reliabilityPlot } from './reliability-plot.js';

type Words = Pick<CommandContext, 'say' | 'lang'>;

const plotStyles = `
.plot{width:100%;max-width:24rem;height:auto;display:block}
.plot .frame{fill:none;stroke:var(--line)}.plot .truth{stroke:var(--soft);stroke-dasharray:4 4}
.plot circle{fill:var(--brand);fill-opacity:.75}.plot text{fill:var(--ink);font-size:9px}
caption{text-align:start;padding:.2rem 0;color:var(--soft)}
.scroll{margin:1rem 0}
.pair{border:1px solid var(--line);border-radius:.5rem;padding:.6rem .9rem;margin:.5rem 0}
.pair ul{margin:.3rem 0}
`;

/** The figures of bots as one page that needs nothing else: no network, no script; it can be mailed to whoever owns the content. */
export function evalHtml(summaries: readonly BotSummary[], words: Words): string {
  const { say, lang } = words;
  return markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('report.title')}</title>
<style>${{ markup: reportStyles + plotStyles }}</style>
</head>
<body>
<main>
<h1>${say('report.title')}</h1>
<p>${say('report.reading')}</p>
${summaries.map((summary) => botPart(summary, words))}
</main>
</body>
</html>
`.markup;
}

function botPart(summary: BotSummary, words: Words): Html {
  const { say } = words;
  const { gap } = summary;
  return markup`<section>
<h2>${say('bot.title', { bot: summary.bot, ...summary.thresholds })}</h2>
${gap !== null && (gap.value > 0.03 ? markup`<p class="bad">${gapSentence(gap, words)}</p>` : markup`<p class="good">${gapSentence(gap, words)}</p>`)}
${summary.languages.map((language) => languagePart(summary.bot, language, words))}
</section>
`;
}

function languagePart(bot: string, one: LanguageSummary, words: Words): Html {
  const { say, lang } = words;
  const { interval, percent, number } = printFigures(words);
  const named = languageName(one.locale, lang);
  const inScope = [
    ['held_out', one.heldOut],
    ['crossed', one.crossed],
  ] as const;
  const outOfScope = [
    ['left_out', one.leftOut],
    ['off_topic', one.offTopic],
  ] as const;
  const part = (count: number, of: number): string => percent(of === 0 ? null : count / of);
  return markup`<section>
<h3>${say('bot.language', { language: languageTitle(one.locale, lang), examples: one.examples, topics: one.topics })}</h3>
${table(
  say('report.in_scope', { language: named, bot }),
  ['what', 'messages', 'accuracy', 'right', 'wrong', 'clarified', 'unheard'].map((key) => say(`report.column.${key}`)),
  inScope.map(([name, { accuracy, decisions }]) => {
    const of = accuracy?.of ?? 0;
    const { right, wrong, clarified, not_understood: unheard } = decisions.inScope;
    return [
      say(`bot.part.${name}`),
      String(of),
      interval(accuracy),
      part(right, of),
      part(wrong, of),
      part(clarified, of),
      part(unheard, of),
    ];
  }),
)}
${table(
  say('report.out_of_scope', { language: named, bot }),
  ['what', 'messages', 'caught', 'auroc'].map((key) => say(`report.column.${key}`)),
  outOfScope.map(([name, { caught, auroc }]) => [
    say(`bot.part.${name}`),
    String(caught?.of ?? 0),
    interval(caught),
    number(auroc, 3),
  ]),
)}
<h4>${say('bot.part.calibration')}</h4>
<p>${say('report.calibration', { error: number(one.calibrationError, 3) })}</p>
${one.bins.length > 0 && reliabilityPlot(one.bins, { title: say('report.plot', { language: named, bot }), across: say('report.across'), upwards: say('report.upwards') }, `plot-${bot}-${one.locale}`)}
${table(
  say('report.bins', { language: named, bot }),
  ['confidence', 'messages', 'share_right'].map((key) => say(`report.column.${key}`)),
  one.bins.map((bin) => [
    `${Math.round(bin.from * 100)}–${Math.round(bin.to * 100)} %`,
    String(bin.count),
    percent(bin.right),
  ]),
)}
${one.confusions.length > 0 && markup`<h4>${say('bot.confused')}</h4>${one.confusions.map((pair) => pairPart(pair, one.locale, words))}`}
${one.weakest.length > 0 && markup`<h4>${say('bot.weakest')}</h4><ul>${one.weakest.map(({ topic, right, of }) => markup`<li><strong>${topic}</strong> ${interval(share(right, of))}</li>`)}</ul>`}
${one.near.length > 0 && markup`<h4>${say('bot.near')}</h4><ul>${one.near.map(({ first, other }) => markup`<li><span lang="${one.locale}">${first.text}</span> <span class="soft">${first.file}:${first.line}, ${first.intent}</span><br><span lang="${one.locale}">${other.text}</span> <span class="soft">${other.file}:${other.line}, ${other.intent}</span></li>`)}</ul>`}
${one.few.length > 0 && markup`<h4>${say('bot.few')}</h4><p>${one.few.map(({ topic, count }) => `${topic} (${count})`).join(', ')}</p>`}
</section>
`;
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Html {
  return markup`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${head.map((title) => markup`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([
    first = '',
    ...cells
  ]) => markup`<tr><th scope="row">${first}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>
`,
)}</tbody>
</table></div>
`;
}

function pairPart({ meant, heard, messages, advice, values }: AdvisedConfusion, locale: string, { say }: Words): Html {
  // They are one topic's lines, so its file is named once where it can be.
  const [first] = messages;
  const file = messages.every((message) => message.file === first?.file) ? first?.file : undefined;
  return markup`<div class="pair"><p><strong>${meant} → ${heard ?? '–'}</strong> (${messages.length})${file !== undefined && markup`<br><span class="soft">${file}</span>`}</p>
<ul>${messages.map((message) => markup`<li><span lang="${locale}">${message.text}</span> <span class="soft">${file === undefined ? message.file : ''}:${message.line}</span></li>`)}</ul>
<p>${say(`advice.${advice}`, values)}</p></div>
`;
}
