import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CommandContext } from '../../src/cli/run-cli.js';
import { readConfig } from '../../src/config.js';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import { createEngineTexts, type EngineTexts } from '../../src/i18n/engine-texts.js';

/** How the file of a small bot with everything a bot must say begins; what follows is up to the test. */
export const springfield = `format: 1
bot: springfield
name: { en: Springfield, es: Springfield }
languages: [en, es]
time_zone: America/Chicago
phone: 555-0100
greeting: { en: "Hello, I am the assistant.", es: "Hola, soy el asistente." }
`;

/** An author's folder, empty at first. */
export interface ContentFolder {
  readonly root: string;
  readonly write: (path: string, content: string) => void;
  readonly clean: () => void;
}

export function contentFolder(): ContentFolder {
  const root = mkdtempSync(join(tmpdir(), 'ventanilla-content-'));
  return {
    root,
    write: (path, content) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    clean: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The engine's own sentences. */
export const engineTexts = async (): Promise<EngineTexts> =>
  createEngineTexts(await loadEngineResources(fileURLToPath(new URL('../../locales', import.meta.url))));

/** What a command is given that is run in an author's folder, with its data in `data/` there; what it prints is in `lines`. */
export function commandIn(
  root: string,
  texts: EngineTexts,
  lang = 'en',
): CommandContext & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  const dataDir = join(root, 'data');
  return {
    config: { ...readConfig({}), content: root, dataDir, storeUrl: `sqlite:${join(dataDir, 'ventanilla.db')}` },
    texts,
    lang,
    lines,
    out: (line) => void lines.push(...line.split('\n')),
    say: (key, values) => texts.text(`cli:${key}`, lang, values),
  };
}

/** What an operator saw of a command line, and its exit code. */
export interface Told {
  readonly code: number;
  readonly out: string;
  /** On standard error. */
  readonly told: string;
}
