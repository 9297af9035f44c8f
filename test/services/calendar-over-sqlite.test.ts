import { afterAll } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/model/ports/store.js';
import { calendarProvider } from '../../src/services/calendar/calendar.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { appointmentProviderContract } from '../contracts/appointment-provider.js';
import { countingRandom, monday, scheduler, stillClock } from './fixtures.js';

const opened: { readonly store: Store; readonly folder: string }[] = [];

afterAll(async () => {
  for (const { store, folder } of opened) {
    await store.close();
    await rm(folder, { recursive: true });
  }
});

/** The rows the calendar relies on, on a disk as in a city hall. */
appointmentProviderContract('calendar, over a SQLite file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-calendar-'));
  const store = await openSqliteStore({
    file: join(folder, 'store.db'),
    clock: stillClock,
    random: countingRandom(),
    bootId: 'boot-1',
  });
  opened.push({ store, folder });
  return { provider: calendarProvider(scheduler(store.records)), service: 'passport', now: monday, holdMs: 600_000 };
});
