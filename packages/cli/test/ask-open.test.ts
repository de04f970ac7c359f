import { NO_ANSWERS, type OpenQuestion } from '@failback/adopt';
import { describe, expect, test } from 'vitest';
import { addressOf, PARSERS } from '../src/init/answer-parsers.ts';
import { askFrom } from '../src/init/ask-from.ts';
import { askOpen } from '../src/init/ask-open.ts';
import { hostsOf } from '../src/init/look-at-hosts.ts';
import { UsageError } from '../src/usage-error.ts';
import { testTerminal } from './terminal.ts';

const ANSWERS = { ...NO_ANSWERS, environment: 'staging' };
const APP: OpenQuestion = {
  answer: 'app',
  because: 'No remote.',
  asks: 'What is it called?',
  accepted: 'a name',
  suggestion: null,
};
const STATE: OpenQuestion = {
  answer: 'stateDir',
  because: 'No root.',
  asks: 'Where?',
  accepted: 'a folder',
  suggestion: '~/failback',
};

test('what is typed is the answer, and Enter takes what is suggested', async () => {
  const terminal = testTerminal({ answers: ['shop', ''] });
  expect(await askOpen(ANSWERS, [APP, STATE], terminal)).toMatchObject({ app: 'shop', stateDir: '~/failback' });
  expect(terminal.questions).toEqual(['What is it called? ', 'Where? [~/failback] ']);
});

test('what is accepted is said before the question, where no answer is suggested that shows it', async () => {
  const terminal = testTerminal({ answers: ['shop', ''] });
  await askOpen(ANSWERS, [APP, STATE], terminal);
  expect(terminal.told).toEqual(['', 'No remote.', 'Accepted: a name.', '', 'No root.']);
});

test('an answer that will not do is asked for again, with what is accepted', async () => {
  const terminal = testTerminal({ answers: ['My Shop', 'shop'] });
  expect((await askOpen(ANSWERS, [APP], terminal)).app).toBe('shop');
  expect(terminal.told.join('\n')).toContain('"My Shop" will not do. Accepted: a name.');
});

test('Enter is no answer where nothing is suggested', async () => {
  const terminal = testTerminal({ answers: ['', '', ''] });
  await expect(askOpen(ANSWERS, [APP], terminal)).rejects.toThrow('--app');
});

test('Ctrl-C ends it, and says that nothing was written', async () => {
  const terminal = testTerminal({ answers: [null] });
  await expect(askOpen(ANSWERS, [APP], terminal)).rejects.toBeInstanceOf(UsageError);
  expect(terminal.told.at(-1)).toBe('Stopped: nothing was written.');
});

test('which host it is about is asked again after an answer that is none, and Ctrl-C ends that too', async () => {
  const terminal = testTerminal({ answers: ['staging', 'deploy@staging.example.com'] });
  expect(await askFrom(terminal)).toEqual({ user: 'deploy', address: 'staging.example.com', port: 22 });
  expect(terminal.told).toEqual(['"staging" is not user@host. Accepted: user@host or user@host:port.']);
  const refused = testTerminal({ answers: [null] });
  await expect(askFrom(refused)).rejects.toThrow('--from deploy@host');
  expect(refused.told).toEqual(['Stopped: nothing was written.']);
});

test('with nobody there every question is told of with its flag', async () => {
  const asked = askOpen(ANSWERS, [APP, STATE], testTerminal({ answers: null }));
  await expect(asked).rejects.toThrow(
    /--app: No remote[\s\S]*--state-dir: No root\. Where\? Perhaps: --state-dir ~\/failback/,
  );
});

describe('an answer is read the same, typed or given by a flag', () => {
  test.each([
    ['restart', 'appctl restart', { kind: 'command', command: ['appctl', 'restart'] }],
    ['restart', 'unit:shop-web.service', { kind: 'unit', unit: 'shop-web' }],
    ['restart', 'none', { kind: 'none' }],
    ['url', 'https://shop.example.com/', 'https://shop.example.com'],
    ['path', '/var/www/shop/', '/var/www/shop'],
  ] as const)('%s %s', (answer, text, value) => {
    expect(PARSERS[answer](text)).toEqual({ ok: true, value });
  });

  test.each([
    ['restart', 'a; rm -rf /'],
    ['restart', 'unit:*'],
    ['restart', '$(id)'],
    ['url', 'https://ada:secret@example.com'],
    ['url', 'file:///etc/passwd'],
    ['path', '/var/../etc'],
    ['path', 'relative'],
    ['stateDir', '~ada/x'],
    ['app', 'a/b'],
    ['runAs', 'root;id'],
    ['ready', '//evil.example.com'],
    ['releaseHeader', 'X Release'],
  ] as const)('%s %s will not do', (answer, text) => {
    expect(PARSERS[answer](text).ok).toBe(false);
  });
});

test('a host is user@address, with a port where it is another', () => {
  expect(addressOf('deploy@app1.example.com:2222')).toEqual({
    ok: true,
    value: { user: 'deploy', address: 'app1.example.com', port: 2222 },
  });
  for (const text of ['app1', 'deploy@-oProxyCommand=x', 'deploy@a:70000', 'de ploy@a'])
    expect(addressOf(text).ok).toBe(false);
});

test('hosts are called by the first part of their address, else app1, app2; a jump host is on the way to each', () => {
  const from = ['Web1.example.com', '192.0.2.7', 'web1.example.org'].map((address) => ({
    user: 'deploy',
    address,
    port: 22,
  }));
  const hosts = hostsOf(from, 'ops@bastion.example.com:2222');
  expect(hosts.map(({ name }) => name)).toEqual(['web1', 'app2', 'app3']);
  expect(hosts[0]?.jump).toEqual({ user: 'ops', address: 'bastion.example.com', port: 2222 });
});
