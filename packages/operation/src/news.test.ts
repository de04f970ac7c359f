import { buildTimeline } from '@failback/record';
import { expect, test } from 'vitest';
import { rolledBack, SAMPLES, SampleRecord, samplePlan } from '../../record/test/sample-record.ts';
import { smallEnvironment } from '../../runbook/test/small-environment.ts';
import { auditNews } from './audit-news.ts';
import { endNews, startNews } from './news.ts';

const { notify } = smallEnvironment();
const environment = smallEnvironment({
  app: 'chom',
  notify: { ...notify, affected: ['Reload the page and log in again.'] },
});

const telling = {
  links: [['The run', 'https://github.com/example/chom/actions/runs/42']],
  thread: { slack: '1.2' },
  incident: { actor: 'octocat', reason: 'the smoke check failed' },
} as const;

test('the start says what begins, for whom, and why', () => {
  expect(startNews(samplePlan(), environment, 'this-run', telling)).toMatchObject({
    occasion: 'start',
    from: 'v1.5.0',
    to: 'v1.4.2',
    headline: 'The rollback of chom production to v1.4.2 begins.',
    actor: 'octocat',
    reason: 'smoke check of v1.5.0 failed: /health/ready answered 500',
    facts: [
      ['Procedure', 'emergency'],
      ['Severity', 'sev1'],
      ['Signals', 'app-down, error-rate=12%'],
      ['Hosts', 'app1, app2'],
      ['Time budget', '5 min'],
    ],
    affected: ['Reload the page and log in again.'],
    thread: null,
  });
});

test('what an earlier run began is not told as if it began now', () => {
  const news = startNews(samplePlan(), environment, 'earlier-run', {
    ...telling,
    incident: { actor: 'hubot', reason: 'x' },
  });
  expect(news).toMatchObject({
    occasion: 'start',
    actor: 'hubot',
    headline: expect.stringMatching(/an earlier run left unfinished/),
  });
  expect(news.reason).toBe('smoke check of v1.5.0 failed: /health/ready answered 500');
  expect(Object.fromEntries(news.facts)).toMatchObject({ 'Begun by': 'octocat' });
});

test('an audit that is incomplete says what is in its way, and how to ask again', () => {
  const findings = [
    { code: 'no-baseline', sentence: 'There is no baseline of app1.', mend: 'run preflight-audit once' },
    { code: 'x', sentence: 'Nothing to mend.', mend: null },
  ];
  const audit = { operation: 'incident-1', reasonCode: 'no-baseline', reattemptAllowed: false, findings };
  expect(auditNews(audit, environment, { links: telling.links, actor: 'octocat' })).toMatchObject({
    occasion: 'audit',
    operation: 'incident-1',
    headline: 'The audit after the rollback of chom production is incomplete (no-baseline).',
    nextSteps: [
      { sentence: 'There is no baseline of app1.', command: 'run preflight-audit once' },
      {
        sentence: 'Mend what is named here, then run post-rollback-audit with operation-id: incident-1.',
        command: null,
      },
    ],
  });
});

test('the end is told from the record: its headline, its story and what to do now', () => {
  const news = endNews(buildTimeline(rolledBack().lines), environment, telling);
  expect(news).toMatchObject({ occasion: 'end', operation: '20260307T091402Z-7c1d', links: telling.links });
  expect(news.headline).toMatch(/^chom production serves v1\.4\.2 again, proved after/);
  expect(news.timeline.at(-1)).toBe('+2 min 05 s controller: Finished: rolled-back (on-target).');
  expect(news.nextSteps[0]?.command).toBe('failback verify --environment production --expect-release v1.4.2');
  expect(Object.fromEntries(news.facts)).toMatchObject({ Outcome: 'rolled-back', To: 'v1.4.2 (9f0c2ab81d3e)' });
  expect(news.thread).toEqual({ slack: '1.2' });
});

test.each(['undone', 'needsHuman', 'split', 'goingOn'] as const)('an end such as %s is a failure', (sample) => {
  expect(endNews(buildTimeline(SAMPLES[sample]().lines), environment, telling).occasion).toBe('failure');
});

test('what was refused before there was a plan still says who asked and why', () => {
  const record = new SampleRecord().finished(10, 'refused', 'ledger-empty');
  expect(endNews(buildTimeline(record.lines), environment, telling)).toMatchObject({
    occasion: 'failure',
    app: 'chom',
    environment: 'production',
    operation: null,
    to: null,
    actor: 'octocat',
    reason: 'the smoke check failed',
  });
});
