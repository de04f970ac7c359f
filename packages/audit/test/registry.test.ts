import { describe, expect, test } from 'vitest';
import { audit, decide } from '../src/audit.ts';
import { CHECKS } from '../src/registry.ts';
import { factsWith, fleetWith } from './fit-facts.ts';
import { seenBy } from './seen-by.ts';

const problem = (code: string, where = 'host app1') => ({ code, where, message: 'It is so.', mend: 'change it' });

describe('the registry', () => {
  test('has no two checks of one name, each with the clause that it comes from', () => {
    const ids = CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, source } of CHECKS) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(source).not.toBe('');
    }
  });

  test('a fit fleet passes, and every finding says where it is written', () => {
    const findings = audit(factsWith(fleetWith()));
    expect(findings.filter(({ status }) => status !== 'pass')).toEqual([]);
    expect(findings.length).toBeGreaterThan(20);
    expect(decide(findings)).toBe('pass');
  });

  test('a problem of the plan that no check knows is told all the same, once', () => {
    const facts = factsWith(fleetWith({ planProblems: [problem('never-heard-of')] }));
    expect(seenBy('plan-possible', facts)).toEqual(['block host app1: It is so.']);
  });

  test.each([
    ['no-flock', 'host-tools'],
    ['state-dir-not-writable', 'state-directory'],
    ['no-live-release', 'release-path'],
    ['systemctl-refused', 'sudo-rules'],
    ['unit-missing', 'units-known'],
    ['launch-refused', 'survives-logout'],
    ['recovery-impossible', 'recovery-entry'],
    ['busy', 'claim-free'],
    ['claimed', 'claim-free'],
    ['disk-full', 'free-disk'],
    ['target-missing', 'target-complete'],
    ['hosts-left-out', 'plan-possible'],
  ])('%s is told by %s alone, as what stands in the way', (code, check) => {
    const findings = audit(factsWith(fleetWith({ planProblems: [problem(code)] })));
    expect(findings.filter(({ status }) => status === 'block')).toMatchObject([
      { check, subject: 'host app1', message: 'It is so.', mend: 'change it' },
    ]);
    expect(findings.filter((each) => each.check === check && each.subject === 'host app1')).toHaveLength(1);
    // The other host is well in the same respect, and that is not hidden.
    if (check !== 'plan-possible' && check !== 'target-complete') {
      expect(findings).toContainEqual(expect.objectContaining({ check, subject: 'host app2', status: 'pass' }));
    }
  });

  test('a choice between releases that only a person can make is a warning', () => {
    const facts = factsWith(
      fleetWith({ planProblems: [problem('migrations-need-a-choice', 'migrations.on-rollback')] }),
    );
    expect(seenBy('plan-possible', facts)).toEqual(['warn migrations.on-rollback: It is so.']);
  });
});

describe('ranking and decision', () => {
  const finding = (status: 'block' | 'unknown' | 'warn' | 'pass', check = 'hosts-reachable') =>
    ({ check, source: 's', subject: 's', status, message: 'm' }) as const;

  test.each([
    [['pass', 'warn', 'unknown', 'block'], 'block'],
    [['pass', 'warn', 'unknown'], 'inconclusive'],
    [['pass', 'warn'], 'warn'],
    [['pass'], 'pass'],
  ] as const)('%j is %s', (statuses, decision) => {
    expect(decide(statuses.map((status) => finding(status)))).toBe(decision);
  });

  test('what only informs makes a warning of what could not be told, never a pass', () => {
    expect(decide([finding('pass'), finding('unknown', 'recovery-time')])).toBe('warn');
  });

  test('a check that nobody knows decides', () => {
    expect(decide([finding('unknown', 'of-a-later-version')])).toBe('inconclusive');
  });

  test('the worst comes first', () => {
    const facts = factsWith(
      fleetWith({ planProblems: [problem('busy')], planNotices: ['No alert is declared.'], rehearsal: null }),
    );
    const statuses = audit(facts).map(({ status }) => status);
    expect(statuses.slice(0, 3)).toEqual(['block', 'unknown', 'warn']);
    expect(new Set(statuses.slice(3))).toEqual(new Set(['pass']));
  });
});
