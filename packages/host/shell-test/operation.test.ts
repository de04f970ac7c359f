import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { onEachShell } from './each-shell.ts';
import type { PlannedStep } from './plan-folder.ts';

const STEPS: readonly PlannedStep[] = [
  { id: 'prepare.look', effect: 'none' },
  { id: 'prepare.build' },
  { id: 'quiesce.close' },
  { id: 'revert.switch', effect: 'shared', again: 'once' },
  { id: 'reopen.open' },
];

onEachShell('one operation', (scenario) => {
  scenario('goes from claimed to on target through both barriers', async (host) => {
    expect(await host.start({ operation: 'op1', steps: STEPS })).toBe(`ok token=1 state-dir=${host.stateDir}`);
    const attached = host.attach('op1', 1);
    await attached.state('PREPARED');
    expect(host.marks()).toEqual(['prepare.build', 'prepare.look']);
    await attached.ask('go', /^went$/);
    await attached.state('CLOSED');
    expect(host.marks()).toContain('quiesce.close');
    expect(await attached.ask('decide commit all-ready', /^decided/)).toBe('decided commit 1 all-ready controller');
    await attached.state('UNCONFIRMED');
    await attached.ask('confirm', /^confirmed$/);
    await attached.state('ON_TARGET');
    expect(await host.ended(1)).toBe('ON_TARGET');
    await attached.drop();
    expect(host.effects()).toEqual(STEPS.map((step) => `do ${step.id}`));
    expect(host.states('op1')).toEqual(['CLAIMED', 'PREPARED', 'CLOSED', 'COMMITTED', 'UNCONFIRMED', 'ON_TARGET']);
    expect(host.journal('op1').map((line) => line.seq)).toEqual(host.journal('op1').map((_, index) => index + 1));
  });

  scenario('an operation that closes nothing commits at prepared', async (host) => {
    const steps = [{ id: 'prepare.build' }, { id: 'revert.flip' }];
    await host.start({ operation: 'op1', steps, settings: { closes: 'no' } });
    const attached = host.attach('op1', 1);
    await attached.state('PREPARED');
    await attached.ask('decide commit all-ready', /^decided commit/);
    await attached.ask('confirm', /^confirmed$/);
    expect(await host.ended(1)).toBe('ON_TARGET');
    expect(host.states('op1')).not.toContain('CLOSED');
    await attached.drop();
  });

  scenario('an abort undoes every begun step, the last first', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS });
    const attached = host.attach('op1', 1);
    await attached.state('PREPARED');
    attached.say('go');
    await attached.state('CLOSED');
    await attached.ask('decide abort cancelled', /^decided abort 1 cancelled controller$/);
    expect(await host.ended(1)).toBe('AS_FOUND');
    await attached.drop();
    expect(host.effects().filter((line) => line.startsWith('undo'))).toEqual([
      'undo quiesce.close',
      'undo prepare.build',
    ]);
    expect(host.marks()).toEqual(['prepare.look']);
  });

  scenario('quotes, spaces, newlines and a leading dash reach the step as they are', async (host) => {
    const args = ["it's", 'a b', 'two\nlines', '-x', '$(id)', '`id`', '', '*', '\\', 'é'];
    const scripts = { show: 'shift; printf "<%s>" "$@"' };
    await host.start({ operation: 'op1', steps: [{ id: 'prepare.show', kind: 'show', args }], scripts });
    const attached = host.attach('op1', 1);
    await attached.state('PREPARED');
    expect(host.log('op1', 'prepare.show')).toBe(args.map((arg) => `<${arg}>`).join(''));
    attached.say('decide abort cancelled');
    await host.ended(1);
    await attached.drop();
  });

  scenario('facts of a step become events, and what the journal cannot carry is dropped', async (host) => {
    const learn = `[ "$1" = do ] || exit 0
printf '%s\\n' 'served v1.2.3' 'BAD x' 'quote a"b' 'spaces a b' 'commit abc' >>"$FAILBACK_FACTS"`;
    await host.start({ operation: 'op1', steps: [{ id: 'prepare.learn', kind: 'learn' }], scripts: { learn } });
    const attached = host.attach('op1', 1);
    await attached.state('PREPARED');
    const facts = host.journal('op1').filter((line) => line.event === 'fact');
    expect(facts.map((line) => `${line.key}=${line.value}`)).toEqual(['served=v1.2.3', 'commit=abc']);
    attached.say('decide abort cancelled');
    await host.ended(1);
    await attached.drop();
  });

  scenario(
    'a step runs with the PATH and umask of the login, not with those of who woke the supervisor',
    async (host) => {
      const scripts = { show: 'umask; printf "%s\\n" "$PATH"' };
      await host.start({ operation: 'op1', steps: [{ id: 'prepare.show', kind: 'show', effect: 'none' }], scripts });
      const attached = host.attach('op1', 1);
      await attached.state('PREPARED');
      // Its output is written by a reader of its own, which may come later than the state.
      const umask = `0${process.umask().toString(8).padStart(3, '0')}`;
      await expect.poll(() => host.log('op1', 'prepare.show').split('\n')).toEqual([umask, host.env.PATH, '']);
      attached.say('decide abort cancelled');
      await host.ended(1);
      await attached.drop();
    },
  );

  scenario('a decision that cannot be read ends with a person, untouched', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS });
    const attached = host.attach('op1', 1);
    await attached.state('PREPARED');
    writeFileSync(join(host.operationDir('op1'), 'decision'), 'com');
    expect((await attached.state('NEEDS_HUMAN')).reason).toBe('decision-unreadable');
    await attached.drop();
  });

  scenario('names the hosts left out when it is committed, and not when it goes back', async (host) => {
    const steps = [{ id: 'prepare.a' }];
    const without = join(host.envDir, 'without');
    await host.start({ operation: 'op1', steps, settings: { closes: 'no', without: 'h2 h3', lease: '1' } });
    expect(await host.ended(1)).toBe('AS_FOUND');
    expect(existsSync(without)).toBe(false);
    await host.start({ operation: 'op2', steps, settings: { closes: 'no', without: 'h2 h3' } });
    const attached = host.attach('op2', 2);
    attached.say('decide commit ready');
    await attached.state('COMMITTED');
    expect(readFileSync(without, 'utf8')).toBe('h2\nh3\n');
    await attached.state('UNCONFIRMED');
    attached.say('confirm');
    expect(await host.ended(2)).toBe('ON_TARGET');
    await attached.drop();
  });
});
