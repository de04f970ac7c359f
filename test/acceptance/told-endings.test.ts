import { createHmac } from 'node:crypto';
import { type ActionEnd, BROKEN_RELEASE, GOOD_RELEASE } from '@failback/drill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hold, holdPreparation } from './hold.ts';
import { hasSettled, operationOn } from './operation-on-disk.ts';
import { behave, behaveWell, brokenStage, type Rehearsal, type Script } from './rehearsal.ts';
import { annotationsOf } from './runner-log.ts';
import { HOOK_KEY, NOTIFY, PASSWORD, type People, startPeople } from './told-people.ts';
import { until } from './until.ts';

let rehearsal: Rehearsal;
let config: string;
let people: People;
beforeAll(async () => {
  rehearsal = await brokenStage();
  config = rehearsal.runbook('told', NOTIFY);
});
afterAll(() => rehearsal.close());
beforeEach(async () => {
  for (const host of rehearsal.stage.hosts) behaveWell(host);
  await rehearsal.stage.deploy(BROKEN_RELEASE);
  people = await startPeople(rehearsal.stage.root);
  return () => people.stop();
});

const start = (script: Script = 'emergency-rollback/index.js', inputs = {}, more = {}) =>
  rehearsal.start(script, { config, signals: 'app-down', ...inputs }, { env: people.env, ...more });
const run = async (script?: Script, inputs = {}) => (await start(script, inputs)).ended;
const warnings = ({ log }: ActionEnd) =>
  annotationsOf(log)
    .filter(({ level }) => level === 'warning')
    .map(({ text }) => text)
    .join('\n');
const lastBody = () => JSON.parse(people.webhook.received.at(-1)?.body ?? '') as Record<string, unknown>;

/** Every channel has had these, each once. */
function expectTold(occasions: readonly string[], subjects: readonly RegExp[]): void {
  expect(people.told().webhook).toEqual(occasions);
  expect(people.told().slack).toBe(occasions.length);
  expect(people.told().mail).toEqual(subjects.map((subject) => expect.stringMatching(subject)));
}

test('every channel is told of a rollback and its end, signed, encrypted, and with no secret in sight', async () => {
  const end = await run();
  expect(end.outputs, end.log).toMatchObject({ decision: 'rolled-back', 'reason-code': 'on-target' });
  expectTold(['start', 'end'], [/begins/, new RegExp(`serves ${GOOD_RELEASE} again`)]);
  expect(people.mail.mails).toMatchObject([{ encrypted: true }, { encrypted: true }]);
  for (const { body, headers } of people.webhook.received) {
    const signature = createHmac('sha256', HOOK_KEY).update(body).digest('hex');
    expect(headers['x-failback-signature']).toBe(`sha256=${signature}`);
  }
  const published = `${end.log.replaceAll(/^::add-mask::.*$/gm, '')}${end.summary}${JSON.stringify(end.outputs)}`;
  const { SLACK_BOT_TOKEN, SMTP_URL, HOOK_URL } = people.env;
  for (const secret of [SLACK_BOT_TOKEN, SMTP_URL, HOOK_URL, PASSWORD, HOOK_KEY, new URL(HOOK_URL ?? '').pathname]) {
    expect(published).not.toContain(secret);
    expect(end.log).toContain(`::add-mask::${secret}`);
  }
});

describe('each end is told as what it is', () => {
  test('undone', async () => {
    behave(rehearsal.stage.hosts[0], 'boot', 'exit 1');
    expect((await run()).outputs.decision).toBe('undone');
    expectTold(['start', 'failure'], [/begins/, /was undone/]);
    expect(lastBody()).toMatchObject({
      affected: ['Reload the page.'],
      timeline: expect.arrayContaining([expect.any(String)]),
    });
  });

  test('needs-human, with what to do now', async () => {
    behave(rehearsal.stage.hosts[0], 'restart', 'exit 1');
    const end = await run();
    expect(end.outputs.decision, end.log).toBe('needs-human');
    expectTold(['start', 'failure'], [/begins/, /needs a person/]);
    expect(JSON.stringify(lastBody().next_steps)).toContain('failback resume');
    expect(people.slack.posted.at(-1)?.sections.join('\n')).toContain('Somebody has to look at it now');
    behaveWell(rehearsal.stage.hosts[0]);
    expect((await run()).outputs.decision).toBe('rolled-back');
  });

  test('refused', async () => {
    expect((await run(undefined, { target: 'v0.9.0' })).outputs.decision).toBe('refused');
    expectTold(['failure'], [/was refused/]);
  });

  test('not-needed', async () => {
    await rehearsal.stage.deploy(GOOD_RELEASE);
    expect((await run()).outputs.decision).toBe('not-needed');
    expectTold(['end'], [/shop production needs no rollback/]);
  });

  test('a dry run to nobody', async () => {
    expect((await run(undefined, { 'dry-run': 'true' })).outputs.decision).toBe('planned');
    expectTold([], []);
  });

  test('an audit that is incomplete, after the end of the rollback', async () => {
    const end = await run('root/index.js');
    expect(end.outputs, end.log).toMatchObject({ 'reason-code': 'recovered-audit-incomplete' });
    expectTold(['start', 'end', 'audit'], [/begins/, /again/, /audit after the rollback .* is incomplete/]);
    expect(lastBody().operation_id).toBe(end.outputs['operation-id']);
  });
});

describe('a run that is cut off', () => {
  test('by a cancel is told once, as undone', async () => {
    const boot = holdPreparation(rehearsal.stage.hosts);
    const { child, ended } = await start();
    await boot.reached();
    child.kill('SIGINT');
    boot.release();
    const end = await ended;
    expect(end.outputs.decision, end.log).toBe('undone');
    const post = await (await start('emergency-rollback/post.js', {}, { state: end.state })).ended;
    expect(post.code).toBe(0);
    expectTold(['start', 'failure'], [/begins/, /was undone/]);
  });

  test('by its death is told by the post step, once', async () => {
    const boot = holdPreparation(rehearsal.stage.hosts);
    const { child, ended } = await start();
    await boot.reached();
    await until('the start is told', () => people.told().mail.length === 1);
    child.kill('SIGKILL');
    boot.release();
    const { state } = await ended;
    await until('both hosts have ended', () => rehearsal.stage.hosts.every(hasSettled));
    expectTold(['start'], [/begins/]);
    await (await start('emergency-rollback/post.js', {}, { state })).ended;
    expectTold(['start', 'failure'], [/begins/, /was undone/]);
  });

  test('and has lost its runner is told by the run that takes it up, as what an earlier run began', async () => {
    const restart = hold(rehearsal.stage.hosts[0], 'restart');
    const { child, ended } = await start();
    await restart.reached();
    await until('both have the decision', () =>
      rehearsal.stage.hosts.every((host) => operationOn(host)?.decision === 'commit'),
    );
    await until('the start is told', () => people.told().mail.length === 1);
    child.kill('SIGKILL');
    await ended;
    const operation = operationOn(rehearsal.stage.hosts[0])?.id;
    let takesUp = false;
    const line = (text: string) => {
      takesUp ||= text.includes('is taken up first');
    };
    const next = await start(undefined, { reason: 'again' }, { line });
    await until('the next run takes it up', () => takesUp);
    restart.release();
    const end = await next.ended;
    expect(end.outputs, end.log).toMatchObject({ decision: 'rolled-back', 'operation-id': operation });
    expectTold(['start', 'start', 'end'], [/begins/, /an earlier run left unfinished/, /again/]);
  });
});

test('a channel that is down, or a server that says something hostile, is a warning that repeats no stranger', async () => {
  people.slack.expect({ kind: 'error', error: '::stop-commands::x <!channel>' }, { kind: 'hang' });
  people.webhook.expect(500, 500, 'hang');
  await people.mail.stop();
  const end = await run();
  expect(end.outputs, end.log).toMatchObject({ decision: 'rolled-back', 'reason-code': 'on-target' });
  for (const channel of ['Slack', 'E-mail', 'The webhook']) expect(warnings(end)).toContain(`${channel} was not told`);
  expect(end.log).not.toMatch(/^::stop-commands/m);
});
