import { describe, expect, test } from 'vitest';
import { environmentWith, factsWith, fleetWith } from './fit-facts.ts';
import { mendsOf, seenBy } from './seen-by.ts';

const problem = (code: string, where = 'host app1') => ({ code, where, message: 'It is so.', mend: 'change it' });

describe('the runbook', () => {
  test('every problem of the file is told, in its place, and no host is needed', () => {
    const problems = [problem('unknown-key', 'failback.yml:3:1'), problem('not-accepted', 'failback.yml:9:2')];
    const facts = factsWith(null, { mode: 'static', runbook: { file: 'failback.yml', problems }, environments: [] });
    expect(seenBy('runbook-valid', facts)).toEqual([
      'block failback.yml:3:1: It is so.',
      'block failback.yml:9:2: It is so.',
    ]);
  });

  test('what it declares and nobody carries out is said, once for all environments', () => {
    const environment = environmentWith([
      'freeze:',
      'notify: { jira: { issue: { env: JIRA_ISSUE }, token: { env: JIRA_TOKEN } } }\nfreeze:',
    ]);
    const environments = [
      { environment, problems: [problem('nothing-serves', 'hosts')] },
      { environment: { ...environment, name: 'staging' }, problems: [] },
    ];
    const seen = seenBy('runbook-carried-out', factsWith(null, { mode: 'static', environments }));
    expect(seen).toEqual([
      'block hosts: It is so.',
      expect.stringMatching(/^warn failback\.yml:\d+:\d+: notify\.jira/),
    ]);
  });

  test.each([
    ['2026-02-01', '90d', 'static', /^pass/],
    ['2025-11-01', '90d', 'static', /^warn failback\.yml: It was last read through 120 days ago/],
    ['2025-11-01', '365d', 'static', /^pass/],
    ['2027-01-01', '90d', 'static', /^warn .*no day on which/],
  ] as const)('last read through on %s, every %s, in %s', (date, every, mode, seen) => {
    const environment = environmentWith(['freeze:', `review: { date: ${date}, every: ${every} }\nfreeze:`]);
    const facts = factsWith(null, { mode, environments: [{ environment, problems: [] }] });
    expect(seenBy('runbook-reviewed', facts)).toEqual([expect.stringMatching(seen)]);
  });

  test('that does not say when it was read through is asked about once a week, not at each deploy', () => {
    expect(seenBy('runbook-reviewed', factsWith(fleetWith()))).toEqual([]);
    const weekly = factsWith(fleetWith(), { mode: 'readiness' });
    expect(seenBy('runbook-reviewed', weekly)).toEqual([expect.stringMatching(/^warn/)]);
    expect(mendsOf('runbook-reviewed', weekly)[0]).toContain('review: { date: 2026-03-01 }');
  });

  test.each([
    [['deploy.yml', null], ['pass failback.yml: Only a rollback of production freezes deploy.yml.']],
    [
      ['deploy.yml', 'staging.yml'],
      [/^pass .*production freezes deploy/, /^pass .*staging freezes staging/],
    ],
    [['deploy.yml', 'deploy.yml'], [/^warn .*any of production, staging freezes deploy\.yml for all of them/]],
    [[null, null], []],
  ] as const)('deploys that rollbacks freeze: %j', (workflows, seen) => {
    const environments = ['production', 'staging'].map((name, place) => {
      const environment = environmentWith();
      const workflow = workflows[place] ?? null;
      return { environment: { ...environment, name, freeze: { ...environment.freeze, workflow } }, problems: [] };
    });
    expect(seenBy('freeze-not-shared', factsWith(null, { mode: 'static', environments }))).toEqual(
      seen.map((each) => (typeof each === 'string' ? each : expect.stringMatching(each))),
    );
  });
});

describe('the runner', () => {
  test.each([
    ['20.19.0', /^pass runner/],
    ['24.1.0', /^pass runner/],
    ['18.20.0', /^block runner: Node\.js is 18\.20\.0, and has to be >=20\.19\./],
  ])('Node %s', (node, seen) => {
    expect(seenBy('runner-tools', factsWith(null, { mode: 'static', runner: { node, git: null } }))[0]).toMatch(seen);
  });

  test('without git is warned of', () => {
    const git = { what: 'git', about: 'git', command: ['git', '--version'], end: { kind: 'missing' } } as const;
    const facts = factsWith(null, { mode: 'static', runner: { node: '20.20.0', git } });
    expect(seenBy('runner-tools', facts)[0]).toMatch(/^warn runner: There is no git/);
  });

  test('workflows that name a branch are warned of, each in its place', () => {
    const use = (ref: string) => ({ where: '.github/workflows/a.yml:4:15', action: 'failback/failback', ref });
    const uses = ['v1', 'v1.2.3', 'a'.repeat(40), 'main', 'v1-beta'].map(use);
    expect(seenBy('workflows-pinned', factsWith(null, { mode: 'static', uses }))).toEqual([
      'warn .github/workflows/a.yml:4:15: failback/failback@main is a branch, and changes whenever somebody pushes to it.',
      expect.stringContaining('@v1-beta'),
    ]);
    expect(seenBy('workflows-pinned', factsWith(null, { mode: 'static', uses: uses.slice(0, 3) }))[0]).toMatch(/^pass/);
  });
});
