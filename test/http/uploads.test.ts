import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { attachmentHeader, safeFileName } from '../../src/http/uploads/file-name.js';
import { inspect } from '../../src/http/uploads/inspect.js';
import { stripGif } from '../../src/channels/media/gif.js';
import { stripJpeg } from '../../src/channels/media/jpeg.js';
import { stripPng } from '../../src/channels/media/png.js';
import { stripWebp } from '../../src/channels/media/webp.js';
import { exif, latin, notedGif, notedPng, notedWebp, pdf, phoneJpeg, scan, segment } from './pictures.js';
import { startEdge, type Edge } from './edge.js';

const text = (bytes: Uint8Array | null): string => Buffer.from(bytes ?? []).toString('latin1');

describe('A photo tells nothing that its sender did not see', () => {
  test('a phone photo loses place, camera, XMP, IPTC, comments, second pictures and what follows its end', () => {
    const stripped = stripJpeg(phoneJpeg());
    expect(text(phoneJpeg())).toContain('GPS-41.8781N');
    expect(text(stripped)).not.toMatch(/GPS|SECRET|adobe|Photoshop/);
    expect(text(stripped)).toContain('JFIF');
    expect(text(stripped)).toContain('ICC_PROFILE\0\x01\x01colours');
    expect(text(stripped)).toContain(text(Uint8Array.from(scan)));
    expect([...(stripped ?? [])].slice(-2)).toEqual([0xff, 0xd9]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('a photo stays the way up it was taken (%i)', (way) => {
    const stripped = stripJpeg(phoneJpeg(way)) ?? new Uint8Array();
    const again = stripJpeg(stripped);
    expect(again).toEqual(stripped);
    const at = text(stripped).indexOf('\x01\x12\0\x03');
    expect(at === -1 ? 1 : stripped[at + 9]).toBe(way);
  });

  test('a PNG loses its texts, EXIF, time and private chunks and stays a PNG', () => {
    const stripped = stripPng(notedPng());
    expect(text(stripped)).not.toMatch(/SECRET|tEXt|tIME|eXIf|iTXt/);
    for (const kept of ['IHDR', 'pHYs', 'IDAT', 'IEND']) expect(text(stripped)).toContain(kept);
  });

  test('a WebP loses EXIF and XMP, and no longer announces them', () => {
    const stripped = stripWebp(notedWebp()) ?? new Uint8Array();
    expect(text(stripped)).not.toMatch(/SECRET|EXIF|XMP/);
    expect(text(stripped)).toContain('ICCP');
    expect(stripped[20]).toBe(0b0010_0000);
    expect(new DataView(stripped.buffer, stripped.byteOffset).getUint32(4, true)).toBe(stripped.length - 8);
  });

  test('a GIF loses comments and XMP and goes on moving', () => {
    const stripped = stripGif(notedGif());
    expect(text(stripped)).not.toMatch(/SECRET|XMP/);
    expect(text(stripped)).toContain('NETSCAPE2.0');
    expect(stripped?.at(-1)).toBe(0x3b);
  });

  test('a picture that is cut off anywhere is refused, never guessed at', () => {
    for (const [strip, whole] of [
      [stripJpeg, stripJpeg(phoneJpeg())],
      [stripPng, stripPng(notedPng())],
      [stripWebp, stripWebp(notedWebp())],
      [stripGif, stripGif(notedGif())],
    ] as const) {
      for (let end = 0; end < (whole?.length ?? 0); end += 1)
        expect(strip(whole?.subarray(0, end) ?? new Uint8Array())).toBeNull();
      expect(strip(whole ?? new Uint8Array())).toEqual(whole);
    }
  });

  test('bytes changed at random never break the reader of a picture and never make it grow', () => {
    const samples = [phoneJpeg(), notedPng(), notedWebp(), notedGif()];
    fc.assert(
      fc.property(fc.nat(3), fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }), (which, changes) => {
        const bytes = Uint8Array.from(samples[which] ?? []);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        for (const strip of [stripJpeg, stripPng, stripWebp, stripGif]) {
          const stripped = strip(bytes);
          if (stripped) expect(stripped.length).toBeLessThanOrEqual(bytes.length + 40);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('an EXIF block that points outside itself is only dropped', () => {
    const odd = exif(6);
    odd.splice(10, 4, 0xff, 0xff, 0xff, 0xff);
    const jpeg = phoneJpeg();
    const at = text(jpeg).indexOf('Exif') - 4;
    const length = 4 + exif(6).length;
    const bytes = Uint8Array.from([...jpeg.subarray(0, at), ...segment(0xe1, odd), ...jpeg.subarray(at + length)]);
    expect(text(stripJpeg(bytes))).not.toContain('Exif');
  });
});

describe('What a file is, its content says', () => {
  test.each([
    ['an SVG', latin('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a web page', latin('<!doctype html><script>alert(1)</script>')],
    ['a program', [0x4d, 0x5a, ...Array.from({ length: 200 }, () => 0)]],
    ['an archive', [0x50, 0x4b, 3, 4, ...Array.from({ length: 60 }, () => 0)]],
    ['an iPhone HEIC, whose place would stay', [0, 0, 0, 24, ...latin('ftypheic'), 0, 0, 0, 0, ...latin('mif1heic')]],
    ['words', latin('just words')],
  ])('%s is not taken', async (_what, bytes) => {
    expect(await inspect(Uint8Array.from(bytes))).toMatchObject({ code: 'file_type_not_allowed' });
  });

  test('names are names: no folders, no hidden characters, the ending of the content', () => {
    expect(safeFileName('../../etc/passwd', 'png')).toBe('passwd.png');
    expect(safeFileName('C:\\Users\\ana\\foto.svg', 'jpg')).toBe('foto.jpg');
    expect(safeFileName('photo\u202egpj.exe', 'pdf')).toBe('photogpj.pdf');
    expect(safeFileName('.htaccess', 'gif')).toBe('file.gif');
    expect(safeFileName(undefined, 'gif')).toBe('file.gif');
    expect(safeFileName('ñ'.repeat(500), 'jpg').length).toBeLessThanOrEqual(84);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => !/[\\/\0\r\n]/.test(safeFileName(name, 'jpg'))));
  });

  test('no name can break out of its header', () => {
    expect(attachmentHeader('señal "1".jpg')).toBe(
      `attachment; filename="senal _1_.jpg"; filename*=UTF-8''se%C3%B1al%20%221%22.jpg`,
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (name) => /^[\x20-\x7e]+$/.test(attachmentHeader(name))),
    );
  });
});

describe('Sending files', () => {
  let edge: Edge;
  let chat: { conversation: string; token: string };
  beforeEach(async () => {
    edge = await startEdge();
    chat = await edge.open();
    await edge.answerAll();
  });
  afterEach(() => edge.close());

  const upload = (
    body: Uint8Array,
    { query = '', headers = {} }: { query?: string; headers?: { [name: string]: string } } = {},
  ) =>
    edge.call(`/api/v1/conversations/${chat.conversation}/files${query}`, {
      token: chat.token,
      method: 'POST',
      body: Buffer.from(body),
      headers,
    });
  const download = (id: string, token = chat.token, conversation = chat.conversation) =>
    edge.call(`/api/v1/conversations/${conversation}/files/${id}`, { token });

  test('a photo arrives without its place, the bot hears of it, and only this conversation can fetch it, as a download', async () => {
    const headers = { 'Content-Type': 'text/html', 'X-File-Name': encodeURIComponent('se\u00f1al/tirada.html') };
    const response = await upload(phoneJpeg(), { query: '?id=p1', headers });
    expect(response.status).toBe(202);
    const { file, ...kept } = (await response.json()) as {
      file: { id: string; name: string; mime: string; bytes: number };
    };
    expect(kept).toEqual({ accepted: true, duplicate: false });
    expect(file).toMatchObject({ name: 'tirada.jpg', mime: 'image/jpeg' });
    await edge.answerAll();
    const events = await edge.store.events(chat.conversation, 1, 10);
    expect(events.map(({ id, text, file: sent }) => [id, text, sent?.id])).toEqual([
      ['p1', 'tirada.jpg', file.id],
      [expect.anything(), 'You said: file tirada.jpg', undefined],
    ]);
    const got = await download(file.id);
    const bytes = new Uint8Array(await got.arrayBuffer());
    expect(text(bytes)).not.toMatch(/GPS|SECRET/);
    expect(bytes.length).toBe(file.bytes);
    expect(got.headers.get('content-type')).toBe('image/jpeg');
    expect(got.headers.get('content-disposition')).toMatch(/^attachment; filename="tirada.jpg"/);
    expect(got.headers.get('x-content-type-options')).toBe('nosniff');
    expect(got.headers.get('content-security-policy')).toContain('sandbox');
    const other = await edge.open();
    expect((await download(file.id, other.token, other.conversation)).status).toBe(404);
    expect((await download(file.id, other.token)).status).toBe(404);
    for (const id of ['nope', '..%2f..%2fetc', '__proto__', 'constructor'])
      expect((await download(id)).status).toBe(404);
  });

  test('the same upload again is the same file', async () => {
    const [one, two] = [await upload(phoneJpeg(), { query: '?id=p1' }), await upload(phoneJpeg(), { query: '?id=p1' })];
    const [first, again] = [(await one.json()) as { file: object }, (await two.json()) as { file: object }];
    expect(again).toMatchObject({ accepted: false, duplicate: true, file: first.file });
    expect(edge.uploads.size).toBe(1);
  });

  test('a PDF is taken as it is', async () => {
    const { file } = (await (await upload(pdf)).json()) as { file: { id: string; mime: string } };
    expect(file.mime).toBe('application/pdf');
    expect(new Uint8Array(await (await download(file.id)).arrayBuffer())).toEqual(pdf);
  });

  test('nothing, too much, the wrong kind and damaged files are refused with a sentence', async () => {
    const tries = [
      [await upload(new Uint8Array()), 400, 'empty_file'],
      [await upload(new Uint8Array(10 * 1024 * 1024 + 1)), 413, 'file_too_large'],
      [await upload(Uint8Array.from(latin('<svg/>'))), 415, 'file_type_not_allowed'],
      [await upload(phoneJpeg().subarray(0, 300)), 422, 'file_damaged'],
      [await upload(pdf, { headers: { 'Content-Encoding': 'gzip' } }), 415, 'encoding_not_supported'],
      [await upload(pdf, { query: `?id=${'x'.repeat(101)}` }), 400, 'invalid_field'],
    ] as const;
    for (const [response, status, code] of tries) {
      const { error } = (await response.json()) as { error: { code: string; message: string } };
      expect([response.status, error.code]).toEqual([status, code]);
      expect(error.message).not.toMatch(/[{}]|refusals/);
    }
    expect(edge.uploads.size).toBe(0);
    expect((await edge.store.conversation(chat.conversation))?.lastSeq).toBe(1);
  });

  test('nobody can send ten megabytes without the token', async () => {
    const response = await edge.call(`/api/v1/conversations/${chat.conversation}/files`, {
      method: 'POST',
      body: Buffer.from(pdf),
    });
    expect(response.status).toBe(401);
  });
});
