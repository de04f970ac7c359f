import type { Notify } from '@failback/runbook';
import { expect, test } from 'vitest';
import {
  declaredProblems,
  deliverySentences,
  type Mail,
  type NotifyEffects,
  notifyEffects,
  type PostRequest,
  secretProblems,
  tell,
  threadOf,
} from '../src/index.ts';
import { NOBODY, sampleEffects, sampleNews } from './sample.ts';

const email = { to: ['ops@example.com'], from: 'failback@example.com', server: { env: 'SMTP_URL' } };
const everybody: Notify = {
  slack: { channel: '#incidents', token: { env: 'SLACK_TOKEN' } },
  email,
  webhook: { url: { env: 'HOOK_URL' }, signature: { env: 'HOOK_KEY' } },
  templates: null,
  affected: [],
};
const SECRETS = {
  SLACK_TOKEN: 'xoxb-very-secret-token',
  SMTP_URL: 'smtps://mailer:open%20sesame@mail.example.com',
  HOOK_URL: 'https://hooks.example.com/services/T00/very-secret-path',
  HOOK_KEY: 'very-secret-key',
};
const HIDDEN = /very-secret|open%20sesame|open sesame/;

/** A world in which everything is taken, and kept. */
function world(changed: Partial<NotifyEffects> = {}) {
  const posts: PostRequest[] = [];
  const mails: Mail[] = [];
  const effects = sampleEffects(SECRETS, {
    post: async (request) => {
      posts.push(request);
      const slack = request.url.includes('slack.com');
      return { status: 200, header: () => null, body: slack ? '{"ok":true,"ts":"1.2"}' : '' };
    },
    mail: async (_server, mail) => {
      mails.push(mail);
      return { refused: [] };
    },
    ...changed,
  });
  return { posts, mails, effects };
}

test('nobody is told where the runbook names nobody', async () => {
  const { posts, mails, effects } = world();
  const deliveries = await tell(NOBODY, sampleNews(), effects);
  expect(deliveries.map(({ channel, state }) => [channel, state])).toEqual([
    ['slack', 'not-configured'],
    ['email', 'not-configured'],
    ['webhook', 'not-configured'],
  ]);
  expect([...posts, ...mails]).toEqual([]);
  expect(deliverySentences(deliveries)).toEqual([]);
  expect(threadOf(deliveries)).toBeNull();
});

test('everybody is told at once, and one sentence says so', async () => {
  const { posts, mails, effects } = world();
  const deliveries = await tell(everybody, sampleNews(), effects);
  expect(posts.map(({ url }) => new URL(url).hostname).toSorted()).toEqual(['hooks.example.com', 'slack.com']);
  expect(mails).toHaveLength(1);
  expect(deliverySentences(deliveries)).toEqual([
    { tone: 'notice', text: 'Told: Slack, E-mail, The webhook.', audience: 'anybody' },
  ]);
  expect(threadOf(deliveries)).toEqual({ slack: '1.2' });
});

test('one channel that fails, or never answers, keeps no other from being told', async () => {
  const { wait } = notifyEffects({}, { template: () => null, redact: (text) => text });
  const { effects } = world({ mail: () => new Promise(() => undefined), limitMs: 50, wait });
  const deliveries = await tell(everybody, sampleNews(), effects);
  expect(deliveries.map(({ state }) => state)).toEqual(['sent', 'failed', 'sent']);
  expect(deliverySentences(deliveries)[1]?.text).toMatch(/^E-mail was not told: there was no answer within .* Mend: /);
});

test('whatever the world throws is a delivery', async () => {
  const thrown: unknown[] = [new Error(`bad ${SECRETS.HOOK_URL}`), null, 'text', { code: 7 }];
  for (const error of thrown) {
    const { effects } = world({ post: () => Promise.reject(error), mail: () => Promise.reject(error) });
    const deliveries = await tell(everybody, sampleNews(), effects);
    expect(deliveries.map(({ state }) => state)).toEqual(['failed', 'failed', 'failed']);
    expect(JSON.stringify(deliveries)).not.toMatch(HIDDEN);
  }
  const { effects } = world({
    post: () => {
      throw new RangeError('at once');
    },
  });
  expect((await tell(everybody, sampleNews(), effects)).map(({ state }) => state)).toEqual([
    'failed',
    'sent',
    'failed',
  ]);
});

test('a secret is in no message, whoever put it into the news', async () => {
  const leak = `${Object.values(SECRETS).join(' ')} open sesame /services/T00/very-secret-path`;
  const { posts, mails, effects } = world();
  await tell(
    everybody,
    sampleNews({
      headline: leak,
      reason: leak,
      actor: leak,
      facts: [['x', leak]],
      timeline: [leak],
      nextSteps: [{ sentence: leak, command: leak }],
      affected: [leak],
      links: [[leak, `https://example.com/?t=${SECRETS.SLACK_TOKEN}`]],
    }),
    effects,
  );
  expect(posts.map(({ body }) => body).join()).not.toMatch(HIDDEN);
  expect(JSON.stringify(mails)).not.toMatch(HIDDEN);
});

test('what the run knows to be secret is masked as well', async () => {
  const { posts, effects } = world({ redact: (text) => text.replaceAll('passphrase-1', '***') });
  await tell(everybody, sampleNews({ timeline: ['the key is passphrase-1'] }), effects);
  expect(posts.map(({ body }) => body).join()).not.toContain('passphrase-1');
});

test('the address of another Slack is taken, and one that is not safe gets no token', async () => {
  const own = { template: () => null, redact: (text: string) => text };
  expect(notifyEffects({}, own).slackApi).toBe('https://slack.com/api/');
  const { posts, effects } = world({
    slackApi: notifyEffects({ SLACK_API_URL: 'https://slack-gov.com/api' }, own).slackApi,
  });
  await tell(everybody, sampleNews(), effects);
  expect(posts.map(({ url }) => url)).toContain('https://slack-gov.com/api/chat.postMessage');
  for (const address of ['http://slack.example.com/api/', 'slack-gov.com', 'https://me:xoxb-very-secret@slack.com/']) {
    const unsafe = world({ slackApi: notifyEffects({ SLACK_API_URL: address }, own).slackApi });
    const [slack] = await tell(everybody, sampleNews(), unsafe.effects);
    expect(slack).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('SLACK_API_URL cannot be used'),
      mend: expect.stringContaining('remove SLACK_API_URL'),
    });
    expect(JSON.stringify([slack, unsafe.posts])).not.toContain('xoxb-very-secret');
  }
});

test('what would keep people from being told is known beforehand, all of it', () => {
  const secret = (name: string) => SECRETS[name as keyof typeof SECRETS];
  expect([...declaredProblems(everybody, null), ...secretProblems(everybody, secret)]).toEqual([]);
  const bad: Record<string, string> = {
    SMTP_URL: 'mail.example.com',
    HOOK_URL: 'http://hooks.example.com/very-secret',
  };
  const problems = [
    ...declaredProblems({ ...everybody, email: { ...email, to: ['ops'] } }, null),
    ...declaredProblems({ ...everybody, email: { ...email, to: [] } }, null),
    ...secretProblems(everybody, (name) => bad[name]),
  ];
  expect(problems.map(({ code, where }) => [code, where])).toEqual([
    ['notify-address', 'notify.email'],
    ['notify-address', 'notify.email.to'],
    ['notify-secret-missing', 'notify.slack.token'],
    ['notify-address', 'notify.email.server'],
    ['notify-address', 'notify.webhook.url'],
    ['notify-secret-missing', 'notify.webhook.signature'],
  ]);
  expect(JSON.stringify(problems)).not.toMatch(HIDDEN);
});
