import type { Duplex } from 'node:stream';
import type { Assessment, Environment, Host, Measurement, Milliseconds, ReleaseRef, Vantage } from '@failback/runbook';
import type { HealthDeps } from './deps.ts';
import { type HttpCheck, judgeHttp } from './http-look.ts';
import { SERVED_TIMES } from './limits.ts';
import { lookUntil, lookUntilSettled } from './looks.ts';
import { proveServed, type ServedProof } from './served-proof.ts';
import { hostTarget, isForeignLoopback, probeUrl, resolve, type Target } from './target.ts';
import { webHosts } from './web-host.ts';

/** A TCP connection that begins on a host, e.g. `forward` of its SSH connection. */
export type Tunnels = (host: Host, address: string, port: number) => Promise<Duplex>;

/**
 * Host → name of the probe file that an operation has left in its web root (its fact `probe-file-kept`).
 * It is asked only where the application does not say its release and the runbook allows a probe file.
 */
export type ProbeFiles = Readonly<Record<string, string>>;

export interface RunnerQuestion {
  readonly environment: Environment;
  /** `watch` looks for so long; samples taken before the call never count. */
  readonly checks: { readonly kind: 'gate' } | { readonly kind: 'watch'; readonly for: Milliseconds };
  /** Null: say which release answers, and prove none. */
  readonly expectRelease: ReleaseRef | null;
  readonly probeFiles: ProbeFiles;
  readonly tunnels: Tunnels;
  readonly deps: HealthDeps;
}

/** What one place saw. `served`: the releases that answered there, one a web host, null where it could not be told. */
export interface Seen {
  readonly assessments: readonly Assessment[];
  readonly served: readonly (string | null)[];
}

const RUNNER: Vantage = { kind: 'runner' };

/**
 * Everything that can be seen from the controller, all side by side: the HTTP checks at the environment's url, as a
 * client sees them, and, with the gate, which release each web host serves. Units and commands are for hosts.
 */
export async function verifyFromRunner(question: RunnerQuestion): Promise<Seen> {
  const { environment, checks } = question;
  const list = checks.kind === 'gate' ? environment.health.gate : environment.health.watch.checks;
  const target: Target = { url: environment.url, connect: null };
  const http = list.filter(
    (check): check is HttpCheck => check.kind === 'http' && !isForeignLoopback(target, check.http),
  );
  const proofs = checks.kind === 'gate' ? webHosts(environment) : [];
  const [assessments, served] = await Promise.all([
    Promise.all(http.map((check) => assessHttp(check, target, question))),
    Promise.all(proofs.map((host) => proveHost(host, question))),
  ]);
  return {
    assessments: [...assessments, ...served.flatMap(({ assessment }) => (assessment === null ? [] : [assessment]))],
    served: served.map((proof) => proof.served),
  };
}

async function assessHttp(check: HttpCheck, target: Target, { checks, deps }: RunnerQuestion): Promise<Assessment> {
  const { url } = resolve(target, check.http);
  const look = async (timeout: Milliseconds): Promise<Measurement> =>
    judgeHttp(check, url, await deps.get({ url, timeout, connect: null, ca: deps.ca }));
  if (checks.kind === 'gate') return lookUntilSettled(check, RUNNER, look, deps);
  return lookUntil(deps.now() + checks.for, check, RUNNER, look, deps);
}

/** A host is asked at its own url; the only web host at the environment's; each of several through its tunnel. */
function proveHost(host: Host, question: RunnerQuestion): Promise<ServedProof> {
  const { environment, expectRelease, tunnels, deps } = question;
  const probeFile = probeFileOf(question, host);
  const target = hostTarget(environment, host);
  const alone = webHosts(environment).length === 1;
  const { url, connect } = resolve(target, environment.release.served.http);
  return proveServed({
    check: `served on ${host.name}`,
    from: RUNNER,
    by: environment.release.served.by,
    url,
    connect: connect === null || alone ? null : () => tunnels(host, connect.address, connect.port),
    probe: probeFile === null ? null : probeUrl(target, probeFile),
    expectRelease,
    times: SERVED_TIMES,
    deps,
  });
}

export function probeFileOf(question: Pick<RunnerQuestion, 'environment' | 'probeFiles'>, host: Host): string | null {
  if (question.environment.release.served.fallback === 'none') return null;
  return question.probeFiles[host.name] ?? null;
}
