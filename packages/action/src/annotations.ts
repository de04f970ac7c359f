import { type Problem, problemText } from '@failback/runbook';
import { harmless } from './printed-text.ts';
import type { AnnotationLevel, FilePlace, Runner } from './runner.ts';

/** GitHub shows so many annotations of one level for a step, and drops the others without a word. */
const MOST = 10;
/** GitHub cuts the text of an annotation here. */
const LONGEST = 4096;
const CUT = '… (cut: GitHub shows no more)';

/**
 * Annotates each problem, in its place in the file when it has one. Where there are too many, the last annotation says how
 * many are only in the log, and the log gets every one.
 */
export function annotateProblems(
  problems: readonly Problem[],
  runner: Pick<Runner, 'annotate' | 'print'>,
  level: AnnotationLevel = 'error',
): void {
  const shown = problems.length > MOST ? problems.slice(0, MOST - 1) : problems;
  for (const problem of shown) {
    annotate(level, `failback: ${problem.code}`, problemText(problem), placeOf(problem.where), runner);
  }
  const rest = problems.length - shown.length;
  if (rest === 0) return;
  annotate(level, 'failback', `${rest} more problems are listed in the log.`, null, runner);
  for (const problem of problems) runner.print(harmless(problemText(problem)));
}

/** One annotation, bounded, with control characters made visible. Line ends stay: the annotation shows them. */
export function annotate(
  level: AnnotationLevel,
  title: string,
  text: string,
  place: FilePlace | null,
  runner: Pick<Runner, 'annotate'>,
): void {
  const printable = text
    .split(/\r?\n/)
    .map((line) => harmless(line))
    .join('\n');
  const bounded =
    printable.length > LONGEST
      ? `${printable.slice(0, LONGEST - CUT.length).replace(/[\ud800-\udbff]$/, '')}${CUT}`
      : printable;
  runner.annotate(level, harmless(title), bounded, place);
}

/** `failback.yml:12:3` as a place; null for any other `where`. */
function placeOf(where: string): FilePlace | null {
  const match = /^(.+\.ya?ml):(\d+):(\d+)$/.exec(where);
  const [, file, line, column] = match ?? [];
  if (file === undefined) return null;
  return { file, line: Number(line), column: Number(column) };
}
