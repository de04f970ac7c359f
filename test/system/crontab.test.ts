import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  begun,
  chomRunbook,
  ENV_DIR,
  facts,
  hasEnded,
  journalOf,
  markGoodByHand,
  operationFolder,
  operationOn,
} from './bed/chom.ts';
import { visit } from './bed/clients.ts';
import { deploy } from './bed/deploy.ts';
import { bootHost, type HostOptions, NO_ROOT, type SystemHost } from './bed/host.ts';
import { progress } from './bed/progress.ts';
import { expectDecisionOn, expectStateOn, makeRunner, type Runner } from './bed/runner.ts';
import { until } from './bed/until.ts';

const OTHERS_LINE = '17 3 * * * /bin/true of-somebody-else';

interface Manner {
  readonly name: string;
  readonly launch: 'setsid' | 'user-unit';
  readonly options: HostOptions;
}

const MANNERS: readonly Manner[] = [
  { name: 'a process of its own session', launch: 'setsid', options: { files: NO_ROOT } },
  {
    name: "a unit of the user's own systemd, which lingers",
    launch: 'user-unit',
    options: { killUserProcesses: true, files: { ...NO_ROOT, '/var/lib/systemd/linger/deploy': '' } },
  },
];

let host: SystemHost;
let runner: Runner;
afterEach(async () => {
  await runner?.remove();
  await host?.remove();
});
beforeEach(({ task }) => progress(task.name));

test.for(MANNERS)(
  '$name goes on after a power cut because cron wakes it',
  { timeout: 300_000 },
  async ({ launch, options }) => {
    host = await bootHost({ name: 'app2', ...options });
    await host.ssh(`echo '${OTHERS_LINE}' | crontab -`);
    // No unit is restarted, for which root would be needed: PHP sees by itself that files change.
    runner = await makeRunner(host, chomRunbook(host, { services: '', lease: '5s' }));
    await markGoodByHand(host, 'v1.0.0');
    await deploy(host, 'v1.1.0'); // its restarts are refused here
    await host.run(['systemctl', 'restart', 'php8.2-fpm']);
    await until('v1.1.0', async () => (await visit(`${host.url}/`)).release === 'v1.1.0', { every: 100 });

    const { child, ended } = await runner.start('emergency-rollback');
    const operation = await until('a claim', () => operationOn(host));
    await until('the switch', () => begun(journalOf(host, operation)).includes('revert.checkout'), { every: 1 });
    await host.powerCut();
    child.kill('SIGKILL');
    await ended;
    expect(hasEnded(journalOf(host, operation))).toBe(false);
    const settings = readFileSync(join(operationFolder(host, operation), 'plan/settings'), 'utf8');
    expect(settings).toMatch(new RegExp(`^launch=${launch}$`, 'm'));
    expect(settings).toMatch(/^recovery=crontab$/m);

    await host.boot();
    await until('an end', () => hasEnded(journalOf(host, operation)), { within: 200_000, every: 50 });
    await expectStateOn(host, operation, 'UNCONFIRMED');
    expect(facts(journalOf(host, operation), 'served').at(-1)).toBe('v1.0.0');
    expect(await visit(`${host.url}/health/ready`)).toMatchObject({ status: 200, release: 'v1.0.0' });

    await expectDecisionOn(host, await runner.run('emergency-rollback', { 'operation-id': operation }), 'rolled-back');
    await expectStateOn(host, operation, 'ON_TARGET');
    const lines = async () => (await host.ssh('crontab -l')).stdout.trim();
    await host.ssh(`sh ${ENV_DIR}/recover.sh tick`);
    expect(await lines(), 'our lines have done their duty, the line of somebody else stays').toBe(OTHERS_LINE);
  },
);
