import {
  addEnvironment,
  type Environment,
  type Problem,
  parseRunbook,
  problemText,
  type Runbook,
  UserError,
} from '@failback/runbook';
import type { Adoption } from '../answers/adoption.ts';
import { elderOf } from '../answers/inherited-answers.ts';
import type { PlannedFile } from '../files/planned-file.ts';
import { composeRunbook, ownLines } from './runbook-text.ts';
import { wantedValues } from './wanted-values.ts';

export interface AdoptedRunbook {
  readonly file: PlannedFile;
  readonly environment: Environment;
  /** `other`: the runbook has other environments, for which the workflows are written. */
  readonly place: 'first' | 'other';
}

export interface RunbookRequest {
  /** Path of the runbook in the checkout. */
  readonly config: string;
  /** `2026-01-31` */
  readonly today: string;
  /** The runbook that is there; null where there is none, or where it is to be written anew. */
  readonly known: { readonly text: string; readonly runbook: Runbook } | null;
}

/** The runbook as it is to be: a new one, or the one that is there with this environment in it. */
export function adoptedRunbook(adoption: Adoption, { config, today, known }: RunbookRequest): AdoptedRunbook {
  const elder = known === null ? null : elderOf(known.runbook, adoption.environment);
  if (known === null || elder === null) {
    const text = composeRunbook(adoption, today);
    return { file: { path: config, text }, environment: environmentIn(text, adoption, config), place: 'first' };
  }
  const problems = strangers(adoption, known.runbook.app, elder, config);
  if (problems.length > 0) throw new UserError(problems);
  const lines = ownLines(adoption);
  const wanted = wantedValues(adoption, elder);
  const text = addEnvironment(known.text, { name: adoption.environment, lines, wanted });
  if (text === null) throw new UserError([unwritable(adoption.environment, lines, config)]);
  const isNew = known.runbook.environments[adoption.environment] === undefined;
  const file: PlannedFile = isNew ? { path: config, text, manner: 'adds' } : { path: config, text };
  return { file, environment: environmentIn(text, adoption, config), place: 'other' };
}

/** The text, read back by the very parser that will read it; what it refuses of our own words is a defect of ours. */
function environmentIn(text: string, { environment }: Adoption, file: string): Environment {
  const parsed = parseRunbook(text, file);
  if (!parsed.ok) throw new Error(`the composed runbook is refused:\n${parsed.problems.map(problemText).join('\n')}`);
  const found = parsed.runbook.environments[environment];
  if (found === undefined) throw new Error(`the composed runbook has no environment ${environment}`);
  return found;
}

/** One runbook is one application of one kind. */
function strangers(adoption: Adoption, app: string, elder: Environment, config: string): readonly Problem[] {
  const mend = 'give this one a runbook of its own: --config .github/failback-NAME.yml';
  const messages = [
    ...(adoption.app === app ? [] : [`It is the runbook of ${app}, and this is ${adoption.app}.`]),
    ...(adoption.stack === elder.stack
      ? []
      : [`Its stack is ${elder.stack}, and what runs on the hosts is ${adoption.stack}.`]),
  ];
  return messages.map((message): Problem => ({ code: 'contradiction', where: config, message, mend }));
}

function unwritable(environment: string, lines: readonly string[], config: string): Problem {
  const block = [`  ${environment}:`, ...lines.map((line) => `    ${line}`)].join('\n');
  return {
    code: 'bad-input',
    where: config,
    message: 'Its environments are written in braces, where no lines can be put in.',
    mend: `write environments: as lines, or add these yourself:\n${block}`,
  };
}
