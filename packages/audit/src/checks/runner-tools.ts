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
    const said = fits ? `Node.js is ${node}.` : `Node.js is ${node}, and has to be ${NODE}.`;
    const own = fits
      ? ({ subject, status: 'pass', message: said } as const)
      : ({ subject, status: 'block', message: said, mend: 'run it on Node.js 20.19 or later' } as const);
    if (git === null) return [own];
    const { end } = git;
    if (end.kind === 'ran' && end.code === 0 && end.stdout.startsWith('git version ')) return [own];
    const message =
      end.kind === 'missing'
        ? 'There is no git, with which workflows check out the repository.'
        : 'Whether git works, with which workflows check out the repository, could not be seen: it does not say its version.';
    const status = end.kind === 'missing' ? 'warn' : 'unknown';
    return [own, { subject, status, message, mend: 'install git on the runner: git --version' }];
  },
};
