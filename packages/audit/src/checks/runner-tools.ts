import { compareVersion } from '../version.ts';
import { type Check, EVERY_MODE } from './check.ts';

/** `engines` of failback's package.json. */
const NODE = '>=20.19';

/** failback itself needs Node alone; git is what a workflow checks out the runbook with. */
export const runnerTools: Check = {
  id: 'runner-tools',
  source: 'Pre-flight plan, 3.1',
  modes: EVERY_MODE,
  unknown: 'informs',
  look: ({ runner: { node, git } }) => {
    const subject = 'runner';
    const fits = compareVersion(node, NODE) === 'fits';
    const message = fits ? `Node.js is ${node}.` : `Node.js is ${node}, and has to be ${NODE}.`;
    const own = fits
      ? ({ subject, status: 'pass', message } as const)
      : ({ subject, status: 'block', message, mend: 'run it on Node.js 20.19 or later' } as const);
    if (git === null || git.end.kind === 'ran') return [own];
    const missing = 'There is no git, with which workflows check out the repository.';
    return [own, { subject, status: 'warn', message: missing, mend: 'install git on the runner' }];
  },
};
