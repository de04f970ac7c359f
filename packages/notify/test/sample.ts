import type { Notify } from '@failback/runbook';
import type { News, NotifyEffects } from '../src/index.ts';
import { notifyEffects } from '../src/index.ts';

export const RUN_URL = 'https://github.com/example/chom/actions/runs/42';

export function sampleNews(changed: Partial<News> = {}): News {
  return {
    occasion: 'end',
    app: 'chom',
    environment: 'production',
    operation: '20260307T091402Z-7c1d',
    procedure: 'emergency',
    from: 'v1.5.0',
    to: 'v1.4.2',
    headline: 'chom production serves v1.4.2 again, proved after 41 s.',
    actor: 'octocat',
    reason: 'smoke check of v1.5.0 failed',
    facts: [['Recovery time', '41 s of 5 min']],
    timeline: ['+0 ms controller: The operation begins.', '+41 s controller: Finished: rolled-back (on-target).'],
    nextSteps: [{ sentence: 'Check again.', command: 'failback verify --environment production' }],
    affected: ['Reload the page and log in again.'],
    links: [['The run', RUN_URL]],
    thread: null,
    ...changed,
  };
}

export const NOBODY: Notify = { slack: null, email: null, webhook: null, templates: null, affected: [] };

/** Longest time for an answer that comes, in milliseconds. */
const LIMIT = 30_000;

/** The real world, except for what a test says. */
export function sampleEffects(
  secrets: Readonly<Record<string, string>>,
  changed: Partial<NotifyEffects> = {},
): NotifyEffects {
  return {
    ...notifyEffects(secrets, { template: () => null, redact: (text) => text }),
    limitMs: LIMIT,
    // Where a server asks for a pause a test does not sleep; the limit itself is waited for.
    wait: (time, signal) =>
      notifyEffects({}, { template: () => null, redact: (text) => text }).wait(time === LIMIT ? time : 1, signal),
    ...changed,
  };
}
