import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { onEachShell } from './each-shell.ts';
import { killProcess, TestHost } from './test-host.ts';
import { until } from './waiting.ts';

function pidIn(host: TestHost, name: string): number {
  return Number(readFileSync(join(host.root, name), 'utf8'));
}

/** Gone, or dead and not yet collected by its parent. */
function isDead(pid: number): boolean {
  if (!existsSync(`/proc/${pid}/stat`)) return true;
  return / [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, ''));
}

onEachShell('what a step leaves running', (scenario) => {
  scenario('when it has ended lives on through a recovery', async (host) => {
    const daemon = `if [ "$1" = do ]; then sleep 300 >/dev/null 2>&1 & echo $! >"$TEST_WORLD/daemon"; fi`;
    const steps = [{ id: 'prepare.daemon', kind: 'daemon' }];
    await host.start({ operation: 'op1', steps, scripts: { daemon }, settings: { lease: '60' } });
    await until('prepared', () => host.state('op1') === 'PREPARED');
    const pid = pidIn(host, 'daemon');
    const supervisor = host.supervisorPid('op1');
    killProcess(supervisor);
    await until('the supervisor to be dead', () => isDead(supervisor));
    writeFileSync(join(host.operationDir('op1'), 'decision'), 'abort 1 cancelled controller\n');
    await host.recover();
    expect(await host.ended(1)).toBe('AS_FOUND');
    expect(isDead(pid)).toBe(false);
    killProcess(pid);
  });

  scenario('without its mark is found by its session when the time is up, and ended', async (host) => {
    // `timeout` leads a process group of its own, as it does behind sudo.
    const slow = `[ "$1" = do ] || exit 0
env -i /usr/bin/timeout 300 /bin/sh -c 'echo $$ >"$0"; exec sleep 299' "$TEST_WORLD/bare" &
sleep 60`;
    await host.start({ operation: 'op1', steps: [{ id: 'prepare.slow', kind: 'slow', limit: 3 }], scripts: { slow } });
    expect(await host.ended(1)).toBe('AS_FOUND');
    expect(isDead(pidIn(host, 'bare'))).toBe(true);
  });

  scenario('on a host that shares the machine is not taken for its own', async (host) => {
    const other = new TestHost({ name: 'other', path: host.sh() });
    const slow = '[ "$1" = do ] || exit 0; : >"$TEST_WORLD/began"; sleep 60';
    const patient = { operation: 'op1', steps: [{ id: 'prepare.slow', kind: 'slow' }], scripts: { slow } };
    await other.start({ ...patient, settings: { lease: '60' } });
    const attached = other.attach('op1', 1);
    await until('the step of the other', () => existsSync(join(other.root, 'began')));
    await host.start({ operation: 'op1', steps: [{ id: 'prepare.slow', kind: 'slow', limit: 1 }], scripts: { slow } });
    expect(await host.ended(1)).toBe('AS_FOUND');
    expect(other.processes().filter(({ command }) => command.startsWith('sleep 60'))).toHaveLength(1);
    for (const { pid, command } of other.processes()) if (command.startsWith('sleep 60')) killProcess(pid);
    expect(await other.ended(1)).toBe('AS_FOUND');
    await attached.drop();
    await other.close();
  });

  scenario('is no survivor of the next step', async (host) => {
    const daemon = `if [ "$1" = do ]; then sleep 300 >/dev/null 2>&1 9>&- & echo $! >"$TEST_WORLD/daemon"; fi`;
    const slow = '[ "$1" = do ] || exit 0; sleep 60';
    const steps = [
      { id: 'prepare.daemon', kind: 'daemon' },
      { id: 'prepare.slow', kind: 'slow', limit: 1 },
    ];
    await host.start({ operation: 'op1', steps, scripts: { daemon, slow } });
    expect(await host.ended(1)).toBe('AS_FOUND');
    expect(isDead(pidIn(host, 'daemon'))).toBe(false);
    killProcess(pidIn(host, 'daemon'));
  });

  scenario('after a time-out keeps the lock, and is ended before the step is tried again', async (host) => {
    const slow = `[ "$1" = do ] || exit 1
echo do >>"$TEST_WORLD/effects"
if [ -e "$TEST_WORLD/second" ]; then exit 0; fi
setsid sh -c 'trap "" TERM; echo $$ >"$TEST_WORLD/survivor"; while :; do sleep 1; done' </dev/null >/dev/null 2>&1 &
sleep 60`;
    const steps = [{ id: 'revert.slow', kind: 'slow', limit: 3 }];
    const settings = { closes: 'no', lease: '60' };
    await host.start({ operation: 'op1', steps, scripts: { slow }, settings });
    const attached = host.attach('op1', 1);
    await attached.state('PREPARED');
    attached.say('decide commit ready');
    await until('the survivor', () => existsSync(join(host.root, 'survivor')));
    const pid = pidIn(host, 'survivor');
    // The supervisor dies between the time-out and the end of what survived it.
    await until('the time-out', () =>
      host.processes().every(({ command }) => !command.startsWith('timeout') && !command.startsWith('sleep 60')),
    );
    const supervisor = host.supervisorPid('op1');
    killProcess(supervisor);
    await until('the supervisor to be dead', () => isDead(supervisor));
    writeFileSync(
      host.journalFile('op1'),
      `${readFileSync(host.journalFile('op1'), 'utf8')}${JSON.stringify({
        boot: host.journal('op1')[0]?.boot,
        seq: host.journal('op1').length + 1,
        up: 1,
        at: 1,
        event: 'end',
        step: 'revert.slow',
        result: 'survivors',
        rc: 124,
        ms: 1000,
      })}\n`,
    );
    expect(isDead(pid)).toBe(false);
    writeFileSync(join(host.root, 'second'), '');
    const recovered = host.recover();
    await attached.state('UNCONFIRMED');
    expect(isDead(pid)).toBe(true);
    expect(host.journal('op1').some((line) => line.event === 'probe')).toBe(true);
    attached.say('confirm');
    expect(await host.ended(1)).toBe('ON_TARGET');
    await recovered;
    await attached.drop();
  });

  scenario('and cannot be ended keeps the lock: a person is needed, and nothing is undone beside it', async (host) => {
    const slow = `[ "$1" = do ] || exit 0
env -i /usr/bin/setsid /bin/sh -c 'echo $$ >"$0"; exec sleep 300' "$TEST_WORLD/left" </dev/null >/dev/null 2>&1 &
sleep 60`;
    // A process that no signal ends: its number is beyond those that a kernel gives.
    host.shim(
      'grep',
      `case "$*" in
  '-l -F FAILBACK_STEP='*'/op1/prepare.slow '*) echo /proc/4194305/environ; exit 0 ;;
  '-q -x -F FAILBACK_STEP='*'/op1/prepare.slow') exit 0 ;;
esac
exec /bin/grep "$@"
`,
    );
    const steps = [{ id: 'prepare.a' }, { id: 'prepare.slow', kind: 'slow', limit: 3 }];
    await host.start({ operation: 'op1', steps, scripts: { slow }, settings: { lease: '60' } });
    await until('a person to be needed', () => host.state('op1') === 'NEEDS_HUMAN');
    await until('the supervisor to leave', () => host.processes().length === 0);
    expect(host.states('op1')).toEqual(['CLAIMED', 'ABORTING', 'NEEDS_HUMAN']);
    expect(host.effects()).toEqual(['do prepare.a']);
    expect(spawnSync('flock', ['-n', join(host.envDir, 'lock'), 'true']).status).toBe(1);
    killProcess(pidIn(host, 'left'));
  });

  scenario('is told the uptime at which it is ended', async (host) => {
    const clock = `[ "$1" = do ] || exit 0; read -r up _ </proc/uptime; echo "$up $FAILBACK_DEADLINE" >"$TEST_WORLD/clock"`;
    const steps = [{ id: 'prepare.clock', kind: 'clock', limit: 7 }];
    await host.start({ operation: 'op1', steps, scripts: { clock } });
    await until('prepared', () => host.state('op1') === 'PREPARED');
    await host.abandoned(1);
    const [up = 0, deadline = 0] = readFileSync(join(host.root, 'clock'), 'utf8').split(' ').map(Number);
    expect(deadline).toBeGreaterThan(up * 1000);
    expect(deadline).toBeLessThanOrEqual(up * 1000 + 7000);
  });
});
