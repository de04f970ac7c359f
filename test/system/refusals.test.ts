import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { APP, chomRunbook, markGoodByHand, STATE_DIR } from './bed/chom.ts';
import { deploy } from './bed/deploy.ts';
import { bootHost, type SystemHost } from './bed/host.ts';
import { progress } from './bed/progress.ts';
import { expectDecisionOn, makeRunner, type Runner } from './bed/runner.ts';
import { expectAsFound } from './bed/site.ts';

let host: SystemHost;
let runner: Runner;

beforeAll(async () => {
  host = await bootHost({ killUserProcesses: true });
  runner = await makeRunner(host, chomRunbook(host));
  await markGoodByHand(host, 'v1.0.0');
  expect(await deploy(host, 'v1.1.0')).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await runner?.remove();
  await host?.remove();
});
beforeEach(({ task }) => progress(task.name));

/** Every file of release and state, with owner, mode and content; what waits for a reboot; what runs. What visitors cause is left out. */
async function everything(): Promise<string> {
  const script = `
    cd /
    find ${APP} ${STATE_DIR} -not -path '${APP}/storage/*' -printf '%p %y %m %u %g %l\\n' | sort
    find ${APP} ${STATE_DIR} -type f -not -path '${APP}/storage/*' -exec sha256sum {} + | sort -k 2
    ls ${APP}/storage/framework
    crontab -l -u deploy
    systemctl list-unit-files --no-legend 'failback*'
    systemctl list-units --all --no-legend 'failback*'
    systemctl show --property=MainPID php8.2-fpm chom-queue-default chom-queue-emails`;
  return (await host.run(['sh', '-c', script])).stdout;
}

const SUDOERS = '/etc/sudoers.d/deploy';

interface Unfit {
  readonly name: string;
  /** Run as root on the host. */
  readonly make: string;
  readonly mend: string;
  readonly codes: readonly string[];
  /** What mends it, as it is printed. */
  readonly line: string;
}

const UNFIT: readonly Unfit[] = [
  {
    name: 'sudo without systemctl, where logind ends every process of a session',
    make: `cp ${SUDOERS} /root/sudoers && sed -i /systemctl/d ${SUDOERS}`,
    mend: `cp /root/sudoers ${SUDOERS}`,
    codes: ['systemctl-refused', 'launch-refused'],
    line: 'sudo loginctl enable-linger deploy',
  },
  {
    name: 'no sudo to the owner of the code',
    make: `cp ${SUDOERS} /root/sudoers && sed -i /www-data/d ${SUDOERS}`,
    mend: `cp /root/sudoers ${SUDOERS}`,
    codes: ['run-as-refused'],
    line: "'deploy ALL=(www-data) NOPASSWD: ALL' | sudo tee -a /etc/sudoers.d/failback-chom-production",
  },
  {
    name: 'sudo for everything but one worker, which the runbook names since yesterday',
    make: `cp ${SUDOERS} /root/sudoers && echo 'deploy ALL=(root) NOPASSWD: !/usr/bin/systemctl * chom-queue-emails.service' >>${SUDOERS}`,
    mend: `cp /root/sudoers ${SUDOERS}`,
    codes: ['systemctl-refused'],
    line: "'deploy ALL=(root) NOPASSWD: /usr/bin/systemctl --no-block stop chom-queue-emails.service'",
  },
  {
    name: 'no flock',
    make: 'mv /usr/bin/flock /root/flock',
    mend: 'mv /root/flock /usr/bin/flock',
    codes: ['no-flock'],
    line: 'sudo apt-get install -y util-linux',
  },
  {
    name: 'no state directory',
    make: `mv ${STATE_DIR} /root/state`,
    mend: `mv /root/state ${STATE_DIR}`,
    codes: ['state-dir-missing'],
    line: `sudo install -d -o deploy -m 0750 ${STATE_DIR}`,
  },
  {
    name: 'a state directory of somebody else',
    make: `chown root ${STATE_DIR} && chmod 0755 ${STATE_DIR}`,
    mend: `chown deploy ${STATE_DIR} && chmod 0700 ${STATE_DIR}`,
    codes: ['state-dir-not-writable'],
    line: `sudo install -d -o deploy -m 0750 ${STATE_DIR}`,
  },
  {
    name: 'a state directory with hardly any room',
    make: `cp -a ${STATE_DIR} /root/state && mount -t tmpfs -o size=4m,mode=0700 tmpfs ${STATE_DIR} && cp -a /root/state/. ${STATE_DIR}`,
    mend: `umount ${STATE_DIR} && rm -r /root/state`,
    codes: ['disk-full'],
    line: `df -h ${STATE_DIR}`,
  },
];

test.for(UNFIT)('$name: refused with what mends it, and nothing is changed', async ({ make, mend, codes, line }) => {
  expect(await host.run(['sh', '-euc', make])).toMatchObject({ code: 0 });
  try {
    const before = await everything();
    const end = await runner.run('emergency-rollback');
    await expectDecisionOn(host, end, 'refused');
    expect(end.code).not.toBe(0);
    const said = JSON.parse(end.outputs.result ?? '{}');
    expect(JSON.stringify(said), end.log).toContain(codes[0]);
    for (const code of codes) expect(JSON.stringify(said)).toContain(code);
    expect(end.log).toContain(line);
    expect(await everything()).toBe(before);
  } finally {
    expect(await host.run(['sh', '-euc', mend])).toMatchObject({ code: 0 });
  }
});

test('the same host, fit again, is rolled back', async () => {
  await expectAsFound(host);
  await expectDecisionOn(host, await runner.run('emergency-rollback'), 'rolled-back');
});
