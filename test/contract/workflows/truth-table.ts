import { type Contexts, runs, type Status, withStatus } from './expression.ts';
import { namedIn } from './named-in.ts';
import type { Condition, Workflow } from './workflow-file.ts';
import { needsOf } from './workflow-file.ts';

/** What a condition depends on, and every value that it can have. */
export interface Variable {
  /** `needs.plan.result`, `cancelled()`. */
  readonly name: string;
  readonly values: readonly string[];
}

/** One value for each variable. */
export type Row = Readonly<Record<string, string>>;

export const RESULTS = ['success', 'failure', 'cancelled', 'skipped'] as const;

/**
 * The variables of a condition, in the order of the text: what it names, whether the run was cancelled where a status
 * function asks that, and what `success()` looks at: every job that is needed, directly or not, or the steps before.
 * @param valuesOf every value of what is no result of a job or step, such as `needs.plan.outputs.decision`
 */
export function variablesOf(condition: Condition, valuesOf: (name: string) => readonly string[]): readonly Variable[] {
  const text = withStatus(condition.text);
  const named = namedIn(text);
  const asked = text.includes('success()') || text.includes('failure()');
  const ancestors = condition.step === null ? ancestorsOf(condition.workflow, condition.job) : [];
  const status = asked
    ? condition.step === null
      ? ancestors.map((job) => `needs.${job}.result`)
      : ['steps before']
    : [];
  const cancelled = /\b(?:success|failure|cancelled|always)\(\)/.test(text) ? ['cancelled()'] : [];
  return [...new Set([...named, ...status, ...cancelled])].map((name) => ({ name, values: domain(name, valuesOf) }));
}

function domain(name: string, valuesOf: (name: string) => readonly string[]): readonly string[] {
  if (name === 'cancelled()') return ['false', 'true'];
  if (name === 'steps before') return ['success', 'failure'];
  return /\.(?:result|outcome|conclusion)$/.test(name) ? RESULTS : valuesOf(name);
}

/** Every job that a job needs, directly or through another. */
export function ancestorsOf({ jobs }: Workflow, job: string): readonly string[] {
  const direct = needsOf(jobs[job] ?? {});
  return [...new Set([...direct, ...direct.flatMap((name) => ancestorsOf({ jobs } as Workflow, name))])];
}

/** Every row of the full table. */
export function everyRow(variables: readonly Variable[]): readonly Row[] {
  return variables.reduce<readonly Row[]>(
    (rows, { name, values }) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  );
}

/** What GitHub's engine says for one row. */
export function runsIn(condition: Condition, row: Row): boolean {
  const ancestors = condition.step === null ? ancestorsOf(condition.workflow, condition.job) : [];
  const results = condition.step === null ? ancestors.map((job) => row[`needs.${job}.result`]) : [row['steps before']];
  const cancelled = row['cancelled()'] === 'true';
  const status: Status = {
    cancelled,
    success: !cancelled && results.every((result) => result === 'success'),
    failure: !cancelled && results.includes('failure'),
  };
  return runs(condition.text, contextsOf(row), status);
}

function contextsOf(row: Row): Contexts {
  const contexts: Tree = {};
  for (const [name, value] of Object.entries(row)) {
    const parts = name.split('.');
    const last = parts.pop();
    if (last === undefined || parts.length === 0) continue; // what a status function looks at
    let place = contexts;
    for (const part of parts) {
      place[part] ??= {};
      place = place[part] as Tree;
    }
    place[last] = value;
  }
  return contexts;
}

interface Tree {
  [name: string]: Tree | string;
}

interface Cell {
  readonly values: readonly string[];
  readonly rest: Branch;
}
type Branch = boolean | readonly Cell[];

/** The whole table, with rows that differ in nothing that matters put together: a value, several, or `any`. */
export function tableText(condition: Condition, variables: readonly Variable[]): string {
  const tree = branch(condition, variables, {});
  const lines = linesOf(tree, variables);
  const head = [...variables.map(({ name }) => `\`${name}\``), 'runs'];
  const rule = head.map(() => '---');
  const body = lines.map(({ cells, result }) => [...cells, result ? '**yes**' : 'no']);
  return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function branch(condition: Condition, [variable, ...rest]: readonly Variable[], row: Row): Branch {
  if (variable === undefined) return runsIn(condition, row);
  const cells: { values: string[]; rest: Branch }[] = [];
  for (const value of variable.values) {
    const below = branch(condition, rest, { ...row, [variable.name]: value });
    const same = cells.find((cell) => JSON.stringify(cell.rest) === JSON.stringify(below));
    if (same === undefined) cells.push({ values: [value], rest: below });
    else same.values.push(value);
  }
  const [only] = cells;
  return cells.length === 1 && typeof only?.rest === 'boolean' ? only.rest : cells;
}

function linesOf(
  tree: Branch,
  variables: readonly Variable[],
): readonly { readonly cells: readonly string[]; readonly result: boolean }[] {
  const [variable, ...rest] = variables;
  if (variable === undefined) return [{ cells: [], result: tree === true }];
  if (typeof tree === 'boolean') return [{ cells: variables.map(() => 'any'), result: tree }];
  return tree.flatMap((cell) =>
    linesOf(cell.rest, rest).map(({ cells, result }) => ({
      cells: [valuesText(cell.values, variable), ...cells],
      result,
    })),
  );
}

function valuesText(values: readonly string[], { values: all }: Variable): string {
  if (values.length === all.length) return 'any';
  return values.map((value) => (value === '' ? '*empty*' : value)).join(', ');
}
