import { annotateProblems, printText, type Runner } from '@failback/action';
import type { PreflightEnd } from '@failback/operation';
import type { Problem } from '@failback/runbook';

/** To the log, every finding; as annotations what stands in the way and what should be seen to, within GitHub's limits. */
export function tell(end: PreflightEnd, runner: Runner): void {
  const { findings, decision } = end;
  printText(end.sentence, runner);
  for (const { status, subject, check, message } of findings) {
    printText(`${status.padEnd(7)} | ${subject} | ${check} | ${message}`, runner);
  }
  for (const each of end.kept) {
    const text =
      each.state === 'kept' ? `Baseline of ${each.host}: ${each.path}` : `No baseline of ${each.host}: ${each.why}`;
    printText(text, runner);
  }
  const errors = findings.filter(
    ({ status }) => status === 'block' || (status === 'unknown' && decision === 'inconclusive'),
  );
  const warnings = findings.filter((each) => each.status !== 'pass' && !errors.includes(each));
  annotateProblems(errors.map(asProblem), runner, 'error');
  annotateProblems(warnings.map(asProblem), runner, 'warning');
}

function asProblem({ check, subject, message, mend }: PreflightEnd['findings'][number]): Problem {
  return { code: check, where: subject, message, ...(mend === undefined ? {} : { mend }) };
}
