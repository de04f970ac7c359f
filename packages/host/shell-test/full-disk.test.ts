import { existsSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { onEachShell } from './each-shell.ts';
import type { TestHost } from './test-host.ts';
import { until } from './waiting.ts';

const STEPS = [{ id: 'prepare.a' }, { id: 'quiesce.b' }, { id: 'revert.c' }, { id: 'reopen.d' }];

/** Whoever writes that file below the operation finds the disk full. */
function full(file: string): void {
  symlinkSync('/dev/full', file);
}

function reserve(host: TestHost): string {
  return join(host.operationDir('op1'), 'reserve');
}

onEachShell('a host whose disk is full', (scenario) => {
  scenario('while it is closed decides with the room that was kept, and opens again', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS });
    const attached = host.attach('op1', 1);
    attached.say('go');
    await attached.state('CLOSED');
    expect(statSync(reserve(host)).size).toBe(262_144);
    full(join(host.operationDir('op1'), `.new.${host.supervisorPid('op1')}.decision`));
    await attached.drop();
    expect(await host.abandoned(1)).toBe('AS_FOUND');
    expect(host.states('op1')).toEqual(['CLAIMED', 'PREPARED', 'CLOSED', 'ABORTING', 'AS_FOUND']);
    expect(host.marks()).toEqual([]);
    expect(existsSync(reserve(host))).toBe(false);
  });

  scenario('and stays full tells a person past the disk, and decides as soon as there is room', async (host) => {
    host.shim('page-me', 'cat >>"$TEST_WORLD/paged"\n');
    host.shim('ln', 'case $2 in */decision) [ ! -e "$TEST_WORLD/full" ] || exit 1 ;; esac\nexec /bin/ln "$@"\n');
    const settings = { alert: 'command' };
    await host.start({ operation: 'op1', steps: STEPS, settings, alert: ['page-me'] });
    const attached = host.attach('op1', 1);
    attached.say('go');
    await attached.state('CLOSED');
    full(join(host.root, 'full'));
    full(join(host.envDir, 'alerts/.op1'));
    await attached.drop();
    host.timePasses(3600);
    const paged = join(host.root, 'paged');
    await until('a person to be told', () => existsSync(paged) && readFileSync(paged, 'utf8').endsWith('\n'));
    expect(JSON.parse(readFileSync(paged, 'utf8'))).toMatchObject({ operation: 'op1', reason: 'disk-full' });
    expect(host.state('op1')).toBe('CLOSED');
    rmSync(join(host.root, 'full'));
    expect(await host.ended(1)).toBe('AS_FOUND');
    expect(host.marks()).toEqual([]);
  });

  scenario('when a person is needed tells one past the disk', async (host) => {
    host.shim('page-me', 'cat >>"$TEST_WORLD/paged"\n');
    const steps = [{ id: 'revert.bad', kind: 'bad' }];
    const settings = { closes: 'no', alert: 'command' };
    await host.start({ operation: 'op1', steps, scripts: { bad: '[ "$1" != do ]' }, settings, alert: ['page-me'] });
    const attached = host.attach('op1', 1);
    await attached.state('PREPARED');
    full(join(host.envDir, 'alerts/.op1'));
    attached.say('decide commit ready');
    expect((await attached.state('NEEDS_HUMAN')).reason).toBe('step-failed');
    await attached.drop();
    await until('a person to be told', () => existsSync(join(host.root, 'paged')));
  });

  scenario('at the end does not pass for ended', async (host) => {
    host.shim('ln', 'case $2 in */claims/1.done) [ -e "$TEST_WORLD/room" ] || exit 1 ;; esac\nexec /bin/ln "$@"\n');
    await host.start({ operation: 'op1', steps: STEPS, settings: { lease: '1' } });
    await until('its end', () => host.state('op1') === 'AS_FOUND');
    await until('the supervisor to leave', () => host.processes().length === 0);
    const again = await host.recover();
    expect(again.code).toBe(74);
    host.shim('ln', 'exec /bin/ln "$@"\n');
    await host.recover();
    expect(await host.ended(1)).toBe('AS_FOUND');
  });
});
