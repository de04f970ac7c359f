import type { Notify } from '@failback/runbook';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type FailingMailServer,
  MAIL_STAGES,
  type MailFailure,
  type MailStage,
  startFailingMailServer,
} from '../../../test/bed/mail/failing-mail-server.ts';
import { selfSigned } from '../../../test/bed/mail/self-signed.ts';
import { type Delivery, notifyEffects, smtp, tell } from '../src/index.ts';
import { NOBODY, sampleEffects, sampleNews } from './sample.ts';

const certificate = selfSigned();
const PASSWORD = 'open-sesame-4711';
const notify: Notify = {
  ...NOBODY,
  email: { to: ['ops@example.com'], from: 'failback@example.com', server: { env: 'SMTP_URL' } },
};
const { wait } = notifyEffects({}, { template: () => null, redact: (text) => text });

const started: FailingMailServer[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()));
});

async function server(stage: MailStage, failure: MailFailure, times?: number): Promise<FailingMailServer> {
  const made = await startFailingMailServer(stage, failure, {
    certificate,
    ...(times === undefined ? {} : { times }),
  });
  started.push(made);
  return made;
}

async function told({ port }: FailingMailServer, limitMs?: number): Promise<Delivery | undefined> {
  const secrets = { SMTP_URL: `smtps://failback:${PASSWORD}@localhost:${port}` };
  const limit = limitMs === undefined ? {} : { limitMs, wait };
  const deliveries = await tell(
    notify,
    sampleNews(),
    sampleEffects(secrets, { mail: smtp([certificate.cert]), ...limit }),
  );
  return deliveries.find(({ channel }) => channel === 'email');
}

describe('a mail server that hangs is given up', () => {
  test.each(MAIL_STAGES)('at %s', async (stage) => {
    const asked = await server(stage, 'hangs');
    // The last stage is to be reached before the time is up.
    const delivery = await told(asked, stage === 'dot' ? 5_000 : 700);
    expect(delivery).toMatchObject({ state: 'failed', reason: expect.stringMatching(/no answer within/) });
    expect(asked.taken).toEqual([]);
    const { reason } = delivery as { reason: string };
    // Only the server knows whether a mail that it has whole is delivered.
    if (stage === 'dot') expect(reason).toContain('it may have been told all the same');
    else expect(reason).not.toContain('may have been told');
  });
});

describe('a mail server that closes the line is a warning', () => {
  test.each(MAIL_STAGES)('at %s', async (stage) => {
    const delivery = await told(await server(stage, 'closes'));
    expect(delivery).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining(stage === 'dot' ? 'it may have been told all the same' : 'could not be reached'),
    });
  });
});

describe('a mail server that says "later"', () => {
  const LATER = {
    greeting: '421 too busy',
    EHLO: '421 too busy',
    AUTH: '454 4.7.0 not just now',
    MAIL: '451 later',
    RCPT: '450 4.2.0 greylisted, see https://greylist.example.com',
    DATA: '451 later',
    dot: '452 no room just now',
  } as const;
  test.each(MAIL_STAGES)('at %s is asked once more, and the mail goes out once', async (stage) => {
    const asked = await server(stage, LATER[stage], 1);
    expect(await told(asked)).toMatchObject({ state: 'sent' });
    expect(asked.connections()).toBe(2);
    expect(asked.taken).toHaveLength(1);
  });

  test.each(MAIL_STAGES)('at %s twice is believed, with its words', async (stage) => {
    const asked = await server(stage, LATER[stage]);
    const delivery = await told(asked);
    expect(delivery).toMatchObject({
      state: 'failed',
      reason: 'the mail server does not take it now.',
      said: LATER[stage],
      mend: expect.stringContaining('greylisting'),
    });
    expect(asked.connections()).toBe(2);
  });
});

test.each([
  ['AUTH', '535 bad login', /refuses the login in SMTP_URL\./],
  ['MAIL', '550 not you', /refuses sender or addresses\./],
  ['dot', '554 this is spam', /answered 554\./],
] as const)('a refusal for good at %s is not asked again', async (stage, refusal, reason) => {
  const asked = await server(stage, refusal);
  expect(await told(asked)).toMatchObject({ state: 'failed', said: refusal, reason: expect.stringMatching(reason) });
  expect(asked.connections()).toBe(1);
});

test('a server that repeats the password, as it was sent, shows it to nobody', async () => {
  const sent = Buffer.from(`\0failback\0${PASSWORD}`).toString('base64');
  const delivery = await told(await server('AUTH', `535 no: ${sent} ${PASSWORD}`));
  expect(delivery).toMatchObject({ state: 'failed', said: expect.stringContaining('***') });
  expect(JSON.stringify(delivery)).not.toContain(PASSWORD);
  expect(JSON.stringify(delivery)).not.toContain(sent);
});
