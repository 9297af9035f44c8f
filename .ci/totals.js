// Prints `N passed, N failed` for the whole run: the tests, plus the steps before them that failed.
import { readFileSync } from 'node:fs';

const [file, failedSteps, testStatus] = process.argv.slice(2);
let passed = 0;
let failed = Number(failedSteps);
try {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed = report.numPassedTests;
  failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  if (passed === 0) failed += 1;
} catch {
  failed += 1;
}
if (testStatus !== '0' && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
