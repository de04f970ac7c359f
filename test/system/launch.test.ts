import { afterEach, beforeEach, expect, test } from 'vitest';
import { APP, chomRunbook, ENV_DIR, markGoodByHand, operationOn } from './bed/chom.ts';
import { deploy } from './bed/deploy.ts';
import { bootHost, type HostOptions, NO_ROOT, type SystemHost } from './bed/host.ts';
import { progress } from './bed/progress.ts';
import { expectDecisionOn, makeRunner, type Runner } from './bed/runner.ts';

/** A command of the team that tells how a program ends whose reader has gone, and what it was given by whoever started it. */
const LOOK = '/usr/local/bin/look';
const LOOK_TEXT = `cd /
{ { yes; echo "yes ended with $?" >&3; } | head -n 1 >/dev/null; } 3>&1
grep -E '^(Umask|SigBlk|SigIgn):' /proc/self/status
find /proc/self/fd -mindepth 1 -printf 'descriptor %f: %l\\n'
`;

interface Manner {
  readonly launch: 'setsid' | 'user-unit' | 'system-unit';
  readonly name: string;
  readonly options: HostOptions;
}

const MANNERS: readonly Manner[] = [
  { launch: 'setsid', name: 'a process of its own session', options: { files: NO_ROOT } },
  {
    launch: 'user-unit',
    name: "a unit of the user's own systemd",
    options: { killUserProcesses: true, files: { ...NO_ROOT, '/var/lib/systemd/linger/deploy': '' } },
  },
  { launch: 'system-unit', name: 'a system unit', options: {} },
];

let host: SystemHost;
let runner: Runner;
afterEach(async () => {
  await runner?.remove();
  await host?.remove();
});
beforeEach(({ task }) => progress(task.name));

test.for(MANNERS)('a command of the team finds the same under $name', async ({ launch, options }) => {
  host = await bootHost({ ...options, files: { ...options.files, [LOOK]: LOOK_TEXT } });
  // Run by the login user itself: sudo would close what it inherits.
  const runbook = chomRunbook(host, { services: `services: { restart: [[sh, ${LOOK}]] }` });
  runner = await makeRunner(host, runbook.replace('  run-as: www-data\n', ''));
  await markGoodByHand(host, 'v1.0.0');
  await deploy(host, 'v1.1.0');
  await host.run(['systemctl', 'restart', 'php8.2-fpm']);
  await host.run(['sh', '-c', `chown -R deploy ${APP} && chmod -R a+rwX ${APP}/storage ${APP}/bootstrap/cache`]);
  await expectDecisionOn(host, await runner.run('emergency-rollback'), 'rolled-back');

  const operation = `${ENV_DIR}/operations/${operationOn(host)}`;
  const read = async (file: string) => (await host.run(['cat', `${operation}/${file}`])).stdout;
  expect(await read('plan/settings')).toMatch(new RegExp(`^launch=${launch}$`, 'm'));
  const told = (await read('out/restart.command-1.log'))
    .trim()
    .split('\n')
    .map((line) => line.replace(/\/out\/\.pipe\.[\d.]+$/, '/out/PIPE'))
    .filter((line) => !/: (\/|\/proc\/.*)$/.test(line)); // what find itself has open
  expect(told.toSorted()).toEqual([
    'SigBlk:\t0000000000000000',
    'SigIgn:\t0000000000000000',
    'Umask:\t0022',
    'descriptor 0: /dev/null',
    `descriptor 1: ${operation}/out/PIPE`,
    `descriptor 2: ${operation}/out/PIPE`,
    `descriptor 9: ${ENV_DIR}/lock`,
    'yes ended with 141', // SIGPIPE, which units ignore unless they are told not to
  ]);
});
