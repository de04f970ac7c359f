import { readdir, readFile } from 'node:fs/promises';

/** How long a process may take to end by itself, in milliseconds. */
const GRACE = 1000;

/**
 * Ends what still runs on a host of the drill, such as a supervisor that waits for a controller which is gone: every
 * process whose HOME is the host's. Each is ended by its own id; the calling process never.
 */
export async function endProcessesOf(home: string): Promise<void> {
  const end = performance.now() + GRACE;
  let signal: NodeJS.Signals = 'SIGTERM';
  for (;;) {
    const found = await processesOf(home);
    if (found.length === 0) return;
    for (const pid of found) kill(pid, signal);
    if (performance.now() > end) signal = 'SIGKILL';
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function processesOf(home: string): Promise<number[]> {
  const ids = (await readdir('/proc').catch(() => [])).map(Number).filter((id) => id > 0 && id !== process.pid);
  const mine = await Promise.all(ids.map((id) => livesIn(id, home)));
  return ids.filter((_, place) => mine[place]);
}

async function livesIn(pid: number, home: string): Promise<boolean> {
  try {
    return (await readFile(`/proc/${pid}/environ`, 'utf8')).split('\0').includes(`HOME=${home}`);
  } catch {
    return false; // gone, or somebody else's
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // gone in the meantime
  }
}
