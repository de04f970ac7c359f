/** What is done after a rollback and by when. */
export interface FollowUps {
  readonly periods: readonly FollowUpPeriod[];
  /** ISO 8601, UTC: the post-mortem takes place before. */
  readonly postMortemBefore: string;
}

interface FollowUpPeriod {
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly due: string;
  readonly tasks: readonly { readonly topic: string; readonly items: readonly string[] }[];
}

export const HOUR = 60 * 60 * 1000;
/** Runbook 002, section 8.3. */
const POST_MORTEM_WITHIN = 48 * HOUR;

/** Runbook 002, section 8.2. */
const WITHIN_A_DAY: FollowUpPeriod['tasks'] = [
  {
    topic: 'Root cause analysis',
    items: ['Review the error logs', 'Identify what caused the issue', 'Document the findings'],
  },
  {
    topic: 'Fix development',
    items: ['Create a fix for the issue', 'Test the fix in staging', 'Have the fix reviewed'],
  },
  {
    topic: 'Communication',
    items: [
      'Tell stakeholders the root cause',
      'Say when the fix will be deployed',
      'Tell customers, if they were affected',
    ],
  },
  {
    topic: 'Documentation',
    items: [
      'Put what was learnt into the runbook',
      'Note the gaps of the rollback procedure',
      'Mend monitoring and alerting where they were blind',
    ],
  },
];

/** Runbook 002, section 8.3. */
const WITHIN_A_WEEK: FollowUpPeriod['tasks'] = [
  {
    topic: 'Post-mortem',
    items: ['Hold the post-mortem within 48 hours', 'Invite all relevant stakeholders', 'Keep it blameless'],
  },
  {
    topic: 'Process improvements',
    items: [
      'Identify what could have been prevented',
      'Mend the deployment procedure',
      'Improve the testing process',
      'Enhance monitoring and alerting',
    ],
  },
  {
    topic: 'Fix deployment',
    items: ['Deploy the fix to production', 'Verify that it resolves the issue', 'Watch for a recurrence'],
  },
  {
    topic: 'Training',
    items: ['Share what was learnt with the team', 'Update the training material', 'Practise the rollback procedures'],
  },
];

/** @param ended when the rollback ended, milliseconds since 1970: the times run from there, not from the audit */
export function followUps(ended: number): FollowUps {
  const after = (ms: number): string => new Date(ended + ms).toISOString();
  return {
    periods: [
      { title: 'Within 24 hours', due: after(24 * HOUR), tasks: WITHIN_A_DAY },
      { title: 'Within one week', due: after(7 * 24 * HOUR), tasks: WITHIN_A_WEEK },
    ],
    postMortemBefore: after(POST_MORTEM_WITHIN),
  };
}
