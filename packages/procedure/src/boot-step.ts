import type { Step } from '@failback/runbook';
import { bootCommand, type HostWork } from './host-work.ts';
import { limitedStep } from './step-maker.ts';
import { LIMITS } from './time-limits.ts';

/** @param folder where the target lies; empty: where it was built beside a checkout */
export function bootSteps({ environment, path, runAs, target }: HostWork, folder: string): Step[] {
  const boot = bootCommand(environment);
  if (boot === null) return [];
  return [
    limitedStep('prepare', {
      word: 'boot',
      title: `Boot ${target.release} once, beside the live release`,
      kind: 'boot',
      seconds: LIMITS.boot,
      args: [path, runAs, folder, ...boot],
    }),
  ];
}
