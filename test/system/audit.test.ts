import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionEnd } from '@failback/drill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shownLog } from '../acceptance/runner-log.ts';
import { APP, chomRunbook, ENV_DIR, operationOn, WORKERS } from './bed/chom.ts';
import { asRoot, sql } from './bed/database.ts';
import { deploy } from './bed/deploy.ts';
import { bootHost, type SystemHost } from './bed/host.ts';
import { progress } from './bed/progress.ts';
import { expectDecisionOn, makeRunner, type Runner } from './bed/runner.ts';

/** A secret setting of the application. What is kept or told may name it, and never hold its value. */
const TOKEN = 'tok-4242-of-the-payments';
const SUDOERS = '/etc/sudoers.d/deploy';
const PHP_INI = '/etc/php/8.2/fpm/php.ini';

let host: SystemHost;
let runner: Runner;

/** chom with what an audit looks at beyond the rest. */
function runbook(change: { readonly required?: string; readonly php?: string } = {}): string {
  const { required = 'nginx, mariadb, redis-server', php = '>=8.2 <9' } = change;
  return chomRunbook(host, {
    more: `requires: { php: '${php}', mysql: '>=10.6', redis: '7' }\ndrift: { files: [${PHP_INI}] }\n`,
  }).replace('required: [nginx, mariadb, redis-server]', `required: [${required}]`);
}

beforeAll(async () => {
  host = await bootHost();
  runner = await makeRunner(host, runbook());
  await asRoot(host, `printf 'PAYMENT_TOKEN="%s"\\n' ${TOKEN} >>${APP}/.env`);
  await expectDecisionOn(host, await runner.run('verify-health', { 'expect-release': 'v1.0.0' }), 'healthy');
});
afterAll(async () => {
  await runner?.remove();
  await host?.remove();
});
beforeEach(async ({ task }) => {
  progress(task.name);
  await runner.commit(runbook());
});

interface Finding {
  readonly check: string;
  readonly status: string;
  readonly message: string;
}

const preflight = (mode: 'pre-deploy' | 'readiness', inputs: Readonly<Record<string, string>> = {}) =>
  runner.run('preflight-audit', { mode, ...inputs });

const findingsOf = (end: ActionEnd) =>
  (JSON.parse(end.outputs.result ?? '{}') as { readonly findings: readonly Finding[] }).findings;

/** The checks that do not pass: `warn plan-notices`. */
const notWell = (end: ActionEnd) =>
  findingsOf(end).flatMap(({ status, check }) => (status === 'pass' ? [] : [`${status} ${check}`]));

const saidBy = (end: ActionEnd, check: string) =>
  findingsOf(end).flatMap((each) => (each.check === check ? [`${each.status} ${each.message}`] : []));

const baseline = () => readFileSync(join(host.root, ENV_DIR, 'baseline.json'), 'utf8');

/** What the bed leaves to be seen to: it has no alert and no review date, and `deploy` is in no group that reads the journal. */
const ALWAYS = ['unknown journal-readable', 'warn plan-notices'];

describe('preflight-audit', () => {
  test('says of a host that has never rolled back what is true of it, and keeps what it is', async () => {
    const end = await preflight('readiness');
    await expectDecisionOn(host, end, 'warn');
    expect(notWell(end)).toEqual([
      'unknown recovery-time',
      'unknown journal-readable',
      'warn runbook-reviewed',
      'warn target-known',
      'warn plan-notices',
    ]);
    const php = await asRoot(host, "php -r 'echo PHP_VERSION;'");
    const mariadb = (await sql(host, 'select version()')).trim().replace(/-MariaDB.*/, '-MariaDB');
    expect(saidBy(end, 'required-versions')).toEqual([
      `pass PHP is ${php} (>=8.2 <9).`,
      `pass PHP-FPM is ${php} (>=8.2 <9).`,
      `pass The MySQL or MariaDB server is ${mariadb} (>=10.6).`,
      expect.stringMatching(/^pass The Redis server is 7\.\d+\.\d+ \(7\)\.$/),
    ]);
    const free = Number(await asRoot(host, `df -Pm ${APP} | awk 'NR == 2 { print $4 }'`));
    const [, told] = /has (\d+) MiB free/.exec(saidBy(end, 'free-disk')[0] ?? '') ?? [];
    expect(Math.abs(Number(told) - free)).toBeLessThan(free / 20);
    expect(statSync(join(host.root, ENV_DIR, 'baseline.json')).mode & 0o777).toBe(0o600);
    expect(baseline()).toContain('PAYMENT_TOKEN');
    for (const place of [baseline(), end.log, JSON.stringify(end.outputs)]) expect(place).not.toContain(TOKEN);
  });

  test('says what a host lacks, everything at once, and then leaves the baseline as it was', async () => {
    const before = baseline();
    await runner.commit(runbook({ required: 'nginx, mariadb, redis-server, no-such-unit', php: '>=9' }));
    await asRoot(host, `cp ${SUDOERS} /root/sudoers && sed -i '/www-data/d' ${SUDOERS}`);
    const end = await preflight('readiness');
    await asRoot(host, `cp /root/sudoers ${SUDOERS}`);
    await expectDecisionOn(host, end, 'block');
    expect(notWell(end).filter((each) => each.startsWith('block'))).toEqual(
      expect.arrayContaining(['block required-versions', 'block sudo-rules', 'block units-known']),
    );
    expect(saidBy(end, 'units-known').join('\n')).toContain('no-such-unit');
    expect(saidBy(end, 'state-readable')).toEqual([
      'unknown deploy could not read the live release, so no later audit can compare it.',
    ]);
    expect(baseline()).toBe(before);
  });

  test('tells how long a rollback takes from the one that was measured, and does not let a quarantined release through', {
    timeout: 300_000,
  }, async () => {
    expect(await deploy(host, 'v1.1.0')).toMatchObject({ code: 0 });
    const rollback = await runner.run('emergency-rollback');
    await expectDecisionOn(host, rollback, 'rolled-back');
    const bad = await preflight('pre-deploy', { release: 'v1.1.0' });
    await expectDecisionOn(host, bad, 'block');
    expect(notWell(bad)).toEqual(['block release-not-quarantined', ...ALWAYS]);
    const good = await preflight('pre-deploy', { release: 'v1.2.0' });
    await expectDecisionOn(host, good, 'warn');
    expect(notWell(good)).toEqual(ALWAYS);
    expect(good.outputs.target).toBe('v1.0.0');
    const took = Number(rollback.outputs['recovery-seconds']);
    const predicted = Number(good.outputs['predicted-seconds']);
    expect(predicted).toBeGreaterThan(took / 3);
    expect(predicted).toBeLessThan(took * 3);
  });
});

interface Audited {
  readonly decision: string;
  readonly codes: readonly string[];
  readonly drift: { readonly items: readonly { readonly what: string }[]; readonly uncompared: readonly string[] };
  readonly end: ActionEnd;
}

async function audited(): Promise<Audited> {
  const end = await runner.run('post-rollback-audit', { publish: 'full' });
  const result = JSON.parse(end.outputs.result ?? '{}');
  if (result.drift === undefined) expect.fail(shownLog(end.log));
  const codes = result.findings.map(({ code }: { readonly code: string }) => code);
  return { decision: end.outputs.decision ?? '', codes, drift: result.drift, end };
}

const drifted = ({ drift }: Audited) => drift.items.map(({ what }) => what).sort();
const evidence = () => `${ENV_DIR}/evidence/${operationOn(host)}`;
const inEvidence = (name: string) => asRoot(host, `tar -xzOf ${evidence()}/evidence.tar.gz ./${name}`);

describe('post-rollback-audit', () => {
  test('finds nothing that has drifted by itself, and says that it could not read what the units wrote', {
    timeout: 300_000,
  }, async () => {
    expect(await deploy(host, 'v1.1.0')).toMatchObject({ code: 0 });
    await asRoot(host, `systemctl kill --signal=SIGKILL ${WORKERS[0]}`);
    const line = `[$(date -u +%Y-%m-%dT%H:%M:%S).000000+00:00] production.ERROR: the payments refuse ${TOKEN}`;
    await asRoot(host, `runuser -u www-data -- sh -c 'echo "${line}" >>${APP}/storage/logs/laravel.log'`);
    await expectDecisionOn(host, await runner.run('emergency-rollback'), 'rolled-back');
    const audit = await audited();
    expect(drifted(audit)).toEqual([]);
    expect(audit).toMatchObject({ decision: 'incomplete', codes: ['evidence-not-read'], drift: { uncompared: [] } });
    expect(audit.end.log).toContain('groups adm or systemd-journal');
    expect(await asRoot(host, `tar -tzf ${evidence()}/evidence.tar.gz`)).not.toContain('journal.txt');
    expect(await asRoot(host, `stat -c %a:%U ${evidence()}/evidence.tar.gz`)).toBe('600:deploy\n');
    const log = await inEvidence('app-log/laravel.log');
    expect(log).toContain('production.ERROR: the payments refuse ***');
    expect(log).not.toContain(TOKEN);
  });

  test('keeps what the failing unit wrote once the login user may read it, as the finding says', async () => {
    await asRoot(host, `usermod -aG systemd-journal deploy && rm -r ${evidence()}`);
    expect(saidBy(await preflight('pre-deploy', { 'dry-run': 'true' }), 'journal-readable')).toEqual([
      'pass deploy may read what the units write.',
    ]);
    expect(await audited()).toMatchObject({ decision: 'complete', codes: [], drift: { items: [], uncompared: [] } });
    expect(await inEvidence('units/journal.txt')).toMatch(/chom-queue-default\.service: .*(killed|Failed with result)/);
    for (const name of ['units/journal.txt', 'app-log/laravel.log'])
      expect(await inEvidence(name)).not.toContain(TOKEN);
  });

  test('finds everything that has drifted, and nothing else', async () => {
    for (const { make } of DRIFTS) await asRoot(host, make);
    await asRoot(host, 'apt-mark hold nginx-light');
    const audit = await audited();
    expect(drifted(audit)).toEqual(DRIFTS.map(({ what }) => what).sort());
    expect(audit.end.outputs['drift-count']).toBe(String(DRIFTS.length));
    expect(audit).toMatchObject({ decision: 'incomplete', codes: ['drift-found'] });
    for (const place of [audit.end.log, JSON.stringify(audit.end.outputs)]) expect(place).not.toContain('of-the-drift');
    for (const { undo } of DRIFTS.toReversed()) await asRoot(host, undo);
    expect(await audited()).toMatchObject({ decision: 'complete', drift: { items: [] } });
  });

  test('does not take what it cannot read for what has not changed', async () => {
    await asRoot(host, `chmod 0600 /etc/crontab && chmod 0700 /etc/php/8.2/fpm`);
    const audit = await audited();
    await asRoot(host, `chmod 0644 /etc/crontab && chmod 0755 /etc/php/8.2/fpm`);
    expect(audit).toMatchObject({ decision: 'incomplete', drift: { items: [] } });
    expect(audit.codes).toEqual(['drift-not-measured', 'drift-not-measured']);
    expect(audit.drift.uncompared).toEqual([
      'app1: cron: /etc/crontab could not be read now',
      `app1: file: ${PHP_INI} could not be read now`,
    ]);
  });
});

/** What somebody does to a host between two deploys, how it is told, and how the bed takes it back. */
const DRIFTS: readonly { readonly what: string; readonly make: string; readonly undo: string }[] = [
  {
    what: 'unit php8.2-fpm.service',
    make: `mkdir /etc/systemd/system/php8.2-fpm.service.d && printf '[Service]\\nNice=5\\n' >/etc/systemd/system/php8.2-fpm.service.d/nice.conf`,
    undo: 'rm -r /etc/systemd/system/php8.2-fpm.service.d',
  },
  {
    what: `unit ${WORKERS[1]}.service`,
    make: `systemctl stop ${WORKERS[1]}`,
    undo: `systemctl start ${WORKERS[1]}`,
  },
  {
    what: 'cron /etc/cron.d/surprise',
    make: `echo '* * * * * root true of-the-drift' >/etc/cron.d/surprise`,
    undo: 'rm /etc/cron.d/surprise',
  },
  {
    what: 'cron user deploy',
    make: `echo '0 4 * * * true of-the-drift' | crontab -u deploy -`,
    undo: 'crontab -u deploy -r',
  },
  {
    what: 'package unzip',
    make: 'cp /var/lib/dpkg/status /root/status && dpkg --remove --force-depends unzip',
    undo: 'cp /root/status /var/lib/dpkg/status',
  },
  {
    what: 'env-key NEW_KEY',
    make: `cp -p ${APP}/.env /root/env && echo 'NEW_KEY=of-the-drift' >>${APP}/.env`,
    undo: `cp -p /root/env ${APP}/.env`,
  },
  {
    what: 'schema schema',
    make: `mariadb chom -e 'alter table users add column nickname varchar(20)'`,
    undo: `mariadb chom -e 'alter table users drop column nickname'`,
  },
  {
    what: `file ${PHP_INI}`,
    make: `cp -p ${PHP_INI} /root/php.ini && echo '; of-the-drift' >>${PHP_INI}`,
    undo: `cp -p /root/php.ini ${PHP_INI}`,
  },
  {
    what: 'version php',
    make: `printf '#!/bin/sh\\ncase $1 in --version) echo "PHP 8.4.1 (cli)" ;; *) exec /usr/bin/php "$@" ;; esac\\n' >/usr/local/bin/php && chmod 0755 /usr/local/bin/php`,
    undo: 'rm /usr/local/bin/php',
  },
];
