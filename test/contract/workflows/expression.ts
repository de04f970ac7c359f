import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { ensureStatusFunction } from '@actions/workflow-parser/model/converter/if-condition';

/** What GitHub's documentation calls the status of a job or step when its condition is looked at. */
export interface Status {
  /** Every job that this one needs, directly or through another, or every step before it, has succeeded. */
  readonly success: boolean;
  /** One of them has failed. */
  readonly failure: boolean;
  readonly cancelled: boolean;
}

/** Contexts by name, such as `needs`; plain JSON. */
export type Contexts = Readonly<Record<string, unknown>>;

const STATUS_FUNCTIONS = ['success', 'failure', 'cancelled', 'always'] as const;
/** Of a condition. */
export const CONTEXTS = [
  'github',
  'needs',
  'inputs',
  'steps',
  'secrets',
  'vars',
  'env',
  'jobs',
  'runner',
  'job',
  'strategy',
  'matrix',
];

/** Evaluates one expression with GitHub's own engine. The status functions are the runner's; here they answer `status`. */
export function evaluate(expression: string, contexts: Contexts, status: Status): unknown {
  const functions = statusFunctions(status);
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, CONTEXTS, [...functions.values()]).parse();
  const missing = Object.fromEntries(CONTEXTS.map((name) => [name, {}]));
  const dictionary = JSON.parse(JSON.stringify({ ...missing, ...contexts }), data.reviver) as data.Dictionary;
  const value = new Evaluator(tree, dictionary, functions).evaluate();
  return value.primitive ? plain(value) : (JSON.parse(JSON.stringify(value, data.replacer)) as unknown);
}

/** Whether a job or a step runs. GitHub puts `success() &&` before a condition without a status function, and no condition is `success()`. */
export function runs(condition: string | undefined, contexts: Contexts, status: Status): boolean {
  const value = evaluate(withStatus(condition), contexts, status);
  return value !== false && value !== null && value !== '' && value !== 0;
}

/** The condition as GitHub reads it. */
export function withStatus(condition: string | undefined): string {
  const bare = (condition ?? '')
    .trim()
    .replace(/^\$\{\{(.*)\}\}$/s, '$1')
    .trim();
  if (bare === '') return 'success()';
  const functions = STATUS_FUNCTIONS.map((name) => `${name}(0,0)`);
  // Only the allowed contexts of the definition are looked at.
  return ensureStatusFunction(bare, { allowedContext: [...CONTEXTS, ...functions] } as never);
}

/** Text with `${{ }}` in it, as a runner fills it in. */
export function fillIn(template: unknown, contexts: Contexts, status: Status): string {
  return String(template).replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const value = evaluate(expression.trim(), contexts, status);
    return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
}

/** By name. */
export function statusFunctions({ success, failure, cancelled }: Status): Map<string, FunctionDefinition> {
  const answers = { success, failure, cancelled, always: true };
  return new Map(
    STATUS_FUNCTIONS.map((name) => [
      name,
      { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answers[name]) },
    ]),
  );
}

function plain(value: data.ExpressionData): string | number | boolean | null {
  switch (value.kind) {
    case data.Kind.Null:
      return null;
    case data.Kind.Boolean:
      return value.coerceString() === 'true';
    case data.Kind.Number:
      return value.number();
    default:
      return value.coerceString();
  }
}
