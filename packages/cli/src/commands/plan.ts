import { planDigest } from '@failback/host';
import { type RollbackEnd, rollback, withoutProblems } from '@failback/operation';
import { describePlan } from '@failback/procedure';
import { printableLine, type RecordLine } from '@failback/runbook';
import { chosenEnvironment } from '../chosen-environment.ts';
import { declare, type ExitStatus } from '../command.ts';
import { confirmFlags, hostFlags, jsonFlag } from '../common-flags.ts';
import { tellProblems } from '../failure.ts';
import { laptopIncident } from '../incident.ts';
import { quietContext } from '../quiet-context.ts';
import type { Terminal } from '../terminal.ts';
import { rollbackFlags } from './rollback-flags.ts';

export const planCommand = declare({
  notes: [
    'Reads every host, chooses the target and makes the plan. Whether there is an outage is not asked here.',
    'What stands in the way of a plan is told whole, each with what mends it.',
  ],
  words: null,
  flags: {
    ...hostFlags,
    ...rollbackFlags,
    reason: { ...confirmFlags.reason, summary: 'Why, as it is given to failback rollback: it is a part of the plan.' },
    ...jsonFlag,
  },
  run: async (values, _words, terminal): Promise<ExitStatus> => {
    const environment = await chosenEnvironment(values);
    const lines: RecordLine[] = [];
    const { target, severity, signal: signals, scenario, without } = values;
    const incident = laptopIncident(terminal, { severity, signals, reason: values.reason?.trim() ?? 'plan' });
    const request = {
      procedure: 'auto',
      target,
      incident,
      scenario,
      operation: null,
      planDigest: null,
      without,
      mode: 'plan',
    } as const;
    const end = await rollback(
      environment,
      request,
      await quietContext(
        { ...values, wrong: withoutProblems(environment, without) },
        environment,
        terminal,
        (line) => void lines.push(line),
      ),
    );
    if (values.json) terminal.printJson(asJson(end));
    else show(end, lines, values.reason === null ? 'planned' : 'meant', terminal);
    return end.outcome === 'planned' ? 0 : 1;
  },
});

/** @param as `meant`: with the reason that a rollback would have, so that one can be held to this very plan */
function show(
  { plan, problems }: RollbackEnd,
  lines: readonly RecordLine[],
  as: 'meant' | 'planned',
  terminal: Terminal,
): void {
  for (const line of lines) {
    if (line.event === 'connected') terminal.print(`Asked ${line.target}, host key verified (${line.fingerprint}).`);
    if (line.event === 'notice') terminal.print(printableLine(line.text, 1000));
  }
  if (plan === null) {
    tellProblems(problems, terminal);
    return;
  }
  terminal.print('');
  terminal.print(describePlan(plan));
  const digest = planDigest(plan);
  terminal.print(`Digest ${digest}`);
  if (as === 'planned') {
    terminal.print(
      'With --reason "why you do this" the plan is one that failback rollback --plan-digest can be held to.',
    );
    return;
  }
  const held = `--environment ${plan.environment} --operation ${plan.operation} --plan-digest ${digest}`;
  terminal.print(`This plan and no other: failback rollback ${held}, and every other flag as here.`);
}

function asJson({ outcome, reasonCode, plan, problems }: RollbackEnd): unknown {
  const digest = plan === null ? null : planDigest(plan);
  return { schema_version: 1, outcome, reason_code: reasonCode, digest, plan, problems };
}
