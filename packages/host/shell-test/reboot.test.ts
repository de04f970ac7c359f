import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { onEachShell } from './each-shell.ts';
import type { TestHost } from './test-host.ts';
import { killProcess } from './test-host.ts';
import { until } from './waiting.ts';

const STEPS = [{ id: 'prepare.a' }, { id: 'quiesce.b' }, { id: 'revert.c' }, { id: 'reopen.d' }];

/** Everything of the host dies at once; the kernel that comes back is another one. */
async function powerCut(host: TestHost): Promise<void> {
  await until('everything to be dead', () => {
    for (const { pid } of host.processes()) killProcess(pid);
    return host.processes().length === 0;
  });
  host.reboot();
}

onEachShell('a host that reboots', (scenario) => {
  scenario('before the decision ends as found, without waiting for a lease', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS, settings: { lease: '600' } });
    const attached = host.attach('op1', 1);
    attached.say('go');
    await attached.state('CLOSED');
    attached.silence();
    await powerCut(host);
    await host.recover();
    expect(await host.ended(1)).toBe('AS_FOUND');
    expect(host.marks()).toEqual([]);
    const decision = host.journal('op1').find((line) => line.event === 'decision');
    expect(decision).toMatchObject({ decision: 'abort', reason: 'lease-lost', by: 'recovery' });
    expect(new Set(host.journal('op1').map((line) => line.boot)).size).toBe(2);
  });

  scenario('after commit closes itself again, goes forward, and ends unconfirmed', async (host) => {
    const slow = 'case $1 in do) [ -e "$TEST_WORLD/up" ] || sleep 60 ;; probe) exit 1 ;; esac';
    const steps = [...STEPS.slice(0, 2), { id: 'revert.c', kind: 'slow' }, { id: 'reopen.d' }];
    await host.start({ operation: 'op1', steps, scripts: { slow }, settings: { lease: '600' } });
    const attached = host.attach('op1', 1);
    attached.say('go');
    await attached.state('CLOSED');
    attached.say('decide commit ready');
    await until('the step to begin', () =>
      host.journal('op1').some((line) => line.event === 'begin' && line.step === 'revert.c'),
    );
    attached.silence();
    await powerCut(host);
    writeFileSync(join(host.root, 'up'), '');
    await host.recover();
    expect(await host.ended(1)).toBe('UNCONFIRMED');
    expect(host.effects()).toEqual(['do prepare.a', 'do quiesce.b', 'do quiesce.b', 'do reopen.d']);
  });

  scenario('while it is closed ends as found, though its controller is back before its services are', async (host) => {
    host.shim('systemctl', '[ -e "$TEST_WORLD/unit-up" ] || exit 3\n');
    await host.start({ operation: 'op1', steps: STEPS, settings: { lease: '600', required: 'mysql' } });
    const before = host.attach('op1', 1);
    before.say('go');
    await before.state('CLOSED');
    before.silence();
    await powerCut(host);
    const recovered = host.recover();
    await until('it to start', () => host.journal('op1').filter((line) => line.event === 'start').length === 2);
    const back = host.attach('op1', 1);
    await back.answered(/^leased/);
    writeFileSync(join(host.root, 'unit-up'), '');
    expect(await back.ask('decide commit ready', /^decided/)).toMatch(/^decided abort 1 lease-lost recovery/);
    expect(await host.ended(1)).toBe('AS_FOUND');
    await recovered;
    await back.drop();
    expect(host.marks()).toEqual([]);
  });

  scenario('after its workers were started again stops and starts them once more', async (host) => {
    const stop = 'if [ "$1" = do ]; then echo stop >>"$TEST_WORLD/effects"; : >"$TEST_WORLD/stopped"; fi';
    const begin = 'if [ "$1" = do ]; then echo start >>"$TEST_WORLD/effects"; rm -f "$TEST_WORLD/stopped"; fi';
    const gate = '[ -e "$TEST_WORLD/up" ] || sleep 60';
    const run = '[ ! -e "$TEST_WORLD/stopped" ]';
    const steps = [
      { id: 'quiesce.workers', kind: 'stop' },
      { id: 'revert.c' },
      { id: 'restart.workers', kind: 'begin' },
      { id: 'verify.gate', kind: 'gate', effect: 'none' as const },
      { id: 'verify.workers', kind: 'run', effect: 'none' as const },
      { id: 'reopen.d' },
    ];
    await host.start({ operation: 'op1', steps, scripts: { stop, begin, gate, run }, settings: { lease: '600' } });
    const attached = host.attach('op1', 1);
    attached.say('go');
    await attached.state('CLOSED');
    attached.say('decide commit ready');
    await until('the proof to begin', () => host.journal('op1').some((line) => line.step === 'verify.gate'));
    attached.silence();
    await powerCut(host);
    writeFileSync(join(host.root, 'up'), '');
    await host.recover();
    expect(await host.ended(1)).toBe('UNCONFIRMED');
    expect(host.effects()).toEqual(['stop', 'do revert.c', 'start', 'stop', 'start', 'do reopen.d']);
  });

  scenario('waits for its required units before it does anything', async (host) => {
    host.shim(
      'systemctl',
      'echo "$*" >>"$TEST_WORLD/asked"; [ -e "$TEST_WORLD/unit-up" ] || { : >"$TEST_WORLD/unit-up"; exit 3; }\n',
    );
    await host.start({ operation: 'op1', steps: STEPS, settings: { required: 'mysql php8.2-fpm' } });
    await until('prepared', () => host.state('op1') === 'PREPARED');
    await powerCut(host);
    expect(existsSync(join(host.root, 'asked'))).toBe(false);
    await host.recover();
    expect(await host.ended(1)).toBe('AS_FOUND');
    expect(readFileSync(join(host.root, 'asked'), 'utf8').trim().split('\n')).toEqual([
      'is-active --quiet mysql',
      'is-active --quiet mysql',
      'is-active --quiet php8.2-fpm',
    ]);
  });
});
