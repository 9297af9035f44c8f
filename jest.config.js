/** Jest runs the TypeScript sources as ES modules through swc; type checking is `npm run typecheck`. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
  globalSetup: '<rootDir>/scripts/test-models.js',
  testSequencer: '<rootDir>/scripts/test-order.js',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // Only what hangs is ended: how long a test takes depends on what else the machine does.
  testTimeout: 180_000,
  maxWorkers: 2,
};
