import type { Assessment } from '@failback/runbook';
import { expect, test } from 'vitest';
import { notHealthy } from '../../actions/verify-health/not-healthy.ts';

const RUNNER = { kind: 'runner' } as const;
const APP1 = { kind: 'host', host: 'app1' } as const;
const CANARY = 'canary-in-the-mine';

function assessed(check: string, from: Assessment['from'], over: Partial<Assessment> = {}): Assessment {
  return { check, from, verdict: 'unhealthy', detail: CANARY, samples: 1, ...over };
}

const WITHHELD = { because: 'since anybody may read this run', command: 'failback verify --environment production' };

test('the team is told what was seen, of every check that is not healthy and of no other', () => {
  const healthy = assessed('up', RUNNER, { verdict: 'healthy' });
  const unmeasured = assessed('rate', APP1, { verdict: 'inconclusive', detail: 'Prometheus is not asked.' });
  expect(notHealthy([healthy, assessed('ready', RUNNER), unmeasured], null)).toEqual([
    { code: 'gate-unhealthy', where: 'runner', message: `ready is unhealthy: ${CANARY}.` },
    { code: 'gate-inconclusive', where: 'host app1', message: 'rate is inconclusive: Prometheus is not asked.' },
  ]);
});

test('anybody is told which check it is, once, that details are withheld, and what shows them', () => {
  const told = notHealthy([assessed('served', RUNNER), assessed('served', RUNNER), assessed('served', APP1)], WITHHELD);
  const said = {
    code: 'gate-unhealthy',
    message: 'served is unhealthy. Details are withheld, since anybody may read this run.',
    mend: 'see the details on your own machine: failback verify --environment production',
  };
  expect(told).toEqual([
    { ...said, where: 'runner' },
    { ...said, where: 'host app1' },
  ]);
});
