import { OUTCOMES, type Outcome, VERDICTS, type Verdict } from '@failback/runbook';
import type { ActionName } from './inputs.ts';
import type { Runner } from './runner.ts';

/** One output of an action; the contract test compares action.yml and the README with it. */
interface Output {
  readonly description: string;
}

const words = (accepted: readonly string[]): string => accepted.map((word) => `\`${word}\``).join(', ');

function common(decisions: readonly string[]): Readonly<Record<CommonOutput, Output>> {
  return {
    decision: { description: `How it ended: ${words(decisions)}.` },
    'reason-code': { description: 'Stable kebab-case word for why it ended so.' },
    result: { description: 'Everything about the run, as JSON with `schema_version: 1`.' },
    report: {
      description:
        'Path of the report, `report.md`; `report.json` and `report.html` lie beside it. Empty when none was written.',
    },
    'operation-id': { description: 'Id of the operation. Empty when none was begun.' },
  };
}

type CommonOutput = 'decision' | 'reason-code' | 'result' | 'report' | 'operation-id';

const rollbackOutputs = {
  ...common(OUTCOMES),
  procedure: { description: 'The procedure that was run.' },
  'from-release': { description: 'Release that was served before.' },
  'to-release': { description: 'Release that was gone back to.' },
  'recovery-seconds': {
    description: 'Whole seconds from the start of the run until the target was proved to be served.',
  },
  'plan-digest': { description: 'Digest of the plan, `sha256:` and 64 hexadecimal digits.' },
} as const satisfies Readonly<Record<string, Output>>;

/** Every output of every action. Names are public and never change. */
export const OUTPUTS = {
  'emergency-rollback': rollbackOutputs,
  'verify-health': {
    ...common(VERDICTS),
    'served-release': { description: 'Release that answered. Empty when none could be told.' },
  },
  'preflight-audit': {
    ...common(['pass', 'warn', 'block', 'inconclusive']),
    target: { description: 'Release that a rollback would go back to. Empty when there is none.' },
    'predicted-seconds': {
      description: 'Whole seconds that a rollback would take, from what was measured before. Empty when nothing was.',
    },
  },
  'backup-snapshot': {
    ...common(['proved', 'stored', 'refused']),
    'snapshot-id': {
      description: 'Id of the snapshot; its manifest lies in the folder of that name. Empty when there is none.',
    },
  },
  'post-rollback-audit': {
    ...common(['complete', 'incomplete']),
    'drift-count': { description: 'How many things differ from the baseline. Empty when it could not be told.' },
    'reattempt-allowed': {
      description:
        '`true` when every line of the re-attempt checklist that can be checked is met. Never without `github-token`, because the record is proved by its head on GitHub.',
    },
  },
  root: rollbackOutputs,
} as const satisfies Readonly<Record<ActionName, Readonly<Record<string, Output>>>>;

const rollbackDecisions = {
  'rolled-back': 'passes',
  planned: 'passes',
  'not-needed': 'passes',
  'fix-forward': 'passes',
  undone: 'fails',
  'needs-human': 'fails',
  refused: 'fails',
} as const satisfies Readonly<Record<Outcome, 'passes' | 'fails'>>;

/** The literals of `decision`, and whether the step fails on them. */
export const DECISIONS = {
  'emergency-rollback': rollbackDecisions,
  'verify-health': {
    healthy: 'passes',
    unhealthy: 'fails',
    inconclusive: 'fails',
  } satisfies Readonly<Record<Verdict, 'passes' | 'fails'>>,
  // With `fail-on: warn` the action makes the step fail on `warn` too.
  'preflight-audit': { pass: 'passes', warn: 'passes', block: 'fails', inconclusive: 'fails' },
  // With `prove` the action makes the step fail on `stored` too.
  'backup-snapshot': { proved: 'passes', stored: 'passes', refused: 'fails' },
  'post-rollback-audit': { complete: 'passes', incomplete: 'fails' },
  root: rollbackDecisions,
} as const satisfies Readonly<Record<ActionName, Readonly<Record<string, 'passes' | 'fails'>>>>;

export type DecisionOf<Name extends ActionName> = keyof (typeof DECISIONS)[Name] & string;

/** What `result` carries. `schema_version` rises only when something that is there changes its meaning. */
export interface Result {
  readonly schema_version: 1;
  readonly [key: string]: unknown;
}

/** A value for every output of the action; `null` is written as the empty text. */
export type OutputValues<Name extends ActionName> = {
  readonly [Key in keyof (typeof OUTPUTS)[Name] & string]: Key extends 'decision'
    ? DecisionOf<Name>
    : Key extends 'reason-code'
      ? string
      : Key extends 'result'
        ? Result
        : Key extends 'recovery-seconds' | 'predicted-seconds' | 'drift-count'
          ? number | null
          : string | null;
};

/** Writes every output, and makes the step fail when the decision is one it fails on. */
export function writeOutputs<Name extends ActionName>(
  action: Name,
  values: OutputValues<Name>,
  runner: Pick<Runner, 'setOutput' | 'fail'>,
): void {
  for (const name of Object.keys(OUTPUTS[action])) {
    runner.setOutput(name, textOf((values as Readonly<Record<string, unknown>>)[name]));
  }
  const decisions: Readonly<Record<string, 'passes' | 'fails'>> = DECISIONS[action];
  if (decisions[values.decision as string] === 'fails') runner.fail();
}

/** A job's outputs are 1 MiB together, and what is too long for that fails the job; in characters. */
const LONGEST_RESULT = 500_000;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? resultText(value) : String(value);
}

/** Whole, or its plain fields with a word that the others are in the report. */
function resultText(result: object): string {
  const whole = JSON.stringify(result);
  if (whole.length <= LONGEST_RESULT) return whole;
  const plain = Object.entries(result).filter(([, value]) => JSON.stringify(value ?? null).length <= 1_000);
  return JSON.stringify({ ...Object.fromEntries(plain), left_out: 'too long for an output: see report.json' });
}
