import type { News, NewsLink, NewsStep } from '@failback/notify';
import type { Environment } from '@failback/runbook';
import type { PostAuditEnd } from './post-audit/request.ts';

/** Most mends in one message; the report has all of them. */
const MOST_MENDS = 8;

/** What is known of an audit that is not complete; an audit that broke off knows nothing but why. */
export type IncompleteAudit = Pick<PostAuditEnd, 'reasonCode' | 'findings'> & {
  readonly operation: string | null;
  readonly reattemptAllowed: boolean;
};

/** Told when the audit after a rollback is incomplete: whoever reads it mends what stands in the way, and asks again. */
export function auditNews(
  { operation, reasonCode, findings, reattemptAllowed }: IncompleteAudit,
  { app, name, notify }: Environment,
  { links, actor }: { readonly links: readonly NewsLink[]; readonly actor: string },
): News {
  const mends = findings.flatMap(({ sentence, mend }): readonly NewsStep[] =>
    mend === null ? [] : [{ sentence, command: mend }],
  );
  const again = operation === null ? 'post-rollback-audit' : `post-rollback-audit with operation-id: ${operation}`;
  return {
    occasion: 'audit',
    app,
    environment: name,
    operation,
    procedure: null,
    from: null,
    to: null,
    headline: `The audit after the rollback of ${app} ${name} is incomplete (${reasonCode}).`,
    actor,
    reason: reasonCode,
    facts: [
      ['Reason code', reasonCode],
      ['May be tried again', reattemptAllowed ? 'yes' : 'no'],
      ...(operation === null ? [] : [['Operation', operation] as const]),
    ],
    timeline: [],
    nextSteps: [
      ...mends.slice(0, MOST_MENDS),
      { sentence: `Mend what is named here, then run ${again}.`, command: null },
    ],
    affected: notify.affected,
    links,
    thread: null,
  };
}
