import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { inspect } from '../../src/http/uploads/inspect.js';
import { stripGif } from '../../src/channels/media/gif.js';
import { mostPieces, stripJpeg } from '../../src/channels/media/jpeg.js';
import { stripPng } from '../../src/channels/media/png.js';
import { stripWebp } from '../../src/channels/media/webp.js';

type Bytes = readonly number[];
const latin = (text: string): Bytes => [...Buffer.from(text, 'latin1')];

/** A picture of `pieces` empty pieces, each as small as the format allows. */
function tiny(begin: Bytes, piece: Bytes, pieces: number, end: Bytes): Uint8Array {
  return Uint8Array.from([...begin, ...Array.from({ length: pieces }, () => piece).flat(), ...end]);
}

const pngBegin = [0x89, ...latin('PNG\r\n'), 0x1a, 0x0a];
const chunk = (name: string): Bytes => [0, 0, 0, 0, ...latin(name), 0, 0, 0, 0];
const four = (n: number): Bytes => [n & 255, (n >> 8) & 255, (n >> 16) & 255, n >>> 24];

const formats = {
  jpeg: {
    strip: stripJpeg,
    make: (n: number) => tiny([0xff, 0xd8], [0xff, 0xdb, 0, 2], n, [0xff, 0xda, 0, 2, 0x12, 0xff, 0xd9]),
  },
  'jpeg of comments': {
    strip: stripJpeg,
    make: (n: number) => tiny([0xff, 0xd8], [0xff, 0xfe, 0, 2], n, [0xff, 0xda, 0, 2, 0x12, 0xff, 0xd9]),
  },
  png: { strip: stripPng, make: (n: number) => tiny(pngBegin, chunk('IDAT'), n, chunk('IEND')) },
  gif: {
    strip: stripGif,
    make: (n: number) => tiny(latin('GIF89a\x01\0\x01\0\0\0\0'), [0x21, 0xf9, 0], n, [0x3b]),
  },
  webp: {
    strip: stripWebp,
    make: (n: number) =>
      tiny([...latin('RIFF'), ...four(4 + 8 * n), ...latin('WEBP')], [...latin('ICCP'), 0, 0, 0, 0], n, []),
  },
} as const;

for (const [name, { strip, make }] of Object.entries(formats)) {
  test(`a ${name} of countless empty pieces, which would hold everybody else up, counts as damaged`, () => {
    expect(strip(make(mostPieces - 100))).not.toBeNull();
    expect(strip(make(mostPieces + 100))).toBeNull();
  });
}

test('archives, drawings with script and songs are refused for how they begin, whatever follows', async () => {
  const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024));
  for (const bytes of [bomb, Buffer.from('PK\x03\x04 archive'), Buffer.from('<svg onload="x()">'), Buffer.from('ID3')])
    expect(await inspect(bytes)).toMatchObject({ type: 'refused', code: 'file_type_not_allowed' });
});
