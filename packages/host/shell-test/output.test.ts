import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { onEachShell } from './each-shell.ts';
import { killProcess } from './test-host.ts';
import { until } from './waiting.ts';

onEachShell('what a step prints', (scenario) => {
  scenario('is bounded to 1 MiB with its head and its tail, and a flood does not stop the step', async (host) => {
    const flood = `[ "$1" = do ] || exit 0
echo the very first line
head -c 52428800 /dev/zero | tr '\\0' x
echo
echo the very last line`;
    await host.start({ operation: 'op1', steps: [{ id: 'prepare.flood', kind: 'flood' }], scripts: { flood } });
    const attached = host.attach('op1', 1);
    await attached.state('PREPARED');
    const file = join(host.operationDir('op1'), 'out/prepare.flood.log');
    await until('the tail to be written', () => host.log('op1', 'prepare.flood').endsWith('the very last line\n'));
    expect(statSync(file).size).toBeLessThanOrEqual(1024 * 1024);
    expect(host.log('op1', 'prepare.flood').startsWith('the very first line\nxxx')).toBe(true);
    attached.say('decide abort cancelled');
    await host.ended(1);
    await attached.drop();
  });

  scenario('is bounded while it floods, not only afterwards', async (host) => {
    const flood = `[ "$1" = do ] || exit 0; while :; do head -c 1048576 /dev/zero; done`;
    await host.start({
      operation: 'op1',
      steps: [{ id: 'prepare.flood', kind: 'flood', limit: 2 }],
      scripts: { flood },
    });
    let largest = 0;
    await until('the flood to end', () => {
      const file = join(host.operationDir('op1'), 'out/prepare.flood.log');
      largest = Math.max(largest, statSync(file, { throwIfNoEntry: false })?.size ?? 0);
      return host.state('op1') === 'AS_FOUND';
    });
    expect(largest).toBeGreaterThan(0);
    expect(largest).toBeLessThanOrEqual(1024 * 1024);
    await host.ended(1);
  });

  scenario(
    'by a child that keeps the pipe open holds up nothing, and is never taken for another step',
    async (host) => {
      const fork = `[ "$1" = do ] || exit 0
(while [ ! -e "$TEST_WORLD/next" ]; do sleep 0.05; done; echo late; : >"$TEST_WORLD/late"; exec sleep 300) &
echo forked`;
      const next = `[ "$1" = do ] || exit 0
: >"$TEST_WORLD/next"
while [ ! -e "$TEST_WORLD/late" ]; do sleep 0.05; done
echo mine`;
      const steps = [
        { id: 'prepare.fork', kind: 'fork' },
        { id: 'prepare.next', kind: 'next' },
      ];
      await host.start({ operation: 'op1', steps, scripts: { fork, next } });
      const attached = host.attach('op1', 1);
      await attached.state('PREPARED');
      const ends = host.journal('op1').filter((line) => line.event === 'end');
      expect(ends.map((line) => line.result)).toEqual(['ok', 'ok']);
      await until('the child to sleep', () => host.processes().some(({ command }) => command.startsWith('sleep 300')));
      await until('its output to be kept', () => host.log('op1', 'prepare.next') === 'mine\n');
      attached.say('decide abort cancelled');
      expect(await host.ended(1)).toBe('AS_FOUND');
      await attached.drop();
      for (const { pid, command } of host.processes()) if (command.startsWith('sleep 300')) killProcess(pid);
      await until('its output to be kept', () => host.log('op1', 'prepare.fork') === 'forked\nlate\n');
    },
  );

  scenario('is kept when the step is run a second time', async (host) => {
    const tries = `[ "$1" = do ] || exit 0
if [ -e "$TEST_WORLD/tried" ]; then echo second; exit 0; fi
: >"$TEST_WORLD/tried"; echo first; exit 1`;
    const steps = [{ id: 'revert.tries', kind: 'tries' }];
    await host.start({ operation: 'op1', steps, scripts: { tries }, settings: { closes: 'no' } });
    const attached = host.attach('op1', 1);
    attached.say('decide commit ready');
    await attached.state('NEEDS_HUMAN');
    await attached.drop();
    await until('the supervisor to leave', () => host.processes().length === 0);
    expect((await host.engine('op1', 'adopt.sh', ['0'])).stdout).toMatch(/^adopted token=2 supervisor=replaced/);
    await until('it to be proved', () => host.state('op1') === 'UNCONFIRMED');
    expect(await host.abandoned(2)).toBe('UNCONFIRMED');
    expect(host.log('op1', 'revert.tries')).toBe('second\n');
    expect(readFileSync(join(host.operationDir('op1'), 'out/revert.tries.log.before'), 'utf8')).toBe('first\n');
  });
});
