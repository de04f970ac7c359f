import { type NotifyEffects, notifyEffects, type PostRequest, type WebhookBody } from '@failback/notify';
import type { Outcome, Plan, RecordLine } from '@failback/runbook';
import { expect, test } from 'vitest';
import { samplePlan } from '../../../record/test/sample-record.ts';
import { smallEnvironment } from '../../../runbook/test/small-environment.ts';
import { type PeopleSide, peopleSide } from './people-side.ts';

const environment = smallEnvironment({
  app: 'chom',
  notify: {
    slack: { channel: '#incidents', token: { env: 'SLACK_TOKEN' } },
    email: null,
    webhook: { url: { env: 'HOOK_URL' }, signature: null },
    templates: null,
    affected: ['Reload the page.'],
  },
});
const incident = { actor: 'hubot', reason: 'the smoke check failed' };

interface Watched {
  readonly side: PeopleSide;
  /** What the webhook got. */
  readonly bodies: () => readonly WebhookBody[];
  readonly threads: () => readonly (string | undefined)[];
  readonly notices: () => readonly string[];
}

function watched(
  mode: 'execute' | 'dry-run',
  {
    earlier = [] as readonly RecordLine[],
    env = { SLACK_TOKEN: 'xoxb-1', HOOK_URL: 'https://hooks.example.com/x' } as Record<string, string>,
    answers = true,
  } = {},
): Watched {
  const posts: PostRequest[] = [];
  const lines: RecordLine[] = [];
  const effects: NotifyEffects = {
    ...notifyEffects(env, { template: () => null, redact: (text) => text }),
    post: (request) => {
      posts.push(request);
      const body = JSON.stringify({ ok: true, ts: `1.${posts.length}` });
      return answers ? Promise.resolve({ status: 200, header: () => null, body }) : new Promise(() => undefined);
    },
    limitMs: 100,
  };
  const context = { people: { effects, links: [] }, record: (line: RecordLine) => void lines.push(line), now: () => 0 };
  const bodiesOf = (slack: boolean) =>
    posts.filter(({ url }) => url.includes('slack.com') === slack).map(({ body }) => JSON.parse(body) as never);
  return {
    side: peopleSide(environment, { mode, incident }, earlier, context),
    bodies: () => bodiesOf(false),
    threads: () => bodiesOf(true).map(({ thread_ts: thread }: { thread_ts?: string }) => thread),
    notices: () => lines.flatMap((line) => (line.event === 'notice' ? [line.text] : [])),
  };
}

const endOf = (outcome: Outcome, plan: Plan | null = null) => ({
  outcome,
  reasonCode: 'on-target',
  plan,
  problems: [],
});

test.each([
  ['rolled-back', 'end'],
  ['not-needed', 'end'],
  ['fix-forward', 'end'],
  ['undone', 'failure'],
  ['needs-human', 'failure'],
  ['refused', 'failure'],
] as const)('an end such as %s is told as %s, with its own sentence', async (outcome, occasion) => {
  const { side, bodies, notices } = watched('execute');
  await side.settle(endOf(outcome));
  expect(bodies()).toMatchObject([
    {
      occasion,
      app: 'chom',
      environment: 'production',
      actor: 'hubot',
      headline: expect.stringContaining('chom production'),
    },
  ]);
  expect(bodies()[0]?.facts).toContainEqual({ name: 'Outcome', value: outcome });
  expect(notices()).toEqual(['Told: Slack, The webhook.']);
});

test('a start is told once for each operation, and the end stands below the first', async () => {
  const { side, bodies, threads } = watched('execute');
  const earlier = samplePlan();
  side.begin(earlier, 'earlier-run');
  side.begin(earlier, 'earlier-run');
  await new Promise(setImmediate);
  side.begin({ ...earlier, operation: 'incident-2' }, 'this-run');
  await side.settle(endOf('rolled-back'));
  expect(bodies().map(({ occasion, operation_id: id }) => [occasion, id])).toEqual([
    ['start', earlier.operation],
    ['start', 'incident-2'],
    ['end', null],
  ]);
  expect(bodies()[0]?.headline).toContain('an earlier run left unfinished');
  expect(bodies()[1]?.headline).toContain('begins');
  expect(threads()).toEqual([undefined, undefined, '1.1']);
});

test('what the main step told is not told again by the post step', async () => {
  const { side, bodies } = watched('execute');
  side.begin(samplePlan(), 'main');
  await side.settle(endOf('undone'));
  expect(bodies().map(({ occasion }) => occasion)).toEqual(['failure']);

  const time = new Date(0).toISOString();
  const finished = { host: null, time, event: 'finished', outcome: 'undone', reasonCode: 'cancelled' } as const;
  const after = watched('execute', { earlier: [finished] });
  after.side.begin(samplePlan(), 'main');
  await after.side.settle(endOf('undone'));
  expect(after.bodies()).toEqual([]);
});

test('nobody waits for a start that is not answered, and no longer than the limit for an end', async () => {
  const { side, bodies, notices } = watched('execute', { answers: false });
  expect(side.begin(samplePlan(), 'this-run')).toBeUndefined();
  await side.settle(endOf('rolled-back'));
  expect(bodies().map(({ occasion }) => occasion)).toEqual(['start', 'end']);
  expect(notices()).toEqual([
    expect.stringMatching(/^Slack was not told: there was no answer/),
    expect.stringMatching(/^The webhook was not told: there was no answer/),
  ]);
});

test('a dry run tells nobody, and says what is missing where it was given a secret', async () => {
  const without = watched('dry-run', { env: {} });
  await without.side.settle(endOf('planned', samplePlan()));
  expect([...without.bodies(), ...without.notices()]).toEqual([]);
  const half = watched('dry-run', { env: { SLACK_TOKEN: 'xoxb-1' } });
  await half.side.settle(endOf('planned', samplePlan()));
  expect(half.bodies()).toEqual([]);
  expect(half.notices()).toEqual([expect.stringMatching(/^Not everybody would be told: .*HOOK_URL is not set/)]);
});
