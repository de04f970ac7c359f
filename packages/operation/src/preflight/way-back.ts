import type { AuditMode, TargetAnswer } from '@failback/audit';
import type { HostSurvey } from '@failback/host';
import { chooseTarget } from '@failback/procedure';

/**
 * The release that one would come back to. Before a deploy: from the release that is about to be served, so that the one
 * which is served now may be it. Else from what is served now.
 * @param control null: the control host could not be asked
 */
export function wayBack(control: HostSurvey | null, mode: AuditMode, release: string | null): TargetAnswer {
  if (control === null) return { kind: 'not-known' };
  const { ledger, available, live } = control;
  const now = live.state === 'present' ? { release: live.release, commit: live.commit } : null;
  const next = release === null ? null : { release, commit: null };
  const question = { requested: null, ledger, available, served: mode === 'readiness' ? now : next };
  const choice = chooseTarget(question);
  if (choice.ok) return { kind: 'chosen', target: choice.target, why: choice.why };
  const servedAlone = choice.problems.every(({ code, where }) => code === 'target-is-served' && where === 'ledger');
  const alone = servedAlone ? chooseTarget({ ...question, served: null }) : choice;
  if (!alone.ok) return { kind: 'none', problems: choice.problems };
  return { kind: 'served-alone', target: alone.target, why: alone.why };
}
