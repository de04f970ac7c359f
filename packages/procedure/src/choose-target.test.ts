import type { LedgerEntry, Mark } from '@failback/runbook';
import { describe, expect, it } from 'vitest';
import { chooseTarget, type TargetQuestion } from './choose-target.ts';

const commitOf = (release: string) => release.replace(/\D/g, '').padEnd(40, '0');
const line = (release: string, mark: Mark, at = '2026-11-01T10:00:00Z'): LedgerEntry => ({
  schema_version: 1,
  release,
  commit: commitOf(release),
  mark,
  at,
  operation: null,
  by: 'release-engineer',
  reason: 'smoke test',
});
const on = (...releases: string[]) => releases.map((release) => ({ release, commit: commitOf(release) }));

function choose(question: Partial<TargetQuestion>) {
  return chooseTarget({
    requested: null,
    ledger: [line('v1', 'good'), line('v2', 'good'), line('v3', 'good'), line('v4', 'unknown')],
    served: { release: 'v4', commit: commitOf('v4') },
    available: on('v1', 'v2', 'v3', 'v4'),
    ...question,
  });
}

function chosen(question: Partial<TargetQuestion>): string {
  const choice = choose(question);
  return choice.ok ? choice.target.release : choice.problems.map(({ code }) => code).join(' ');
}

function problems(question: Partial<TargetQuestion>) {
  const choice = choose(question);
  return choice.ok ? [] : choice.problems;
}

describe('the target', () => {
  it('is the newest release that was proved good', () => {
    expect(choose({})).toEqual({
      ok: true,
      target: { release: 'v3', commit: commitOf('v3') },
      why: 'newest release proved good; marked good 2026-11-01T10:00:00Z by release-engineer',
    });
  });

  it.each<[why: string, question: Partial<TargetQuestion>, expected: string]>([
    ['is never quarantined', { ledger: [line('v2', 'good'), line('v3', 'good'), line('v3', 'bad')] }, 'v2'],
    [
      'may be good again, as the last line holds',
      { ledger: [line('v3', 'bad'), line('v2', 'good'), line('v3', 'good')] },
      'v3',
    ],
    [
      'is not good once somebody doubts it',
      { ledger: [line('v2', 'good'), line('v3', 'good'), line('v3', 'unknown')] },
      'v2',
    ],
    ['is not what is served', { served: { release: 'v3', commit: commitOf('v3') } }, 'v2'],
    ['is not what is served under another name', { served: { release: null, commit: commitOf('v3') } }, 'v2'],
    ['is on the host', { available: on('v1', 'v4') }, 'v1'],
    [
      'comes in the order of the ledger, not of its clocks',
      { ledger: [line('v1', 'good', '2026-12-01T00:00:00Z'), line('v2', 'good', '2026-01-01T00:00:00Z')] },
      'v2',
    ],
    ['comes in the order of the ledger, not of its names', { ledger: [line('v3', 'good'), line('v1', 'good')] }, 'v1'],
    ['is what was asked for', { requested: 'v1' }, 'v1'],
    ['is chosen when the request is empty', { requested: '' }, 'v3'],
  ])('%s', (_why, question, expected) => {
    expect(chosen(question)).toBe(expected);
  });

  it('keeps the commit that was proved when the tag was moved', () => {
    const choice = choose({ available: [{ release: 'v3', commit: 'f'.repeat(40) }] });
    expect(choice.ok && choice.target.commit).toBe(commitOf('v3'));
  });

  it('takes the commit of the host where a person marked a name alone', () => {
    const choice = choose({ ledger: [{ ...line('v3', 'good'), commit: null }] });
    expect(choice.ok && choice.target.commit).toBe(commitOf('v3'));
  });

  it('tells which newer ones are gone', () => {
    const choice = choose({ available: on('v1', 'v4') });
    expect(choice.ok && choice.why).toContain('newer ones are no longer on the host: v3, v2');
  });
});

describe('a request is refused', () => {
  it.each<[why: string, question: Partial<TargetQuestion>, codes: string]>([
    [
      'when it is quarantined',
      { requested: 'v2', ledger: [line('v2', 'good'), line('v2', 'bad')] },
      'target-quarantined',
    ],
    ['when it is not on the host', { requested: 'v3', available: on('v1') }, 'target-missing'],
    ['when it is served', { requested: 'v3', served: { release: 'v3', commit: commitOf('v3') } }, 'target-is-served'],
    ['when it was never proved good', { requested: 'v4', served: null }, 'target-not-proved'],
    [
      'when nothing is known of it, with everything that is wrong',
      { requested: 'v9' },
      'target-not-proved target-missing',
    ],
    ['when the ledger is empty', { requested: 'v1', ledger: [] }, 'ledger-empty'],
  ])('%s', (_why, question, codes) => {
    expect(chosen(question)).toBe(codes);
  });

  it.each([
    'v1;touch x',
    '$(id)',
    '-x',
    '../..',
    'v1 v2',
    '"v1"',
    "v1'",
    'v1\nv2',
    'v1\u0000',
    'vé1',
    'v1\u202e',
    'v1..v2',
    'refs/tags/v1',
    'v1.lock',
    'x'.repeat(5000),
  ])('when its name is %j', (requested) => {
    const [problem, ...others] = problems({ requested });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'target-name', where: 'input target' });
    expect(problem?.message).toMatch(/^[ -~…]{1,200}$/);
  });

  it('with when and why it was quarantined', () => {
    const [problem] = problems({
      requested: 'v2',
      ledger: [{ ...line('v2', 'bad'), reason: 'lost \u001b[31morders' }],
    });
    expect(problem?.message).toBe(
      'v2 is quarantined: marked bad 2026-11-01T10:00:00Z by release-engineer, because "lost \\u001b[31morders".',
    );
  });
});

describe('nothing can be chosen', () => {
  it('from an empty ledger: what was found is listed, with the command that marks one', () => {
    const [problem] = problems({ ledger: [] });
    expect(problem?.message).toContain('Releases on the control host: v1, v2, v3, v4');
    expect(problem?.mend).toContain('failback ledger mark v1 good --reason');
  });

  it('from a ledger with bad ones alone', () => {
    const [problem] = problems({ ledger: [line('v1', 'bad'), line('v2', 'bad')] });
    expect(problem?.code).toBe('no-good-release');
    expect(problem?.message).toContain('quarantined: v2, v1');
    expect(problem?.mend).toContain('failback ledger mark v3 good');
  });

  it('when the only good one is served', () => {
    const served = { release: 'v3', commit: commitOf('v3') };
    expect(chosen({ ledger: [line('v3', 'good')], served })).toBe('target-is-served');
  });

  it('when no good one is left on the host, and each is named', () => {
    expect(chosen({ available: on('v4') })).toBe('target-missing target-missing target-missing');
  });
});
