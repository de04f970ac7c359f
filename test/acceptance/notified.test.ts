import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ActionEnd, BROKEN_RELEASE, freePort, GOOD_RELEASE } from '@failback/drill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type SlackServer, startSlack } from '../bed/slack/slack-server.ts';
import { startWebhook, type WebhookServer } from '../bed/webhook/webhook-server.ts';
import { linesOf } from './operation-on-disk.ts';
import { behave, behaveWell, brokenStage, type Rehearsal, type Texts } from './rehearsal.ts';
import { annotationsOf } from './runner-log.ts';

const NOTIFY = [
  'recovery: none',
  `notify:
  slack: { channel: '#incidents', token: { env: SLACK_BOT_TOKEN } }
  email: { to: ops@example.com, from: failback@example.com, server: { env: SMTP_URL } }
  webhook: { url: { env: HOOK_URL } }
  affected: [Reload the page.]
recovery: none`,
] as const;

let rehearsal: Rehearsal;
let config: string;
let slack: SlackServer;
let webhook: WebhookServer;
let env: Texts;
beforeAll(async () => {
  rehearsal = await brokenStage();
  config = rehearsal.runbook('notified', NOTIFY);
});
afterAll(() => rehearsal.close());
beforeEach(async () => {
  for (const host of rehearsal.stage.hosts) behaveWell(host);
  await rehearsal.stage.deploy(BROKEN_RELEASE);
  slack = await startSlack();
  webhook = await startWebhook();
  env = {
    SLACK_BOT_TOKEN: slack.token,
    SLACK_API_URL: slack.api,
    HOOK_URL: webhook.url,
    // Nobody listens there.
    SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
  };
  return async () => {
    await slack.stop();
    await webhook.stop();
  };
});

async function rollback(inputs: Texts = {}, variables: Texts = env): Promise<ActionEnd> {
  const run = await rehearsal.start('emergency-rollback/index.js', { config, ...inputs }, { env: variables });
  return run.ended;
}
const warnings = ({ log }: ActionEnd) =>
  annotationsOf(log)
    .filter(({ level }) => level === 'warning')
    .map(({ text }) => text)
    .join('\n');
const noticesOf = ({ outputs }: ActionEnd) =>
  linesOf(join(dirname(outputs.report ?? ''), 'journal.jsonl')).flatMap(({ event, text }) =>
    event === 'notice' ? [String(text)] : [],
  );
const occasions = () => webhook.received.map(({ body }) => (JSON.parse(body) as { occasion: string }).occasion);

test('a rollback is told when it begins and when it has ended, in one thread; a channel that is down is a warning', async () => {
  const end = await rollback({ reason: 'the shop <!channel> answers 500' });
  expect(end.outputs, end.log).toMatchObject({ decision: 'rolled-back', 'reason-code': 'on-target' });
  expect(end.code).toBe(0);
  const [start, ended, ...more] = slack.posted;
  expect(more).toEqual([]);
  expect(start?.sections.join('\n')).toContain(`to ${GOOD_RELEASE} begins`);
  expect(ended?.sections.join('\n')).toContain(`serves ${GOOD_RELEASE} again`);
  expect(ended?.sections.join('\n')).toContain('Reload the page');
  expect(ended?.thread).toBe(start?.ts);
  expect(slack.posted.flatMap(({ obeyed }) => obeyed)).not.toContain('<!channel>');
  expect(occasions()).toEqual(['start', 'end']);
  expect(warnings(end)).toMatch(/E-mail was not told: /);
  expect(noticesOf(end)).toContain('Told: Slack, The webhook.');
  expect(noticesOf(end).join('\n')).toMatch(/E-mail was not told: .*/);
  const published = `${end.log.replaceAll(/^::add-mask::.*$/gm, '')}${end.summary}${JSON.stringify(end.outputs)}`;
  for (const secret of [slack.token, webhook.url]) expect(published).not.toContain(secret);
});

test('when nobody can be told at all the rollback is what it is, with a warning for each', async () => {
  await slack.stop();
  await webhook.stop();
  const end = await rollback();
  expect(end.outputs, end.log).toMatchObject({ decision: 'rolled-back', 'reason-code': 'on-target' });
  for (const channel of ['Slack', 'E-mail', 'The webhook']) expect(warnings(end)).toContain(`${channel} was not told`);
});

test('a secret that is not set is named with the line of the workflow that sets it', async () => {
  const end = await rollback({}, { SLACK_API_URL: slack.api });
  expect(end.outputs, end.log).toMatchObject({ decision: 'rolled-back', 'reason-code': 'on-target' });
  expect(warnings(end)).toContain(`SLACK_BOT_TOKEN: "\${{ secrets.SLACK_BOT_TOKEN }}"`);
});

describe('a failure is told', () => {
  test('when the rollback is undone', async () => {
    behave(rehearsal.stage.hosts[0], 'boot', 'exit 1');
    const end = await rollback();
    expect(end.outputs.decision, end.log).toBe('undone');
    expect(occasions()).toEqual(['start', 'failure']);
  });

  test('when it is refused, so that nobody believes that somebody is rolling back', async () => {
    const end = await rollback({ target: 'v0.9.0' });
    expect(end.outputs.decision, end.log).toBe('refused');
    expect(occasions()).toEqual(['failure']);
  });
});

test('a dry run is told to nobody, and says what is missing where it was given a secret', async () => {
  const { HOOK_URL: _, ...given } = env;
  const end = await rollback({ 'dry-run': 'true' }, given);
  expect(end.outputs.decision, end.log).toBe('planned');
  expect(slack.requests()).toBe(0);
  expect(webhook.received).toEqual([]);
  expect(noticesOf(end).join('\n')).toContain('Not everybody would be told: notify.webhook.url:');
});

describe("the team's own texts", () => {
  const texts = (name: string) => {
    const folder = join(rehearsal.stage.workspace, name);
    mkdirSync(folder, { recursive: true });
    const templates = NOTIFY[1].replace('notify:', `notify:\n  templates: ${name}`);
    return { folder, config: rehearsal.runbook(name, [NOTIFY[0], templates]) };
  };

  test('are what people read', async () => {
    const own = texts('own-texts');
    writeFileSync(join(own.folder, 'end.md'), '# Back on {{to}}\n\nWhy: {{reason}}\n');
    const end = await rollback({ config: own.config, reason: 'a {{headline}} <!here>' });
    expect(end.outputs.decision, end.log).toBe('rolled-back');
    expect(slack.posted.at(-1)?.sections).toEqual([`*Back on ${GOOD_RELEASE}*\n\nWhy: a {{headline}} &lt;!here&gt;`]);
    expect(warnings(end)).not.toContain('template');
  });

  test('that are broken, or links to something else, give way to ours with a warning', async () => {
    const bad = texts('bad-texts');
    writeFileSync(join(bad.folder, 'start.md'), '{{headlin}}');
    symlinkSync('/etc/passwd', join(bad.folder, 'end.md'));
    const end = await rollback({ config: bad.config });
    expect(end.outputs, end.log).toMatchObject({ decision: 'rolled-back', 'reason-code': 'on-target' });
    expect(warnings(end)).toContain('Did you mean {{headline}}?');
    expect(warnings(end)).toContain('links are not followed');
    const read = slack.posted.flatMap(({ sections }) => sections).join('\n');
    expect(read).toContain(`serves ${GOOD_RELEASE} again`);
    expect(read).not.toContain('root:');
  });
});
