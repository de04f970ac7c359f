import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHELLS } from '../../host/test/shells.ts';
import { inspectHost } from '../src/inspection.ts';
import type { InspectionRequest } from '../src/inspection-request.ts';
import { AuditedHost, makeCheckout } from './audited-host.ts';

const REQUEST: InspectionRequest = {
  stateDir: '~/state',
  app: 'chom',
  environment: 'production',
  releasePath: '~/www',
  strategy: 'git-tag',
  releases: 'releases',
  current: 'current',
  runAs: null,
  target: null,
  backups: null,
  built: [],
  views: [],
};

const line = (fields: object) => JSON.stringify({ boot: 'one', seq: 1, up: 1000, at: 1, ...fields });
const END = line({ event: 'end', step: 'revert.flip', result: 'ok', rc: 0, ms: 120 });
const ON_TARGET = line({ event: 'state', state: 'ON_TARGET', reason: 'confirmed' });

describe.each(SHELLS)('what a rollback would find (%s)', (shell) => {
  test('how large the target is, with what its install makes, and whether its page is in it', async () => {
    using host = new AuditedHost(shell);
    const view = 'resources/views/errors/503.blade.php';
    const commit = makeCheckout(join(host.home, 'www'), { [view]: 'closed', 'big.bin': 'x'.repeat(300_000) });
    host.file('www/vendor/one.php', 'x'.repeat(500_000));
    const request = {
      ...REQUEST,
      target: { release: 'v1.2.3', commit },
      built: ['vendor', 'gone'],
      views: [view, 'no.php'],
    };
    const seen = await inspectHost(host.connection(), request);
    expect(seen).toMatchObject({ targetCommit: 'present', view: { live: true, target: true }, backups: null });
    expect(seen.buildKiB).toBeGreaterThan(700);
    expect(seen.buildKiB).toBeLessThan(2000);
    const absent = { ...request, target: { release: 'v9', commit: 'f'.repeat(40) }, views: ['no.php'] };
    expect(await inspectHost(host.connection(), absent)).toMatchObject({
      targetCommit: 'absent',
      buildKiB: null,
      view: { live: false, target: false },
    });
  });

  test('a part that cannot be measured makes the size unknown, not smaller', async () => {
    using host = new AuditedHost(shell);
    const commit = makeCheckout(join(host.home, 'www'), { 'big.bin': 'x'.repeat(300_000) });
    host.file('www/vendor/one.php', 'x');
    const request = { ...REQUEST, target: { release: 'v1.2.3', commit }, built: ['vendor', 'gone'] };
    expect((await inspectHost(host.connection(), request)).buildKiB).toBeGreaterThan(0);
    host.program('du', 'echo "4 $3"; echo "du: cannot read directory" >&2; exit 1');
    expect((await inspectHost(host.connection(), request)).buildKiB).toBeNull();
  });

  test.each([
    ['a line of the system', 'echo "Jan 01 00:00:00 app1 systemd[1]: Started."', 'readable'],
    ['nothing, as to a stranger', ':', 'not-seen'],
    ['a remark that there is nothing', 'echo "-- No entries --"', 'not-seen'],
    ['nothing at all, by failing', 'exit 1', 'not-seen'],
  ])('the journal of the system that shows %s is seen for what it is', async (_what, journalctl, seen) => {
    using host = new AuditedHost(shell);
    host.program('journalctl', journalctl);
    expect((await inspectHost(host.connection(), REQUEST)).journal).toBe(seen);
  });

  test('a page of a release folder', async () => {
    using host = new AuditedHost(shell);
    host.file('site/releases/v1.2.3/resources/views/closed.php', '');
    const request = {
      ...REQUEST,
      releasePath: '~/site',
      strategy: 'symlink',
      views: ['resources/views/closed.php'],
    } as const;
    expect(
      await inspectHost(host.connection(), { ...request, target: { release: 'v1.2.3', commit: null } }),
    ).toMatchObject({
      targetCommit: null,
      view: { live: false, target: true },
    });
  });

  test('the folder of backups, and how large the newest snapshot is', async () => {
    using host = new AuditedHost(shell);
    const request = { ...REQUEST, backups: '~/backups' };
    const { backups: missing } = await inspectHost(host.connection(), request);
    expect(missing).toEqual({ state: 'missing', freeKiB: null, newestKiB: null });
    mkdirSync(join(host.home, 'backups'));
    const { backups: empty } = await inspectHost(host.connection(), request);
    expect(empty).toMatchObject({ state: 'writable', freeKiB: expect.any(Number), newestKiB: null });
    host.file('backups/chom-1/dump.zst', 'x'.repeat(100_000));
    const { backups } = await inspectHost(host.connection(), request);
    expect(backups?.newestKiB).toBeGreaterThan(90);
  });

  test('of earlier operations those that ended on target, and their steps', async () => {
    using host = new AuditedHost(shell);
    host.file(
      'state/chom/production/operations/emergency-20260101t000000z-aaaaaa/journal.jsonl',
      `${END}\n${ON_TARGET}\n`,
    );
    host.file('state/chom/production/operations/emergency-20260101t000000z-bbbbbb/journal.jsonl', `${END}\n`);
    writeFileSync(join(host.home, 'state/chom/production/operations/$(id)'), '');
    const { journals } = await inspectHost(host.connection(), REQUEST);
    expect(journals).toMatchObject([
      { operation: 'emergency-20260101t000000z-aaaaaa', events: [{ event: 'end', ms: 120 }, { event: 'state' }] },
    ]);
  });

  test('a host that says only half is no answer', async () => {
    using host = new AuditedHost(shell);
    await expect(inspectHost(host.torn, REQUEST)).rejects.toMatchObject({ failure: { code: 'bad-answer' } });
  });
});
