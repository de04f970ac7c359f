import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { script } from './bundle.ts';
import { onEachShell } from './each-shell.ts';
import type { TestHost } from './test-host.ts';

onEachShell('the list of hosts left out', (scenario) => {
  const converged = async (host: TestHost, name: string) =>
    (await host.send(script('converged.sh', 'converged_main', [host.envDir, name]))).stdout;
  const list = (host: TestHost) => join(host.envDir, 'without');

  scenario('loses the host that has converged, and no other', async (host) => {
    mkdirSync(host.envDir, { recursive: true });
    writeFileSync(list(host), 'app2\napp22\n-e\n');
    expect(await converged(host, 'app2')).toBe('removed\n');
    expect(readFileSync(list(host), 'utf8')).toBe('app22\n-e\n');
    expect(await converged(host, '-e')).toBe('removed\n');
    expect(await converged(host, 'app.2')).toBe('absent\n');
    expect(readFileSync(list(host), 'utf8')).toBe('app22\n');
  });

  scenario('is gone with its last host', async (host) => {
    mkdirSync(host.envDir, { recursive: true });
    writeFileSync(list(host), 'app2\n');
    expect(await converged(host, 'app2')).toBe('removed\n');
    expect(existsSync(list(host))).toBe(false);
    expect(await converged(host, 'app2')).toBe('absent\n');
  });
});
