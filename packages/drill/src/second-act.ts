import { setTimeout as sleep } from 'node:timers/promises';
import { durationText } from '@failback/record';
import { type ActEnd, type Cast, runAction, verified } from './act.ts';
import { hostState } from './host-journal.ts';
import { BROKEN_RELEASE, GOOD_RELEASE } from './shop-origin.ts';

const ENDS = ['AS_FOUND', 'ON_TARGET', 'UNCONFIRMED', 'NEEDS_HUMAN'];
/** Many times what two hosts need, alone and with a lease of five seconds, in milliseconds. */
const PATIENCE = 60_000;
/** How often the hosts are looked at, in milliseconds. */
const LOOK = 5;

/**
 * The same again, but the controller is killed once both hosts have the decision in writing and are in the middle of it.
 * They go on alone, reopen on the good release, and say that nobody but themselves has proved it.
 */
export async function secondAct(cast: Cast): Promise<ActEnd> {
  const { stage, print } = cast;
  print('');
  print('Act 2. The controller is killed half way.');
  await stage.deploy(BROKEN_RELEASE);
  print(`  ${BROKEN_RELEASE} is out again. emergency-rollback:`);
  const before = stage.hosts.map((host) => hostState(host));
  const { child, ended } = await runAction(cast, 'emergency-rollback', { reason: 'drill: the controller is killed' });
  let over = false;
  void ended.then(() => {
    over = true;
  });
  const states = () => stage.hosts.map((host) => hostState(host));
  const committed = await until(() => over || states().every((state) => state === 'COMMITTED'));
  const killed = child.kill('SIGKILL');
  const killedAt = performance.now();
  await ended;
  if (!committed || !killed) {
    return {
      proved: false,
      summary: [`Act 2: the controller ended before it could be killed (${before.join(', ')}).`],
    };
  }
  print('  Killed: SIGKILL, both hosts closed and committed. They are alone now.');
  await until(() => states().every((state) => state !== null && ENDS.includes(state)));
  const alone = performance.now() - killedAt;
  const ends = stage.hosts.map((host) => `${host.name} ${hostState(host) ?? 'unknown'}`);
  print(`  Ended by themselves after ${durationText(alone)}: ${ends.join(', ')}.`);
  const proof = await verified(cast, GOOD_RELEASE);
  print(
    `  verify-health, from a new runner: ${proof.outputs.decision ?? 'nothing'}, served: ${proof.outputs['served-release'] || 'unknown'}.`,
  );
  const well = states().every((state) => state === 'UNCONFIRMED');
  const proved = well && proof.outputs.decision === 'healthy';
  return {
    proved,
    summary: [
      `Act 2: ${proved ? 'both hosts ended well' : 'NOT WELL'}: the controller was killed after the decision, and ${durationText(alone)} later`,
      `  ${ends.join(' and ')} served ${GOOD_RELEASE}, open, proved from each host and then by a new runner.`,
      '  UNCONFIRMED lasts until the operation itself has a proof from a runner: `failback resume` brings it and makes it ON_TARGET.',
    ],
  };
}

async function until(holds: () => boolean): Promise<boolean> {
  const end = performance.now() + PATIENCE;
  while (!holds()) {
    if (performance.now() > end) return false;
    await sleep(LOOK);
  }
  return true;
}
