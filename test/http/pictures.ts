import { crc32, deflateSync } from 'node:zlib';

/** Bytes of text, one each. */
export const latin = (text: string): number[] => [...Buffer.from(text, 'latin1')];
const raw = (...bytes: readonly number[]): readonly number[] => bytes;
const two = (n: number): number[] => [n >> 8, n & 255];
const four = (n: number): number[] => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const fourLittle = (n: number): number[] => four(n).toReversed();

/** A JPEG segment: marker, length, payload. */
export const segment = (marker: number, payload: readonly number[]): number[] => [
  0xff,
  marker,
  ...two(payload.length + 2),
  ...payload,
];

/** EXIF with an orientation and a GPS directory, as a phone writes it. `marks` is text that must not survive. */
export function exif(orientation: number): number[] {
  const entry = (tag: number, type: number, count: number, value: readonly number[]): number[] => [
    ...two(tag),
    ...two(type),
    ...four(count),
    ...value,
  ];
  const gpsAt = 8 + 2 + 2 * 12 + 4;
  const first = [
    ...two(2),
    ...entry(0x0112, 3, 1, [...two(orientation), 0, 0]),
    ...entry(0x8825, 4, 1, four(gpsAt)),
    ...four(0),
  ];
  const gps = [...two(1), ...entry(1, 2, 2, latin('N\0\0\0')), ...four(0), ...latin('GPS-41.8781N-87.6298W')];
  return [...latin('Exif\0\0MM'), 0, 0x2a, ...four(8), ...first, ...gps];
}

/** The scan of a tiny picture, with a stuffed byte and a restart marker in it. */
export const scan = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];

/** A JPEG as a phone makes it: everything a picture needs, and everything it should not tell. */
export function phoneJpeg(orientation = 6): Uint8Array {
  return Uint8Array.from([
    ...raw(0xff, 0xd8),
    ...segment(0xe0, [...latin('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xe1, exif(orientation)),
    ...segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0<xmp>XMP-SECRET</xmp>')),
    ...segment(0xe2, latin('ICC_PROFILE\0\x01\x01colours')),
    ...segment(0xe2, latin('MPF\0MPF-SECRET')),
    ...segment(0xed, latin('Photoshop 3.0\0IPTC-SECRET')),
    ...segment(0xfe, latin('COMMENT-SECRET')),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    ...segment(0xc0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
    ...segment(0xc4, [0, ...Array.from({ length: 16 }, () => 0)]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...scan,
    ...raw(0xff, 0xd9),
    ...latin('TRAILER-SECRET'),
  ]);
}

function chunk(name: string, data: readonly number[]): number[] {
  const body = [...latin(name), ...data];
  return [...four(data.length), ...body, ...four(crc32(Uint8Array.from(body)))];
}

export function notedPng(): Uint8Array {
  return Uint8Array.from([
    ...raw(0x89, ...latin('PNG\r\n\x1a\n')),
    ...chunk('IHDR', [...four(1), ...four(1), 8, 2, 0, 0, 0]),
    ...chunk('tEXt', latin('Author\0TEXT-SECRET')),
    ...chunk('iTXt', latin('XML:com.adobe.xmp\0XMP-SECRET')),
    ...chunk('eXIf', latin('MM-GPS-SECRET')),
    ...chunk('tIME', [7, 234, 1, 1, 0, 0, 0]),
    ...chunk('pHYs', [...four(2835), ...four(2835), 1]),
    ...chunk('IDAT', [...deflateSync(Uint8Array.from([0, 255, 0, 0]))]),
    ...chunk('prVt', latin('PRIVATE-SECRET')),
    ...chunk('IEND', []),
    ...latin('TRAILER-SECRET'),
  ]);
}

export function notedWebp(): Uint8Array {
  const riff = (name: string, data: readonly number[]): number[] => [
    ...latin(name),
    ...fourLittle(data.length),
    ...data,
    ...(data.length % 2 ? [0] : []),
  ];
  const body = [
    ...latin('WEBP'),
    ...riff('VP8X', [0b0010_1100, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ...riff('ICCP', latin('colours')),
    ...riff('VP8 ', [1, 2, 3, 4]),
    ...riff('EXIF', latin('GPS-SECRET')),
    ...riff('XMP ', latin('XMP-SECRET')),
  ];
  return Uint8Array.from([...latin('RIFF'), ...fourLittle(body.length), ...body, ...latin('TRAILER-SECRET')]);
}

export function notedGif(): Uint8Array {
  return Uint8Array.from([
    ...latin('GIF89a'),
    ...raw(1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255),
    ...raw(0x21, 0xff, 11, ...latin('NETSCAPE2.0'), 3, 1, 0, 0, 0),
    ...raw(0x21, 0xff, 11, ...latin('XMP DataXMP'), 10, ...latin('XMP-SECRET'), 0),
    ...raw(0x21, 0xfe, 14, ...latin('COMMENT-SECRET'), 0),
    ...raw(0x21, 0xf9, 4, 0, 0, 0, 0, 0),
    ...raw(0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0),
    ...raw(0x3b),
    ...latin('TRAILER-SECRET'),
  ]);
}

export const pdf = Uint8Array.from(latin('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'));
