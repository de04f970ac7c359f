import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type ActionEnd,
  type ActionRun,
  GOOD_RELEASE,
  makeKeyPair,
  makeStageRoot,
  raiseStage,
  type SshHost,
  type Stage,
  startAction,
  startSshHost,
} from '@failback/drill';

const DISTRIBUTION = resolve(import.meta.dirname, '../../dist');
type Texts = Readonly<Record<string, string>>;

/** In no log, no report and no argument of any program. */
export const PASSWORD = 'sesame"4711\\';

export const DATA = `data:
  credentials: app-env
  backups: { directory: '~/backups' }
  mysql: { database: shop, retention: 30d, must-have-rows: [users] }
`;

/** The drill's stage with a good release, whose first host has an application's .env and stand-ins for the database's tools. */
export interface BackupStage {
  readonly stage: Stage;
  readonly home: string;
  /** Writes a runbook: the drill's, with these lines behind it. */
  runbook(name: string, data: string): string;
  start(inputs?: Texts): Promise<ActionRun>;
  run(inputs?: Texts): Promise<ActionEnd>;
  /** What the stand-in for mysqldump does before the last line of its dump, as lines of shell. */
  beforeTheEnd(lines: string): void;
  /** Puts a program before all others of its name on the first host. */
  program(name: string, text: string): void;
  /** What lies in the backup folder. */
  kept(): readonly string[];
  /** Whole files below the backup folder, as one text. */
  keptText(): string;
  close(): Promise<void>;
}

export async function raiseBackupStage(): Promise<BackupStage> {
  const stage = await raiseStage(await makeStageRoot());
  const [{ home, releasePath }] = stage.hosts;
  await stage.deploy(GOOD_RELEASE);
  mkdirSync(join(home, 'backups'));
  writeFileSync(join(releasePath, '.env'), `DB_USERNAME=shop\nDB_PASSWORD='${PASSWORD}'\n`, { mode: 0o600 });
  const program: BackupStage['program'] = (name, text) => {
    writeFileSync(join(home, 'bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  };
  program('mysql', MYSQL);
  program('mysqldump', MYSQLDUMP);
  const usual = readFileSync(stage.configPath, 'utf8');
  const runbook: BackupStage['runbook'] = (name, data) => {
    const path = join(stage.workspace, '.github', `${name}.yml`);
    writeFileSync(path, `${usual}${data}`);
    return path;
  };
  const config = runbook('with-data', DATA);
  const runs = new Set<ActionRun>();
  const start: BackupStage['start'] = async (inputs = {}) => {
    const run = await startAction({
      script: join(DISTRIBUTION, 'backup-snapshot/index.js'),
      inputs: {
        config,
        environment: 'production',
        'ssh-private-key': stage.sshPrivateKey,
        'ssh-known-hosts': stage.knownHosts,
        ...inputs,
      },
      workspace: stage.workspace,
      temp: join(stage.root, 'runner'),
    });
    runs.add(run);
    return run;
  };
  const backups = join(home, 'backups');
  return {
    stage,
    home,
    runbook,
    start,
    run: async (inputs) => (await start(inputs)).ended,
    beforeTheEnd: (lines) => writeFileSync(join(home, 'mysqldump.then'), `${lines}\n`),
    program,
    kept: () => (existsSync(backups) ? readdirSync(backups).sort() : []),
    keptText: () =>
      readdirSync(backups, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
        .join('\n'),
    async close() {
      for (const { child } of runs) if (child.exitCode === null) child.kill('SIGKILL');
      await Promise.all([...runs].map(({ ended }) => ended));
      await stage.close();
    },
  };
}

/** Programs that every host has; what a database brings is not among them. */
const PLAIN = (
  'sh awk cat cp cut date df env flock git grep gzip head id ls mkdir mkfifo mktemp mv od ps rm sed setsid sha256sum ' +
  'sleep sort stat sync tail tee timeout tr uname wc'
).split(' ');

/** A host of its own on which no database was ever installed, whatever this machine has. */
export async function hostWithoutDatabase(
  stage: Stage,
): Promise<{ readonly ssh: SshHost; readonly key: string; readonly home: string }> {
  const home = join(stage.root, 'plain');
  for (const folder of ['bin', 'www', 'backups']) mkdirSync(join(home, folder), { recursive: true });
  for (const name of PLAIN) {
    const found = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'].map((folder) => join(folder, name)).find(existsSync);
    if (found !== undefined) symlinkSync(found, join(home, 'bin', name));
  }
  writeFileSync(join(home, 'www/.env'), 'DB_USERNAME=shop\n', { mode: 0o600 });
  const key = makeKeyPair();
  const env = { PATH: join(home, 'bin') };
  const ssh = await startSshHost({ name: 'plain', home, env, user: 'deploy', authorizedKeys: [key.publicKey] });
  return { ssh, key: key.privateKey, home };
}

/** Stand-in: a database with two tables. */
const MYSQL = `cat >/dev/null
printf 'server\\t10.11.6-MariaDB\\nbinary-log\\t0\\ndata\\t32768\\t2\\nevents\\t0\\ntable\\tsites\\t0\\tInnoDB\\ntable\\tusers\\t2\\tInnoDB\\n'`;

/** Stand-in: their dump; \`mysqldump.then\` in the home directory is done before its last line. */
const MYSQLDUMP = `case " $* " in
  *' --help '*) echo '--single-transaction'; exit 0 ;;
  *' --version '*) echo 'mysqldump  Ver 10.19 Distrib 10.11.6-MariaDB'; exit 0 ;;
esac
tr '\\0' ' ' <"/proc/$$/cmdline" >>"\${0%/bin/*}/arguments.log"
printf 'CREATE TABLE \`sites\` (\\n);\\nCREATE TABLE \`users\` (\\n);\\nINSERT INTO \`users\` VALUES (1);\\n'
if [ -f "\${0%/bin/*}/mysqldump.then" ]; then . "\${0%/bin/*}/mysqldump.then"; fi
echo '-- Dump completed on 2026-11-21  5:45:24'`;
