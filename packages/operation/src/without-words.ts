import { reasonText } from '@failback/record';
import { type Problem, RemoteError, UserError } from '@failback/runbook';

/** Problems whose every word is ours or the workflow's. */
const OURS: readonly string[] = ['no-operation', 'operation-unknown', 'bad-operation-id'];

/** An error as anybody may see it: what it is and what comes next, and nothing that a host said. */
export function withoutWords(error: unknown, environment: string): unknown {
  if (error instanceof UserError) return new UserError(problemsWithoutWords(error.problems, environment));
  if (error instanceof RemoteError) return new UserError([bare(error.failure.code, environment)]);
  const places = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line)) : [];
  const plain = new Error('Its message is not published, since it may hold what a host said.');
  plain.stack = [plain.message, ...places].join('\n');
  return plain;
}

/** The same for problems that a run ends with; each code once, since nothing else tells them apart any more. */
export function problemsWithoutWords(problems: readonly Problem[], environment: string): readonly Problem[] {
  const told = problems.map((problem) => (OURS.includes(problem.code) ? problem : bare(problem.code, environment)));
  return told.filter((problem, index) => told.findIndex(({ code }) => code === problem.code) === index);
}

function bare(code: string, environment: string): Problem {
  const { sentence, next } = reasonText(code);
  const mend = next.replaceAll('<environment>', environment);
  return { code, where: `environment ${environment}`, message: sentence, mend };
}
