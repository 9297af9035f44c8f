import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildWidget } from '../support/browser.js';
import { neutralPage } from '../../src/model/neutral-page.js';

/** Design page 06: everything the widget needs, compressed, bytes. */
const limit = 30 * 1024;

describe('the one script', () => {
  let script = '';
  beforeAll(async () => {
    script = await readFile(await buildWidget(), 'utf8');
  });

  test('weighs at most 30 KB on the wire, sentences and styles included', () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(limit);
    expect(script).toContain('Chatee con nosotros');
    expect(script).toContain('forced-colors');
  });

  test('needs nothing that a strict policy forbids, and asks nobody else for anything', () => {
    for (const forbidden of [
      'innerHTML',
      'outerHTML',
      'insertAdjacentHTML',
      'document.write',
      'eval(',
      'new Function',
      'document.cookie',
      'sourceMappingURL',
    ]) {
      expect(script).not.toContain(forbidden);
    }
    const hosts = [...script.matchAll(/https?:\/\/([\w.-]+)/g)]
      .map(([, host]) => host)
      .filter((host) => host !== 'www.w3.org')
      // Where a resident who leaves quickly goes: nothing is loaded from there.
      .filter((host) => host !== new URL(neutralPage).host);
    expect(hosts).toEqual([]);
  });
});
