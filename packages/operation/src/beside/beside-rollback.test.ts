import type { GitHub } from '@failback/github';
import type { NotifyEffects } from '@failback/notify';
import type { Plan, RecordLine } from '@failback/runbook';
import { expect, test } from 'vitest';
import { smallEnvironment } from '../../../runbook/test/small-environment.ts';
import { besideRollback } from './beside-rollback.ts';
import { knownAtGitHub } from './known-at-github.ts';

const environment = smallEnvironment({
  freeze: { workflow: 'deploy.yml', branch: 'failback/freeze-production' },
});
const plan = { operation: 'incident-1', from: null, to: { release: 'v1', commit: null } } as Plan;
const incident = { actor: 'octocat', reason: 'x' };

/** A GitHub that fails as no GitHub does: only a defect of ours could. */
const broken = new Proxy({} as GitHub, {
  get: (_target, name) => {
    if (name === 'run') return { id: 1, attempt: 1, actor: 'octocat', url: '' };
    return () => {
      throw new TypeError(`${String(name)} is broken`);
    };
  },
});

test('a defect beside the rollback is a warning, and never ends the rollback', async () => {
  const lines: RecordLine[] = [];
  const given = {
    github: broken,
    people: { effects: null as unknown as NotifyEffects, links: [] },
    record: (line: RecordLine) => void lines.push(line),
    now: () => 0,
  };
  const { beside } = besideRollback(environment, { mode: 'execute', incident: incident as never }, [], given);
  beside.begin(plan, 'this-run');
  await beside.settle({ outcome: 'rolled-back', reasonCode: 'on-target', plan, problems: [] });
  const said = lines.flatMap((line) => (line.event === 'notice' ? [line] : []));
  expect(said.length).toBeGreaterThanOrEqual(3);
  for (const { tone } of said) expect(tone).toBe('warning');
  const texts = said.map(({ text }) => text).join('\n');
  expect(texts).toContain('workflowState is broken');
  expect(texts).toContain('activeRuns is broken');
  expect(texts).toContain('Beside the rollback, which goes on');
});

test('what main froze before it was cut off is not forgotten because GitHub cannot be asked', async () => {
  const lines: RecordLine[] = [];
  const record = (line: RecordLine) => void lines.push(line);
  const given = { github: broken, people: null, record, now: () => 0 };
  const { beside } = besideRollback(environment, { mode: 'execute', incident: incident as never }, [], given);
  beside.begin(plan, 'main');
  await beside.settle({ outcome: 'undone', reasonCode: 'as-found', plan, problems: [] });
  expect(lines).toEqual([
    expect.objectContaining({
      tone: 'warning',
      text: expect.stringMatching(
        /^Whether deploys are frozen is not known: .*readMark is broken.*git push origin --delete failback\/freeze-production && gh workflow enable deploy\.yml$/,
      ),
    }),
  ]);
});

test('nothing is waited for when GitHub never answers: the plan is carried out meanwhile', async () => {
  let asked = 0;
  const silent = new Proxy({} as GitHub, {
    get: (_target, name) => {
      if (name === 'run') return { id: 1, attempt: 1, actor: 'octocat', url: '' };
      return () => {
        asked += 1;
        return new Promise(() => undefined);
      };
    },
  });
  const given = { github: silent, people: null, record: () => undefined, now: () => 0 };
  const { beside } = besideRollback(environment, { mode: 'execute', incident: incident as never }, [], given);
  const answer: unknown = beside.begin(plan, 'this-run');
  expect(answer).toBeUndefined();
  expect(asked).toBeGreaterThan(0);
});

test('a defect in reading the Deployments leaves the ledger alone to decide', async () => {
  const known = knownAtGitHub(broken, 'production');
  const said = await known.compared({ target: { release: 'v1', commit: null }, from: null, requested: null });
  expect(said).toEqual([
    expect.objectContaining({
      tone: 'warning',
      text: expect.stringMatching(/deployments is broken.*The ledger decides/),
    }),
  ]);
});

test('what is heard is said when it comes, and at the end it is said that it has not come', async () => {
  const lines: RecordLine[] = [];
  const record = (line: RecordLine) => void lines.push(line);
  const texts = () => lines.flatMap((line) => (line.event === 'notice' ? [line.text] : []));
  const { beside } = besideRollback(environment, { mode: 'execute', incident: incident as never }, [], {
    ...{ github: null, people: null, record, now: () => 0 },
  });
  beside.hear(Promise.resolve([{ tone: 'notice', text: 'it came' }]), { tone: 'warning', text: 'too late' });
  beside.hear(new Promise(() => undefined), { tone: 'warning', text: 'it never came' });
  await new Promise(setImmediate);
  expect(texts()).toEqual(['it came']);
  await beside.settle({ outcome: 'not-needed', reasonCode: 'outage-not-proved', plan: null, problems: [] });
  expect(texts()).toEqual(['it came', 'it never came']);
});
