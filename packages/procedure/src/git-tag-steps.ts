import type { Step } from '@failback/runbook';
import { refreshSteps, restartSteps } from './application-steps.ts';
import { bootSteps } from './boot-step.ts';
import { closeSteps, openSite } from './closing-steps.ts';
import type { HostWork } from './host-work.ts';
import { placeProbe, turnProbe } from './probe-steps.ts';
import { proveSteps, proveWorkers } from './proof-steps.ts';
import { limitedStep } from './step-maker.ts';
import { LIMITS } from './time-limits.ts';

/** A checkout in place: built beside the live one while the site is up, switched while it is closed. */
export function gitTagSteps(work: HostWork, commit: string): Step[] {
  const closed = work.environment.maintenance !== null;
  return [
    ...prepareSteps(work, commit),
    ...placeProbe(work),
    ...closeSteps(work),
    checkOut(work, commit),
    ...turnProbe(work),
    ...refreshSteps(work),
    ...restartSteps(work),
    verifyTree(work, commit),
    ...proveSteps(work, 'verify', closed),
    ...proveWorkers(work),
    ...(closed ? [...openSite(work), ...proveSteps(work, 'reopen', false)] : []),
  ];
}

function prepareSteps(work: HostWork, commit: string): Step[] {
  const { environment, path, runAs, target } = work;
  const { built, install } = environment.release;
  return [
    limitedStep('prepare', {
      word: 'fetch',
      title: `Have ${target.release} in the checkout, at the commit that was proved`,
      kind: 'fetch-release',
      seconds: LIMITS.fetch,
      args: [path, runAs, target.release, commit, environment.stack, ...built],
    }),
    limitedStep('prepare', {
      word: 'build',
      title: `Build ${target.release} beside the live release`,
      kind: 'build-tree',
      seconds: LIMITS.build,
      args: [path, runAs, commit, String(built.length), ...built, ...(install ?? [])],
    }),
    ...bootSteps(work, ''),
    limitedStep('prepare', {
      word: 'manifest',
      title: `Note what ${target.release} consists of`,
      kind: 'manifest',
      seconds: LIMITS.manifest,
      args: [path, runAs, ...built],
    }),
  ];
}

function checkOut({ environment, path, runAs, target }: HostWork, commit: string): Step {
  return limitedStep('revert', {
    word: 'checkout',
    title: `Check out ${target.release}`,
    kind: 'checkout',
    seconds: LIMITS.checkout,
    args: [path, runAs, environment.stack, commit, ...environment.release.built],
  });
}

function verifyTree({ path, runAs, target }: HostWork, commit: string): Step {
  return limitedStep('verify', {
    word: 'tree',
    title: `See that the checkout is whole at ${target.release}`,
    kind: 'verify-tree',
    seconds: LIMITS.manifest,
    args: [path, runAs, commit],
    effect: 'none',
  });
}
