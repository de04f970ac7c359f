import type { Finding } from '@failback/audit';
import { describe, expect, test } from 'vitest';
import { publicPreflight } from './public-preflight.ts';
import type { PreflightEnd } from './question.ts';

const CANARY = 'canary-in-the-mine';
const KNOWN = {
  environment: 'production',
  hosts: ['app1'],
  checks: [],
  because: 'since anybody may read this run',
  ownCommand: null,
} as const;

function endOf(finding: Partial<Finding>, mode: PreflightEnd['mode'] = 'pre-deploy'): PreflightEnd {
  const found: Finding = {
    check: 'state-directory',
    source: 'Runbook 002, 5',
    subject: 'host app1',
    status: 'block',
    message: CANARY,
    mend: CANARY,
    ...finding,
  };
  return {
    mode,
    environment: 'production',
    release: null,
    decision: 'block',
    reasonCode: 'something-in-the-way',
    verdict: 'fails',
    sentence: 'One thing stands in the way.',
    findings: [found],
    target: null,
    forecast: null,
    baselines: [],
    kept: [],
  };
}

const told = (finding: Partial<Finding>, mode?: PreflightEnd['mode']) =>
  publicPreflight(endOf(finding, mode), KNOWN).findings[0];

describe('an audit as anybody may see it', () => {
  test.each([
    ['block', 'state-directory stands in the way.'],
    ['unknown', 'state-directory could not be checked.'],
    ['warn', 'state-directory should be seen to.'],
  ] as const)(
    'says of a finding that is %s which check it is of, that there is more, and what shows it',
    (status, says) => {
      expect(told({ status })).toEqual({
        check: 'state-directory',
        source: 'Runbook 002, 5',
        subject: 'host app1',
        status,
        message: `${says} Details are withheld, since anybody may read this run.`,
        mend: 'see the details on your own machine: failback preflight --environment production',
      });
    },
  );

  test('names the mode that was asked for, since another looks at less', () => {
    expect(told({}, 'readiness')?.mend).toMatch(/--environment production --mode readiness$/);
  });

  test('names no host that the runbook does not name', () => {
    expect(told({ subject: `host ${CANARY}` })?.subject).toBe('environment production');
  });

  test('tells whole what is wrong with the runbook: it lies in the repository', () => {
    const finding = { check: 'runbook-valid', subject: 'failback.yml:3:1', message: 'There is no such key.' };
    expect(told(finding)).toMatchObject(finding);
  });

  test('says that a check passes, and nothing that was seen', () => {
    expect(told({ status: 'pass' })).toMatchObject({ message: 'state-directory passes.' });
    expect(JSON.stringify(told({ status: 'pass' }))).not.toContain(CANARY);
  });
});
