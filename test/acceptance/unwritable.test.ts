import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenStage, type Rehearsal } from './rehearsal.ts';
import { annotationsOf } from './runner-log.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await brokenStage();
});
afterAll(() => rehearsal.close());

test('a runner whose summary and state cannot be written still has its recovered site called so, with a warning', async () => {
  const nowhere = join(rehearsal.stage.root, 'nowhere', 'file');
  const env = { GITHUB_STEP_SUMMARY: nowhere, GITHUB_STATE: nowhere };
  const run = await rehearsal.start('emergency-rollback/index.js', {}, { env });
  const end = await run.ended;
  expect(end.outputs.decision, end.log).toBe('rolled-back');
  expect(end.code).toBe(0);
  const said = annotationsOf(end.log).map(({ text }) => text);
  for (const what of ['The job summary', 'What the post step needs']) {
    expect(
      said.some((text) => text.startsWith(`${what} could not be written`)),
      end.log,
    ).toBe(true);
  }
  const verified = await (await rehearsal.start('verify-health/index.js', {}, { env })).ended;
  expect(verified.outputs.decision, verified.log).toBe('healthy');
  expect(verified.code).toBe(0);
});
