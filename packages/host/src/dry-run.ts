import { type HostPlan, type Plan, printableLine, RemoteError } from '@failback/runbook';
import { badAnswer } from './answer-line.ts';
import { dryRunBundle, type StepScripts } from './bundle.ts';
import type { HostConnection } from './connection.ts';

/** What one step said it would do. */
export interface DryStep {
  readonly step: string;
  /** Printable lines: at most 200, of at most 2000 characters. */
  readonly would: readonly string[];
  readonly result: 'would-go' | 'would-fail';
  readonly exitCode: number;
}

const MOST_LINES = 200;
/** A refusal with what mends it, which is to be copied whole. */
const LONGEST_LINE = 2000;

/** Runs the `dry` verb of every step on a host. Claims nothing and changes nothing. */
export async function dryRunOn(
  connection: HostConnection,
  plan: Plan,
  host: HostPlan,
  steps: StepScripts,
): Promise<readonly DryStep[]> {
  const timeoutMs = 30_000 + host.steps.reduce((sum, step) => sum + step.timeoutSeconds * 1000, 0);
  const result = await connection.run(dryRunBundle(plan, host, steps), { timeoutMs, answerBytes: 16 * 1024 * 1024 });
  const lines = result.stdout.split('\n');
  const refused = lines.find((line) => line.startsWith('refused '));
  if (refused !== undefined) {
    const [, code = 'refused', ...detail] = refused.split(' ');
    const known = /^[a-z-]{1,60}$/.test(code) ? code : 'refused';
    throw new RemoteError({ code: known, host: host.host, message: `no dry run: ${printableLine(detail.join(' '))}.` });
  }
  if (!lines.includes('done')) throw badAnswer(host.host, 'the dry run', result);
  return host.steps.map((step) => drySteps(step.id, lines));
}

function drySteps(step: string, lines: readonly string[]): DryStep {
  const would = lines
    .filter((line) => line.startsWith(`would ${step} `))
    .slice(0, MOST_LINES)
    .map((line) => printableLine(line.slice(`would ${step} `.length), LONGEST_LINE));
  const code = new RegExp(`^end ${step.replaceAll('.', '\\.')} (\\d{1,3})$`);
  const exitCode = lines.map((line) => code.exec(line)?.[1]).find((found) => found !== undefined);
  const status = exitCode === undefined ? 255 : Number(exitCode);
  return { step, would, result: status === 0 ? 'would-go' : 'would-fail', exitCode: status };
}
