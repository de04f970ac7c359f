import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { onEachShell } from './each-shell.ts';
import { until } from './waiting.ts';

const STEPS = [{ id: 'prepare.a' }, { id: 'quiesce.b' }, { id: 'revert.c' }];

onEachShell('a controller that goes away', (scenario) => {
  scenario('before it says go leaves the host as found', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS, settings: { lease: '1' } });
    expect(await host.ended(1)).toBe('AS_FOUND');
    expect(host.journal('op1').map((line) => line.event)).toContain('lease-lost');
    expect(host.marks()).toEqual([]);
  });

  scenario('while the host is closed leaves it as found, open', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS });
    const attached = host.attach('op1', 1);
    attached.say('go');
    await attached.state('CLOSED');
    await attached.drop();
    expect(await host.abandoned(1)).toBe('AS_FOUND');
    expect(host.marks()).toEqual([]);
    expect(host.journal('op1').find((line) => line.event === 'decision')).toMatchObject({
      reason: 'lease-lost',
      by: 'supervisor',
    });
  });

  scenario('after commit has its rollback finished, unconfirmed', async (host) => {
    const steps = [...STEPS, { id: 'reopen.slow', kind: 'slow' }];
    const scripts = { slow: 'while [ ! -e "$TEST_WORLD/on" ]; do sleep 0.05; done' };
    await host.start({ operation: 'op1', steps, scripts });
    const attached = host.attach('op1', 1);
    attached.say('go');
    await attached.state('CLOSED');
    await attached.ask('decide commit ready', /^decided commit/);
    await attached.drop();
    host.timePasses(3600);
    writeFileSync(join(host.root, 'on'), '');
    expect(await host.abandoned(1)).toBe('UNCONFIRMED');
    expect(host.states('op1')).not.toContain('ON_TARGET');
    expect(host.marks()).toEqual(['prepare.a', 'quiesce.b', 'revert.c']);
  });

  scenario('and leaves its connection open, repeating one tick, is gone as well', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS, settings: { lease: '1' } });
    const attached = host.attach('op1', 1, 'silent');
    const ticking = setInterval(() => attached.say('lease 7'), 100);
    expect(await host.ended(1)).toBe('AS_FOUND');
    clearInterval(ticking);
    await attached.drop();
  });

  scenario('is not gone while it renews, however long the barrier lasts', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS, settings: { lease: '600' } });
    const attached = host.attach('op1', 1, 'silent');
    await attached.state('PREPARED');
    const supervisor = `/proc/${host.supervisorPid('op1')}/status`;
    // Between two looks it sleeps, or waits for a program that does.
    const slept = () => Number(/^voluntary_ctxt_switches:\s+(\d+)$/m.exec(readFileSync(supervisor, 'utf8'))?.[1]);
    for (let renewed = 1; renewed <= 5; renewed += 1) {
      host.timePasses(500);
      await attached.ask(`lease ${renewed}`, new RegExp(`^leased ${renewed}$`));
      const before = slept();
      await until('the supervisor to look again', () => slept() >= before + 8);
    }
    expect(host.state('op1')).toBe('PREPARED');
    await attached.ask('decide abort cancelled', /^decided abort 1 cancelled controller$/);
    await host.ended(1);
    await attached.drop();
  });
});
