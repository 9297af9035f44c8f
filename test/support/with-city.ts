import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { launchBrowser, type TestBrowser } from './browser.js';
import { cityWithNobodyOnDuty, visitCity, type Resident, type Visit } from './resident.js';
import { serverProcess, type ServerProcess } from './server-process.js';

/** The browser of this test file. */
export let chrome: TestBrowser;
/** The city's server: a process of its own, with nobody on duty. */
export let server: ServerProcess;
/** Who came with `visit`. */
export let resident: Resident;

/** One browser and one city for all tests of the file; who visited it leaves after each. */
export function withCity(): void {
  let city: Awaited<ReturnType<typeof cityWithNobodyOnDuty>>;
  beforeAll(async () => {
    city = await cityWithNobodyOnDuty();
    server = await serverProcess({ content: city.root });
    // One after the other: where the server does not start, the browser is there to be closed.
    chrome = await launchBrowser();
    await server.start();
  });
  afterAll(async () => {
    await chrome.close();
    await server.clean();
    await city.remove();
  });
  afterEach(() => resident.close());
}

/** A resident comes to the city's pages. */
export async function visit(how: Visit): Promise<void> {
  resident = await visitCity(chrome.browser, server.url, how);
}
