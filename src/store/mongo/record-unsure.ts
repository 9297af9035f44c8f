/** Records of this process's writes of which it is not known whether they were done: an answer was lost, or the database went away. */
export interface Unsure {
  /** Runs a write's decisive part; if it rejects, its records are unsure. */
  during<T>(records: Iterable<string>, work: Promise<T>): Promise<T>;
  /** Before anything is read: sees to it that what was done of such writes is read whole. Rejects if that cannot be known yet. */
  settle(): Promise<void>;
}

export function createUnsure(settle: (record: string) => Promise<void>): Unsure {
  const unsure = new Set<string>();
  let under: Promise<unknown> | undefined;

  const settleAll = async (): Promise<void> => {
    while (unsure.size > 0) {
      const some = [...unsure];
      unsure.clear();
      const ends = await Promise.allSettled(some.map((record) => settle(record)));
      const failed = ends.find((end) => end.status === 'rejected');
      some.filter((_, index) => ends[index]?.status === 'rejected').forEach((record) => unsure.add(record));
      if (failed) throw failed.reason;
    }
  };

  return {
    async during(records, work) {
      try {
        return await work;
      } catch (error) {
        for (const record of records) unsure.add(record);
        throw error;
      }
    },
    async settle() {
      if (unsure.size === 0 && !under) return;
      under ??= settleAll().finally(() => (under = undefined));
      await under;
    },
  };
}
