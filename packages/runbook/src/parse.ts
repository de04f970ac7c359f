import { crossChecks } from './cross-checks.ts';
import { readDocument } from './document.ts';
import { problemsOf } from './problems.ts';
import { resolveRunbook } from './resolve.ts';
import { fileSchema } from './schema/file.ts';
import type { Problem, Runbook } from './words/index.ts';

export type ParsedRunbook =
  | { readonly ok: true; readonly runbook: Runbook }
  | { readonly ok: false; readonly problems: Problem[] };

/**
 * Reads `failback.yml`. `file` is the name that stands in every place (`failback.yml:12:3`). Without `ok` there is
 * every problem that could be found in one pass, in the order of the file.
 */
export function parseRunbook(text: string, file: string): ParsedRunbook {
  const document = readDocument(text, file);
  if ('fatal' in document) return { ok: false, problems: [...document.fatal] };
  const { value, positions } = document;
  const checked = fileSchema.safeParse(value);
  const problems = [
    ...document.problems,
    ...(checked.success ? [] : problemsOf(checked.error.issues, value, positions)),
    ...crossChecks(value, positions),
  ];
  if (!checked.success || problems.length > 0) return { ok: false, problems: inOrder(problems) };
  return { ok: true, runbook: resolveRunbook(checked.data, value, file, positions) };
}

/** By place; and once, where two environments share the section that is at fault. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const once = new Map(problems.map((problem) => [`${problem.where}\n${problem.message}`, problem]));
  const placed = [...once.values()].map((problem) => {
    const [column = 0, line = 0] = problem.where.split(':').reverse().map(Number);
    return { problem, line, column };
  });
  return placed
    .sort((left, right) => left.line - right.line || left.column - right.column)
    .map(({ problem }) => problem);
}
