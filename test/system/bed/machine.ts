import { join } from 'node:path';
import { must, program } from './program.ts';

/** Folder of this run; `npm run test:system` makes it. */
export function bedFolder(): string {
  const folder = process.env.FAILBACK_BED;
  if (folder === undefined) throw new Error('There is no bed. Run the system tests with: npm run test:system');
  return folder;
}

/** A systemd host as the thing that has a power switch; `machine.sh` tells how. */
export interface Machine {
  /** Where the root file system of the host can be changed while it is off. */
  readonly root: string;
  boot(): Promise<void>;
  off(): Promise<void>;
  cut(): Promise<void>;
  remove(): Promise<void>;
  /** Process id of the host's PID 1 in this machine, null while it is off. */
  init(): Promise<number | null>;
  /** What it said while it booted. */
  readonly consoleLog: string;
}

const SCRIPT = join(import.meta.dirname, 'machine.sh');

export async function createMachine(name: string, address: string): Promise<Machine> {
  const folder = join(bedFolder(), 'hosts', name);
  const verb = async (word: string, ...args: string[]): Promise<void> => {
    await must('sh', [SCRIPT, word, name, ...args]);
  };
  await verb('create', address);
  return {
    root: join(folder, 'root'),
    consoleLog: join(folder, 'console.log'),
    boot: () => verb('boot'),
    off: () => verb('off'),
    cut: () => verb('cut'),
    remove: () => verb('remove'),
    async init() {
      const { code, stdout } = await program('sh', [SCRIPT, 'init', name]);
      return code === 0 ? Number(stdout) : null;
    },
  };
}
