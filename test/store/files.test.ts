import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFileStore } from '../../src/store/files.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ventanilla-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
const random = { id: () => `file-number-${(count += 1)}`, token: () => 'token' };
const photo = { name: 'pothole.jpg', mime: 'image/jpeg' };

describe('what citizens upload', () => {
  test('comes back as it was, is still there for the next process, and is gone once removed', async () => {
    const dir = path.join(folder, 'kept', 'files');
    const bytes = Uint8Array.from({ length: 100_000 }, (_, n) => n % 256);
    const file = await openFileStore(dir, random).put(bytes, photo);
    expect(file).toEqual({ id: expect.any(String), ...photo, bytes: 100_000 });
    const again = openFileStore(dir, random);
    expect(Buffer.compare((await again.get(file.id)) ?? new Uint8Array(), bytes)).toBe(0);
    expect(await again.describe(file.id)).toEqual(file);
    await again.remove(file.id);
    await again.remove(file.id);
    expect(await again.get(file.id)).toBeNull();
    expect(readdirSync(path.join(dir, file.id.slice(0, 2)))).toEqual([]);
  });

  test('can be empty, and only the server’s own user may read it', async () => {
    const dir = path.join(folder, 'modes');
    const file = await openFileStore(dir, random).put(new Uint8Array(), photo);
    expect(await openFileStore(dir, random).get(file.id)).toHaveLength(0);
    const [inner] = readdirSync(dir);
    for (const name of readdirSync(path.join(dir, inner ?? '')))
      expect(statSync(path.join(dir, inner ?? '', name)).mode & 0o777).toBe(0o600);
  });

  test('cannot be reached by a path instead of an id', async () => {
    const dir = path.join(folder, 'paths');
    const files = openFileStore(dir, random);
    await files.put(new Uint8Array([1]), photo);
    writeFileSync(path.join(folder, 'secret.json'), '{}');
    writeFileSync(path.join(folder, 'secret'), 'x');
    for (const id of [
      '../secret',
      '..',
      '',
      '/etc/passwd',
      '..%2fsecret',
      'fi/../../secret',
      'a\0bcdefghij',
      '__proto__',
      'constructor',
      'x'.repeat(5000),
    ]) {
      expect(await files.get(id)).toBeNull();
      await files.remove(id);
    }
    expect(statSync(path.join(folder, 'secret')).size).toBe(1);
  });

  test('has a name that is safe to show, whatever the sender called it', async () => {
    const files = openFileStore(path.join(folder, 'names'), random);
    const names = [
      '../../etc/passwd',
      'C:\\photos\\bache.png',
      'a\u202egpj.exe',
      'línea\nnueva".pdf',
      '',
      '...',
      `${'x'.repeat(500)}.jpeg`,
      '🙂\ud800.png',
    ];
    const kept = await Promise.all(names.map((name) => files.put(new Uint8Array([1]), { ...photo, name })));
    expect(kept.map(({ name }) => name)).toEqual([
      'passwd',
      'bache.png',
      'agpj.exe',
      'líneanueva.pdf',
      'file',
      'file',
      `${'x'.repeat(115)}.jpeg`,
      '🙂\ufffd.png',
    ]);
  });

  test('is refused with the cure where the folder cannot be written to', async () => {
    writeFileSync(path.join(folder, 'a-file'), '');
    await expect(
      openFileStore(path.join(folder, 'a-file', 'files'), random).put(new Uint8Array([1]), photo),
    ).rejects.toMatchObject({ code: 'STORE_READ_ONLY' });
  });
});
