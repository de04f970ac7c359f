import { NEXT, type Reason, refused } from './reason.ts';

/** Why an audit after a rollback is complete or not. */
export const POST_AUDIT_REASONS = {
  'audit-complete': audited('Everything was read, and nothing is left that a person has to look into.', NEXT.verify),
  'no-operation': refused('There is no operation of this environment that could be audited.', NEXT.status),
  'operation-unknown': refused('No host knows an operation of that id.', NEXT.status),
  'record-was-changed': audited(
    'The record of the rollback is not what it was when its head was published, or not what the hosts wrote.',
    NEXT.status,
  ),
  'record-missing': audited('No record of the rollback is kept on the control host; the hosts told it.', NEXT.status),
  'operation-not-ended': audited('A host has not ended the operation, or needs a person.', NEXT.resume),
  'host-not-audited': audited('A host could not be asked.', NEXT.status),
  'target-not-served': audited(
    'The release that was gone back to is not what is served, or it is not healthy.',
    NEXT.verify,
  ),
  'target-not-measured': audited('Whether the target is served and healthy could not be measured.', NEXT.verify),
  'drift-found': audited('A host differs from its baseline.', NEXT.status),
  'no-baseline': audited('There is no baseline that the hosts could be compared with.', NEXT.status),
  'drift-not-measured': audited('Whether a host differs from its baseline could not be measured.', NEXT.status),
  'evidence-not-collected': audited('The evidence of a host could not be collected.', NEXT.status),
  'evidence-not-read': audited('A part of the evidence of a host could not be read.', NEXT.status),
  'evidence-damaged': audited('The evidence on a host is no longer what was collected.', NEXT.status),
  'head-not-checked': audited('GitHub could not be asked for the published head of the record.', NEXT.status),
  'head-not-published': audited('GitHub did not take the head of the record.', NEXT.status),
} as const satisfies Readonly<Record<string, Reason>>;

/** It is no end of a rollback. */
function audited(sentence: string, next: string): Reason {
  return { outcomes: [], sentence, next };
}
