import { isOpen, type PublicKnowledge, withheld } from '@failback/record';
import { type Problem, RemoteError, UserError } from '@failback/runbook';
import { problemOf } from './end.ts';

/** An error as anybody may see it: what it is, which host it is about and where the team reads more; nothing that a host said. */
export function withoutWords(error: unknown, known: PublicKnowledge): unknown {
  if (error instanceof UserError) return new UserError(problemsWithoutWords(error.problems, known));
  if (error instanceof RemoteError) return new UserError([withheld(problemOf(error), known)]);
  // A program of a host may have ended in such lines too, and they stand in the message.
  const stack = error instanceof Error ? (error.stack ?? '').replace(error.message, '') : '';
  const places = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  const plain = new Error('Its message is not published, since it may hold what a host said.');
  plain.stack = [plain.message, ...places].join('\n');
  return plain;
}

/** The same for problems that a run ends with; what nothing tells apart any more is told once. */
export function problemsWithoutWords(problems: readonly Problem[], known: PublicKnowledge): readonly Problem[] {
  const told = problems.map((problem) => (isOpen(problem) ? problem : withheld(problem, known)));
  const keys = told.map(({ code, where }) => `${code} ${where}`);
  return told.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
