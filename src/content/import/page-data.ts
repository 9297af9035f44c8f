/** Largest block of data that is read, in characters, and how deep it may go. */
const limits = { characters: 1_000_000, depth: 12, questions: 500 } as const;

/** The questions of a JSON-LD block: `FAQPage` with `mainEntity`, a list of those, or `@graph`. What cannot be read has none. */
export function questionsOfData(text: string): readonly { readonly question: string; readonly answer: string }[] {
  if (text.length > limits.characters) return [];
  let data: unknown;
  try {
    data = JSON.parse(withoutWrapping(text));
  } catch {
    return [];
  }
  const found: { question: string; answer: string }[] = [];
  const visit = (node: unknown, depth: number): void => {
    if (depth > limits.depth || found.length >= limits.questions) return;
    if (Array.isArray(node)) {
      for (const entry of node) visit(entry, depth + 1);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const map = node as { readonly [key: string]: unknown };
    if (typesOf(map['@type']).includes('Question')) {
      const question = textIn(map['name']) || textIn(map['text']);
      const answer = answerOf(map['acceptedAnswer']) || answerOf(map['suggestedAnswer']);
      if (question !== '' && answer !== '')
        found.push({ question: question.slice(0, 2_000).replace(/<[^<>]*>/g, ' '), answer });
      return;
    }
    for (const key of ['@graph', 'mainEntity', 'hasPart', 'itemListElement', 'item', 'mainEntityOfPage'])
      if (Object.hasOwn(map, key)) visit(map[key], depth + 1);
  };
  visit(data, 0);
  return found;
}

/** Pages hide such a block from old browsers in a comment or in CDATA. */
function withoutWrapping(text: string): string {
  const inside = text.trim();
  const start = ['<!--', '// <![CDATA[', '//<![CDATA['].find((sign) => inside.startsWith(sign)) ?? '';
  const end = ['-->', '// ]]>', '//]]>'].find((sign) => inside.endsWith(sign)) ?? '';
  return inside.slice(start.length, inside.length - end.length);
}

const typesOf = (type: unknown): readonly string[] =>
  (Array.isArray(type) ? type : [type])
    .filter((one): one is string => typeof one === 'string')
    .map((one) => one.replace(/^https?:\/\/schema\.org\//, ''));

/** A text, or the first of several, or one with a language beside it. */
function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return textIn(value[0]);
  if (typeof value === 'object' && value !== null && '@value' in value) return textIn(value['@value']);
  return '';
}

function answerOf(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null && 'text' in one ? textIn(one.text) : textIn(one);
}
