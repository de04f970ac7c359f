import { type Baseline, type FleetFacts, writeBaseline } from '@failback/audit';
import { printableLine, RemoteError } from '@failback/runbook';
import type { Survey } from '../survey-hosts.ts';
import type { KeptOnHost } from './question.ts';

/** What the hosts are now, for a later comparison. */
export function baselinesOf({ hosts, environment }: FleetFacts, now: number): readonly Baseline[] {
  const at = new Date(now).toISOString();
  return hosts.flatMap((each): Baseline[] => {
    if (!each.reached || each.state === null) return [];
    return [{ schema_version: 1, app: environment.app, environment: environment.name, at, state: each.state }];
  });
}

/** Each host keeps its own. One that cannot is told; the audit is not changed by it. */
export function keepBaselines(
  baselines: readonly Baseline[],
  stateDir: string,
  { lines }: Survey,
): Promise<readonly KeptOnHost[]> {
  return Promise.all(
    baselines.map(async (baseline): Promise<KeptOnHost> => {
      const { host } = baseline.state;
      try {
        return { host, state: 'kept', path: await writeBaseline(await lines.of(host), stateDir, baseline) };
      } catch (error) {
        if (!(error instanceof RemoteError)) throw error;
        return { host, state: 'not-kept', why: printableLine(error.failure.message) };
      }
    }),
  );
}
