import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { onEachShell } from './each-shell.ts';
import { killProcess } from './test-host.ts';
import { until } from './waiting.ts';

const STEPS = [{ id: 'prepare.a' }, { id: 'quiesce.b' }];

onEachShell('attach', (scenario) => {
  scenario('says hello, and resumes the journal at the byte after', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS });
    const first = host.attach('op1', 1);
    await first.state('PREPARED');
    const seen = first.journalText.length;
    expect(first.answers[0]).toMatch(/^hello boot=[0-9a-f-]{36} up=\d+ at=\d+ size=\d+ supervisor=alive$/);
    await first.drop();
    const second = host.attach('op1', 1, 'renewed', seen);
    second.say('decide abort cancelled');
    await host.ended(1);
    await second.state('AS_FOUND');
    const whole = readFileSync(host.journalFile('op1'), 'utf8');
    expect(first.journalText.slice(0, seen) + second.journalText).toBe(whole);
    await second.drop();
  });

  scenario('starts from the beginning when the journal is shorter than the controller remembers', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS });
    const attached = host.attach('op1', 1, 'renewed', 999_999);
    await attached.state('PREPARED');
    expect(attached.journal()[0]).toMatchObject({ seq: 1, event: 'start' });
    attached.say('decide abort cancelled');
    await host.ended(1);
    await attached.drop();
  });

  scenario('writes nothing for a controller whose token another has passed', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS });
    const old = host.attach('op1', 1);
    await old.state('PREPARED');
    await old.answered(/^leased/);
    old.silence();
    expect((await host.engine('op1', 'adopt.sh', ['0'])).stdout).toMatch(
      /^adopted token=2 supervisor=joined state=PREPARED/,
    );
    for (const request of ['lease 999', 'go', 'decide commit x', 'confirm']) {
      const before = old.answers.length;
      old.say(request);
      await until(`an answer to ${request}`, () => old.answers.length > before);
      expect(old.answers.at(-1)).toBe('fenced 2');
    }
    expect(readFileSync(join(host.operationDir('op1'), 'lease'), 'utf8')).not.toBe('999\n');
    expect(statSync(join(host.operationDir('op1'), 'decision'), { throwIfNoEntry: false })).toBeUndefined();
    const adopter = host.attach('op1', 2);
    await adopter.ask('decide abort adopted', /^decided abort 2/);
    expect(await host.ended(2)).toBe('AS_FOUND');
    await Promise.all([old.drop(), adopter.drop()]);
  });

  scenario('answers what it does not understand, and never runs it', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS });
    const attached = host.attach('op1', 1);
    for (const request of [
      'lease x',
      'lease 1 2',
      'decide commit $(id)',
      'decide maybe x',
      'rm -rf /',
      '',
      'decide abort',
    ]) {
      const before = attached.answers.filter((line) => line === 'bad-request').length;
      attached.say(request);
      await until(
        `bad-request for ${request}`,
        () => attached.answers.filter((line) => line === 'bad-request').length > before,
      );
    }
    attached.say('decide abort cancelled');
    await host.ended(1);
    await attached.drop();
  });

  scenario('leaves no process behind when it is detached, dropped or killed', async (host) => {
    await host.start({ operation: 'op1', steps: STEPS });
    const detached = host.attach('op1', 1);
    await detached.state('PREPARED');
    detached.say('detach');
    await until('detach to end it', () => detached.child.exitCode === 0);
    detached.silence();
    const killed = host.attach('op1', 1);
    await killed.answered(/^hello/);
    killProcess(killed.child.pid ?? 0);
    await killed.drop();
    await until('their tails to end', () => !host.processes().some(({ command }) => command.includes('tail')));
    const last = host.attach('op1', 1);
    last.say('decide abort cancelled');
    await host.ended(1);
    await last.drop();
  });
});
