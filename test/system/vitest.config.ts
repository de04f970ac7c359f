import { defineConfig } from 'vitest/config';

/** Run through `npm run test:system`, which makes the network and the root file system, and sweeps up afterwards. */
export default defineConfig({
  test: {
    name: 'system',
    dir: import.meta.dirname,
    include: ['**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
