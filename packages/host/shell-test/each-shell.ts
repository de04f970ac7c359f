import { describe, test } from 'vitest';
import { shellsUnderTest } from './shells.ts';
import { TestHost } from './test-host.ts';

type Scenario = (name: string, body: (host: TestHost) => Promise<void>, ms?: number) => void;

/** Runs the scenarios once for each shell, each on a host of its own that must be left without a process. */
export function onEachShell(title: string, scenarios: (scenario: Scenario) => void): void {
  for (const shell of shellsUnderTest()) {
    describe(`${title} (${shell.name})`, () => {
      scenarios((name, body, ms = 120_000) => {
        test(name, { timeout: ms }, async () => {
          const host = new TestHost(shell);
          try {
            await body(host);
          } catch (problem) {
            await host.close().catch(() => {});
            throw problem;
          }
          await host.close();
        });
      });
    });
  }
}
