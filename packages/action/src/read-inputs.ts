import { type Problem, UserError } from '@failback/runbook';
import type { Input, Parsed } from './input.ts';
import { type ActionName, INPUTS, type Inputs } from './inputs.ts';
import { maskSecret } from './mask.ts';
import type { Runner } from './runner.ts';

/** `ssh-private-key` → `sshPrivateKey`. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;
type ValueOf<I> = I extends Input<infer T> ? T : never;

/** The typed inputs of an action, under their names in camel case. */
export type InputValues<Name extends ActionName> = {
  readonly [Key in keyof (typeof INPUTS)[Name] & string as Camel<Key>]: ValueOf<(typeof INPUTS)[Name][Key]>;
};

/**
 * Reads and checks every input of an action; secrets are masked before anything can print them.
 * @throws UserError with one problem for each input that is missing or wrong.
 */
export function readInputs<Name extends ActionName>(
  action: Name,
  runner: Pick<Runner, 'input' | 'mask'>,
): InputValues<Name> {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const declared = Object.entries<Input<unknown>>(INPUTS[action] satisfies Inputs);
  const given = declared.map(([name, input]) => ({ name, input, text: textOf(name, input, runner) }));
  for (const { input, text } of given) if (input.secret) maskSecret(text, runner.mask);
  for (const { name, input, text } of given) {
    if (input.required && text.trim() === '') {
      problems.push(missing(name, input));
      continue;
    }
    const parsed: Parsed<unknown> = input.parse(text);
    if (parsed.ok) values[camel(name)] = parsed.value;
    else problems.push(bad(name, input, parsed.problem));
  }
  if (problems.length > 0) throw new UserError(problems);
  return values as InputValues<Name>;
}

/** An input as it would be parsed: the default stands in for what is not given. */
export function textOfInput<Name extends ActionName>(
  action: Name,
  name: keyof (typeof INPUTS)[Name] & string,
  runner: Pick<Runner, 'input'>,
): string {
  const declared: Inputs = INPUTS[action];
  const input = declared[name];
  return input === undefined ? '' : textOf(name, input, runner);
}

function textOf(name: string, input: Input<unknown>, runner: Pick<Runner, 'input'>): string {
  const given = runner.input(name);
  if (input.secret) return given;
  const text = given.trim();
  return text === '' ? input.default : text;
}

function missing(name: string, input: Input<unknown>): Problem {
  return {
    code: 'missing-input',
    where: `input ${name}`,
    message: 'It is empty or not set, and nothing can be done without it.',
    accepted: input.accepted,
    mend: mendOfMissing(name, input),
  };
}

/** What to write into the workflow, and what is not set where it is written there already. */
export function mendOfMissing(name: string, { secretName }: Pick<Input<unknown>, 'secretName'>): string {
  const value = secretName === undefined ? '…' : `\${{ secrets.${secretName} }}`;
  const unset =
    secretName === undefined
      ? ''
      : ` Where that stands there already, the environment of the job has no such secret: gh secret set ${secretName} --env ENVIRONMENT < KEY_FILE`;
  return `add "${name}: ${value}" to the step's "with:".${unset}`;
}

function bad(name: string, input: Input<unknown>, problem: string): Problem {
  return {
    code: 'bad-input',
    where: `input ${name}`,
    message: problem,
    accepted: input.accepted,
    mend: `correct "${name}:" in the step's "with:".`,
  };
}

function camel(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
