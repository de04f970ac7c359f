import type { Finding, FindingStatus } from '@failback/audit';
import { expect, test } from 'vitest';
import { diagnosis } from './diagnosis.ts';

const finding = (status: FindingStatus, check = 'something'): Finding => ({
  check,
  source: 'x',
  subject: 'host app1',
  status,
  message: status,
});
const target = { release: 'v1.2.3', commit: null };
const measured = { seconds: 40, budgetSeconds: 300, phases: [], from: [], unmeasured: [] };
const audited = {
  environment: 'staging',
  decision: 'pass',
  findings: [finding('pass')],
  target,
  forecast: measured,
} as const;

const said = (more: Partial<Parameters<typeof diagnosis>[0]>, beside: readonly Finding[] = []) =>
  diagnosis({ ...audited, ...more }, beside);

test('nothing in the way', () => {
  expect(said({})).toMatchObject({ state: 'works', sentence: 'A rollback to v1.2.3 would work now, in about 40 s.' });
});

test('never measured', () => {
  expect(said({ forecast: null }).sentence).toBe(
    'A rollback to v1.2.3 would work now (how long it takes was never measured).',
  );
});

test('things in the way are counted, whatever else there is', () => {
  const findings = [finding('block'), finding('warn'), finding('block'), finding('unknown')];
  expect(said({ decision: 'block', findings }, [finding('block')])).toMatchObject({
    state: 'in-the-way',
    sentence: '3 things stand in the way of a rollback.',
  });
});

test('what could not be looked at is never a pass', () => {
  const findings = [finding('unknown')];
  expect(said({ decision: 'inconclusive', findings })).toMatchObject({
    state: 'not-known',
    sentence: 'Whether a rollback would work is not known: 1 thing could not be looked at.',
  });
  expect(said({ target: null, findings }).state).toBe('not-known');
});

test('what should be seen to, and what was not looked at, is said with it', () => {
  expect(said({ decision: 'warn' }, [finding('warn'), finding('unknown')]).sentence).toBe(
    'A rollback to v1.2.3 would work now, in about 40 s; 1 thing should be seen to; 1 was not looked at.',
  );
});

test('the only release that was proved good is what is served: there is nothing to leave yet', () => {
  expect(said({ findings: [finding('warn', 'target-known')] }).sentence).toContain(
    'v1.2.3 is served and is the only release proved good',
  );
});

test('what only a workflow could follow is told as somebody at a terminal types it', () => {
  const mend = `run it as a step of a workflow, with github-token: $${'{{ github.token }}'}`;
  const [found] = said({ findings: [{ ...finding('warn'), mend }] }).findings;
  expect(found?.mend).toBe('GITHUB_TOKEN="$(gh auth token)" failback doctor --environment staging');
});

test('the worst comes first, wherever it was found', () => {
  const { findings } = said({ findings: [finding('pass'), finding('warn')] }, [finding('block'), finding('unknown')]);
  expect(findings.map(({ status }) => status)).toEqual(['block', 'unknown', 'warn', 'pass']);
});
