import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { onEachShell } from './each-shell.ts';
import { killProcess } from './test-host.ts';
import { until } from './waiting.ts';

const STEPS = [{ id: 'prepare.a' }, { id: 'quiesce.b' }, { id: 'revert.c' }];

onEachShell('adoption', (scenario) => {
  scenario('joins a living supervisor, which goes on under the new token', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS });
    const first = host.attach('op1', 1);
    await first.state('PREPARED');
    const pid = host.supervisorPid('op1');
    await first.drop();
    expect((await host.engine('op1', 'adopt.sh', ['1'])).stdout).toBe(
      'adopted token=2 supervisor=joined state=PREPARED decision=none\n',
    );
    const second = host.attach('op1', 2);
    second.say('go');
    await second.state('CLOSED');
    second.say('decide commit ready');
    await second.state('UNCONFIRMED');
    second.say('confirm');
    expect(await host.ended(2)).toBe('ON_TARGET');
    await second.drop();
    expect(host.supervisorPid('op1')).toBe(pid);
    expect(
      host
        .journal('op1')
        .filter((line) => line.event === 'start')
        .map((line) => [line.mode, line.token]),
    ).toEqual([
      ['first', 1],
      ['adopt', 2],
    ]);
  });

  scenario('replaces a dead supervisor, and goes on from its journal', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS });
    const first = host.attach('op1', 1);
    first.say('go');
    await first.state('CLOSED');
    killProcess(host.supervisorPid('op1'));
    await first.drop();
    expect((await host.engine('op1', 'adopt.sh', ['0'])).stdout).toBe(
      'adopted token=2 supervisor=replaced state=CLOSED decision=none\n',
    );
    const second = host.attach('op1', 2);
    second.say('decide commit ready');
    await second.state('UNCONFIRMED');
    second.say('confirm');
    expect(await host.ended(2)).toBe('ON_TARGET');
    await second.drop();
    expect(host.effects()).toEqual(['do prepare.a', 'do quiesce.b', 'do revert.c']);
  });

  scenario('starts what a start that was cut off right after its claim did not come to', async (host) => {
    host.shim('mv', 'case "$*" in */recover.sh) kill -9 "$PPID"; exit 1 ;; esac\nexec /bin/mv "$@"\n');
    await expect(host.start({ operation: 'op1', steps: STEPS })).rejects.toThrow('start ended with');
    expect([existsSync(join(host.envDir, 'claims/1')), existsSync(join(host.envDir, 'recover.sh'))]).toEqual([
      true,
      false,
    ]);
    host.shim('mv', 'exec /bin/mv "$@"\n');
    expect((await host.engine('op1', 'adopt.sh', ['0'])).stdout).toMatch(/^adopted token=2 supervisor=replaced /);
    const adopter = host.attach('op1', 2);
    adopter.say('go');
    await adopter.state('CLOSED');
    adopter.say('decide commit ready');
    await adopter.state('UNCONFIRMED');
    adopter.say('confirm');
    expect(await host.ended(2)).toBe('ON_TARGET');
    await adopter.drop();
  });

  scenario('by one that held an earlier claim is refused', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS });
    await until('prepared', () => host.state('op1') === 'PREPARED');
    expect((await host.engine('op1', 'adopt.sh', ['0', '1'])).stdout).toMatch(/^adopted token=2 /);
    expect((await host.engine('op1', 'adopt.sh', ['0', '1'])).stdout).toBe(
      'refused not-holder token=2 operation=op1\n',
    );
    expect(await host.abandoned(2)).toBe('AS_FOUND');
  });

  scenario('is refused while another controller renews the lease', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS });
    const attached = host.attach('op1', 1);
    await attached.answered(/^leased/);
    expect((await host.engine('op1', 'adopt.sh', ['60'])).stdout).toMatch(/^refused lease-moves /);
    expect(existsSync(join(host.envDir, 'claims/2'))).toBe(false);
    attached.say('decide abort cancelled');
    await host.ended(1);
    await attached.drop();
  });

  scenario('of an operation that has ended only says so', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS, settings: { lease: '1' } });
    await host.ended(1);
    expect((await host.engine('op1', 'adopt.sh', ['0'])).stdout).toBe('ended token=1 state=AS_FOUND\n');
    await host.start({ operation: 'op2', steps: STEPS, settings: { lease: '1' } });
    expect((await host.engine('op1', 'adopt.sh', ['0'])).stdout).toMatch(/^refused not-holder token=2 operation=op2/);
    await host.ended(2);
  });

  scenario('of an operation that ends while its lease is watched claims nothing', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS, settings: { lease: '60' } });
    host.shim(
      'cat',
      'case $1 in */lease) echo AS_FOUND >"$TEST_WORLD/state/app/production/claims/1.done" ;; esac\nexec /bin/cat "$@"\n',
    );
    expect((await host.engine('op1', 'adopt.sh', ['0'])).stdout).toBe('ended token=1 state=AS_FOUND\n');
    expect(existsSync(join(host.envDir, 'claims/2'))).toBe(false);
  });

  scenario('names the hosts left out when what was committed failed on the way there', async (host) => {
    const late = `[ "$1" = do ] || exit 0
while [ ! -e "$TEST_WORLD/awake" ]; do sleep 0.05; done
[ -e "$TEST_WORLD/mended" ]`;
    const settings = { closes: 'no', without: 'h2 h3', lease: '60' };
    await host.start({ operation: 'op1', steps: [{ id: 'prepare.late', kind: 'late' }], scripts: { late }, settings });
    const first = host.attach('op1', 1);
    await until('the step to begin', () => host.journal('op1').at(-1)?.event === 'begin');
    first.say('decide commit adopted');
    await first.answered(/^decided commit/);
    writeFileSync(join(host.root, 'awake'), '');
    await first.state('NEEDS_HUMAN');
    await first.drop();
    writeFileSync(join(host.root, 'mended'), '');
    await host.engine('op1', 'adopt.sh', ['0']);
    const second = host.attach('op1', 2);
    await second.state('UNCONFIRMED');
    second.say('confirm');
    expect(await host.ended(2)).toBe('ON_TARGET');
    await second.drop();
    expect(readFileSync(join(host.envDir, 'without'), 'utf8')).toBe('h2\nh3\n');
  });

  scenario('has the same decision carried out again: forward', async (host) => {
    const mended = 'case $1 in do) [ -e "$TEST_WORLD/mended" ] || exit 1; echo mended >>"$TEST_WORLD/effects" ;; esac';
    const steps = [{ id: 'revert.bad', kind: 'mended' }, { id: 'reopen.open' }];
    await host.start({ operation: 'op1', steps, scripts: { mended }, settings: { closes: 'no' } });
    const first = host.attach('op1', 1);
    first.say('decide commit ready');
    await first.state('NEEDS_HUMAN');
    await first.drop();
    await host.recover('tick');
    expect(host.effects()).toEqual([]);
    writeFileSync(join(host.root, 'mended'), '');
    expect((await host.engine('op1', 'adopt.sh', ['0'])).stdout).toMatch(
      /^adopted token=2 supervisor=replaced .* decision=commit/,
    );
    const second = host.attach('op1', 2);
    await second.state('UNCONFIRMED');
    second.say('confirm');
    expect(await host.ended(2)).toBe('ON_TARGET');
    await second.drop();
    expect(host.effects()).toEqual(['mended', 'do reopen.open']);
    expect(host.states('op1')).toEqual([
      'CLAIMED',
      'PREPARED',
      'COMMITTED',
      'NEEDS_HUMAN',
      'COMMITTED',
      'UNCONFIRMED',
      'ON_TARGET',
    ]);
  });

  scenario('has the same decision carried out again: back', async (host) => {
    const mended =
      'case $1 in undo) [ -e "$TEST_WORLD/mended" ] || exit 1; echo undone >>"$TEST_WORLD/effects" ;; esac';
    await host.start({
      operation: 'op1',
      steps: [{ id: 'prepare.bad', kind: 'mended' }],
      scripts: { mended },
      settings: { lease: '1' },
    });
    await until('a person to be needed', () => host.state('op1') === 'NEEDS_HUMAN');
    writeFileSync(join(host.root, 'mended'), '');
    expect((await host.engine('op1', 'adopt.sh', ['0'])).stdout).toMatch(/^adopted token=2 supervisor=/);
    expect(await host.ended(2)).toBe('AS_FOUND');
    expect(host.effects()).toEqual(['undone']);
  });

  scenario('of a step that must not run twice asks before it runs it again', async (host) => {
    const half = `case $1 in
  do) echo effect >>"$TEST_WORLD/effects"; exit 1 ;;
  probe) exit 0 ;;
esac`;
    const steps = [{ id: 'revert.half', kind: 'half', effect: 'shared' as const, again: 'once' as const }];
    await host.start({ operation: 'op1', steps, scripts: { half }, settings: { closes: 'no' } });
    const first = host.attach('op1', 1);
    first.say('decide commit ready');
    await first.state('NEEDS_HUMAN');
    await first.drop();
    await host.engine('op1', 'adopt.sh', ['0']);
    await until('it to be proved', () => host.state('op1') === 'UNCONFIRMED');
    expect(await host.abandoned(2)).toBe('UNCONFIRMED');
    expect(host.effects()).toEqual(['effect']);
  });
});
