import { defineConfig } from 'vitest/config';

/** Tests that need only Node and git. What needs root and systemd lives in test/system and is run by its own script. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/**/src/**/*.test.ts', 'packages/**/test/**/*.test.ts', 'test/contract/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          pool: 'threads',
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'shell',
          include: ['packages/host/shell-test/**/*.test.ts'],
          pool: 'forks',
          isolate: true,
          testTimeout: 60_000,
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
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
