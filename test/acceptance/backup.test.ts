import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type BackupStage, DATA, hostWithoutDatabase, PASSWORD, raiseBackupStage } from './backup-stage.ts';
import { annotationsOf, commandsOf, errorsOf } from './runner-log.ts';

let backup: BackupStage;
beforeAll(async () => {
  backup = await raiseBackupStage();
});
afterAll(() => backup.close());
afterEach(() => backup.beforeTheEnd(''));

const snapshots = () => backup.kept().filter((name) => !name.startsWith('backup-log'));

describe('backup-snapshot, with stand-ins for the database', () => {
  test('stores a snapshot on the host, and tells of it in outputs, summary and report', async () => {
    const end = await backup.run({ kind: 'pre-release' });
    expect(end.outputs.decision, end.log).toBe('stored');
    expect(end.code).toBe(0);
    const id = end.outputs['snapshot-id'] ?? '';
    expect(id).toMatch(/^shop-production-\d{8}t\d{6}z-pre-release-[0-9a-f]{6}$/);
    expect(snapshots()).toContain(id);
    const result = JSON.parse(end.outputs.result ?? '');
    const manifest = JSON.parse(readFileSync(join(backup.home, 'backups', id, 'manifest.json'), 'utf8'));
    expect(result).toMatchObject({ schema_version: 1, decision: 'stored', reason_code: 'snapshot-stored', manifest });
    expect(manifest).toMatchObject({ kind: 'pre-release', release: 'v1.0.0', actor: 'octocat' });
    expect(end.summary).toContain('| mysql shop |');
    expect(end.summary).toContain('it has not been restored');
    const report = end.outputs.report ?? '';
    expect(readFileSync(report, 'utf8')).toContain(id.replaceAll('-', '&#45;'));
    expect(JSON.parse(readFileSync(report.replace('.md', '.json'), 'utf8'))).toEqual(result);
    expect(readFileSync(report.replace('.md', '.html'), 'utf8')).toContain(id);
  });

  test('lets the password out nowhere', async () => {
    const end = await backup.run();
    const everything = [
      JSON.stringify(end),
      backup.keptText(),
      readFileSync(join(backup.home, 'arguments.log'), 'latin1'),
      readFileSync(end.outputs.report ?? '', 'utf8'),
    ].join('\n');
    expect(everything).toContain('--defaults-extra-file=');
    for (const form of [PASSWORD, JSON.stringify(PASSWORD).slice(1, -1), 'sesame'])
      expect(everything).not.toContain(form);
  });

  test('fails where a proved one is asked for, and keeps what it stored', async () => {
    const end = await backup.run({ prove: 'true' });
    expect(end.outputs).toMatchObject({ decision: 'stored', 'reason-code': 'not-proved' });
    expect(end.code).toBe(1);
    expect(snapshots()).toContain(end.outputs['snapshot-id']);
  });

  test('looks at everything and writes nothing in a dry run', async () => {
    const there = backup.kept();
    const end = await backup.run({ 'dry-run': 'true' });
    expect(end.outputs).toMatchObject({ decision: 'stored', 'reason-code': 'would-be-stored', 'snapshot-id': '' });
    expect(end.summary).toContain('none was made');
    expect(backup.kept()).toEqual(there);
  });

  test('is refused when the dump is cut off, and leaves nothing but its line in the log', async () => {
    const there = snapshots();
    backup.beforeTheEnd("echo 'mysqldump: Error 2013: Lost connection' >&2; exit 3");
    const end = await backup.run();
    expect(end.outputs).toMatchObject({ decision: 'refused', 'reason-code': 'dump-failed', 'snapshot-id': '' });
    expect(end.code).toBe(1);
    expect(errorsOf(end.log).join('\n')).toContain('Lost connection');
    expect(snapshots()).toEqual(there);
    expect(readFileSync(join(backup.home, 'backups/backup-log.md'), 'utf8')).toContain('refused: dump-failed');
  });

  test('shows what a host says, and obeys none of it', async () => {
    backup.beforeTheEnd(
      "printf '<img src=x>\\n::set-output name=decision::proved\\n<!channel> @octocat\\n' >&2; exit 3",
    );
    const end = await backup.run();
    expect(end.outputs.decision).toBe('refused');
    expect(commandsOf(end.log).map(({ name }) => name)).not.toContain('set-output');
    expect(end.summary).not.toContain('<img');
    expect(end.summary).not.toContain('@octocat');
  });

  test('leaves a whole snapshot or none when the line is lost in the middle', async () => {
    const there = snapshots();
    backup.beforeTheEnd('until [ -e "$HOME_OF_TEST/go" ]; do sleep 0.05; done'.replace('$HOME_OF_TEST', backup.home));
    const { ended } = await backup.start();
    await expect.poll(() => backup.kept().some((name) => name.endsWith('.partial')), { timeout: 30_000 }).toBe(true);
    backup.stage.hosts[0].ssh.dropConnections();
    const end = await ended;
    expect(end.outputs).toMatchObject({ decision: 'refused', 'reason-code': 'connection-lost' });
    writeFileSync(join(backup.home, 'go'), '');
    await expect.poll(() => backup.kept().some((name) => name.endsWith('.partial')), { timeout: 30_000 }).toBe(false);
    for (const id of snapshots().filter((name) => !there.includes(name))) {
      expect(existsSync(join(backup.home, 'backups', id, 'manifest.json'))).toBe(true);
    }
    rmSync(join(backup.home, 'go'));
  });
});

describe('backup-snapshot is refused', () => {
  test('where the runbook declares nothing of it, with every line that it lacks', async () => {
    const end = await backup.run({ config: backup.runbook('without-data', '') });
    expect(end.outputs.decision).toBe('refused');
    expect(end.code).toBe(1);
    const errors = annotationsOf(end.log).filter(({ level }) => level === 'error');
    expect(errors.map(({ properties }) => properties.title)).toEqual([
      'failback: nothing-to-copy',
      'failback: no-backups-declared',
      'failback: no-credentials-declared',
    ]);
    const text = errors.map((error) => error.text).join('\n');
    expect(text).toContain('mysql: { database:');
    expect(text).toContain('backups: { directory: /var/backups/shop }');
    expect(text).toContain('credentials: app-env');
  });

  test('for a store that the runbook does not declare', async () => {
    const end = await backup.run({ stores: 'mysql,redis' });
    expect(end.outputs['reason-code']).toBe('store-not-declared');
    expect(errorsOf(end.log).join()).toContain('redis: { retention: 7d }');
  });

  test.each([
    ['kind', 'weekly'],
    ['stores', 'mysql,postgres'],
    ['prove', 'maybe'],
  ])('for the input %s that is %s', async (input, value) => {
    const end = await backup.run({ [input]: value });
    expect(end.outputs).toMatchObject({ decision: 'refused', 'reason-code': 'bad-input' });
    expect(errorsOf(end.log).join()).toContain(`input ${input}:`);
  });

  test('where there is no mysqldump and no folder, both told at once with what mends them', async () => {
    const { ssh, key, home } = await hostWithoutDatabase(backup.stage);
    rmSync(join(home, 'backups'), { recursive: true });
    const config = backup.runbook('plain', DATA);
    writeFileSync(
      config,
      readFileSync(config, 'utf8').replace(/( app1: \{ address: 127.0.0.1, port: )\d+/, `$1${ssh.port}`),
    );
    const end = await backup.run({ config, 'ssh-private-key': key, 'ssh-known-hosts': `${ssh.hostKeyLine}\n` });
    await ssh.close();
    expect(end.outputs.decision, end.log).toBe('refused');
    const text = errorsOf(end.log).join('\n');
    expect(text).toContain('sudo install -d -o deploy -m 0700');
    expect(text).toContain('sudo apt-get install -y default-mysql-client');
  });

  test('where the .env cannot be read, and the mend is the line for sudo', async () => {
    const env = join(backup.stage.hosts[0].releasePath, '.env');
    const text = readFileSync(env, 'utf8');
    rmSync(env);
    const end = await backup.run();
    writeFileSync(env, text, { mode: 0o600 });
    expect(end.outputs['reason-code']).toBe('credentials-unreadable');
    expect(errorsOf(end.log).join()).toContain('NOPASSWD: /usr/bin/cat');
  });

  test('by a host whose key is not the known one', async () => {
    const end = await backup.run({ 'ssh-known-hosts': '' });
    expect(end.outputs['reason-code']).toBe('host-key-unknown');
  });
});

test('failback backup does the same from a terminal', async () => {
  const key = join(backup.home, 'key');
  const known = join(backup.home, 'known_hosts');
  writeFileSync(key, backup.stage.sshPrivateKey, { mode: 0o600 });
  writeFileSync(known, backup.stage.knownHosts);
  const config = backup.runbook('with-data', DATA);
  const login = ['--identity', key, '--known-hosts', known];
  const run = (...more: readonly string[]) =>
    commandLine(['backup', '--config', config, '--environment', 'production', ...login, ...more]);
  const stored = await run('--kind', 'scheduled', '--stores', 'mysql');
  expect(stored.stdout).toMatch(/mysql shop +mysql\.sql\.\w+ .*2 tables, 1 with rows/);
  expect(stored.stdout).toMatch(/Stored on app1: shop-production-/);
  expect(stored.code).toBe(0);
  const dry = await run('--dry-run', '--json');
  expect(JSON.parse(dry.stdout)).toMatchObject({ decision: 'stored', reasonCode: 'would-be-stored', manifest: null });
  expect((await run('--stores', 'postgres')).code).toBe(2);
});

function commandLine(words: readonly string[]): Promise<{ readonly code: number; readonly stdout: string }> {
  const cli = resolve(import.meta.dirname, '../../dist/cli/index.js');
  return new Promise((done) => {
    const child = execFile(process.execPath, [cli, ...words], (_error, stdout) => {
      done({ code: child.exitCode ?? -1, stdout });
    });
  });
}
