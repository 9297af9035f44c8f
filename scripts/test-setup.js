// Installs what the tests need from the system, where we may: Chromium, on Debian as root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const has = () => Boolean(process.env.CHROMIUM_PATH) || browsers.some((path) => existsSync(path));

if (!has()) {
  const root = process.getuid?.() === 0;
  const debian = existsSync('/usr/bin/apt-get');
  if (!root || !debian) {
    process.stderr.write(
      'The browser tests need Chromium: install it (Debian: sudo apt-get install chromium) or set CHROMIUM_PATH.\n',
    );
    process.exit(1);
  }
  process.stdout.write('Installing Chromium for the browser tests …\n');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-q'], quiet);
  const done = spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], quiet);
  if (done.status !== 0 || !has()) {
    process.stderr.write('Chromium could not be installed; the browser tests need it (or CHROMIUM_PATH).\n');
    process.exit(1);
  }
}
process.stdout.write('Everything the tests need is here.\n');
