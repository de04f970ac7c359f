import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type BackupStage, DATA, PASSWORD, raiseBackupStage } from './backup-stage.ts';
import { logOf, type Pipeline, pipelineOf, resultsOf } from './pipeline.ts';

let bed: BackupStage;
let pipeline: Pipeline;

beforeAll(async () => {
  bed = await raiseBackupStage();
  bed.runbook('failback', DATA);
  pipeline = await pipelineOf(bed.stage);
});
afterAll(async () => {
  await bed.close();
  await pipeline.close();
});
afterEach(() => {
  pipeline.state.issues.length = 0;
});

const issues = () => pipeline.state.issues.map(({ title, body }) => `${title}: ${body}`);

describe.each(['examples/workflows', 'examples/callers'] as const)('by the clock, from %s,', (from) => {
  const start = { event: 'schedule', from } as const;
  const inner = (run: Awaited<ReturnType<Pipeline['press']>>, job: string) => run.jobs[job]?.called ?? run;

  test('a backup is made, and nobody is bothered', async () => {
    const kept = bed.kept().length;
    const run = inner(await pipeline.press('backup.yml', {}, start), 'backup');
    expect(resultsOf(run), logOf(run, 'backup')).toBe('backup success, tell skipped');
    expect(run.jobs.backup?.outputs.decision).toBe('stored');
    expect(run.jobs.backup?.environment).toBe('production-rollback');
    expect(bed.kept().length).toBeGreaterThan(kept);
    expect(logOf(run, 'backup')).not.toContain(PASSWORD);
    expect(issues()).toEqual([]);
  });

  test('a backup that is cut off is an issue, with what is wrong', async () => {
    bed.beforeTheEnd('exit 3');
    const run = inner(await pipeline.press('backup.yml', {}, start), 'backup');
    bed.beforeTheEnd(':');
    expect(resultsOf(run), logOf(run, 'backup')).toBe('backup failure, tell success');
    expect(issues()).toEqual([expect.stringMatching(/^No backup of production.*decision `refused` \([a-z-]+\)/)]);
  });

  test('the weekly audit says what stands in the way of a rollback', async () => {
    const run = inner(await pipeline.press('audit.yml', {}, start), 'audit');
    expect(resultsOf(run), logOf(run, 'readiness')).toBe('readiness failure, tell success');
    expect(issues()).toEqual([expect.stringMatching(/^A rollback of production is not ready.*failure, decision `/)]);
  });
});
