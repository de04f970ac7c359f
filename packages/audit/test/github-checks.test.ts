import { describe, expect, test } from 'vitest';
import { environmentWith, factsWith, fleetWith } from './fit-facts.ts';
import { mendsOf, seenBy } from './seen-by.ts';

const problem = (code: string, where = 'host app1') => ({ code, where, message: 'It is so.', mend: 'change it' });

describe('GitHub', () => {
  const held = { state: 'held', operation: 'op-1', actor: 'ann', since: '2026-01-01', run: 'ended' } as const;
  const unread = { state: 'unreadable', problem: problem('github-slow', 'GitHub') } as const;
  const none = { state: 'not-asked' } as const;

  test.each([
    [held, 'pre-deploy', 'block'],
    [held, 'readiness', 'warn'],
    [unread, 'pre-deploy', 'unknown'],
    [none, 'pre-deploy', 'unknown'],
    [none, 'readiness', 'warn'],
  ] as const)('a freeze that is %j is, in %s, %s', (freeze, mode, status) => {
    const facts = factsWith(fleetWith(), { mode, github: { asker: 'step', repository: null, freeze, approvals: [] } });
    expect(seenBy('environment-not-frozen', facts)).toEqual([expect.stringMatching(`^${status} GitHub: `)]);
  });

  test('is not missed where the runbook does not ask for it', () => {
    const environment = environmentWith(['freeze: { workflow: deploy.yml }\n', '']);
    const facts = factsWith(fleetWith({ environment }), {
      github: { asker: 'step', repository: null, freeze: none, approvals: [] },
    });
    expect(seenBy('environment-not-frozen', facts)).toEqual([]);
  });

  test.each([
    ['step', 'its job permissions: contents: read, actions: read', []],
    [
      'terminal',
      'set GITHUB_TOKEN to a token',
      ['warn GitHub: GitHub was not asked, so whether a rollback has frozen deploys is not known.'],
    ],
  ] as const)('that is not asked by a %s says what would let it ask', (asker, mend, undeclared) => {
    const github = { asker, repository: null, freeze: none, approvals: [] };
    expect(mendsOf('environment-not-frozen', factsWith(fleetWith(), { github }))).toEqual([
      expect.stringContaining(mend),
    ]);
    const environment = environmentWith(['freeze: { workflow: deploy.yml }\n', '']);
    expect(seenBy('environment-not-frozen', factsWith(fleetWith({ environment }), { github }))).toEqual(undeclared);
  });

  test('a freeze whose run has ended names the branch to delete', () => {
    const facts = factsWith(fleetWith(), { github: { asker: 'step', repository: null, freeze: held, approvals: [] } });
    expect(mendsOf('environment-not-frozen', facts)[0]).toContain(
      'git push origin --delete failback/freeze-production',
    );
  });

  test.each([
    ['emergency', { state: 'missing' }, /^block GitHub: .*does not exist/],
    ['standard', { state: 'missing' }, /^warn GitHub: .*does not exist/],
    [
      'standard',
      { state: 'present', reviewers: 0, preventSelfReview: false, bypassable: false },
      /^warn GitHub: .*no required reviewers/,
    ],
    [
      'database',
      { state: 'present', reviewers: 2, preventSelfReview: true, bypassable: false },
      /^pass GitHub: .*2 required reviewers; self/,
    ],
    ['standard', none, /^unknown GitHub: .*could not be asked/],
    ['standard', unread, /^unknown GitHub: .*could not be read: It is so/],
  ] as const)('the approval of %s with %j', (procedure, rules, seen) => {
    const approvals = [{ procedure, environment: 'rollback', rules }];
    const facts = factsWith(fleetWith(), {
      github: { asker: 'step', repository: 'acme/chom', freeze: { state: 'free' }, approvals },
    });
    expect(seenBy('approvals', facts)).toEqual([expect.stringMatching(seen)]);
    for (const mend of mendsOf('approvals', facts)) expect(mend).toMatch(/acme\/chom: Settings|github-token|change it/);
  });
});
