import { describe, expect, test } from 'vitest';
import { audit, decide } from '../src/audit.ts';
import type { AuditFacts, FleetFacts, HostAudit, ProgramAnswer } from '../src/audit-facts.ts';
import { CHECKS } from '../src/registry.ts';
import { environmentWith, factsWith, fleetWith, INSPECTION, STATE } from './fit-facts.ts';

type Reached = Extract<HostAudit, { reached: true }>;

const problem = (code: string, where = 'host app1') => ({ code, where, message: 'It could not be read.' });
const planned = (code: string) => factsWith(fleetWith({ planProblems: [problem(code), problem(code, 'host app2')] }));
const withEach = (each: (host: Reached) => HostAudit, rest: Partial<FleetFacts> = {}) =>
  factsWith(fleetWith({ ...rest, each }));
const unreached = ({ host }: Reached): HostAudit => ({ reached: false, host, problem: problem('unreachable') });
const stateless = (host: Reached): HostAudit => ({ ...host, state: null, trouble: [problem('bad-answer')] });
const uninspected = (host: Reached): HostAudit => ({ ...host, inspection: null, trouble: [problem('bad-answer')] });
const inspected = (change: Partial<typeof INSPECTION>) =>
  withEach((host) => ({ ...host, inspection: { ...INSPECTION, ...change } }));
const stated = (change: Partial<typeof STATE>) =>
  withEach((host) => ({ ...host, state: { ...STATE, host: host.host.name, ...change } }));
const reviewed = (what: ProgramAnswer['what'], end: ProgramAnswer['end']): AuditFacts =>
  factsWith(fleetWith(), {
    mode: 'readiness',
    reviews: [{ what, about: 'laravel/framework ^11', command: [what], end }],
  });
const ran = (stdout: string, code = 0): ProgramAnswer['end'] => ({ kind: 'ran', code, stdout, stderr: '' });
const withGit = (end: ProgramAnswer['end']) =>
  factsWith(fleetWith(), { runner: { node: '20.20.0', git: { what: 'git', about: 'git', command: ['git'], end } } });
const asked = (github: Partial<AuditFacts['github']>) =>
  factsWith(fleetWith(), {
    github: { asker: 'step', repository: null, freeze: { state: 'free' }, approvals: [], ...github },
  });
const approval = (rules: AuditFacts['github']['approvals'][number]['rules']) =>
  asked({ approvals: [{ procedure: 'standard', environment: 'production-rollback', rules }] });
const reviewDate = (date: string) => {
  const environment = environmentWith(['freeze:', `review: { date: ${date} }\nfreeze:`]);
  return factsWith(fleetWith({ environment }));
};
const ofRelease = (each: (host: Reached) => HostAudit) => withEach(each, { release: 'v1.3.0' });

/** For each check the ways in which what it judges can be missing, unreadable or garbled. */
const BLIND: Readonly<Record<string, Readonly<Record<string, AuditFacts>>>> = {
  'runbook-valid': {
    'a runbook that cannot be read': factsWith(null, {
      runbook: { file: 'failback.yml', problems: [problem('missing-file', 'failback.yml')] },
      environments: [],
    }),
  },
  'runbook-carried-out': {
    'a runbook that cannot be read': factsWith(null, {
      runbook: { file: 'failback.yml', problems: [problem('missing-file', 'failback.yml')] },
      environments: [],
    }),
  },
  'runbook-reviewed': {
    'a date in the future': reviewDate('2099-01-01'),
    'no date': { ...factsWith(fleetWith()), mode: 'readiness' },
  },
  'workflows-pinned': {
    'a branch': factsWith(fleetWith(), {
      mode: 'readiness',
      uses: [{ where: 'ci.yml:1:1', action: 'failback/failback', ref: 'main' }],
    }),
  },
  'freeze-not-shared': {
    'two environments that name the same workflow': {
      ...factsWith(null, { mode: 'static' }),
      environments: ['production', 'staging'].map((name) => ({
        environment: { ...environmentWith(), name, freeze: { workflow: 'deploy.yml', branch: 'failback/freeze' } },
        problems: [],
      })),
    },
  },
  'release-not-quarantined': {
    'no control host': ofRelease(unreached),
    'a ledger with a line that cannot be read': ofRelease((host) => ({
      ...host,
      facts: { ...host.facts, ledgerUnreadable: 1 },
    })),
  },
  'environment-not-frozen': {
    'GitHub not asked': asked({ freeze: { state: 'not-asked' } }),
    'GitHub without an answer': asked({ freeze: { state: 'unreadable', problem: problem('github-down', 'GitHub') } }),
  },
  'target-known': {
    'no control host': factsWith(fleetWith({ target: { kind: 'not-known' } })),
    'no target': factsWith(fleetWith({ target: { kind: 'none', problems: [problem('no-target', 'ledger')] } })),
  },
  'ledger-readable': {
    'no control host': withEach(unreached),
    'a line that cannot be read': withEach((host) => ({ ...host, facts: { ...host.facts, ledgerUnreadable: 1 } })),
  },
  'hosts-reachable': { 'no host': withEach(unreached), 'half an answer': withEach(stateless) },
  'required-versions': {
    'no state': withEach(stateless),
    'programs that say nothing': stated({ versions: {} }),
    'programs that say no version': stated({
      versions: Object.fromEntries(Object.keys(STATE.versions).map((name) => [name, 'unreadable'])),
    }),
    'no programs': stated({
      versions: Object.fromEntries(Object.keys(STATE.versions).map((name) => [name, 'absent'])),
    }),
  },
  'host-tools': { 'no host': withEach(unreached), 'no flock': planned('no-flock') },
  'state-directory': { 'no host': withEach(unreached), unwritable: planned('state-dir-not-writable') },
  'release-path': { 'no host': withEach(unreached), 'no live release': planned('no-live-release') },
  'sudo-rules': { 'no host': withEach(unreached), refused: planned('systemctl-refused') },
  'units-known': {
    'no host': withEach(unreached),
    'a unit that is not there': planned('unit-missing'),
    'no systemd that answers': withEach((host) => ({ ...host, facts: { ...host.facts, systemd: false } })),
  },
  'survives-logout': { 'no host': withEach(unreached), refused: planned('launch-refused') },
  'recovery-entry': { 'no host': withEach(unreached), impossible: planned('recovery-impossible') },
  'claim-free': { 'no host': withEach(unreached), 'a claim that is not understood': planned('busy') },
  'free-disk': {
    'no host': withEach(unreached),
    'no inspection': withEach(uninspected),
    'a build that cannot be measured': inspected({ buildKiB: null }),
    'a free room that cannot be read': withEach((host) => ({
      ...host,
      facts: { ...host.facts, releasePath: { ...host.facts.releasePath, freeKiB: 0 } },
    })),
  },
  'target-complete': {
    'no host': withEach(unreached),
    'no inspection': withEach(uninspected),
    'a commit that nobody looked for': inspected({ targetCommit: null }),
  },
  'plan-possible': { 'a problem that no check knows': planned('never-heard-of') },
  rehearsal: { 'no rehearsal': factsWith(fleetWith({ rehearsal: null })) },
  'recovery-time': {
    'nothing measured': factsWith(
      fleetWith({ forecast: { seconds: null, budgetSeconds: 300, phases: [], from: [], unmeasured: [] } }),
    ),
    'a step that was never measured': factsWith(
      fleetWith({ forecast: { seconds: 1, budgetSeconds: 300, phases: [], from: ['op'], unmeasured: ['revert.x'] } }),
    ),
  },
  'plan-notices': { 'a notice': factsWith(fleetWith({ planNotices: ['Which migrations it holds is not known.'] })) },
  'maintenance-view': {
    'no host': withEach(unreached),
    'no inspection': withEach(uninspected),
    'a page that was not seen': inspected({ view: { live: false, target: false } }),
    'a view that only the application knows': factsWith(
      fleetWith({ environment: environmentWith(["'errors::maintenance'", "'package::down'"]) }),
    ),
  },
  'backup-room': {
    'no host': withEach(unreached),
    'no inspection': withEach(uninspected),
    'no folder that answered': inspected({ backups: null }),
    'no room that could be read': inspected({ backups: { state: 'writable', freeKiB: null, newestKiB: 1 } }),
    'no snapshot yet': inspected({ backups: { state: 'writable', freeKiB: 1_000_000, newestKiB: null } }),
  },
  'database-schema': {
    'no state': withEach(stateless),
    'a database that does not answer': withEach((host) => ({ ...host, withoutSchema: 'Access denied' })),
    'no schema and no reason': stated({ schema: null }),
  },
  'state-readable': {
    'no state': withEach(stateless),
    'settings that cannot be read': stated({ envKeys: null, unread: ['env-key'] }),
    'units that cannot be read': stated({ units: null, unread: ['unit'] }),
    'packages that cannot be read': stated({ packages: null, unread: ['package'] }),
    'a release that cannot be read': stated({ release: null, unread: ['release'] }),
    'a crontab that cannot be read': stated({ crontabs: { '/etc/crontab': { state: 'unreadable' } } }),
    'a file that cannot be read': stated({ files: { '/etc/php.ini': 'unreadable' } }),
    'a unit whose drop-in cannot be read': stated({
      units: { 'nginx.service': { enabled: 'enabled', active: 'active', local: 'unreadable' } },
    }),
  },
  'journal-readable': {
    'no host': withEach(unreached),
    'no inspection': withEach(uninspected),
    'a journal that shows nothing': inspected({ journal: 'not-seen' }),
  },
  approvals: {
    'GitHub not asked': approval({ state: 'not-asked' }),
    'GitHub without an answer': approval({ state: 'unreadable', problem: problem('github-down', 'GitHub') }),
    'no such environment': approval({ state: 'missing' }),
    'no reviewers': approval({ state: 'present', reviewers: 0, preventSelfReview: false, bypassable: false }),
  },
  'runner-tools': {
    'no version of Node.js': factsWith(fleetWith(), { runner: { node: 'garbled', git: null } }),
    'no git': withGit({ kind: 'missing' }),
    'git that does not end': withGit({ kind: 'timed-out' }),
    'git that fails': withGit(ran('', 127)),
    'git that says no version': withGit(ran('usage: …')),
  },
  'dependency-review': {
    'no composer': reviewed('composer', { kind: 'missing' }),
    'composer that does not end': reviewed('composer', { kind: 'timed-out' }),
    'composer that says something else': reviewed('composer', ran('Segmentation fault', 139)),
    'npm that says nothing and fails': reviewed('npm', ran('', 1)),
    'npm that fails with an empty object': reviewed('npm', ran('{}', 1)),
    'npm that says half': reviewed('npm', ran('{"a": {')),
    'flutter that says no version': reviewed('flutter', ran('Flutter is a toolkit')),
    'git that fails': reviewed('git', ran('', 1)),
  },
};

/** Checks that say nothing themselves where another one says that nothing could be asked. */
const TOLD_ELSEWHERE = ['runbook-carried-out'];

test('each check is in the table', () => {
  expect(Object.keys(BLIND).sort()).toEqual(CHECKS.map(({ id }) => id).sort());
});

describe.each(Object.entries(BLIND))('%s does not pass', (id, cases) => {
  test.each(Object.entries(cases))('with %s', (_what, facts) => {
    const findings = audit(facts);
    const own = findings.filter(({ check }) => check === id);
    const passing = own.filter(({ status, message }) => status === 'pass' && message !== OTHER);
    expect(passing).toEqual([]);
    expect(own.length > 0 || TOLD_ELSEWHERE.includes(id) || tellsNothing(findings), 'somebody tells it').toBe(true);
    expect(decide(findings)).not.toBe('pass');
  });

  test('and what it cannot tell makes the audit inconclusive or a warning, as the check says', () => {
    const check = CHECKS.find((each) => each.id === id);
    const finding = { check: id, source: 's', subject: 's', status: 'unknown', message: 'm' } as const;
    expect(decide([finding])).toBe(check?.unknown === 'decides' ? 'inconclusive' : 'warn');
    expect(decide([finding, { ...finding, status: 'block' }])).toBe('block');
  });
});

/** Of the two things that runner-tools looks at. */
const OTHER = 'Node.js is 20.20.0.';

/** Where a host says nothing at all, that host is told, once. */
function tellsNothing(findings: ReturnType<typeof audit>): boolean {
  return findings.some(({ check, status }) => check === 'hosts-reachable' && status === 'unknown');
}
