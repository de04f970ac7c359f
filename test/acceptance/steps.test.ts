import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BROKEN_RELEASE, GOOD_RELEASE } from '@failback/drill';
import { test as base, describe, expect } from 'vitest';
import { answerOf, checkoutOf, processOf } from './condition.ts';
import { alertsOn, lives, operationOn } from './operation-on-disk.ts';
import { behave, behaveWell, brokenStage, pagesOf, type Rehearsal, switchPager, timesOf } from './rehearsal.ts';
import { shownLog } from './runner-log.ts';
import { until } from './until.ts';

/** Each test has a stage of its own, so that those that wait for a time-out wait beside each other. */
const test = base.extend<{ rehearsal: Rehearsal }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of fixtures from this pattern
  rehearsal: async ({}, use) => {
    const rehearsal = await brokenStage();
    await use(rehearsal);
    await rehearsal.close();
  },
});

async function expectAsFound({ stage }: Rehearsal, processes: readonly string[]): Promise<void> {
  for (const [place, host] of stage.hosts.entries()) {
    expect(operationOn(host)).toMatchObject({ state: 'AS_FOUND', decision: 'abort', claim: 'ended' });
    expect(await answerOf(host)).toBe(`500 ${BROKEN_RELEASE}`);
    expect(await checkoutOf(host)).toBe(BROKEN_RELEASE);
    expect(await processOf(host)).toBe(processes[place]);
    expect(timesOf(host, 'restart')).toBe(0);
    expect(alertsOn(host)).toEqual([]);
  }
}

async function expectRecovered({ stage }: Rehearsal): Promise<void> {
  for (const host of stage.hosts) {
    expect(operationOn(host)).toMatchObject({ state: 'ON_TARGET', decision: 'commit', claim: 'ended' });
    expect(await answerOf(host)).toBe(`200 ${GOOD_RELEASE}`);
    expect(timesOf(host, 'restart')).toBe(1);
  }
}

const processesOf = ({ stage }: Rehearsal) => Promise.all(stage.hosts.map(processOf));

describe.concurrent('before the decision', () => {
  test('what a failed step said stays on its host when anybody could read the run', async ({ rehearsal }) => {
    const [, host] = rehearsal.stage.hosts;
    behave(host, 'close', 'echo "the cellar of app2 is flooded" >&2; exit 7');
    const event = join(rehearsal.stage.root, 'event.json');
    writeFileSync(event, JSON.stringify({ repository: { private: false } }));
    const run = await rehearsal.start('emergency-rollback/index.js', {}, { env: { GITHUB_EVENT_PATH: event } });
    const end = await run.ended;
    expect(end.outputs.decision, end.log).toBe('undone');
    const shown = [end.log, end.summary, ...Object.values(end.outputs), readFileSync(end.outputs.report ?? '', 'utf8')];
    expect(shown.join('\n')).not.toContain('cellar');
    const file = /below the state directory in (\S+\.log)/.exec(end.summary)?.[1] ?? 'none is named';
    expect(readFileSync(join(host.home, 'failback', file), 'utf8')).toContain('the cellar of app2 is flooded');
  });

  test('a step that fails on one host is undone on both: open, as found, the same processes', async ({ rehearsal }) => {
    const processes = await processesOf(rehearsal);
    behave(rehearsal.stage.hosts[1], 'close', '"$@"; exit 7');
    const end = await rehearsal.rollback();
    expect(end.code).toBe(1);
    expect(end.outputs).toMatchObject({ decision: 'undone', 'reason-code': 'step-failed', 'recovery-seconds': '' });
    await expectAsFound(rehearsal, processes);
    expect(end.log).toMatch(/^::error .*undone/m);
    behaveWell(rehearsal.stage.hosts[1]);
    expect((await rehearsal.rollback()).outputs.decision).toBe('rolled-back');
  });

  test('a step that hangs is ended after its time, with its children, and undone', async ({ rehearsal }) => {
    const processes = await processesOf(rehearsal);
    const [host] = rehearsal.stage.hosts;
    behave(host, 'boot', 'trap "" TERM; sleep 600 & echo $! >"$HOME/child"; sleep 600');
    const end = await rehearsal.rollback();
    expect(end.outputs).toMatchObject({ decision: 'undone', 'reason-code': 'step-failed' });
    expect(operationOn(host)?.journal.filter(({ result }) => result === 'timeout')).toHaveLength(1);
    expect(lives(Number(readFileSync(join(host.home, 'child'), 'utf8')))).toBe(false);
    await expectAsFound(rehearsal, processes);
  });

  test('a step that floods its output is carried on; 1 MiB of it is kept, and none of it in the log', async ({
    rehearsal,
  }) => {
    const [host] = rehearsal.stage.hosts;
    behave(host, 'boot', "head -c 50000000 /dev/zero | tr '\\0' x");
    const end = await rehearsal.rollback();
    expect(end.outputs.decision, end.log).toBe('rolled-back');
    const out = join(operationOn(host)?.folder ?? '', 'out');
    for (const name of readdirSync(out)) expect(statSync(join(out, name)).size).toBeLessThan(1.1 * 1024 * 1024);
    expect(readdirSync(out).some((name) => statSync(join(out, name)).size > 900_000)).toBe(true);
    expect(end.log.length).toBeLessThan(100_000);
    await expectRecovered(rehearsal);
  });

  test('a step whose child keeps its output open is not waited for', async ({ rehearsal }) => {
    const [host] = rehearsal.stage.hosts;
    // It ends when it is told to, so whoever waited for it would come to the step's time limit, and undo.
    behave(host, 'boot', 'while [ ! -e "$HOME/let-go" ]; do sleep 0.2; done &');
    const end = await rehearsal.rollback();
    writeFileSync(join(host.home, 'let-go'), '');
    expect(end.outputs.decision, end.log).toBe('rolled-back');
    await expectRecovered(rehearsal);
  });
});

describe.concurrent('after the decision', () => {
  test('a step that fails leaves its host closed and calls for a person; the next run finishes it', async ({
    rehearsal,
  }) => {
    const [, host] = rehearsal.stage.hosts;
    behave(host, 'restart', 'echo "the disk of app2 is on fire" >&2; exit 7');
    switchPager(host, 'off');
    const end = await rehearsal.rollback();
    expect(end.code).toBe(1);
    expect(end.outputs).toMatchObject({ decision: 'needs-human', 'reason-code': 'step-failed' });
    expect(operationOn(host)).toMatchObject({ state: 'NEEDS_HUMAN', decision: 'commit', claim: 'held' });
    expect(await answerOf(host)).toMatch(/^503 /);
    expect(alertsOn(host)).toEqual([end.outputs['operation-id']]);
    switchPager(host, 'on');
    await until('the page is delivered', () => pagesOf(host).includes(end.outputs['operation-id'] ?? '?'));
    expect(end.summary).toContain('failback resume');
    expect(end.summary).toMatch(/## Why it failed[^#]*the disk of app2 is on fire/);
    expect(end.log).toContain('app2 | the disk of app2 is on fire');
    behaveWell(host);
    const next = await rehearsal.rollback();
    expect(next.outputs, next.log).toMatchObject({
      decision: 'rolled-back',
      'operation-id': end.outputs['operation-id'],
    });
    expect(await answerOf(host)).toBe(`200 ${GOOD_RELEASE}`);
    expect(alertsOn(host)).toEqual([]);
  });

  test('a step that hangs leaves its host closed and calls for a person', async ({ rehearsal }) => {
    const [host] = rehearsal.stage.hosts;
    behave(host, 'restart', 'sleep 600');
    const end = await rehearsal.rollback();
    expect(end.outputs).toMatchObject({ decision: 'needs-human', 'reason-code': 'step-failed' });
    expect(operationOn(host)).toMatchObject({ state: 'NEEDS_HUMAN', decision: 'commit' });
    expect(operationOn(host)?.journal.filter(({ result }) => result === 'timeout')).toHaveLength(1);
    expect(await answerOf(host)).toMatch(/^503 /);
    await until('the page is delivered', () => pagesOf(host).includes(end.outputs['operation-id'] ?? '?'));
  });
});

describe.concurrent('a secret', () => {
  test('that a command of the team prints stays on the host', async ({ rehearsal }) => {
    const passphrase = 'correct horse battery staple';
    const line = rehearsal.stage.sshPrivateKey.split('\n')[2] ?? '';
    for (const host of rehearsal.stage.hosts) {
      for (const moment of ['boot', 'close', 'restart'] as const) {
        behave(host, moment, `echo '${passphrase}'; echo '${line}' >&2; echo '::add-mask::deploy'`);
      }
    }
    behave(rehearsal.stage.hosts[1], 'restart', `echo '${passphrase} ${line}' >&2; exit 3`);
    const end = await rehearsal.rollback({ 'ssh-passphrase': passphrase });
    expect(end.outputs.decision, end.log).toBe('needs-human');
    const folder = dirname(end.outputs.report ?? '');
    const written = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const text of [shownLog(end.log), end.summary, JSON.stringify(end.outputs), ...written]) {
      expect(text).not.toContain(passphrase);
      expect(text).not.toContain(line);
    }
  });
});
