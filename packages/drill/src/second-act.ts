import { setTimeout as sleep } from 'node:timers/promises';
import { durationText } from '@failback/record';
import { type ActEnd, type Cast, runAction, verified } from './act.ts';
import { hostState, isGivenBack } from './host-journal.ts';
import { BROKEN_RELEASE, GOOD_RELEASE } from './shop-origin.ts';

const ENDS = ['AS_FOUND', 'ON_TARGET', 'UNCONFIRMED', 'NEEDS_HUMAN'];
/** Many times what two hosts need, alone and with a lease of five seconds, in milliseconds. */
const PATIENCE = 180_000;
/** How often the hosts are looked at, in milliseconds. */
const LOOK = 5;

/**
 * The same again, but the controller is killed once both hosts have the decision in writing and are in the middle of it.
 * They go on alone, reopen on the good release, and say that nobody but themselves has proved it, until a new runner does.
 */
export async function secondAct(cast: Cast): Promise<ActEnd> {
  const { stage, print } = cast;
  // The run of the first act has ended with the last word of its hosts, which give themselves back a moment after it.
  await until(() => stage.hosts.every((host) => isGivenBack(host) || hostState(host) === 'NEEDS_HUMAN'));
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
  const ends = namedStates(stage.hosts);
  print(`  Ended by themselves after ${durationText(alone)}: ${ends}.`);
  // Proved and open, they hold themselves for their controller until its lease is lost.
  await until(() => stage.hosts.every(isGivenBack));
  const alike = (wanted: string) => states().every((state) => state === wanted);
  const well = alike('UNCONFIRMED');
  const proof = await verified(cast, GOOD_RELEASE);
  print(
    `  verify-health, from a new runner: ${proof.outputs.decision ?? 'nothing'}, served: ${proof.outputs['served-release'] || 'unknown'}.`,
  );
  print(`  Its proof is the one that was missing: ${namedStates(stage.hosts)}.`);
  const proved = well && alike('ON_TARGET') && proof.outputs.decision === 'healthy';
  return {
    proved,
    summary: [
      `Act 2: ${proved ? 'both hosts ended well' : 'NOT WELL'}: the controller was killed after the decision, and ${durationText(alone)} later`,
      `  ${ends}: ${GOOD_RELEASE} served, open, proved by each host alone.`,
      `  verify-health, from a new runner, brought the proof that was missing: ${namedStates(stage.hosts)}.`,
    ],
  };
}

function namedStates(hosts: Cast['stage']['hosts']): string {
  return hosts.map((host) => `${host.name} ${hostState(host) ?? 'unknown'}`).join(', ');
}

async function until(holds: () => boolean): Promise<boolean> {
  const end = performance.now() + PATIENCE;
  while (!holds()) {
    if (performance.now() > end) return false;
    await sleep(LOOK);
  }
  return true;
}
