import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HostConnection, type HostLines, readStepOutput } from '@failback/host';
import { type Plan, type RecordLine, RemoteError } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { ShellHost } from '../../host/test/shell-host.ts';
import { SHELLS } from '../../host/test/shells.ts';
import { samplePlan } from '../../record/test/sample-record.ts';
import { failedStepsOf, notePlaces, noteStepOutputs } from '../src/step-outputs.ts';

const build = { host: 'app1', step: 'prepare.build', part: 'do' } as const;

function planAt(stateDir: string): Plan {
  const plan = samplePlan();
  return { ...plan, hosts: plan.hosts.map((host) => ({ ...host, stateDir })) };
}

/** What a step printed, where its host keeps it. */
function printed(stateDir: string, file: string, text: string): void {
  const folder = join(stateDir, 'chom/production/operations', samplePlan().operation, 'out');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** A run whose hosts are all the given one; what it notes is kept. */
function run(of: (host: string) => Promise<HostConnection>, cancelled = new AbortController().signal) {
  const noted: RecordLine[] = [];
  const lines: HostLines = { of, drop: () => undefined, close: () => undefined };
  const context = { record: (line: RecordLine) => void noted.push(line), now: () => 0, cancelled };
  return { noted, run: { lines, context } };
}

describe.each(SHELLS)('what failed steps said, under %s', (shell) => {
  test('stands in the record: the end of it, printable and with what looks like a secret masked', async () => {
    using host = new ShellHost(shell);
    const secrets = 'DB_PASSWORD=hunter2 mysql://root:hunter2@db/ Authorization: Bearer hunter2';
    printed(host.home, 'prepare.build.log', `${'x'.repeat(5000)}\n\u001b[31m${secrets}\nno disk\n`);
    printed(host.home, 'quiesce.workers.undo.log', 'could not start\n');
    const { noted, run: asked } = run(async (name) => host.connection(name));
    const undo = { host: 'app2', step: 'quiesce.workers', part: 'undo' } as const;
    await noteStepOutputs(asked, planAt(host.home), [build, undo]);
    expect(noted).toMatchObject([
      { host: null, event: 'step-output', target: 'app1', step: 'prepare.build', part: 'do' },
      {
        host: null,
        event: 'step-output',
        target: 'app2',
        step: 'quiesce.workers',
        part: 'undo',
        text: 'could not start',
      },
    ]);
    const [first] = noted;
    const text = first?.host === null && first.event === 'step-output' ? first.text : '';
    expect(text).toMatch(/no disk$/);
    expect(text).toContain('DB_PASSWORD=*** mysql://root:***@db/');
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain('\u001b');
    expect(text.length).toBeLessThan(4200);
  });

  test('is read from its end, however much it is', async () => {
    using host = new ShellHost(shell);
    printed(host.home, 'prepare.build.log', `${'x'.repeat(600_000)}end`);
    const text = await readStepOutput(host.connection(), planAt(host.home), build);
    expect(text).toHaveLength(4096);
    expect(text).toMatch(/xend$/);
  });

  test('is nothing where a step printed nothing, left no log, or is no step of the plan', async () => {
    using host = new ShellHost(shell);
    printed(host.home, 'prepare.build.log', '\n');
    writeFileSync(join(host.home, 'secret.log'), 'secret');
    const { noted, run: asked } = run(async (name) => host.connection(name));
    const outside = { ...build, step: '../../../../../secret' };
    await noteStepOutputs(asked, planAt(host.home), [build, { ...build, step: 'prepare.fetch' }, outside]);
    expect(noted).toEqual([]);
  });
});

test('a host that cannot be asked, or never answers, holds nothing up and hides no other', async () => {
  using host = new ShellHost(SHELLS[0] ?? 'sh');
  printed(host.home, 'prepare.build.log', 'no disk\n');
  const failing = { ...build, host: 'app2' };
  const lost = () => Promise.reject(new RemoteError({ code: 'connection-lost', host: 'app2', message: 'gone.' }));
  for (const answer of [lost, () => new Promise<never>(() => undefined)]) {
    const { noted, run: asked } = run((name) => (name === 'app1' ? Promise.resolve(host.connection(name)) : answer()));
    await noteStepOutputs(asked, planAt(host.home), [failing, build], 500);
    expect(noted).toMatchObject([{ target: 'app1', text: 'no disk' }]);
  }
});

test('where anybody could read it, its place is named instead', () => {
  const { noted, run: asked } = run(() => Promise.reject(new Error('somebody was asked')));
  notePlaces(asked.context, samplePlan(), [build, { ...build, part: 'undo' }]);
  const files = noted.map((line) =>
    line.host === null && line.event === 'notice' ? / in (\S+):/.exec(line.text)?.[1] : null,
  );
  const folder = `chom/production/operations/${samplePlan().operation}/out`;
  expect(files).toEqual([`${folder}/prepare.build.log`, `${folder}/prepare.build.undo.log`]);
});

test('nobody is asked when nothing failed, or when the run has been told to stop', async () => {
  let asked = 0;
  const never = () => {
    asked += 1;
    return Promise.reject(new Error('somebody was asked'));
  };
  await noteStepOutputs(run(never, AbortSignal.abort('SIGINT')).run, samplePlan(), [build]);
  await noteStepOutputs(run(never).run, samplePlan(), []);
  expect(asked).toBe(0);
});

test('a step that failed and was done again with success has nothing to say', () => {
  const passed: RecordLine[] = [];
  const steps = failedStepsOf((line) => void passed.push(line));
  const stamp = { host: 'app1', time: '2026-03-07T09:14:02.000Z', boot: 'b', up: 1, at: 1 };
  const end = { event: 'end', step: 'prepare.build', rc: 1, ms: 1 } as const;
  steps.record({ ...stamp, ...end, seq: 1, result: 'failed' });
  steps.record({ ...stamp, ...end, seq: 2, result: 'warned', step: 'refresh.caches' });
  expect(steps.failed()).toEqual([build, { ...build, step: 'refresh.caches' }]);
  steps.record({ ...stamp, ...end, seq: 3, result: 'ok', rc: 0 });
  expect(steps.failed()).toEqual([{ ...build, step: 'refresh.caches' }]);
  expect(passed).toHaveLength(3);
});
