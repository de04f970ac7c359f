import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chomRunbook } from './chom.ts';
import type { SystemHost } from './host.ts';

export const BACKUPS = '/var/backups/chom';

/** chom's runbook with a place for backups; a test may say more, or something else, of its data. */
export function backupRunbook(host: SystemHost, data: Readonly<Record<string, string>> = {}): string {
  const { credentials = 'app-env', directory = BACKUPS, mysql = '', redis = '', database = 'chom' } = data;
  const section = `data:
  credentials: ${credentials}
  backups: { directory: ${directory} }
  mysql: { database: ${database}, must-have-rows: [users]${mysql} }
  redis: { cache: { db: 1 }, queues: { db: 0 }${redis} }
health:
`;
  return chomRunbook(host).replace(/^data:\n[\s\S]*^health:\n/m, section);
}

/** Runs shell lines as root on the host; fails the test when they fail. */
export async function asRoot(host: SystemHost, script: string): Promise<string> {
  const { code, stdout, stderr } = await host.run(['sh', '-euc', script]);
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${stderr}`);
  return stdout;
}

/** Statements as the administrator of the server. */
export function sql(host: SystemHost, statements: string): Promise<string> {
  return asRoot(host, `mariadb --batch --skip-column-names <<'STATEMENTS'\n${statements}\nSTATEMENTS`);
}

/** Names below a folder of the host, hidden ones too; none where it is not there. */
export function namesIn(host: SystemHost, directory = BACKUPS): readonly string[] {
  try {
    return readdirSync(join(host.root, directory)).sort();
  } catch {
    return [];
  }
}

/** Names of the snapshots there, whole or not. */
export function snapshotsIn(host: SystemHost, directory = BACKUPS): readonly string[] {
  return namesIn(host, directory).filter((name) => !name.startsWith('backup-log'));
}

/** The text of every file below a folder of the host. */
export function textOf(host: SystemHost, directory = BACKUPS): string {
  return readdirSync(join(host.root, directory), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
    .join('\n');
}
