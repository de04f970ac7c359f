import type { Step } from '@failback/runbook';
import { refreshSteps, restartSteps } from './application-steps.ts';
import { bootSteps } from './boot-step.ts';
import type { HostWork } from './host-work.ts';
import { placeProbe } from './probe-steps.ts';
import { proveSteps, proveWorkers } from './proof-steps.ts';
import { limitedStep } from './step-maker.ts';
import { LIMITS } from './time-limits.ts';

/** A folder for each release: nothing is built and nothing is closed, one rename makes the target live. */
export function symlinkSteps(work: HostWork): Step[] {
  return [
    ...prepareSteps(work),
    ...placeProbe(work),
    flip(work),
    ...refreshSteps(work),
    ...restartSteps(work),
    ...proveSteps(work, 'verify', false),
    ...proveWorkers(work),
  ];
}

function prepareSteps(work: HostWork): Step[] {
  const { environment, path, runAs, folder, target } = work;
  const { releases, current, webRoot } = environment.release;
  return [
    limitedStep('prepare', {
      word: 'folder',
      title: `See that the folder of ${target.release} is whole`,
      kind: 'release-folder',
      seconds: LIMITS.manifest,
      args: [path, runAs, environment.stack, releases, current, target.release, webRoot],
      effect: 'none',
    }),
    ...bootSteps(work, folder),
  ];
}

function flip({ environment, path, runAs, target }: HostWork): Step {
  const { releases, current } = environment.release;
  return limitedStep('revert', {
    word: 'flip',
    title: `Point ${current} at ${target.release}`,
    kind: 'flip',
    seconds: LIMITS.look,
    args: [path, runAs, releases, current, target.release],
  });
}
