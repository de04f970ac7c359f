import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { onEachShell } from './each-shell.ts';
import { until } from './waiting.ts';

const FAILS = { fails: '[ "$1" = do ] || exit 0; echo no luck; exit 3' };
const UNDO_FAILS = { stuck: '[ "$1" = undo ] && exit 4; exit 0' };

onEachShell('a step that fails', (scenario) => {
  scenario('before the decision aborts, and is undone itself, with all that was begun', async (host) => {
    const steps = [
      { id: 'prepare.a' },
      { id: 'prepare.b' },
      { id: 'prepare.bad', kind: 'half' },
      { id: 'prepare.never' },
    ];
    const half = `log() { printf '%s bad\\n' "$1" >>"$TEST_WORLD/effects"; }; log "$1"; [ "$1" = do ] && exit 3; exit 0`;
    await host.start({ operation: 'op1', steps, scripts: { half } });
    expect(await host.ended(1)).toBe('AS_FOUND');
    expect(host.effects()).toEqual([
      'do prepare.a',
      'do prepare.b',
      'do bad',
      'undo bad',
      'undo prepare.b',
      'undo prepare.a',
    ]);
    const decision = host.journal('op1').find((line) => line.event === 'decision');
    expect(decision).toMatchObject({ decision: 'abort', reason: 'step-failed', by: 'supervisor' });
  });

  scenario('after commit leaves the host for a person, and undoes nothing', async (host) => {
    const steps = [{ id: 'quiesce.close' }, { id: 'revert.bad', kind: 'fails' }, { id: 'reopen.open' }];
    await host.start({ operation: 'op1', steps, scripts: FAILS });
    const attached = host.attach('op1', 1);
    attached.say('go');
    await attached.state('CLOSED');
    attached.say('decide commit ready');
    expect((await attached.state('NEEDS_HUMAN')).reason).toBe('step-failed');
    await attached.drop();
    expect(host.effects()).toEqual(['do quiesce.close']);
    expect(host.log('op1', 'revert.bad')).toBe('no luck\n');
  });

  scenario('while the host opens closes it again, and a retry proves it anew before it opens', async (host) => {
    const opens = `[ "$1" = do ] || exit 0; echo open >>"$TEST_WORLD/effects"; [ -e "$TEST_WORLD/mended" ]`;
    const steps = [
      { id: 'quiesce.close' },
      { id: 'quiesce.mark', again: 'once' as const },
      { id: 'revert.switch' },
      { id: 'restart.workers' },
      { id: 'verify.served', effect: 'none' as const },
      { id: 'reopen.gate' },
      { id: 'reopen.open', kind: 'opens' },
    ];
    await host.start({ operation: 'op1', steps, scripts: { opens }, settings: { lease: '60' } });
    const attached = host.attach('op1', 1);
    attached.say('go');
    await attached.state('CLOSED');
    attached.say('decide commit ready');
    expect((await attached.state('NEEDS_HUMAN')).reason).toBe('step-failed');
    await attached.drop();
    const first = ['do quiesce.close', 'do quiesce.mark', 'do revert.switch', 'do restart.workers', 'do verify.served'];
    const failed = [...first, 'do reopen.gate', 'open', 'do quiesce.close'];
    expect(host.effects()).toEqual(failed);
    await until('the supervisor to leave', () => host.processes().length === 0);
    writeFileSync(join(host.root, 'mended'), '');
    expect((await host.engine('op1', 'adopt.sh', ['0'])).stdout).toMatch(/^adopted token=2 supervisor=replaced /);
    const second = host.attach('op1', 2);
    await second.state('UNCONFIRMED');
    second.say('confirm');
    expect(await host.ended(2)).toBe('ON_TARGET');
    await second.drop();
    expect(host.effects()).toEqual([...failed, 'do restart.workers', 'do verify.served', 'do reopen.gate', 'open']);
  });

  scenario('with a warning only is recorded, and the plan goes on', async (host) => {
    const steps = [{ id: 'prepare.bad', kind: 'fails', failure: 'warn' as const }, { id: 'prepare.next' }];
    await host.start({ operation: 'op1', steps, scripts: FAILS });
    const attached = host.attach('op1', 1);
    await attached.state('PREPARED');
    expect(host.journal('op1').find((line) => line.event === 'end')).toMatchObject({ result: 'warned', rc: 3 });
    attached.say('decide abort cancelled');
    await host.ended(1);
    await attached.drop();
  });

  scenario('to be undone leaves what lies below it alone, for a person', async (host) => {
    const steps = [
      { id: 'prepare.below' },
      { id: 'prepare.stuck', kind: 'stuck' },
      { id: 'prepare.bad', kind: 'fails' },
    ];
    await host.start({ operation: 'op1', steps, scripts: { ...FAILS, ...UNDO_FAILS } });
    await until('a person to be needed', () => host.state('op1') === 'NEEDS_HUMAN');
    expect(host.effects()).toEqual(['do prepare.below']);
    expect(host.states('op1')).toEqual(['CLAIMED', 'ABORTING', 'NEEDS_HUMAN']);
  });
});

onEachShell('a step that takes too long', (scenario) => {
  scenario('is ended, is called a time-out, and the operation aborts', async (host) => {
    const slow = '[ "$1" = do ] || exit 0; sleep 60';
    await host.start({ operation: 'op1', steps: [{ id: 'prepare.slow', kind: 'slow', limit: 1 }], scripts: { slow } });
    expect(await host.ended(1)).toBe('AS_FOUND');
    expect(host.journal('op1').find((line) => line.event === 'end')).toMatchObject({ result: 'timeout' });
  });

  scenario('has its survivors found by their mark and ended, though they left its group', async (host) => {
    const slow = '[ "$1" = do ] || exit 0; setsid sh -c "sleep 61; :" & sleep 60';
    await host.start({ operation: 'op1', steps: [{ id: 'prepare.slow', kind: 'slow', limit: 1 }], scripts: { slow } });
    expect(await host.ended(1)).toBe('AS_FOUND');
    await until(
      'the supervisor to leave',
      () => !host.processes().some(({ command }) => command.includes('supervisor.sh')),
    );
    expect(host.processes()).toEqual([]);
  });

  scenario('while it is undone leaves the host for a person', async (host) => {
    const slow = '[ "$1" = undo ] && sleep 60; exit 0';
    const steps = [
      { id: 'prepare.slow', kind: 'slow', limit: 3 },
      { id: 'prepare.bad', kind: 'fails' },
    ];
    await host.start({ operation: 'op1', steps, scripts: { slow, ...FAILS } });
    await until('a person to be needed', () => host.state('op1') === 'NEEDS_HUMAN');
    expect(host.journal('op1').find((line) => line.event === 'undo-end' && line.step === 'prepare.slow')).toMatchObject(
      {
        result: 'timeout',
      },
    );
  });
});
