import { expect, test } from '@jest/globals';
import { diskFiles, memoryFiles, type ContentFiles } from '../../src/content/content-files.js';
import { loadContent } from '../../src/content/load-content.js';
import { short, town } from './content-of.js';

const onDisk = Object.fromEntries(Object.entries(town).map(([path, text]) => [`/content/${path}`, text]));
const load = (files: ContentFiles, root = '/content') =>
  loadContent({ root, packageRoot: '/package', env: {}, today: '2026-11-21' }, files).findings;

test('a file that this user may not read is not called a file of a wrong form', () => {
  const memory = memoryFiles(onDisk);
  const files: ContentFiles = {
    ...memory,
    read: (path) => (path.endsWith('emergency.yaml') ? { problem: 'forbidden' } : memory.read(path)),
  };
  expect(load(files).map(short)).toContain('FILE_FORBIDDEN intents/common/emergency.yaml:1:1');
});

test('a folder in the place of a file is no text', () => {
  expect(diskFiles('/', '/').read('/')).toEqual({ problem: 'unreadable' });
});

test.each(['/content/bots/town', '/content/bots'])('who stands in %s is told where the bots are', (root) => {
  const [found] = load(memoryFiles(onDisk), root);
  expect([found?.code, found?.values['suggestion']]).toEqual(['NO_BOTS', '/content']);
});

test('who stands above the folder with the bots is told its name', () => {
  const above = Object.fromEntries(Object.entries(town).map(([path, text]) => [`/home/city/${path}`, text]));
  expect(load(memoryFiles(above), '/home').map(({ values }) => values)).toEqual([{ suggestion: '/home/city' }]);
});

test('who has no bots anywhere is not sent somewhere', () => {
  expect(load(memoryFiles({ '/other/notes.txt': '' }), '/other').map(({ values }) => values)).toEqual([{}]);
});
