import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecordFolder } from '@failback/operation';
import type { RecordLine } from '@failback/runbook';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runOutputs } from '../../actions/emergency-rollback/run-outputs.ts';
import { recordingRunner } from '../../packages/action/test/recording-runner.ts';
import { SampleRecord, samplePlan } from '../../packages/record/test/sample-record.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'failback-outputs-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const plan = samplePlan();
const begun = (mode: 'first' | 'dry-run' = 'first') =>
  new SampleRecord(plan).controller(0, { event: 'operation', plan, digest: 'sha256:0', mode });

/** A run whose record holds these lines so far. */
function runWith(lines: readonly RecordLine[]) {
  const folder = openRecordFolder(directory, (text) => text);
  for (const line of lines) folder.append(line);
  const runner = recordingRunner();
  const outputs = runOutputs(runner);
  outputs.follow(folder);
  return { folder, runner, outputs, said: () => Object.fromEntries(runner.outputs) };
}

describe('an error', () => {
  test('after the end is told and changes no output, and the step does not fail', () => {
    const { folder, runner, outputs, said } = runWith(begun().finished(10, 'rolled-back', 'on-target').lines);
    outputs.finish(folder.writeReports());
    const before = said();
    outputs.fail(new Error('the summary cannot be written'));
    expect(said()).toEqual(before);
    expect(before).toMatchObject({ decision: 'rolled-back', 'reason-code': 'on-target' });
    expect(runner.failed()).toBe(false);
    expect(runner.annotations).toHaveLength(1);
  });

  test('once hosts are at work is never called a refusal: a person has to look, and knows which operation', () => {
    const { runner, outputs, said } = runWith(begun().lines);
    outputs.fail(new Error('no space left on device'));
    expect(said()).toMatchObject({
      decision: 'needs-human',
      'reason-code': 'internal-error',
      'operation-id': plan.operation,
      report: join(directory, 'report.md'),
    });
    expect(JSON.parse(said().result ?? '')).toMatchObject({ schema_version: 1, reason_code: 'internal-error' });
    expect(runner.failed()).toBe(true);
  });

  test.each([
    ['before anything was begun', [] as readonly RecordLine[]],
    ['in a dry run, which changes nothing', begun('dry-run').lines],
  ])('%s is a refusal', (_when, lines) => {
    const { outputs, said } = runWith(lines);
    outputs.fail(new Error('x'));
    expect(said()).toMatchObject({ decision: 'refused', 'reason-code': 'internal-error', 'operation-id': '' });
  });
});

test('a cancelled run has provisional outputs, and may still pass', () => {
  const { runner, outputs, said } = runWith(begun().lines);
  outputs.provisional();
  expect(said()).toMatchObject({ decision: 'needs-human', 'reason-code': 'watching-ended' });
  expect(runner.failed()).toBe(false);
});
