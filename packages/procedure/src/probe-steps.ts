import type { Step } from '@failback/runbook';
import { type HostWork, liveName, ordinaryRequest, webRoot } from './host-work.ts';
import { limitedStep } from './step-maker.ts';
import { LIMITS } from './time-limits.ts';

/** Where the release answers now. */
function liveRoot({ path, environment }: HostWork): string {
  const { release } = environment;
  return webRoot(release.strategy === 'symlink' ? `${path}/${release.current}` : path, environment);
}

function isProbed({ web, environment }: HostWork): boolean {
  return web && environment.release.served.fallback === 'probe-file';
}

export function placeProbe(work: HostWork): Step[] {
  if (!isProbed(work)) return [];
  const { runAs, environment, folder, target } = work;
  const [root, connect] = ordinaryRequest(work, '/');
  const inItsOwnFolder =
    environment.release.strategy === 'symlink' ? [webRoot(folder, environment), target.release] : [];
  return [
    limitedStep('prepare', {
      word: 'probe',
      title: 'Place a probe file that answers with the release',
      kind: 'probe-file',
      seconds: LIMITS.probe,
      args: [runAs, root.replace(/\/+$/, ''), connect, liveRoot(work), liveName(work), ...inItsOwnFolder],
    }),
  ];
}

export function turnProbe(work: HostWork): Step[] {
  if (!isProbed(work)) return [];
  return [
    limitedStep('revert', {
      word: 'probe',
      title: `Let the probe file answer ${work.target.release}`,
      kind: 'probe-turn',
      seconds: LIMITS.probe,
      args: [work.runAs, liveRoot(work), liveName(work), work.target.release],
    }),
  ];
}
