import { type Drift, drift, readBaseline, uncompared } from '@failback/audit';
import { environmentFolder, type HostSurvey } from '@failback/host';
import type { DriftReport } from '@failback/record';
import { type Environment, printableLine, type ReleaseRef, RemoteError } from '@failback/runbook';
import { hostNamed } from '../host-named.ts';
import type { LineTo } from '../look.ts';
import { wholeHostState } from '../whole-host-state.ts';

type HostDrift = DriftReport & { readonly host: string };

/**
 * What has changed on the hosts since their baselines. That the target is served is what was asked for, so it is no drift.
 * A host without an answer leaves the whole unmeasured: "could not check" is never "no drift".
 */
export async function driftOfHosts(
  environment: Environment,
  facts: readonly HostSurvey[],
  target: ReleaseRef | null,
  line: LineTo,
): Promise<DriftReport> {
  const hosts = await Promise.all(facts.map((each) => driftOfHost(environment, each, target, line)));
  const without = hosts.filter(({ state }) => state === 'no-baseline');
  if (without.length === hosts.length && hosts.length > 0) return { state: 'no-baseline', mend: mend(environment) };
  const measured = hosts.flatMap((each) => (each.state === 'measured' ? [each] : []));
  const failed = hosts.flatMap((each) => (each.state === 'not-measured' ? [`${each.host}: ${each.why}`] : []));
  const reached = new Set(facts.map(({ host }) => host));
  const unreached = environment.hosts.filter(({ name }) => !reached.has(name));
  if (measured.length === 0) return { state: 'not-measured', why: failed.join('; ') || 'no host could be asked' };
  return {
    state: 'measured',
    against: [...new Set(measured.map(({ against }) => against))].sort()[0] ?? '',
    items: measured.flatMap(({ items }) => items),
    uncompared: [
      ...measured.flatMap((each) => each.uncompared),
      ...failed,
      ...without.map(({ host }) => `${host}: there is no baseline. Write one: ${mend(environment)}`),
      ...unreached.map(({ name }) => `${name}: it could not be asked`),
    ],
  };
}

async function driftOfHost(
  environment: Environment,
  { host, stateDir }: HostSurvey,
  target: ReleaseRef | null,
  line: LineTo,
): Promise<HostDrift> {
  try {
    const connection = await line(host);
    const kept = await readBaseline(connection, environmentFolder(stateDir.path, environment.app, environment.name));
    switch (kept.state) {
      case 'absent':
        return { host, state: 'no-baseline', mend: mend(environment) };
      case 'unreadable':
        return { host, state: 'not-measured', why: 'its baseline cannot be read' };
      case 'present':
        break;
    }
    const { state: then } = kept.baseline;
    if (then.host !== host)
      return { host, state: 'not-measured', why: `its baseline is that of ${printableLine(then.host)}` };
    const { state: now, withoutSchema } = await wholeHostState(connection, environment, hostNamed(environment, host));
    return {
      host,
      state: 'measured',
      against: kept.baseline.at,
      items: drift(kept.baseline, now, environment.drift.ignore)
        .filter((each) => !isTarget(each, target))
        .map(({ kind, name, was, is }) => ({
          host,
          what: `${kind} ${name}`,
          expected: was ?? 'not there',
          found: is ?? 'not there',
        })),
      uncompared: uncompared(kept.baseline, now, environment.drift.ignore).map(({ kind, why }) => {
        const more = kind === 'schema' && withoutSchema !== null ? `; ${withoutSchema}` : '';
        return `${host}: ${kind}: ${why}${more}`;
      }),
    };
  } catch (error) {
    if (error instanceof RemoteError) return { host, state: 'not-measured', why: printableLine(error.failure.message) };
    throw error;
  }
}

function isTarget({ kind, is }: Drift, target: ReleaseRef | null): boolean {
  return kind === 'release' && target !== null && is !== null && (is === target.release || is === target.commit);
}

function mend({ name }: Environment): string {
  return `failback preflight --environment ${name}`;
}
