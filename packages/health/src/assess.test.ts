import type { Check, Measurement, Vantage } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { httpCheck } from '../test/environments.ts';
import { assess, assessWatch, verdictOf } from './assess.ts';

const RUNNER: Vantage = { kind: 'runner' };
const LOOKS: Readonly<Record<string, Measurement>> = {
  p: { outcome: 'pass', detail: 'it passed', ms: 5, served: null },
  f: { outcome: 'fail', detail: 'it failed', ms: 5, served: null },
  e: { outcome: 'error', detail: 'it was not measured', ms: 5, served: null },
};
const looks = (letters: string) => [...letters].map((letter) => LOOKS[letter] as Measurement);

describe('a check that needs two successes in a row', () => {
  const check = httpCheck({ consecutive: 2 });
  test.each([
    ['pp', 'healthy'],
    ['fpp', 'healthy'],
    ['epp', 'healthy'],
    ['p', 'inconclusive'],
    ['pf', 'unhealthy'],
    ['pfp', 'unhealthy'],
    ['pep', 'inconclusive'],
    ['ppf', 'unhealthy'],
    ['ppe', 'inconclusive'],
    ['eee', 'inconclusive'],
    ['eef', 'unhealthy'],
    ['fee', 'unhealthy'],
    ['', 'inconclusive'],
  ] as const)('seen as "%s" is %s', (letters, verdict) => {
    expect(assess(check, RUNNER, looks(letters)).verdict).toBe(verdict);
  });

  test('tells the failure, not the error that followed it', () => {
    expect(assess(check, RUNNER, looks('fe'))).toEqual({
      check: 'ready',
      from: RUNNER,
      verdict: 'unhealthy',
      detail: 'it failed',
      samples: 2,
    });
  });
});

test('a latency check needs each of its samples', () => {
  const check = httpCheck({ samples: 3, below: 1000 });
  expect(assess(check, RUNNER, looks('pp')).verdict).toBe('inconclusive');
  expect(assess(check, RUNNER, looks('ppp')).verdict).toBe('healthy');
});

test('a check that this version cannot measure is inconclusive, with its sentence, whatever else is known', () => {
  const check: Check = {
    kind: 'not-measured',
    name: 'up',
    source: 'prometheus',
    sentence: 'Prometheus is not read yet.',
  };
  for (const assessment of [assess(check, RUNNER, looks('ppp')), assessWatch(check, RUNNER, looks('ppp'))]) {
    expect(assessment).toMatchObject({ verdict: 'inconclusive', detail: 'Prometheus is not read yet.' });
  }
});

describe('watched over a time', () => {
  const check = httpCheck({ consecutive: 1 });
  test.each([
    ['ppppp', 'healthy'],
    ['ppfpp', 'healthy'],
    ['ppffp', 'unhealthy'],
    ['ppfefp', 'unhealthy'],
    ['ppppf', 'unhealthy'],
    ['pppfe', 'unhealthy'],
    ['ppppe', 'inconclusive'],
    ['pepep', 'healthy'],
    ['eeeee', 'inconclusive'],
    ['', 'inconclusive'],
  ] as const)('"%s" is %s', (letters, verdict) => {
    expect(assessWatch(check, RUNNER, looks(letters)).verdict).toBe(verdict);
  });

  test('too few samples of a latency are inconclusive, and unhealthy when some were too slow', () => {
    const latency = httpCheck({ samples: 4, below: 1000 });
    expect(assessWatch(latency, RUNNER, looks('ppp')).verdict).toBe('inconclusive');
    expect(assessWatch(latency, RUNNER, looks('pfpp')).verdict).toBe('unhealthy');
    expect(assessWatch(latency, RUNNER, looks('pppp')).verdict).toBe('healthy');
  });
});

test.each([
  [[], 'inconclusive'],
  [['healthy'], 'healthy'],
  [['healthy', 'inconclusive'], 'inconclusive'],
  [['inconclusive', 'unhealthy', 'healthy'], 'unhealthy'],
] as const)('assessments %j together are %s', (verdicts, expected) => {
  expect(verdictOf(verdicts.map((verdict) => ({ verdict })))).toBe(expected);
});
