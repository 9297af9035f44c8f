// The programs of the system that the tests need beside Node.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const onPath = (name) =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'].some((folder) =>
    existsSync(join(folder, name)),
  );

const programs = [
  {
    name: 'Chromium',
    debian: 'chromium',
    isHere: () => Boolean(process.env.CHROMIUM_PATH) || browsers.some((path) => existsSync(path)),
    needed: 'The browser tests need Chromium: install it (Debian: sudo apt-get install chromium) or set CHROMIUM_PATH.',
  },
  {
    name: 'Redis',
    debian: 'redis-server',
    isHere: () => onPath('redis-server'),
    needed: 'The tests of the grown form need Redis: install it (Debian: sudo apt-get install redis-server).',
  },
];

/** Those that are not here. */
export const missingPrograms = () => programs.filter(({ isHere }) => !isHere());
