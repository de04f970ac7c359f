import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { join } from 'node:path';

export interface ServiceManager {
  readonly pid: number;
  /** Stops the application and the manager. */
  close(): Promise<void>;
}

/** Longest time for the manager to appear or to go, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Starts the small init system of a host. It is detached, so that neither a step nor a hang-up reaches it, and holds our
 * end of its standard input, so that it does not outlive this process even when that is killed.
 */
export async function startServiceManager(host: {
  readonly home: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
}): Promise<ServiceManager> {
  const program = join(host.home, 'lib', 'service-manager.mjs');
  const child = spawn(process.execPath, [program, host.home, String(host.port)], {
    cwd: host.home,
    env: host.env,
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  child.stdin.on('error', () => {});
  const gone = once(child, 'exit');
  await appears(
    join(host.home, 'run', 'appctl.sock'),
    () => child.exitCode !== null,
    () => complaint,
  );

  return {
    pid: child.pid as number,
    async close() {
      child.stdin.end();
      const impatient = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      await gone;
      clearTimeout(impatient);
    },
  };
}

async function appears(path: string, over: () => boolean, why: () => string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end && !over()) {
    try {
      return await access(path);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  throw new Error(`The service manager of ${path} did not start: ${why()}`);
}
