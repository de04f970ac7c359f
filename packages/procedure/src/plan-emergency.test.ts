import { type Environment, type HostFacts, isReleaseName, PHASES, type Plan, problemText } from '@failback/runbook';
import { describe, expect, it } from 'vitest';
import { production } from '../../runbook/test/small-runbook.ts';
import { COMMIT, changed, healthy, INCIDENT, LARAVEL, SYMLINK } from '../test/facts.ts';
import { stepScripts } from './index.ts';
import { type EmergencyQuestion, planEmergency } from './plan-emergency.ts';

const laravel = production(LARAVEL);
const symlink = production(SYMLINK);
const BOTH = [healthy('app1'), healthy('app2')];
const FOLDER = {
  available: [{ release: 'v1', commit: null }],
  live: { state: 'present', release: 'v2', commit: null, tree: 'unknown' },
} as const;

function question(over: Partial<EmergencyQuestion> = {}): EmergencyQuestion {
  return {
    environment: laravel,
    incident: INCIDENT,
    facts: BOTH,
    target: { release: 'v1', commit: COMMIT.v1 },
    from: { release: 'v2', commit: COMMIT.v2 },
    operation: 'op-1',
    without: [],
    scenario: null,
    ...over,
  };
}

function planned(over: Partial<EmergencyQuestion> = {}): Plan {
  const answer = planEmergency(question(over));
  if (!answer.ok) throw new Error(answer.problems.map(problemText).join('\n'));
  return answer.plan;
}

function refusal(over: Partial<EmergencyQuestion> = {}) {
  const answer = planEmergency(question(over));
  return answer.ok ? [] : answer.problems;
}

const symlinkQuestion = (over: Partial<HostFacts> = {}) => ({
  environment: symlink,
  facts: [healthy('app1', { ...FOLDER, runAs: 'same', ...over })],
  target: { release: 'v1', commit: null },
  from: { release: 'v2', commit: null },
});

const ids = (plan: Plan, host: string) => plan.hosts.find((each) => each.host === host)?.steps.map(({ id }) => id);

describe('a checkout in place', () => {
  it('stays rolled back when the ledger is busy: the host is open and proved by then', () => {
    const quarantine = planned().hosts.flatMap(({ steps }) => steps.filter(({ id }) => id === 'record.quarantine'));
    expect(quarantine.map(({ onFailure }) => onFailure)).toEqual(['warn']);
  });

  it('is built while the site is up, switched while it is closed, and opened after the proof', () => {
    expect(ids(planned(), 'app2')).toEqual([
      'prepare.fetch',
      'prepare.build',
      'prepare.boot',
      'prepare.manifest',
      'prepare.probe',
      'quiesce.maintenance',
      'quiesce.workers',
      'revert.checkout',
      'revert.probe',
      'refresh.config',
      'refresh.route',
      'refresh.view',
      'refresh.event',
      'refresh.application-cache',
      'restart.php',
      'restart.workers',
      'verify.tree',
      'verify.served',
      'verify.gate',
      'verify.workers',
      'reopen.open',
      'reopen.served',
      'reopen.gate',
      'record.quarantine',
      'record.tidy',
    ]);
  });

  it('claims the control host first, and leaves hosts without the release alone', () => {
    expect(planned().hosts.map(({ host }) => host)).toEqual(['app2', 'app1']);
  });

  it('touches workers only where they run, and the ledger only on the control host', () => {
    const steps = ids(planned(), 'app1') ?? [];
    expect(steps.filter((id) => id.endsWith('.workers') || id === 'record.quarantine')).toEqual([]);
  });

  it('closes when there is something to close', () => {
    expect(planned().hosts.map(({ closes }) => closes)).toEqual([true, true]);
  });

  it('names each worker, never a pattern', () => {
    const stop = planned().hosts[0]?.steps.find(({ id }) => id === 'quiesce.workers');
    expect(stop).toMatchObject({
      kind: 'workers-stop',
      timeoutSeconds: 50,
      args: ['48', '30', 'shop-mail', 'shop-reports'],
    });
  });

  it('leaves a cache that the queues share alone', () => {
    const environment: Environment = { ...laravel, caches: { ...laravel.caches, redisShared: 'shared' } };
    expect(ids(planned({ environment }), 'app2')).not.toContain('refresh.application-cache');
  });

  it('proves through maintenance before it opens, and as a client afterwards', () => {
    const proofs = planned().hosts[0]?.steps.filter(({ kind }) => kind === 'gate' || kind === 'served');
    expect(proofs?.map(({ id, args }) => [id, args[0]])).toEqual([
      ['verify.served', 'through'],
      ['verify.gate', 'through'],
      ['reopen.served', 'open'],
      ['reopen.gate', 'open'],
    ]);
  });
});

describe('a link', () => {
  it('flips without closing anything', () => {
    const plan = planned(symlinkQuestion());
    expect(plan.hosts[0]?.closes).toBe(false);
    expect(ids(plan, 'app1')).toEqual([
      'prepare.folder',
      'prepare.probe',
      'revert.flip',
      'refresh.warm-1',
      'restart.command-1',
      'verify.served',
      'verify.gate',
      'record.quarantine',
      'record.tidy',
    ]);
  });

  it('closes nothing for the sake of workers; they are renewed after the flip', () => {
    const environment = changed(SYMLINK, 'services:\n', 'services:\n  workers: [shop-mail]\n');
    const plan = planned({ ...symlinkQuestion(), environment });
    expect(plan.hosts[0]?.closes).toBe(false);
    expect(ids(plan, 'app1')?.filter((id) => id.endsWith('.workers'))).toEqual(['restart.workers', 'verify.workers']);
  });

  it('runs words of the team as they stand, in the folder of the target', () => {
    const restart = planned(symlinkQuestion()).hosts[0]?.steps.find(({ id }) => id === 'restart.command-1');
    expect(restart?.args).toEqual(['58', '/var/www/shop/releases/v1', '', '/usr/local/bin/reload-shop', 'a b']);
  });
});

describe('every plan', () => {
  const plans = [planned(), planned(symlinkQuestion())];
  const steps = plans.flatMap((plan) => plan.hosts.flatMap((host) => host.steps));

  it('is the same for the same question', () => {
    expect(JSON.stringify(planned())).toBe(JSON.stringify(planned()));
  });

  it('never goes back to an earlier phase', () => {
    for (const { steps: own } of plans.flatMap(({ hosts }) => hosts)) {
      const order = own.map(({ phase }) => PHASES.indexOf(phase));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  });

  it('names each step once, in words that a file name can carry', () => {
    for (const { steps: own } of plans.flatMap(({ hosts }) => hosts)) {
      expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
    }
    for (const { id, phase } of steps) expect(id).toMatch(new RegExp(`^${phase}\\.[a-z0-9.-]{1,50}$`));
  });

  it('runs scripts that there are', () => {
    const ours = steps.map(({ kind }) => kind).filter((kind) => kind !== 'gate' && kind !== 'served');
    expect(Object.keys(stepScripts)).toEqual(expect.arrayContaining(ours.map((kind) => `steps/${kind}.sh`)));
  });

  it('bounds each step', () => {
    for (const { timeoutSeconds } of steps) expect(timeoutSeconds).toBeGreaterThanOrEqual(1);
  });

  it('repeats what is not carried out, that nobody is alerted, and that nothing recovers', () => {
    const environment: Environment = {
      ...laravel,
      recovery: 'none',
      alert: null,
      notCarriedOut: [{ key: 'notify.slack', where: 'failback.yml:9:1', sentence: 'nobody is told.', scope: 'part' }],
    };
    const plan = planned({ environment });
    expect(plan.notices).toEqual([
      'notify.slack (failback.yml:9:1): nobody is told.',
      expect.stringContaining('recovery: none'),
      expect.stringContaining('No alert is declared'),
    ]);
    expect(plan.hosts.map(({ recovery }) => recovery)).toEqual(['none', 'none']);
  });

  it('names hosts that differ, local changes and a tag that was moved', () => {
    const facts = [
      healthy('app1', { live: { state: 'present', release: 'v1', commit: COMMIT.v1, tree: 'clean' } }),
      healthy('app2', {
        live: { state: 'present', release: 'v2', commit: COMMIT.v2, tree: 'dirty' },
        available: [{ release: 'v1', commit: COMMIT.v2 }],
      }),
    ];
    expect(planned({ facts }).notices.slice(0, 3)).toEqual([
      'The hosts are on different releases: app2 on v2, app1 on v1.',
      `On app2 the tag v1 names ${COMMIT.v2}; the commit that was proved, ${COMMIT.v1}, is used.`,
      "app2 has local changes in its checkout; they are saved as a patch in the operation's folder.",
    ]);
  });

  it('leaves out a dead host by name, and says what that means', () => {
    const plan = planned({ facts: [healthy('app2')], without: ['app1'] });
    expect(plan.hosts.map(({ host }) => host)).toEqual(['app2']);
    expect(plan.without).toEqual(['app1']);
    expect(plan.notices.join()).toContain('Left out: app1');
  });
});

describe('a host that is not fit', () => {
  const without = (...tools: string[]): Partial<HostFacts> => ({
    tools: { ...healthy('x').tools, ...Object.fromEntries(tools.map((tool) => [tool, false])) },
  });

  it.each<[code: string, over: Partial<HostFacts>, mend: string]>([
    ['no-git', without('git'), 'sudo apt-get install -y git'],
    ['no-flock', without('flock'), 'sudo apt-get install -y util-linux'],
    ['no-setsid', without('setsid'), 'sudo apt-get install -y util-linux'],
    ['no-timeout', without('timeout'), 'sudo apt-get install -y coreutils'],
    ['no-php', without('php'), 'sudo apt-get install -y php-cli'],
    ['no-http-client', { httpClient: null }, 'sudo apt-get install -y curl'],
    [
      'state-dir-missing',
      { stateDir: { path: '/var/lib/failback', state: 'missing', freeKiB: 0 } },
      'sudo install -d -o deploy -m 0750 /var/lib/failback',
    ],
    [
      'state-dir-not-writable',
      { stateDir: { path: '/var/lib/failback', state: 'not-writable', freeKiB: 9e6 } },
      'sudo install -d -o deploy -m 0750 /var/lib/failback',
    ],
    [
      'disk-full',
      { stateDir: { path: '/var/lib/failback', state: 'writable', freeKiB: 100 } },
      'df -h /var/lib/failback',
    ],
    [
      'disk-full',
      { releasePath: { path: '/var/www/shop', state: 'writable', freeKiB: 204_799 } },
      'df -h /var/www/shop',
    ],
    ['pinned-elsewhere', { pin: '/home/bob/state/shop/production' }, 'to those of "/home/bob/state/shop/production"'],
    ['pinned-elsewhere', { pin: '/var/lib/failback/shop/staging' }, 'rm /var/www/shop/.failback/state-dir'],
    ['release-path-missing', { releasePath: { path: '/var/www/shop', state: 'missing', freeKiB: 0 } }, 'release.path'],
    [
      'release-path-not-writable',
      { releasePath: { path: '/var/www/shop', state: 'not-writable', freeKiB: 9e6 } },
      'sudo install -d -o deploy -g www-data -m 2775 /var/www/shop/.failback',
    ],
    ['no-live-release', { live: { state: 'none' } }, 'deploy to this host first'],
    ['no-live-release', { live: { state: 'none' } }, 'stat -c %U /var/www/shop/.git'],
    ['run-as-refused', { runAs: 'refused', live: { state: 'none' } }, 'deploy ALL=(www-data) NOPASSWD: ALL'],
    ['run-as-refused', { runAs: 'refused' }, 'deploy ALL=(www-data) NOPASSWD: ALL'],
    ['no-systemd', { systemd: false }, 'services.restart'],
    [
      'systemctl-refused',
      { sudoSystemctl: false },
      "'deploy ALL=(root) NOPASSWD: /usr/bin/systemctl restart --no-block failback-recover-shop-production.service' | sudo tee -a /etc/sudoers.d/failback-shop-production >/dev/null && sudo visudo -c",
    ],
    [
      'systemctl-refused',
      { unitsRefused: ['shop-mail'] },
      "'deploy ALL=(root) NOPASSWD: /usr/bin/systemctl kill --signal\\=SIGKILL shop-mail.service' | sudo tee",
    ],
    [
      'systemctl-refused',
      { unitsRefused: ['php8.4-fpm'], systemctl: '/bin/systemctl' },
      "printf '%s\\n' 'deploy ALL=(root) NOPASSWD: /bin/systemctl restart php8.4-fpm.service'",
    ],
    ['launch-refused', { launch: 'refused' }, 'sudo loginctl enable-linger deploy'],
    ['launch-refused', { launch: 'setsid', killUserProcesses: true }, 'sudo loginctl enable-linger deploy'],
    ['recovery-impossible', { recovery: 'none' }, 'recovery: none'],
    ['busy', { claim: { state: 'held', token: 3, operation: 'op-0', supervisor: 'alive' } }, 'failback resume'],
    ['claimed', { claim: { state: 'held', token: 3, operation: 'op-0', supervisor: 'dead' } }, 'failback unlock'],
  ])('is refused: %s (%#)', (code, over, mend) => {
    const problems = refusal({ facts: [healthy('app1'), healthy('app2', over)] });
    expect(problems.map((problem) => [problem.code, problem.where])).toEqual([[code, 'host app2']]);
    expect(problems[0]?.mend).toContain(mend);
  });

  it('is refused when a unit is missing, with the units there are and why a pattern would not do', () => {
    const facts = [
      healthy('app1'),
      healthy('app2', { units: { 'php8.4-fpm': 'active', nginx: 'active', 'shop-mail': 'missing' } }),
    ];
    const problems = refusal({ facts });
    expect(problems.map(({ code }) => code)).toEqual(['unit-missing', 'unit-missing']);
    expect(problems[0]?.message).toContain(
      'no systemd unit named "shop-mail"; of those the runbook names there are: php8.4-fpm, nginx',
    );
  });

  it('needs no more than its own folder where the code belongs to another user', () => {
    const releasePath = { path: '/var/www/shop', state: 'not-writable', freeKiB: 9e6 } as const;
    const pinned = BOTH.map((facts) => ({ ...facts, releasePath, pin: '/var/lib/failback/shop/production' }));
    expect(refusal({ facts: pinned })).toEqual([]);
    const alone = symlinkQuestion({ releasePath });
    expect(refusal(alone).map(({ mend }) => mend)).toEqual([
      'set release.run-as in the runbook to the owner of the code: stat -c %U /var/www/shop',
    ]);
  });

  it('hears of everything at once, host by host', () => {
    const problems = refusal({
      facts: [healthy('app1', { httpClient: null }), healthy('app2', { runAs: 'refused', recovery: 'none' })],
    });
    expect(problems.map(({ where, code }) => `${where} ${code}`)).toEqual([
      'host app2 run-as-refused',
      'host app2 recovery-impossible',
      'host app1 no-http-client',
    ]);
  });

  it('may have too little room for a second tree, and enough for a link', () => {
    const small = { path: '/var/www/shop', state: 'writable', freeKiB: 20_000 } as const;
    expect(refusal(symlinkQuestion({ releasePath: small }))).toEqual([]);
  });
});

describe('a fleet', () => {
  it.each<[why: string, over: Partial<EmergencyQuestion>, codes: string[]]>([
    ['with a host nobody looked at', { facts: [healthy('app2')] }, ['no-facts']],
    ['without its control host', { without: ['app2'] }, ['control-left-out']],
    ['without a host it never had', { without: ['app9'] }, ['unknown-host']],
    [
      'on which the target is nowhere',
      { facts: BOTH.map((facts) => ({ ...facts, available: [] })) },
      ['target-missing', 'target-missing'],
    ],
    ['for which nobody knows the commit', { target: { release: 'v1', commit: null } }, ['target-without-commit']],
  ])('%s is refused', (_why, over, codes) => {
    expect(refusal(over).map(({ code }) => code)).toEqual(codes);
  });

  it('may fetch a tag on a host that lacks it', () => {
    const facts = [healthy('app1', { available: [] }), healthy('app2')];
    expect(planned({ facts }).notices[0]).toBe('app1 does not have v1 yet and fetches it from its origin first.');
  });

  it('cannot fetch a folder', () => {
    expect(refusal(symlinkQuestion({ available: [] })).map(({ code }) => code)).toEqual(['target-missing']);
  });
});

describe('migrations that the target does not know', () => {
  const facts = BOTH.map((each) => ({ ...each, liveMigrations: ['1_create_users.php', '2_drop_phone.php'] }));

  it('are a question that the runbook wants to be asked', () => {
    const [problem] = refusal({ facts });
    expect(problem?.code).toBe('migrations-need-a-choice');
    expect(problem?.message).toContain('v1 does not know one migration of the live release: 2_drop_phone.php');
    expect(problem?.mend).toContain('scenario: keep-migrations');
  });

  it('stay when a person says so, and the plan repeats it', () => {
    expect(planned({ facts, scenario: 'keep-migrations' }).notices[0]).toContain('Migrations stay as they are');
  });

  it('stay when the runbook says so', () => {
    const environment = changed(LARAVEL, 'on-rollback: ask', 'on-rollback: keep');
    expect(planned({ environment, facts }).notices[0]).toContain('2_drop_phone.php');
  });

  it('are never undone by the emergency procedure', () => {
    const environment: Environment = { ...laravel, migrations: { ...laravel.migrations, onRollback: 'down' } };
    expect(refusal({ environment, facts })[0]?.message).toContain('emergency never touches data');
  });

  it('are a question as well when they could not be read', () => {
    const unread = BOTH.map((each) => ({ ...each, targetMigrations: null }));
    expect(refusal({ facts: unread })[0]?.message).toContain('could not be read on app2');
  });
});

describe('a runbook that cannot be carried out', () => {
  it.each(['blue-green', 'container'] as const)('is refused by the name of its strategy: %s', (strategy) => {
    const environment: Environment = { ...laravel, release: { ...laravel.release, strategy }, notCarriedOut: [] };
    const [problem] = refusal({ environment });
    expect(problem).toMatchObject({ code: 'not-carried-out', where: 'release.strategy' });
  });

  it('is refused by the name of what is missing', () => {
    const notCarriedOut = [
      { key: 'flags', where: 'failback.yml:7:1', sentence: 'flags are not switched off.', scope: 'plan' },
    ] as const;
    expect(refusal({ environment: { ...laravel, notCarriedOut } })).toEqual([
      { code: 'not-carried-out', where: 'failback.yml:7:1', message: 'flags: flags are not switched off.' },
    ]);
  });

  it('is refused when its gate could not look behind maintenance', () => {
    const environment: Environment = {
      ...laravel,
      stack: 'generic',
      maintenance: {
        kind: 'commands',
        on: ['on'],
        off: ['off'],
        check: { http: '/', status: 503 },
        through: { kind: 'none' },
      },
    };
    expect(refusal({ environment }).map(({ code }) => code)).toEqual(['no-way-through-maintenance']);
  });

  it('is refused when its gate holds what nobody can measure', () => {
    const gate = [
      { kind: 'not-measured', name: 'errors', source: 'prometheus', sentence: 'Prometheus is not asked.' },
    ] as const;
    const environment: Environment = { ...laravel, health: { ...laravel.health, gate } };
    expect(refusal({ environment }).map(({ code }) => code)).toEqual(['gate-not-measurable']);
  });
});

it('lets no hostile name come this far', () => {
  for (const name of ['v1;touch x', '$(id)', '-x', '../..', 'a b', "'", '\n', 'é'])
    expect(isReleaseName(name)).toBe(false);
});
