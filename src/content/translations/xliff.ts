import { placeholdersOf } from '../compile/placeholders.js';
import type { TranslatedUnit, TranslationUnit } from './unit.js';
import { readXml, type XmlElement } from './read-xml.js';

/**
 * Writes texts as XLIFF 1.2, which every translation program reads (https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html): a
 * `file` each, placeholders as `<x/>` that cannot be changed, limits as `maxwidth`, what the text is as `note`.
 */
export function writeXliff(units: readonly TranslationUnit[], noteOf: (unit: TranslationUnit) => string): string {
  const files = new Map<string, TranslationUnit[]>();
  for (const unit of units) files.set(unit.file, [...(files.get(unit.file) ?? []), unit]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
    ...[...files].flatMap(([file, own]) => [
      `  <file original="${escaped(file)}" source-language="${own[0]?.from ?? ''}" target-language="${own[0]?.to ?? ''}" datatype="plaintext">`,
      '    <body>',
      ...own.flatMap((unit) => [
        `      <trans-unit id="${escaped(unit.key)}" resname="${escaped(unit.key)}" xml:space="preserve"${unit.limit === null ? '' : ` maxwidth="${unit.limit}" size-unit="char"`}>`,
        `        <source>${inline(unit.source)}</source>`,
        `        <target state="${unit.target === '' ? 'needs-translation' : 'translated'}">${inline(unit.target)}</target>`,
        `        <note>${escaped(noteOf(unit))}</note>`,
        '      </trans-unit>',
      ]),
      '    </body>',
      '  </file>',
    ]),
    '</xliff>',
    '',
  ].join('\n');
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // XML 1.0 has no other control signs; YAML texts hold none either.
    .replace(/(?![\t\n\r])\p{Cc}/gu, '');

/** A text with its placeholders as elements of their own, numbered by name. */
function inline(text: string): string {
  const raws = [...new Set(placeholdersOf(text).map(({ raw }) => raw))];
  return text
    .split(/(\{\{|\{[^{}\n]{1,80}\})/)
    .map((part) =>
      raws.includes(part)
        ? `<x id="${escaped(part.slice(1, -1).trim())}" ctype="x-placeholder" equiv-text="${escaped(part)}"/>`
        : escaped(part),
    )
    .join('');
}

/** Why a file is none of ours; `line` where it is known. */
export interface FileProblem {
  readonly problem: 'not_xml' | 'not_xliff' | 'xliff_version';
  readonly line?: number;
}

/** Reads what translators sent back. A unit without a translation is left out. */
export function readXliff(text: string): readonly TranslatedUnit[] | FileProblem {
  const root = readXml(text);
  if ('line' in root) return { problem: 'not_xml', line: root.line };
  if (nameOf(root) !== 'xliff') return { problem: 'not_xliff' };
  if (root.attributes['version'] !== '1.2') return { problem: 'xliff_version' };
  return below(root, 'file').flatMap((file) =>
    below(file, 'trans-unit').flatMap((unit): readonly TranslatedUnit[] => {
      const source = child(unit, 'source');
      const target = child(unit, 'target');
      const translation = target ? words(target).trim() : '';
      if (!source || translation === '') return [];
      return [
        {
          file: file.attributes['original'] ?? '',
          key: unit.attributes['id'] ?? '',
          to: (file.attributes['target-language'] ?? '').slice(0, 2).toLowerCase(),
          source: words(source).trim(),
          target: translation,
        },
      ];
    }),
  );
}

/** Programs may put a prefix before the names. */
const nameOf = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((one): one is XmlElement => typeof one !== 'string' && nameOf(one) === name);

/** Elements of a name, at any depth, but not inside each other; groups do not count. */
function below(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((one) =>
    typeof one === 'string' ? [] : nameOf(one) === name ? [one] : below(one, name),
  );
}

/** The words of a text; a placeholder is what it stands for, marks of a program are what is in them. */
function words(element: XmlElement): string {
  return element.children
    .map((one) => {
      if (typeof one === 'string') return one;
      if (nameOf(one) === 'x' || (nameOf(one) === 'ph' && one.children.length === 0)) {
        const id = one.attributes['id'] ?? '';
        return one.attributes['equiv-text'] ?? `{${id}}`;
      }
      return words(one);
    })
    .join('')
    .replaceAll('\r\n', '\n');
}
