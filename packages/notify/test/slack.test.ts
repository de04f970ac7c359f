import type { Notify } from '@failback/runbook';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SlackServer, startSlack } from '../../../test/bed/slack/slack-server.ts';
import {
  type Delivery,
  deliverySentences,
  type News,
  type NotifyEffects,
  notifyEffects,
  tell,
  threadOf,
} from '../src/index.ts';
import { NOBODY, RUN_URL, sampleEffects, sampleNews } from './sample.ts';

let slack: SlackServer;
beforeAll(async () => {
  slack = await startSlack(['#incidents']);
});
afterAll(() => slack.stop());

const notify: Notify = { ...NOBODY, slack: { channel: '#incidents', token: { env: 'SLACK_TOKEN' } } };

async function told(
  news: Partial<News> = {},
  changed: Partial<NotifyEffects> = {},
  to: Notify = notify,
): Promise<Delivery> {
  const effects = sampleEffects({ SLACK_TOKEN: slack.token }, { slackApi: slack.api, ...changed });
  const [delivery] = await tell(to, sampleNews(news), effects);
  if (delivery === undefined) throw new Error('every channel has a delivery');
  return delivery;
}

const last = () => slack.posted.at(-1);

test('the channel reads what happened, what to do and where to read on', async () => {
  expect(await told()).toMatchObject({ channel: 'slack', state: 'sent', notices: [] });
  const text = last()?.sections.join('\n') ?? '';
  expect(last()?.text).toBe('chom production serves v1.4.2 again, proved after 41 s.');
  expect(text).toContain('*What to do now*');
  expect(text).toContain('1. Check again.\n```failback verify --environment production```');
  expect(text).toContain('• *Recovery time:* 41 s of 5 min');
  expect(text).toContain('• Reload the page and log in again.');
  expect(text).toContain(`<${RUN_URL}|The run>`);
});

test('the end stands below the start', async () => {
  const start = await told({ occasion: 'start' });
  const end = await told({ thread: threadOf([start]) });
  expect(end.state).toBe('sent');
  expect(last()?.thread).toBe(slack.posted.at(-2)?.ts);
});

test('what a host or a person wrote mentions nobody and links nowhere', async () => {
  const hostile = '<!channel> <@U0123456789> <https://evil.example|click> & </a> `*_~';
  const delivery = await told({
    headline: hostile,
    reason: hostile,
    actor: hostile,
    facts: [[hostile, hostile]],
    timeline: [hostile],
    nextSteps: [{ sentence: hostile, command: '```<!here>' }],
    affected: [hostile],
    links: [
      [hostile, RUN_URL],
      ['x', 'https://evil.example/|<!channel>'],
      ['x', 'javascript://example.com/%0aalert(1)'],
    ],
  });
  expect(delivery.state).toBe('sent');
  expect(last()?.obeyed).toHaveLength(1);
  expect(last()?.obeyed[0]).toContain(`<${RUN_URL}|&lt;!channel&gt;`);
});

test('a link of a template cannot end before its address does', async () => {
  const template = () => '[the page](https://status.example.com/a|b)';
  expect(await told({}, { template })).toMatchObject({ state: 'sent' });
  expect(last()?.obeyed).toEqual(['<https://status.example.com/a%7Cb|the page>']);
});

test('a story without an end still fits into one message, its last line included', async () => {
  const timeline = Array.from({ length: 3000 }, (_, index) => `+${index} s app1: ${'<&>'.repeat(300)}`);
  expect(await told({ timeline: [...timeline, 'the very end'] })).toMatchObject({ state: 'sent', notices: [] });
  const text = last()?.sections.join('\n') ?? '';
  for (const said of ['What to do now', 'The rest is in the report.', 'the very end', RUN_URL])
    expect(text).toContain(said);
});

test('a line that is too long for Slack ends between two characters, and leaves no half of a link or a mark', async () => {
  const rocket = '🚀';
  const long = `**{{reason}}** {{reason}} {{reason}} {{reason}} {{reason}} {{reason}} [the page](https://status.example.com/${'x'.repeat(300)})`;
  for (const reason of [`x${rocket.repeat(400)}`, rocket.repeat(400), '&'.repeat(500), 'y'.repeat(470)]) {
    const template = () => `${long}\n\n- ${long}\n\n\`\`\`\n${long}\n\`\`\``;
    expect(await told({ reason, headline: reason }, { template })).toMatchObject({ state: 'sent', notices: [] });
    const { text = '', sections = [] } = last() ?? {};
    for (const each of [text, ...sections]) {
      expect(each).not.toMatch(/\p{Surrogate}/u);
      expect(each).toBe(each.replaceAll(/&(?!amp;|lt;|gt;)/g, ''));
      expect(each.match(/<(?![^<>]*>)/)).toBeNull();
      expect((each.match(/```/g) ?? []).length % 2).toBe(0);
    }
  }
});

test('Slack that refuses a message for its size, or has lost its thread, gets less of it', async () => {
  for (const error of ['msg_blocks_too_long', 'invalid_blocks']) {
    slack.expect({ kind: 'error', error });
    expect(await told()).toMatchObject({ state: 'sent', notices: [expect.stringContaining(error)] });
    expect(last()).toMatchObject({ sections: [], text: expect.stringContaining('serves v1.4.2 again') });
  }
  expect(await told({ thread: { slack: '1.000001' } })).toMatchObject({
    state: 'sent',
    notices: [expect.stringContaining('thread_not_found')],
  });
  expect(last()?.sections.join('\n')).toContain('What to do now');
  slack.expect({ kind: 'error', error: 'msg_too_long' }, { kind: 'error', error: 'msg_too_long' });
  expect(await told()).toMatchObject({ state: 'failed', mend: expect.stringContaining('template') });
});

test('a redirect gets neither the token nor the news', async () => {
  const elsewhere = await startSlack();
  slack.expect({ kind: 'redirect', to: `${elsewhere.api}chat.postMessage` });
  expect(await told()).toMatchObject({ state: 'failed', reason: expect.stringMatching(/redirect/) });
  expect(elsewhere.requests()).toBe(0);
  await elsewhere.stop();
});

test.each([
  ['not_in_channel', /not in the channel #incidents/, /\/invite/],
  ['channel_not_found', /no channel #incidents/, /notify\.slack\.channel/],
  ['invalid_auth', /does not accept the token in SLACK_TOKEN/, /secret SLACK_TOKEN/],
  ['missing_scope', /lacks the scope chat:write/, /install the app again/],
  ['is_archived', /archived/, /living channel/],
  ['ratelimited', /no more messages/, /the next message/],
  ['internal_error', /error of its own/, /slack-status/],
])('when Slack says %s, its own mend is said', async (error, reason, mend) => {
  slack.expect({ kind: 'error', error });
  const delivery = await told();
  expect(delivery).toMatchObject({ state: 'failed' });
  expect(delivery).toMatchObject({ reason: expect.stringMatching(reason), mend: expect.stringMatching(mend) });
});

test('a word of Slack that is not known yet is handed on as its own', async () => {
  slack.expect({ kind: 'error', error: 'a_word_of_next_year' });
  const delivery = await told();
  expect(delivery).toMatchObject({
    state: 'failed',
    said: 'a_word_of_next_year',
    mend: expect.stringContaining('chat.'),
  });
  expect(deliverySentences([delivery]).map(({ audience }) => audience)).toEqual(['anybody', 'team']);
});

test('a token that is wrong, or would be two headers, is refused and never repeated', async () => {
  for (const token of ['xoxb-wrong-0123456789', 'xoxb-1\r\nX-Evil: 1']) {
    const delivery = await told({}, { secret: () => token });
    expect(delivery).toMatchObject({ state: 'failed', reason: expect.stringMatching(/does not accept the token/) });
    expect(JSON.stringify(delivery)).not.toContain('0123456789');
  }
});

test('a missing token names the variable and the line of the workflow', async () => {
  expect(await told({}, { secret: () => undefined })).toEqual({
    channel: 'slack',
    state: 'failed',
    reason: "Slack's token is missing: SLACK_TOKEN is not set.",
    mend: `in the workflow's step: env: { SLACK_TOKEN: "\${{ secrets.SLACK_TOKEN }}" }, and the secret SLACK_TOKEN in the repository's settings.`,
    said: null,
  });
});

test('Slack that is busy or stumbles for a moment is asked once more', async () => {
  slack.expect({ kind: 'status', status: 429, retryAfter: 1 });
  expect(await told()).toMatchObject({ state: 'sent' });
  slack.expect({ kind: 'status', status: 503 });
  expect(await told()).toMatchObject({ state: 'sent' });
});

test('a pause longer than the time there is is not waited for', async () => {
  const before = slack.requests();
  slack.expect({ kind: 'status', status: 429, retryAfter: 3600 });
  expect(await told()).toMatchObject({ state: 'failed', reason: expect.stringMatching(/takes no more messages/) });
  expect(slack.requests()).toBe(before + 1);
});

test('Slack that fails twice, is a sign-in page or is not there is a value, not an error', async () => {
  slack.expect({ kind: 'status', status: 500 }, { kind: 'status', status: 500 });
  expect(await told()).toMatchObject({ state: 'failed' });
  slack.expect({ kind: 'page' });
  expect(await told()).toMatchObject({ state: 'failed', reason: expect.stringMatching(/something else than its own/) });
  const gone = await startSlack();
  await gone.stop();
  expect(await told({}, { slackApi: gone.api })).toMatchObject({
    state: 'failed',
    reason: 'Slack could not be reached: it refuses the connection.',
  });
});

test('Slack that never answers is given up after the limit', async () => {
  slack.expect({ kind: 'hang' });
  const { wait } = notifyEffects({}, { template: () => null, redact: (text) => text });
  expect(await told({}, { limitMs: 50, wait })).toMatchObject({
    state: 'failed',
    reason: expect.stringMatching(/no answer within .*; it may have been told all the same/),
  });
});
