import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entries } from '../scripts/entries.mjs';
import { type OpenSsh, startOpenSsh } from '../test/bed/openssh.ts';
import { backupRunbook, credentialsText, oneAfterTheOther, oneStream } from './backup-ways.ts';
import { built } from './built.ts';
import { type DatabaseHost, startDatabaseHost } from './database-host.ts';
import { runProgram } from './run-program.ts';
import { median, milliseconds, range } from './samples.ts';
import { table } from './table.ts';

const ROUNDS = 5;

/** What `failback backup --json` prints of it. */
interface Stored {
  readonly decision: string;
  readonly reasonCode: string;
  readonly manifest: {
    readonly stores: readonly {
      readonly store: string;
      readonly seconds: number;
      readonly bytes: number;
      readonly uncompressed_bytes: number;
    }[];
  } | null;
}

/** Milliseconds of each round. */
type Samples = Record<'seeds' | 'failback' | 'onHost' | 'floor', number[]>;

/** A copy of a generated MariaDB and Redis, three ways, against a real OpenSSH server on loopback. */
export async function backup(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'failback-bench-backup-'));
  let [server, host, program]: [OpenSsh?, DatabaseHost?, { folder: string; remove(): Promise<void> }?] = [];
  try {
    host = await startDatabaseHost(root);
    server = await startOpenSsh();
    program = await built(entries.filter(({ name }) => name === 'cli'));
    await measure(server, host, root, join(program.folder, 'cli/index.js'));
  } finally {
    await server?.close();
    await host?.close();
    await program?.remove();
    await rm(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

async function measure(server: OpenSsh, host: DatabaseHost, root: string, cli: string): Promise<void> {
  for (const folder of ['backups', 'app', 'state']) await mkdir(join(root, folder), { mode: 0o700 });
  const file = async (name: string, text: string) => {
    await writeFile(join(root, name), text, { mode: 0o600 });
    return join(root, name);
  };
  const seeds = await file('seeds.sh', oneAfterTheOther(server, root, host));
  const floor = await file('floor.sh', oneStream(server, root, host));
  await file('shop.env', credentialsText(host));
  const config = await file('failback.yml', backupRunbook(server, root));
  const login = ['--identity', server.identityFile, '--known-hosts', server.knownHostsFile];
  const words = [cli, 'backup', '--config', config, '--environment', 'production', ...login, '--json'];

  const samples: Samples = { seeds: [], failback: [], onHost: [], floor: [] };
  let last: Stored | null = null;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const took = { seeds: await sh(seeds), ...(await ours(words)), floor: await sh(floor) };
    last = took.end;
    if (round === 0) continue; // the first fills the caches of all of them
    samples.seeds.push(took.seeds);
    samples.failback.push(took.failback);
    samples.onHost.push(took.onHost);
    samples.floor.push(took.floor);
  }
  print(samples, last, await bytesOf(root));
}

async function sh(script: string): Promise<number> {
  const { milliseconds: took, code, stderr } = await runProgram('sh', [script]);
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${stderr}`);
  return took;
}

async function ours(words: readonly string[]) {
  const { milliseconds: failback, stdout, stderr } = await runProgram(process.execPath, words);
  const end = (stdout === '' ? null : JSON.parse(stdout)) as Stored | null;
  if (end?.decision !== 'stored') throw new Error(`failback ended ${end?.reasonCode}: ${stdout}${stderr}`);
  const onHost = end.manifest?.stores.reduce((sum, { seconds }) => sum + seconds * 1000, 0) ?? 0;
  return { failback, onHost, end };
}

/** What the seeds' way and the floor leave on the disk. */
async function bytesOf(root: string) {
  const size = async (name: string) => (await stat(join(root, name))).size;
  return {
    seeds: (await size('seed.sql.gz')) + (await size('seed.rdb')),
    floor: (await size('floor.sql.zst')) + (await size('floor.rdb')),
  };
}

function print(samples: Samples, last: Stored | null, kept: { readonly seeds: number; readonly floor: number }): void {
  const stores = last?.manifest?.stores ?? [];
  const sum = (field: 'bytes' | 'uncompressed_bytes') => stores.reduce((total, each) => total + each[field], 0);
  const seeds = median(samples.seeds);
  const row = (name: string, values: readonly number[], disk: string) => [
    name,
    milliseconds(median(values)),
    range(values),
    `a ÷ ${(seeds / median(values)).toFixed(2)}`,
    disk,
  ];
  console.log(
    `\nbackup: ${megabytes(sum('uncompressed_bytes'))} of MariaDB and Redis, medians of ${ROUNDS} interleaved rounds`,
  );
  console.log(
    table([
      ['', 'median', 'least to most', '', 'kept'],
      row("(a) the seeds' way: dump, gzip, rdb, sums", samples.seeds, megabytes(kept.seeds)),
      row('(b) failback backup, whole process', samples.failback, megabytes(sum('bytes'))),
      row('    of it, the copies on the host', samples.onHost, ''),
      row('(c) one stream, nothing checked', samples.floor, megabytes(kept.floor)),
    ]),
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
