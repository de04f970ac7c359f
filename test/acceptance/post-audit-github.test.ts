import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActionEnd, BROKEN_RELEASE } from '@failback/drill';
import { markRelease } from '@failback/operation';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StoodGitHub, startGitHub } from '../bed/github/start.ts';
import { stoodRun } from '../bed/github/state.ts';
import { type Auditing, auditing } from './post-audit-run.ts';
import { brokenStage, type Rehearsal } from './rehearsal.ts';

const RUN = 7;

let rehearsal: Rehearsal;
let auditor: Auditing;
let github: StoodGitHub;
let operation: string;
let kept: string;

const audit = (inputs: Readonly<Record<string, string>> = {}) =>
  auditor.audit({ 'github-token': github.token, publish: 'full', ...inputs }, github.runner(RUN));
const resultOf = (end: ActionEnd) => JSON.parse(end.outputs.result ?? '') as Record<string, unknown>;
const recordPath = () =>
  join(rehearsal.stage.hosts[0].stateDir, 'shop/production/operations', operation, 'record.jsonl');
const headsAtGitHub = () =>
  github.state.deployments.map(({ payload }) => (payload as { recordHead: string }).recordHead);

beforeAll(async () => {
  github = await startGitHub((state) => {
    state.runs.set(RUN, stoodRun({ id: RUN, workflow: 'rollback.yml' }));
    state.reviews.set(RUN, [
      { state: 'approved', environments: ['rollback-standard'], user: 'grace', comment: 'go' },
      { state: 'rejected', environments: ['rollback-database'], user: 'ada', comment: 'no' },
    ]);
  });
  rehearsal = await brokenStage();
  auditor = auditing(rehearsal);
  const asked = { reason: 'the shop answers 500', 'github-token': github.token };
  const run = await rehearsal.start('emergency-rollback/index.js', asked, { env: github.runner(RUN) });
  const rollback = await run.ended;
  expect(rollback.outputs.decision, rollback.log).toBe('rolled-back');
  operation = rollback.outputs['operation-id'] ?? '';
  await auditor.keep(rollback);
  kept = readFileSync(recordPath(), 'utf8');
  await auditor.writeBaselines();
});
afterAll(async () => {
  await rehearsal.close();
  await github.close();
});

describe('with a token', () => {
  test('the record that is kept has the head that the rollback published', async () => {
    const published = new Set(headsAtGitHub());
    const end = await audit();
    expect(end.outputs.decision, end.log).toBe('complete');
    expect(resultOf(end).record).toMatchObject({ state: 'intact' });
    expect([...published]).toEqual([resultOf(end).record_head]);
    expect(new Set(headsAtGitHub())).toEqual(published);
  });

  test('the head of a record of which none was published is published, once', async () => {
    github.state.deployments.length = 0;
    const first = await audit();
    expect(first.outputs.decision, first.log).toBe('complete');
    expect(headsAtGitHub()).toEqual([resultOf(first).record_head]);
    const second = await audit();
    expect(second.outputs.decision, second.log).toBe('complete');
    expect(resultOf(second).record).toMatchObject({ state: 'intact' });
    expect(headsAtGitHub()).toHaveLength(1);
  });

  test('the names of those who approved stand in the report, and of nobody else', async () => {
    const end = await audit();
    expect(resultOf(end).approved_by).toEqual(['grace (rollback-standard)']);
  });

  test.each([
    [
      'a word of the controller',
      (text: string) => text.replace('the shop answers 500', 'nothing was wrong'),
      /^record\.jsonl was changed at line \d+: /,
    ],
    [
      'a line that was taken out',
      (text: string) => text.split('\n').slice(1).join('\n'),
      /^record\.jsonl was changed at line 1: /,
    ],
    [
      'a line that was added',
      (text: string) => `${text}{"host":null}\n`,
      /^record\.jsonl has 1 line after line \d+ that/,
    ],
    [
      'an end that was cut off',
      (text: string) => `${text.split('\n').slice(0, -3).join('\n')}\n`,
      /^record\.jsonl was cut off after line \d+, 2 lines missing: /,
    ],
  ])('%s in the record on the host no longer has the head that GitHub holds', async (_what, change, said) => {
    writeFileSync(recordPath(), change(kept));
    const end = await audit();
    writeFileSync(recordPath(), kept);
    expect(end.code).toBe(1);
    expect(end.outputs).toMatchObject({ decision: 'incomplete', 'reason-code': 'record-was-changed' });
    expect(end.outputs['reattempt-allowed']).toBe('false');
    const { sentences } = resultOf(end).record as { sentences: string[] };
    expect(sentences[0]).toMatch(said);
    expect(headsAtGitHub()).toHaveLength(1);
  });

  test('a public repository gets the verdict alone, a private one the whole report', async () => {
    github.state.repository.private = false;
    expect(resultOf(await audit({ publish: '' })).reason).not.toContain('the shop');
    github.state.repository.private = true;
    expect(resultOf(await audit({ publish: '' })).reason).toContain('the shop');
  });

  test('the change may be tried again once the root cause is recorded and there is a new release, and not before', async () => {
    expect((await audit()).outputs['reattempt-allowed']).toBe('false');
    const cause = {
      release: BROKEN_RELEASE,
      mark: 'bad',
      actor: 'grace',
      reason: 'root cause: a file left out',
    } as const;
    await markRelease(auditor.environment, cause, auditor.context());
    expect((await audit()).outputs['reattempt-allowed']).toBe('false');
    for (const host of rehearsal.stage.hosts) {
      const git = ['git', '-C', host.releasePath, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'] as const;
      const made = await host.run([...git, 'commit-tree', '-p', 'HEAD', '-m', 'Mend it', 'HEAD^{tree}']);
      await host.run([...git, 'tag', 'v1.2.0', made.stdout.trim()]);
    }
    const end = await audit();
    expect(resultOf(end).reattempt).not.toContainEqual(expect.objectContaining({ state: 'not-met' }));
    expect(end.outputs['reattempt-allowed']).toBe('true');
  });

  test('GitHub that does not answer is told, and is never a pass', async () => {
    const end = github.trouble({ kind: 'errors', status: 502 });
    const said = await audit();
    end();
    expect(said.outputs).toMatchObject({ decision: 'incomplete', 'reason-code': 'head-not-checked' });
    expect(resultOf(said).approved_by).toBeNull();
  });
});
