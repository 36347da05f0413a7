// Tests run as native ES modules; the built bundle is loaded by test/support, never imported.
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // The sweep of every fault over every action is long; FAULTS=12 runs twelve cases of each action, FAULTS=all every one.
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.FAULTS ? [] : ['test/faults/sweep.test'])],
  transformIgnorePatterns: ['/node_modules/'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json'],
  testTimeout: 60_000,
  maxWorkers: 2,
};
