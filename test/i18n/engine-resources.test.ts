import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import { readLocales } from './fixture.js';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'locales-'));
  await mkdir(join(dir, 'en'));
});
afterEach(() => rm(dir, { recursive: true }));

test('the repository’s sentences load as they stand', async () => {
  expect(await loadEngineResources(fileURLToPath(new URL('../../locales', import.meta.url)))).toEqual(readLocales());
});

test('an operator is told which file is wrong and why', async () => {
  const broken: readonly (readonly [string, RegExp])[] = [
    ['{"a": ', /locales\/en\/x\.json is not valid JSON/],
    ['{"a": {"b": 3}}', /locales\/en\/x\.json: a\.b must be a text/],
    ['{"a": ["x"]}', /locales\/en\/x\.json: a must be a text/],
    ['[]', /locales\/en\/x\.json: the file must be/],
    ['"x"', /the file must be/],
    ['', /not valid JSON/],
  ];
  for (const [content, message] of broken) {
    await writeFile(join(dir, 'en', 'x.json'), content);
    await expect(loadEngineResources(dir)).rejects.toMatchObject({
      code: 'CONTENT_INVALID',
      message: expect.stringMatching(message),
    });
  }
});

test('a missing folder and a missing English are said plainly', async () => {
  await expect(loadEngineResources(join(dir, 'none'))).rejects.toMatchObject({ code: 'CONTENT_INVALID' });
  await rm(join(dir, 'en'), { recursive: true });
  await expect(loadEngineResources(dir)).rejects.toMatchObject({
    message: expect.stringContaining('locales/en is missing'),
  });
});
