import type { Locator, Page } from 'playwright-core';

/** What every agent of a test signs in with. */
export const password = 'a river runs through it';

/** Fills in the page of a one-time link, which is open, and waits for the desk. */
export async function signUp(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Name shown to residents').fill(name.split(' ')[0] ?? name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await page.getByRole('navigation', { name: 'Conversations' }).waitFor();
}

/** A conversation in the desk's list, by what the list shows of it. */
export const row = (page: Page, text: string): Locator => page.locator('.row', { hasText: text });
