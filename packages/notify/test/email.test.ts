import type { Notify } from '@failback/runbook';
import { afterEach, expect, test } from 'vitest';
import { type MailServerOptions, type StartedMailServer, startMailServer } from '../../../test/bed/mail/mail-server.ts';
import { selfSigned } from '../../../test/bed/mail/self-signed.ts';
import { type Delivery, type News, type NotifyEffects, notifyEffects, smtp, tell } from '../src/index.ts';
import { NOBODY, sampleEffects, sampleNews } from './sample.ts';

const certificate = selfSigned();
const LOGIN = { user: 'failback@example.com', password: 'p@ss:word/%20' };
const login = `${encodeURIComponent(LOGIN.user)}:${encodeURIComponent(LOGIN.password)}@`;

const started: StartedMailServer[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()));
});

async function server(options: Partial<MailServerOptions> = {}): Promise<StartedMailServer> {
  const made = await startMailServer({ encryption: 'starttls', certificate, login: LOGIN, ...options });
  started.push(made);
  return made;
}

interface Told {
  readonly address: string;
  readonly news?: Partial<News>;
  readonly email?: Partial<NonNullable<Notify['email']>>;
  readonly effects?: Partial<NotifyEffects>;
}

async function told({ address, news = {}, email = {}, effects = {} }: Told): Promise<Delivery> {
  const notify: Notify = {
    ...NOBODY,
    email: { to: ['ops@example.com'], from: 'failback@example.com', server: { env: 'SMTP_URL' }, ...email },
  };
  const mail = smtp([certificate.cert]);
  const deliveries = await tell(notify, sampleNews(news), sampleEffects({ SMTP_URL: address }, { mail, ...effects }));
  const delivery = deliveries.find(({ channel }) => channel === 'email');
  if (delivery === undefined) throw new Error('every channel has a delivery');
  return delivery;
}

/** Headers of a mail, folded lines put together, by lower-case name. */
function headersOf(source: string): Readonly<Record<string, string>> {
  const [head = ''] = source.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
}

test.each([
  ['smtps', 'tls'],
  ['smtp', 'starttls'],
] as const)('a mail goes out over %s, with login and encryption', async (scheme, encryption) => {
  const { port, mails, logins } = await server({ encryption });
  const delivery = await told({
    address: `${scheme}://${login}localhost:${port}`,
    email: { to: ['ops@example.com', 'boss@example.com'] },
  });
  expect(delivery).toEqual({ channel: 'email', state: 'sent', thread: null, notices: [] });
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ to: ['ops@example.com', 'boss@example.com'], encrypted: true, user: LOGIN.user });
  expect(logins).toEqual([{ ...LOGIN, encrypted: true }]);
});

test('a mail has text and HTML, says that no person wrote it, and no person need answer it', async () => {
  const { port, mails } = await server();
  await told({ address: `smtp://${login}localhost:${port}` });
  const source = mails[0]?.source ?? '';
  const headers = headersOf(source);
  expect(headers.subject).toBe('[failback] chom production serves v1.4.2 again, proved after 41 s.');
  expect(headers['auto-submitted']).toBe('auto-generated');
  expect(headers.from).toBe('failback <failback@example.com>');
  expect(source).toContain('Content-Type: text/plain; charset=utf-8');
  expect(source).toContain('Content-Type: text/html; charset=utf-8');
});

test('mails of one operation belong together, and each has an id of its own', async () => {
  const { port, mails } = await server();
  const address = `smtp://${login}localhost:${port}`;
  await told({ address, news: { occasion: 'start' } });
  await told({ address, news: { occasion: 'end' } });
  const [start, end] = mails.map(({ source }) => headersOf(source));
  expect(start?.references).toBe('<20260307T091402Z-7c1d@example.com>');
  expect(end?.references).toBe(start?.references);
  expect(end?.['message-id']).not.toBe(start?.['message-id']);
});

test('what a host or a person wrote adds no header and no markup', async () => {
  const { port, mails } = await server();
  const hostile = 'v1\r\nBcc: victim@example.com\r\n\r\n<script>alert(1)</script><img src=x>';
  await told({
    address: `smtp://${login}localhost:${port}`,
    news: {
      headline: hostile,
      operation: hostile,
      reason: hostile,
      timeline: [hostile],
      links: [['"><script>', 'https://example.com/"onclick="x']],
    },
  });
  const source = mails[0]?.source ?? '';
  expect(mails[0]?.to).toEqual(['ops@example.com']);
  expect(Object.keys(headersOf(source))).not.toContain('bcc');
  const html = source.slice(source.indexOf('text/html'));
  expect(html).not.toMatch(/<script|<img/);
});

test('an address that is more than an address is refused before anything is sent', async () => {
  const effects = { mail: () => Promise.reject(new Error('it was sent')) };
  for (const to of ['ops@example.com\r\nBcc: x@example.com', 'Ops <ops@example.com>', 'a@b,c@d', '']) {
    const delivery = await told({ address: 'smtp://localhost', email: { to: [to] }, effects });
    expect(delivery).toMatchObject({ state: 'failed', reason: expect.stringMatching(/is no e-mail address/) });
  }
});

test('a server that offers no encryption gets neither login nor mail', async () => {
  const { port, mails, logins } = await server({ encryption: 'none' });
  expect(await told({ address: `smtp://${login}localhost:${port}` })).toMatchObject({
    state: 'failed',
    reason: expect.stringMatching(/no protected connection/),
  });
  expect([...mails, ...logins]).toEqual([]);
});

test('only this very machine takes mail in the clear, and only without a login', async () => {
  const { port, mails } = await server({ encryption: 'none', login: null });
  expect(await told({ address: `smtp://localhost:${port}` })).toMatchObject({ state: 'sent' });
  const offering = await server({ login: null });
  const unvouched = { address: `smtp://localhost:${offering.port}`, effects: { mail: smtp() } };
  expect(await told(unvouched)).toMatchObject({ state: 'sent' });
  expect([...mails, ...offering.mails]).toMatchObject([{ encrypted: false }, { encrypted: false }]);
});

test.each([
  ['smtps', 'tls'],
  ['smtp', 'starttls'],
] as const)('a certificate that nobody vouches for ends %s before the login', async (scheme, encryption) => {
  const { port, mails, logins } = await server({ encryption });
  const delivery = await told({ address: `${scheme}://${login}localhost:${port}`, effects: { mail: smtp() } });
  expect(delivery).toMatchObject({ state: 'failed', reason: expect.stringMatching(/signed its certificate/) });
  expect([...mails, ...logins]).toEqual([]);
});

test('a refused login is said without the password, also when the server repeats it', async () => {
  const { port } = await server({ login: { user: LOGIN.user, password: 'another' } });
  const delivery = await told({ address: `smtp://${login}localhost:${port}` });
  expect(delivery).toMatchObject({
    state: 'failed',
    reason: expect.stringMatching(/refuses the login in SMTP_URL/),
    said: expect.stringContaining('***'),
  });
  expect(JSON.stringify(delivery)).not.toContain('p@ss');
});

test('an address that the server does not know is named, and the others get the mail', async () => {
  const { port, mails } = await server({ unknown: ['gone@example.com'] });
  const address = `smtp://${login}localhost:${port}`;
  expect(await told({ address, email: { to: ['ops@example.com', 'gone@example.com'] } })).toMatchObject({
    state: 'failed',
    reason: 'the mail server does not take mail for gone@example.com; the others got it.',
    said: '550 No such mailbox gone@example.com',
  });
  expect(mails).toHaveLength(1);
  expect(await told({ address, email: { to: ['gone@example.com'] } })).toMatchObject({
    state: 'failed',
    reason: expect.stringMatching(/refuses sender or addresses\./),
    said: expect.stringContaining('550 No such mailbox'),
  });
});

test('a mail server that is down is a value', async () => {
  const { port, stop } = await server();
  await stop();
  expect(await told({ address: `smtp://${login}127.0.0.1:${port}` })).toMatchObject({
    state: 'failed',
    reason: 'the mail server in SMTP_URL could not be reached: it refuses the connection.',
  });
});

test('a mail server that never answers is given up after the limit', async () => {
  const { port } = await server({ hangs: true });
  const { wait } = notifyEffects({}, { template: () => null, redact: (text) => text });
  const address = `smtp://${login}localhost:${port}`;
  expect(await told({ address, effects: { limitMs: 300, wait } })).toMatchObject({ state: 'failed' });
});

test.each([
  ['smtps://localhost?tls.rejectUnauthorized=false', /goes on after the port/],
  ['https://mail.example.com', /smtps:\/\/ nor smtp:\/\//],
  ['smtp://user@mail.example.com', /both user and password/],
  ['smtp://us%er:p@mail.example.com', /login cannot be read/],
  ['mail.example.com:587', /smtps:\/\/ nor smtp:\/\//],
  ['', /SMTP_URL is not set/],
])('the address %s is refused with what would be right', async (address, why) => {
  const effects = { mail: () => Promise.reject(new Error('it was sent')) };
  expect(await told({ address, effects })).toMatchObject({ state: 'failed', reason: expect.stringMatching(why) });
});
