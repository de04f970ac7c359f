import type { Assessment, Environment, Host, Measurement, Milliseconds } from '@failback/runbook';
import { assessWatch, successesNeeded } from './assess.ts';
import type { HealthDeps } from './deps.ts';
import { isForHost } from './gate-arguments.ts';
import { askHost, type RunOnHost } from './host-verification.ts';
import { checkSeconds, REQUEST_TIMEOUT } from './limits.ts';
import type { TimedCheck } from './looks.ts';
import type { Seen } from './runner.ts';

export interface HostWatchQuestion {
  readonly environment: Environment;
  readonly host: Host;
  readonly for: Milliseconds;
  readonly runOnHost: RunOnHost;
  readonly deps: Pick<HealthDeps, 'now' | 'sleep'>;
}

/** A round opens a channel on the host; more often than once a second shows nothing new. */
const SHORTEST_ROUND: Milliseconds = 1000;

/** Looks once a round at every watch check of a host, until the time is over and every check has enough looks. */
export async function watchFromHost(question: HostWatchQuestion): Promise<Assessment[]> {
  const { environment, host, runOnHost, deps } = question;
  const checks = environment.health.watch.checks.filter(
    (check): check is TimedCheck => check.kind !== 'not-measured' && isForHost(check, host),
  );
  if (checks.length === 0) return [];
  const round = checks.map(singleLook);
  const pause = Math.max(SHORTEST_ROUND, Math.min(...checks.map((check) => check.every)));
  const end = deps.now() + question.for;
  const looks = new Map<string, Measurement[]>(checks.map((check) => [check.name, []]));
  const last = (rounds: number) =>
    end + Math.max(...checks.map((check) => (rounds < successesNeeded(check) ? check.timeout : 0)));
  for (let rounds = 1; ; rounds += 1) {
    const asked = { environment, host, checks: round, expectRelease: 'skip', probeFile: null } as const;
    const seen = await askHost(asked, runOnHost, checkSeconds(round) * 1000);
    for (const check of checks) looks.get(check.name)?.push(measurementOf(check.name, seen));
    const rest = deps.now() < end ? pause : SHORTEST_ROUND;
    if (deps.now() + rest > last(rounds)) break;
    await deps.sleep(rest);
  }
  return checks.map((check) => assessWatch(check, { kind: 'host', host: host.name }, looks.get(check.name) ?? []));
}

/** The pause is longer than the time, so there is no second look that could hide what the first one saw. */
function singleLook(check: TimedCheck): TimedCheck {
  const once = { consecutive: 1, every: REQUEST_TIMEOUT + 1, timeout: REQUEST_TIMEOUT };
  return check.kind === 'http' ? { ...check, ...once, samples: null } : { ...check, ...once };
}

function measurementOf(check: string, { assessments }: Seen): Measurement {
  const found = assessments.find((assessment) => assessment.check === check);
  const detail = (found ?? assessments.at(-1))?.detail ?? 'the host said nothing about it';
  switch (found?.verdict) {
    case 'healthy':
      return { outcome: 'pass', detail, ms: 0, served: null };
    case 'unhealthy':
      return { outcome: 'fail', detail, ms: 0, served: null };
    default:
      return { outcome: 'error', detail, ms: 0, served: null };
  }
}
