import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveEnvironment } from '@failback/runbook';
import ssh2 from 'ssh2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runbookOf, SMALL } from '../../runbook/test/small-runbook.ts';
import { readCredentials } from '../src/credentials.ts';
import { testTerminal } from './terminal.ts';

const environment = resolveEnvironment(runbookOf(SMALL), 'production');
const NOTHING = { identity: null, knownHosts: null };
const PASSPHRASE = 'correct horse';
const plain = ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 }).private;
const locked = ssh2.utils.generateKeyPairSync('ecdsa', {
  bits: 256,
  passphrase: PASSPHRASE,
  cipher: 'aes256-ctr',
  rounds: 4,
}).private;

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'failback-home-'));
  mkdirSync(join(home, '.ssh'));
  writeFileSync(join(home, '.ssh', 'id_ed25519'), locked);
  writeFileSync(join(home, '.ssh', 'known_hosts'), 'app1 ssh-ed25519 AAAA\n');
  writeFileSync(join(home, 'plain'), plain);
  writeFileSync(join(home, 'no-key'), 'nothing');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const identity = (name: string) => ({ ...NOTHING, identity: join(home, name) });

describe('the key', () => {
  test('is the one in the home directory, and its passphrase is asked for, up to three times', async () => {
    const terminal = testTerminal({ home, answers: ['guess', 'another', PASSPHRASE] });
    const credentials = await readCredentials(NOTHING, environment, terminal);
    expect(credentials).toMatchObject({ passphrase: PASSPHRASE, knownHosts: 'app1 ssh-ed25519 AAAA\n' });
    expect(terminal.questions).toHaveLength(3);
    expect(terminal.told).toEqual(['That does not open it.', 'That does not open it.']);
    terminal.tell(`a host said ${PASSPHRASE}`);
    expect(terminal.told.at(-1)).toBe('a host said ***');
  });

  test('may be named, and a key without a passphrase asks for none', async () => {
    const terminal = testTerminal({ home, answers: [] });
    expect(await readCredentials(identity('plain'), environment, terminal)).toMatchObject({ passphrase: null });
    expect(terminal.questions).toEqual([]);
  });

  test('may come from the environment with its passphrase and known hosts, with the line ends of a web form', async () => {
    const env = {
      FAILBACK_SSH_PRIVATE_KEY: locked.replaceAll('\n', '\r\n'),
      FAILBACK_SSH_PASSPHRASE: PASSPHRASE,
      FAILBACK_SSH_KNOWN_HOSTS: 'app2 ssh-ed25519 BBBB',
    };
    const terminal = testTerminal({ home: '/nonexistent', env });
    expect(await readCredentials(NOTHING, environment, terminal)).toMatchObject({
      passphrase: PASSPHRASE,
      knownHosts: 'app2 ssh-ed25519 BBBB',
    });
  });
});

describe('a refusal', () => {
  const empty = () => testTerminal({ home: join(home, 'empty') });

  test('names everything that is missing, and the line that reads the keys of each host', async () => {
    const missing = readCredentials(NOTHING, environment, empty());
    await expect(missing).rejects.toThrow(/id_ed25519: The private key[\s\S]*known_hosts: The keys of the hosts/);
    await expect(missing).rejects.toThrow(/\nssh-keyscan -p 22 app1\.example\.com >> known_hosts/);
  });

  test('tells what is wrong with the request together with what is wrong with the credentials', async () => {
    const wrong = [{ code: 'unknown-host', where: '--without', message: '"app9" is no host of production.' }];
    const both = readCredentials({ ...NOTHING, wrong }, environment, empty());
    await expect(both).rejects.toThrow(/--without: "app9"[\s\S]*id_ed25519: The private key/);
    const alone = readCredentials({ ...identity('plain'), wrong }, environment, testTerminal({ home }));
    await expect(alone).rejects.toThrow(/^--without: "app9" is no host of production\.$/);
  });

  test('tells a key that cannot be read, a wrong passphrase, and one that nobody can be asked for', async () => {
    await expect(readCredentials(identity('no-key'), environment, testTerminal({ home }))).rejects.toThrow(
      'no private key in it',
    );
    const wrong = testTerminal({ home, env: { FAILBACK_SSH_PASSPHRASE: 'guess' } });
    await expect(readCredentials(NOTHING, environment, wrong)).rejects.toThrow('FAILBACK_SSH_PASSPHRASE does not open');
    await expect(readCredentials(NOTHING, environment, testTerminal({ home }))).rejects.toThrow(
      'protected by a passphrase',
    );
  });
});
