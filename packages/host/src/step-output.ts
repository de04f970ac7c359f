import type { Plan } from '@failback/runbook';
import type { HostConnection } from './connection.ts';
import { environmentFolder } from './paths.ts';

/** A step of a plan, or its undo, on one host. */
export interface StepPart {
  readonly host: string;
  readonly step: string;
  readonly part: 'do' | 'undo';
}

/** Enough for the reason, which stands at the end. */
const LAST_BYTES = 4096;
const LIMITS = { timeoutMs: 5_000, answerBytes: 64 * 1024 };
const SCRIPT = 'if [ -f "$1" ]; then tail -c "$2" "$1"; fi\n';

/**
 * The end of what a step printed, as it came: pass it through `printable` before anybody sees it. Empty when it printed
 * nothing, or is no step of the plan: a name that only a host knows never becomes part of a path.
 */
export async function readStepOutput(
  connection: Pick<HostConnection, 'run'>,
  plan: Plan,
  { host, step, part }: StepPart,
): Promise<string> {
  const planned = plan.hosts.find((each) => each.host === host);
  if (planned === undefined || planned.steps.every(({ id }) => id !== step)) return '';
  const folder = `${environmentFolder(planned.stateDir, plan.app, plan.environment)}/operations/${plan.operation}`;
  const log = `${folder}/out/${step}${part === 'undo' ? '.undo' : ''}.log`;
  const { stdout } = await connection.run({ text: SCRIPT, args: [log, String(LAST_BYTES)] }, LIMITS);
  return stdout;
}
