import { planDigest } from '@failback/host';
import { type Approve, rollback, withoutProblems } from '@failback/operation';
import { describePlan } from '@failback/procedure';
import { isPlanDigest, type Plan, type Problem } from '@failback/runbook';
import { chosenEnvironment } from '../chosen-environment.ts';
import { declare } from '../command.ts';
import { confirmFlags, hostFlags, jsonFlag, operationFlag, recordFlag } from '../common-flags.ts';
import { confirmed, reasonFor } from '../confirmation.ts';
import type { Parsed } from '../flag.ts';
import { laptopIncident } from '../incident.ts';
import { runOperation } from '../run-operation.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { rollbackFlags } from './rollback-flags.ts';

export const rollbackCommand = declare({
  notes: [
    'The same procedure as the action, for when GitHub itself is down.',
    "A laptop cannot see approvals, so it shows the plan, asks for the environment's name and for a reason, and records an override.",
  ],
  words: null,
  flags: {
    ...hostFlags,
    ...rollbackFlags,
    ...confirmFlags,
    operation: {
      ...operationFlag.operation,
      summary: 'Id of the operation: an id executes once, asking again follows the first; a new one when not given.',
    },
    'plan-digest': {
      kind: 'text',
      value: 'DIGEST',
      summary:
        'Digest of the plan that was reviewed; when the plan has changed since, nothing is done. Needs --operation.',
      accepted: 'sha256: and 64 hexadecimal digits, as failback plan --reason prints it',
      parse: (text): Parsed<string> =>
        isPlanDigest(text)
          ? { ok: true, value: text }
          : { ok: false, problem: `${JSON.stringify(text.slice(0, 80))} is not the digest of a plan.` },
    },
    'dry-run': { kind: 'switch', summary: 'Have the hosts rehearse the plan and say what each step would change.' },
    ...recordFlag,
    ...jsonFlag,
  },
  run: async (values, _words, terminal) => {
    const environment = await chosenEnvironment(values);
    const { target, severity, signal: signals, scenario, without, operation, planDigest: reviewed } = values;
    if (reviewed !== null && operation === null) throw new UsageError([DIGEST_ALONE], 'rollback');
    const asked = { given: values.confirm, environment: environment.name, command: 'rollback' };
    const reason = values.dryRun ? (values.reason ?? 'dry run') : await reasonFor(asked, values.reason, terminal);
    const incident = laptopIncident(terminal, { severity, signals, reason });
    const mode = values.dryRun ? 'dry-run' : 'execute';
    const approve: Approve = async (plan, what) => {
      showPlan(plan, what, values.json, terminal);
      return confirmed(asked, terminal);
    };
    const request = {
      procedure: 'auto',
      target,
      incident,
      scenario,
      operation,
      planDigest: reviewed,
      without,
      mode,
    } as const;
    const flags = { ...values, wrong: withoutProblems(environment, without) };
    return runOperation(environment, flags, terminal, (context) => rollback(environment, request, context, approve));
  },
});

const DIGEST_ALONE: Problem = {
  code: 'missing-flag',
  where: '--operation',
  message: 'The id stands in the plan that --plan-digest is of: give the one that failback plan printed with it.',
};

/** The very plan that is confirmed. */
function showPlan(plan: Plan, what: 'execute' | 'finish', json: boolean, terminal: Terminal): void {
  const write = json ? terminal.tell : terminal.print;
  write('');
  if (what === 'finish') write('An earlier run left this unfinished; it is brought to the end that was decided:');
  write(describePlan(plan));
  write(`Digest ${planDigest(plan)}`);
  write('');
}
