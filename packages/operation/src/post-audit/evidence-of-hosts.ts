import { environmentFolder, type HostSurvey } from '@failback/host';
import type { HostEvidence, Timeline } from '@failback/record';
import type { HostState, RecordLine } from '@failback/runbook';
import { factsRequest } from '../fleet-facts.ts';
import { hostNamed } from '../host-named.ts';
import type { AuditRun } from './audit-run.ts';
import { collectEvidence, notCollected } from './evidence.ts';

/** Evidence is collected once, so an operation has to be over first. */
const OVER: readonly (HostState | null)[] = ['AS_FOUND', 'ON_TARGET', 'UNCONFIRMED', 'NEEDS_HUMAN'];
/** The host serves clients again: what it logs from now on tells of the release that was gone back to. */
const SERVING: readonly HostState[] = ['AS_FOUND', 'UNCONFIRMED', 'ON_TARGET'];

/** Evidence of each host that took part and can be asked; none in a dry run, which writes nothing. */
export async function evidenceOfHosts(
  run: AuditRun,
  timeline: Timeline,
  lines: readonly RecordLine[],
): Promise<readonly HostEvidence[]> {
  const { request, survey } = run;
  if (request.mode === 'dry-run') return [];
  const evidence = await Promise.all(
    survey.facts.map(async (facts): Promise<HostEvidence[]> => {
      const host = timeline.hosts.find((each) => each.host === facts.host);
      const since = stampsOf(lines, facts.host);
      if (host === undefined || since === null) return [];
      if (!OVER.includes(host.state)) return [notCollected(facts.host, 'the operation is not over there')];
      return [await evidenceOf(run, facts, since)];
    }),
  );
  return evidence.flat();
}

async function evidenceOf(
  { environment, survey, operation }: AuditRun,
  facts: HostSurvey,
  stamps: { readonly since: number; readonly proved: number | null },
): Promise<HostEvidence> {
  return collectEvidence(await survey.lines.of(facts.host), {
    ...stamps,
    folder: environmentFolder(facts.stateDir.path, environment.app, environment.name),
    operation,
    units: factsRequest(environment, hostNamed(environment, facts.host), null).units,
    environment,
    releasePath: facts.releasePath.path,
  });
}

/** Unix seconds of the host's own clock, which its logs carry as well. */
function stampsOf(lines: readonly RecordLine[], host: string) {
  const own = lines.flatMap((line) => (line.host === host ? [line] : []));
  const [first] = own.map(({ at }) => at).sort((one, other) => one - other);
  if (first === undefined) return null;
  const serving = own.find((line) => line.event === 'state' && SERVING.includes(line.state));
  return { since: first, proved: serving?.at ?? null };
}
