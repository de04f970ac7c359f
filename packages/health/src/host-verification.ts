import type {
  Assessment,
  Check,
  Environment,
  Host,
  Milliseconds,
  ReleaseRef,
  Vantage,
  Verdict,
} from '@failback/runbook';
import { printableLine } from '@failback/runbook';
import { checkArguments } from './gate-arguments.ts';
import { SERVED_TIMES } from './limits.ts';
import type { Seen } from './runner.ts';
import { servedArguments } from './served-arguments.ts';
import { isSayable } from './served-release.ts';
import { shellScripts } from './shell.generated.ts';
import { isWebHost } from './web-host.ts';

export interface HostQuestion {
  readonly environment: Environment;
  readonly host: Host;
  readonly checks: readonly Check[];
  /** `skip`: nothing about releases; null: only say which one answers. */
  readonly expectRelease: ReleaseRef | null | 'skip';
  /** Name of a probe file that an operation has left in the web root. */
  readonly probeFile: string | null;
}

/** Shell text, with its arguments as data, for one `run` on the host. It changes nothing and leaves nothing behind. */
export interface HostVerification {
  readonly text: string;
  readonly args: readonly string[];
}

/** The steps' own scripts, run without an operation: `gate.sh`, then `served.sh` on a web host. */
export function hostVerification({
  environment,
  host,
  checks,
  expectRelease,
  probeFile,
}: HostQuestion): HostVerification {
  const measured = checks.filter((check) => check.kind !== 'not-measured');
  const gate = checkArguments({ environment, host, through: false }, measured);
  const asksRelease = expectRelease !== 'skip' && isWebHost(host);
  const served = asksRelease
    ? servedArguments({
        environment,
        host,
        release: expectRelease?.release ?? null,
        commit: expectRelease?.commit ?? null,
        times: SERVED_TIMES,
        through: false,
      })
    : [];
  return { text: SCRIPT, args: [probeFile ?? '-', String(gate.length), ...gate, ...served] };
}

/** One function called on the last line, so half a script never runs. */
const SCRIPT = `set -eu
failback_verify() {
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir "$folder/health" "$folder/steps" "$folder/work"
${Object.entries(shellScripts).map(hereDocument).join('')}FAILBACK_PLAN=$folder FAILBACK_WORK=$folder/work FAILBACK_FACTS=$folder/facts sh "$folder/health/verify.sh" "$@"
}
failback_verify "$@"
`;

function hereDocument([path, text]: [string, string]): string {
  return `cat >"$folder/${path}" <<'END_OF_FILE_${path}'\n${text}END_OF_FILE_${path}\n`;
}

const CHECK_LINE = /^check (.+?): (passed|failed|not measured), looks (\d+): (.*)$/;
const VERDICTS: Readonly<Record<string, Verdict>> = { passed: 'healthy', failed: 'unhealthy' };

/** What a host answered to a verification, with a sentence when it did not come to its end. */
export function parseHostVerification(
  host: string,
  result: { readonly code: number; readonly stdout: string; readonly stderr: string },
): Seen {
  const from: Vantage = { kind: 'host', host };
  const assessments: Assessment[] = [];
  let served: string | null = null;
  let complete = false;
  for (const line of result.stdout.split('\n')) {
    const match = CHECK_LINE.exec(line);
    if (match !== null) {
      const [, check = '', said = '', looks = '0', detail = ''] = match;
      const verdict = VERDICTS[said] ?? 'inconclusive';
      assessments.push({ check, from, verdict, detail: printableLine(detail), samples: Number(looks) });
    } else if (line.startsWith('served ')) {
      const release = line.slice('served '.length);
      served = isSayable(release) ? release : null;
    } else if (line === 'verification complete') {
      complete = true;
    }
  }
  if (!complete || result.code !== 0)
    assessments.push(
      unmeasured(
        from,
        `the verification on host ${host} broke off (status ${result.code}): ${printableLine(result.stderr.trim()) || 'it said nothing'}`,
      ),
    );
  return { assessments, served: [served] };
}

/** Runs a verification on a host, for at most so long. Rejects when the host cannot be asked. */
export type RunOnHost = (
  host: Host,
  verification: HostVerification,
  timeout: Milliseconds,
) => Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>;

/** A host that cannot be asked is inconclusive: the fault may be on our side. */
export async function askHost(question: HostQuestion, runOnHost: RunOnHost, timeout: Milliseconds): Promise<Seen> {
  const { name } = question.host;
  try {
    return parseHostVerification(name, await runOnHost(question.host, hostVerification(question), timeout));
  } catch (error) {
    const why = error instanceof Error ? printableLine(error.message) : 'the host could not be asked';
    return { assessments: [unmeasured({ kind: 'host', host: name }, why)], served: [null] };
  }
}

function unmeasured(from: Vantage, detail: string): Assessment {
  return { check: 'verification', from, verdict: 'inconclusive', detail, samples: 0 };
}
