const isHidden = (code: number): boolean =>
  (code < 0x20 && code !== 0x0a && code !== 0x09) ||
  (code >= 0x7f && code <= 0x9f) ||
  code === 0x200e ||
  code === 0x200f ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069) ||
  code === 0xfeff ||
  (code >= 0xe0000 && code <= 0xe007f);

/** Text for the screen without control, bidirectional-override and tag characters, which could make it read as something else. */
export function cleanText(text: string): string {
  let cleaned = '';
  for (const character of text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')) {
    if (!isHidden(character.codePointAt(0) ?? 0)) cleaned += character;
  }
  return cleaned;
}
