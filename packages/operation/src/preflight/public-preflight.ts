import type { Finding } from '@failback/audit';
import { NOT_PUBLISHED, type PublicKnowledge, shownBy, withheldSentence } from '@failback/record';
import { ownCommand } from '../own-command.ts';
import type { PreflightEnd } from './question.ts';

/** What these checks look at lies in the repository, and nowhere else. */
const OF_THE_REPOSITORY: readonly string[] = ['runbook-valid', 'workflows-pinned'];

const SAID: Readonly<Record<Exclude<Finding['status'], 'pass'>, string>> = {
  block: 'stands in the way',
  unknown: 'could not be checked',
  warn: 'should be seen to',
};

/**
 * The end of an audit as anybody may see it: which check found what kind of thing on which host, the forecast, the release.
 * What was seen there is told to whoever asks from a laptop. An audit without hosts holds the words of the repository alone.
 */
export function publicPreflight(end: PreflightEnd, known: PublicKnowledge): PreflightEnd {
  if (end.mode === 'static') return end;
  const subjects = ['runner', 'GitHub', ...known.hosts.map((name) => `host ${name}`)];
  const findings = end.findings.map((finding): Finding => {
    const { check, source, status, subject } = finding;
    if (OF_THE_REPOSITORY.includes(check)) return finding;
    const where =
      subjects.includes(subject) || /^[\w./-]+\.ya?ml(:\d+){0,2}$/.test(subject)
        ? subject
        : `environment ${end.environment}`;
    const told = { check, source, status, subject: where };
    if (status === 'pass') return { ...told, message: `${check} passes.` };
    return {
      ...told,
      message: `${check} ${SAID[status]}. ${withheldSentence(known)}`,
      mend: shownBy(ownCommand.preflight(end.environment, end.mode, end.release)),
    };
  });
  const kept = end.kept.map((each) =>
    each.state === 'kept' ? { ...each, path: 'its state directory' } : { ...each, why: NOT_PUBLISHED },
  );
  return { ...end, findings, kept, baselines: [] };
}
