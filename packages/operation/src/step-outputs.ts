import { readStepOutput, type StepPart } from '@failback/host';
import { type Plan, printable, type RecordLine } from '@failback/runbook';
import { note } from './context.ts';
import { maskedAssignments } from './masked-assignments.ts';
import type { PlanRun } from './plan-effects.ts';

/** Why it failed is worth knowing, and never worth waiting for. */
const LIMIT_MS = 5_000;
const MOST_STEPS = 12;

/** Remembers, from a record as it comes into being, which steps failed and were not done again with success. */
export function failedStepsOf(record: (line: RecordLine) => void): {
  readonly record: (line: RecordLine) => void;
  readonly failed: () => readonly StepPart[];
} {
  const failed = new Map<string, StepPart>();
  return {
    record(line) {
      if (line.host !== null && (line.event === 'end' || line.event === 'undo-end')) {
        const part = line.event === 'end' ? 'do' : 'undo';
        const key = `${line.host} ${part} ${line.step}`;
        if (line.result === 'ok' || line.result === 'already') failed.delete(key);
        else failed.set(key, { host: line.host, step: line.step, part });
      }
      record(line);
    },
    failed: () => [...failed.values()],
  };
}

/**
 * Asks hosts that have ended what their failed steps printed last, all at once, and puts the answers into the record.
 * Never throws, and has come back after `limitMs`: what has not been answered then stays on the host.
 */
export async function noteStepOutputs(
  {
    context,
    lines,
  }: Pick<PlanRun, 'lines'> & { readonly context: Pick<PlanRun['context'], 'record' | 'now' | 'cancelled'> },
  plan: Plan,
  failed: readonly StepPart[],
  limitMs = LIMIT_MS,
): Promise<void> {
  // Whoever is asked to stop has seconds left, and they belong to the hosts.
  if (failed.length === 0 || context.cancelled.aborted) return;
  const asked = failed.slice(0, MOST_STEPS);
  const answers = new Map<StepPart, string>();
  const ask = async (step: StepPart) => {
    answers.set(step, await readStepOutput(await lines.of(step.host), plan, step));
  };
  await within(limitMs, Promise.allSettled(asked.map(ask)));
  for (const step of asked) {
    const text = printable(maskedAssignments(answers.get(step) ?? ''));
    const { host: target, step: id, part } = step;
    if (text !== '') note(context, { event: 'step-output', target, step: id, part, text });
  }
}

/** Where the answers lie, for a record that anybody can read. */
export function notePlaces(
  context: Parameters<typeof note>[0],
  { app, environment, operation }: Plan,
  failed: readonly StepPart[],
): void {
  for (const { host, step, part } of failed.slice(0, MOST_STEPS)) {
    const file = `${app}/${environment}/operations/${operation}/out/${step}${part === 'undo' ? '.undo' : ''}.log`;
    const text = `What ${step} said on ${host} stays there, below the state directory in ${file}: anybody could read it here.`;
    note(context, { event: 'notice', text, audience: 'anybody' });
  }
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((settle) => {
    timer = setTimeout(settle, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
