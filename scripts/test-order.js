// Jest's testSequencer: the suites that take longest begin first, so that the workers end together; then the largest files, as Jest does
// on a machine that has not run them yet. Only the order depends on this list: whatever is missing here still runs.
import Sequencer from '@jest/test-sequencer';
import { statSync } from 'node:fs';

/** Suites of about half a minute and more on two busy cores, the longest first. */
const longest = [
  'kill/kill.test.ts',
  'checker/faults.test.ts',
  'kill/kill-calls.test.ts',
  'repair/repair.test.ts',
  'e2e/operator-start.test.ts',
  'e2e/cluster-settings.test.ts',
  'e2e/operator-migrate-mongo.test.ts',
  'services/calendar-interleavings.test.ts',
  'e2e/cluster-browser.test.ts',
  'adapters/contract-conversations.test.ts',
  'store/mongo-archive-histories.test.ts',
  'queue/bullmq-faults.test.ts',
  'store/mongo.test.ts',
  'e2e/desk.test.ts',
  'cli/conversation-tests-gate.test.ts',
  'e2e/journey-access.test.ts',
  'e2e/journey.test.ts',
  'kill/kill-timers.test.ts',
  'e2e/widget-access.test.ts',
  'nlu/recognizer.test.ts',
  'e2e/telegram-only.test.ts',
];

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = longest.findIndex((name) => path.endsWith(`/test/${name}`));
      return at < 0 ? longest.length : at;
    };
    const size = ({ path }) => statSync(path).size;
    return [...tests].sort((a, b) => rank(a) - rank(b) || size(b) - size(a));
  }
}
