import type { Finding } from '@failback/audit';
import { NOT_PUBLISHED, type PublicKnowledge } from '@failback/record';
import { ownCommand } from '../own-command.ts';
import type { PreflightEnd } from './question.ts';

/**
 * The end of an audit as anybody may see it: which check found what kind of thing on which host, the forecast, the release.
 * What was seen there is told to whoever asks from a laptop. An audit without hosts holds the words of the repository alone.
 */
export function publicPreflight(end: PreflightEnd, known: PublicKnowledge): PreflightEnd {
  if (end.mode === 'static') return end;
  const subjects = ['runner', 'GitHub', ...known.hosts.map((name) => `host ${name}`)];
  const findings = end.findings.map(({ check, source, status, subject }): Finding => {
    const where =
      subjects.includes(subject) || /^[\w./-]+\.ya?ml(:\d+){0,2}$/.test(subject)
        ? subject
        : `environment ${end.environment}`;
    const told = { check, source, status, subject: where, message: `What was seen is withheld, ${known.because}.` };
    if (status === 'pass') return told;
    return { ...told, mend: `see what it is on your own machine: ${ownCommand.preflight(end.environment, end.mode)}` };
  });
  const kept = end.kept.map((each) =>
    each.state === 'kept' ? { ...each, path: 'its state directory' } : { ...each, why: NOT_PUBLISHED },
  );
  return { ...end, findings, kept, baselines: [] };
}
