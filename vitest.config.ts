import { defineConfig } from 'vitest/config';

/** `npm run test:shell` names shells that a bare machine lacks; it also runs what needs PHP. */
const moreShells = process.env.FAILBACK_TEST_SHELLS !== undefined;
/** Scripts for hosts, run as they are under each shell. */
const quoting = ['packages/host/src/quote.test.ts', 'packages/host/src/bundle.test.ts'];
/** What is awaited comes when it comes: vitest's own second is too short for a machine with other work. */
const expectations = { poll: { timeout: 60_000 } };
/** In milliseconds, for a machine that is slower and has other work; a test that hangs has its own limits for what it awaits. */
const limits = { testTimeout: 120_000, hookTimeout: 120_000 };

/** Tests that need only Node and git. What needs root and systemd lives in test/system and is run by its own script. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/**/src/**/*.test.ts', 'packages/**/test/**/*.test.ts', 'test/contract/**/*.test.ts'],
          exclude: [
            '**/node_modules/**',
            '**/dist/**',
            'test/contract/workflows/**',
            'packages/{procedure,health,operation,adopt,data,audit}/test/**',
            ...quoting,
          ],
          pool: 'threads',
          isolate: false,
          expect: expectations,
          ...limits,
        },
      },
      {
        // GitHub's language service publishes no sources for its source maps.
        logLevel: 'error',
        test: {
          name: 'workflows',
          include: ['test/contract/workflows/**/*.test.ts'],
          pool: 'threads',
          isolate: false,
          expect: expectations,
          ...limits,
          // It imports JSON without an attribute, which Node 20 refuses; bundled, it is only data.
          server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
        },
      },
      {
        test: {
          name: 'steps',
          include: ['packages/{procedure,health,operation,adopt,data,audit}/test/**/*.test.ts', ...quoting],
          exclude: ['**/node_modules/**', ...(moreShells ? [] : ['**/*.php.test.ts'])],
          pool: 'threads',
          isolate: false,
          expect: expectations,
          ...limits,
        },
      },
      {
        test: {
          name: 'shell',
          include: ['packages/host/shell-test/**/*.test.ts'],
          pool: 'forks',
          isolate: true,
          expect: expectations,
          ...limits,
        },
      },
      {
        test: {
          name: 'acceptance',
          include: ['test/acceptance/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          pool: 'forks',
          isolate: true,
          // They wait for leases and time limits far more than they compute.
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
          expect: expectations,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
