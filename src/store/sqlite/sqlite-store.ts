import type { Clock, Random } from '../../model/ports/clock.js';
import type { Store } from '../../model/ports/store.js';
import { createBells } from '../rules/bells.js';
import { createLeases } from '../rules/leases.js';
import { createBackup } from './backup.js';
import { createConversations } from './conversations.js';
import type { Driver } from './driver.js';
import { createGroupCommit } from './group-commit.js';
import { createHealth } from './health.js';
import { createInbox } from './inbox.js';
import { createJournal } from './journal.js';
import { createMail } from './mail.js';
import { createMailbox } from './mailbox.js';
import { closeFile, openFile } from './open-file.js';
import { createOutbox } from './outbox.js';
import { createReads } from './reads.js';
import { createRecords } from './records.js';
import { createTimersAndCalls } from './timers-calls.js';
import { createTurns } from './turns.js';
import { createUpkeep } from './upkeep.js';

export interface SqliteStoreOptions {
  /** Path of the data file; its folder is made if need be. */
  readonly file: string;
  readonly clock: Clock;
  readonly random: Random;
  /** Different at every start of the process: tells apart what an earlier one left half done. */
  readonly bootId: string;
  /** Tests put a failing disk between the store and its file. */
  readonly wrap?: (driver: Driver) => Driver;
}

/** The default store: one SQLite file, one process, every verb on disk when it resolves. Rejects with AppError STORE_*. */
export async function openSqliteStore({ file, clock, random, bootId, wrap }: SqliteStoreOptions): Promise<Store> {
  const opened = openFile(file);
  const driver = wrap ? wrap(opened) : opened;
  const bells = createBells();
  const journal = createJournal();
  const group = createGroupCommit(driver, journal, (names) => bells.ring(names));
  const { write } = group;
  const leases = createLeases<number>(bootId);
  const conversations = createConversations(driver, journal);
  const mail = createMail(driver, journal);
  const mailbox = createMailbox(driver, conversations, mail, (c) => leases.wake(c));
  const inbox = createInbox(driver, write, conversations, mail, mailbox, leases);
  const outbox = createOutbox(driver, write, conversations, bootId, clock.now());
  const timersAndCalls = createTimersAndCalls(driver, write, conversations, mailbox);
  const turns = createTurns(driver, write, conversations, mail, mailbox, outbox, leases, () => random.id());
  const reads = createReads(driver, conversations);
  const upkeep = createUpkeep(driver, write, mail, random);
  const backup = createBackup(driver);
  let closed = false;

  return {
    open: inbox.open,
    ...reads,
    receive: (items, at) => {
      upkeep.sweep(at);
      return inbox.receive(items, at);
    },
    take: inbox.take,
    postpone: async (work, until) => {
      await inbox.postpone(work, until);
      bells.ring(['due']);
    },
    fail: inbox.fail,
    commit: turns.commit,
    control: turns.control,
    dueTimers: timersAndCalls.dueTimers,
    fire: timersAndCalls.fire,
    dueCalls: timersAndCalls.dueCalls,
    settleCall: timersAndCalls.settleCall,
    retryCall: timersAndCalls.retryCall,
    dueDeliveries: outbox.dueDeliveries,
    settleDelivery: outbox.settleDelivery,
    report: outbox.report,
    deliveries: outbox.deliveries,
    nextDue: async (now) => {
      const instants = [
        inbox.nextMail(now),
        timersAndCalls.nextTimer(),
        timersAndCalls.nextCall(now),
        outbox.nextDelivery(),
      ].filter((at) => at !== null);
      return instants.length === 0 ? null : Math.min(...instants);
    },
    records: createRecords(driver, write),
    listen: (bell, listener) => bells.listen(bell, listener),
    canary: upkeep.canary,
    ...createHealth(driver, clock, upkeep.canary),
    backup: (target) => backup.run(target),
    counts: upkeep.counts,
    backlog: upkeep.backlog,
    close: async () => {
      if (closed) return;
      closed = true;
      await backup.close();
      group.close();
      closeFile(driver);
      backup.release();
    },
  };
}
