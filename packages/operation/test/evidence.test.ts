import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectEvidence } from '../src/post-audit/evidence.ts';
import { SHELLS, ShellHost } from './shell-host.ts';
import { shopEnvironment } from './shop-environment.ts';

const ID = 'emergency-1';
const PROVED = Date.parse('2026-03-07T09:14:08.000Z') / 1000;
const SECRET = 'what-the-log-says';

function world(shell: string) {
  const host = new ShellHost(shell);
  const folder = join(host.home, 'failback/shop/production');
  const operation = join(folder, 'operations', ID);
  const logs = join(host.home, 'www/storage/logs');
  for (const each of [join(operation, 'plan'), join(operation, 'out'), logs]) mkdirSync(each, { recursive: true });
  writeFileSync(join(operation, 'journal.jsonl'), '{"event":"start"}\n');
  writeFileSync(join(operation, 'decision'), 'commit 1\n');
  writeFileSync(join(operation, 'plan/plan.json'), '{}\n');
  writeFileSync(join(operation, 'out/prepare.fetch.log'), 'fetched\n');
  writeFileSync(join(folder, 'ledger.jsonl'), '{}\n');
  const collect = (units: readonly string[] = []) =>
    collectEvidence(host.connection('app1'), {
      folder,
      operation: ID,
      since: PROVED - 60,
      proved: PROVED,
      units,
      environment: shopEnvironment(),
      releasePath: join(host.home, 'www'),
    });
  return { host, logs, folder, collect, archive: join(folder, 'evidence', ID, 'evidence.tar.gz') };
}

const LARAVEL = [
  `[2026-03-06 23:59:59] production.ERROR: ${SECRET}`,
  `[2026-03-07 09:14:07] production.ERROR: ${SECRET}`,
  '[2026-03-07 09:14:08] production.INFO: all is well',
  '[2026-03-07T09:14:09.123456+00:00] production.CRITICAL: no',
  '#0 stack [2026-03-07 09:14:10] production.ERROR: not at the beginning',
  '',
].join('\n');

describe.each(SHELLS)('evidence (%s)', (shell) => {
  test('is one archive that stays on the host, for nobody else to read, with the sum and the listing that are told', async () => {
    const { host, logs, collect, archive } = world(shell);
    using _ = host;
    writeFileSync(join(logs, 'laravel.log'), LARAVEL);
    const evidence = await collect();
    expect(evidence).toMatchObject({ host: 'app1', state: 'collected', path: archive });
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    expect(evidence.bytes).toBe(statSync(archive).size);
    const inside = execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' });
    for (const { name } of evidence.files) expect(inside).toContain(`./${name}\n`);
    expect(evidence.files.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...['app-log/laravel.log', 'operation/decision', 'operation/journal.jsonl', 'operation/out/prepare.fetch.log'],
        ...['operation/plan/plan.json', 'state/disk.txt', 'state/ledger.jsonl'],
      ]),
    );
    expect(JSON.stringify(evidence)).not.toContain(SECRET);
  });

  test('counts the errors that a Laravel log has from the proof on', async () => {
    const { host, logs, collect } = world(shell);
    using _ = host;
    writeFileSync(join(logs, 'laravel.log'), LARAVEL);
    expect((await collect()).errors).toEqual([{ what: 'app-log/laravel.log', count: 1 }]);
  });

  test('counts nothing in a log whose lines carry no time, and says so', async () => {
    const { host, logs, collect } = world(shell);
    using _ = host;
    writeFileSync(join(logs, 'app.log'), 'ERROR at some time\n');
    const { errors, missing } = await collect();
    expect(errors).toEqual([]);
    expect(missing.map(({ what }) => what)).toContain('errors in app-log/app.log');
  });

  test('names what could not be collected', async () => {
    const { host, collect } = world(shell);
    using _ = host;
    expect((await collect()).missing).toEqual([
      { what: 'application log', why: expect.stringContaining('storage/logs') },
      { what: 'journal of units', why: 'the runbook names no unit for this host' },
    ]);
  });

  test('asked for again is not collected again, and a change of it is told', async () => {
    const { host, collect, archive } = world(shell);
    using _ = host;
    const first = await collect();
    const before = statSync(archive).mtimeMs;
    expect(await collect()).toEqual({ ...first, state: 'exists' });
    expect(statSync(archive).mtimeMs).toBe(before);
    chmodSync(archive, 0o600);
    writeFileSync(archive, `${readFileSync(archive, 'latin1')}x`, 'latin1');
    expect(await collect()).toMatchObject({ state: 'damaged' });
  });

  test('follows no link, so that nothing else of the host gets in', async () => {
    const { host, logs, collect } = world(shell);
    using _ = host;
    writeFileSync(join(host.home, 'secret'), SECRET);
    symlinkSync(join(host.home, 'secret'), join(logs, 'laravel.log'));
    expect((await collect()).files.map(({ name }) => name)).not.toContain('app-log/laravel.log');
  });

  test('takes a log by a name that is ours, and its last MiB', async () => {
    const { host, logs, collect } = world(shell);
    using _ = host;
    writeFileSync(join(logs, '<b> ::error::x.log'), `${'x'.repeat(3 * 1024 * 1024)}\n`);
    const log = (await collect()).files.find(({ name }) => name.startsWith('app-log/'));
    expect(log).toMatchObject({ name: 'app-log/_b____error__x.log', bytes: 1024 * 1024 });
  });

  test('has the journal of the declared units, with its errors, where the login user may read it', async () => {
    const { host, collect } = world(shell);
    using _ = host;
    host.program('systemctl', '#!/bin/sh\necho ActiveState=active\n');
    host.program('journalctl', '#!/bin/sh\ncase "$*" in *"-p err"*) echo "an error" ;; *) echo "$*" ;; esac\n');
    const { files, errors } = await collect(['chom-queue-worker']);
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['units/journal.txt', 'state/units.txt']));
    expect(errors).toContainEqual({ what: 'units/journal.txt', count: 1 });
  });

  test('says that the login user may not read the journal, and counts nothing in it', async () => {
    const { host, collect } = world(shell);
    using _ = host;
    host.program('systemctl', '#!/bin/sh\nexit 1\n');
    host.program('journalctl', '#!/bin/sh\necho "Hint: You are currently not seeing messages from other users." >&2\n');
    const { errors, missing } = await collect(['chom-queue-worker']);
    expect(errors).toEqual([]);
    expect(missing.map(({ what }) => what)).toEqual(expect.arrayContaining(['journal of units', 'state/units.txt']));
  });

  test('of an operation that the host does not know is not collected, and nothing is made there', async () => {
    const { host, folder, collect } = world(shell);
    using _ = host;
    execFileSync('rm', ['-r', join(folder, 'operations', ID)]);
    expect(await collect()).toMatchObject({ state: 'not-collected', missing: [{ what: 'everything' }] });
  });
});
