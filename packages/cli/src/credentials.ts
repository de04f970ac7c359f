import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Credentials, keyscanLines, redactor } from '@failback/host';
import { type Environment, type Problem, UserError } from '@failback/runbook';
import type { Terminal } from './terminal.ts';

export interface KeyFlags {
  readonly identity: string | null;
  readonly knownHosts: string | null;
  /** What is wrong with the request itself: told together with what is wrong with the credentials. */
  readonly wrong?: readonly Problem[];
}

/** Attempts at a passphrase, as ssh itself gives. */
const ATTEMPTS = 3;

/** Key, passphrase and known hosts, from flags, environment and home. Throws a UserError with everything that is missing. The terminal shows none of them. */
export async function readCredentials(
  flags: KeyFlags,
  environment: Pick<Environment, 'hosts'>,
  terminal: Terminal,
): Promise<Credentials> {
  const { env, home } = terminal;
  const key = textOf(flags.identity, env.FAILBACK_SSH_PRIVATE_KEY, join(home, '.ssh', 'id_ed25519'));
  const known = textOf(flags.knownHosts, env.FAILBACK_SSH_KNOWN_HOSTS, join(home, '.ssh', 'known_hosts'));
  const problems = [
    ...(flags.wrong ?? []),
    ...(key.ok ? [] : [noKey(key)]),
    ...(known.ok ? [] : [noKnownHosts(known, environment)]),
  ];
  if (!key.ok || !known.ok || problems.length > 0) throw new UserError(problems);
  const privateKey = `${key.text.replace(/\r\n?/g, '\n').trim()}\n`;
  terminal.hide(redactor([privateKey]));
  const passphrase = await passphraseOf(privateKey, key.from, terminal);
  terminal.hide(redactor([passphrase]));
  return { privateKey, passphrase, knownHosts: known.text };
}

type Read =
  | { readonly ok: true; readonly text: string; readonly from: string }
  | { readonly ok: false; readonly file: string; readonly code: string };

function textOf(flag: string | null, fromEnv: string | undefined, fallback: string): Read {
  if (flag === null && fromEnv !== undefined && fromEnv.trim() !== '') {
    return { ok: true, text: fromEnv, from: 'the environment' };
  }
  const file = flag ?? fallback;
  try {
    return { ok: true, text: readFileSync(file, 'utf8'), from: file };
  } catch (error) {
    return { ok: false, file, code: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' };
  }
}

function noKey({ file, code }: { readonly file: string; readonly code: string }): Problem {
  return {
    code: 'no-key',
    where: file,
    message: `The private key cannot be read (${code}).`,
    mend: 'name the file: --identity FILE; or put the key itself into FAILBACK_SSH_PRIVATE_KEY',
  };
}

function noKnownHosts(
  { file, code }: { readonly file: string; readonly code: string },
  { hosts }: Pick<Environment, 'hosts'>,
): Problem {
  const lines = [...new Set(hosts.flatMap(keyscanLines))];
  return {
    code: 'host-key-unknown',
    where: file,
    message: `The keys of the hosts cannot be read (${code}), and no host is spoken to whose key is not known.`,
    mend: [
      'name the file: --known-hosts FILE. These lines make one; compare it with what the machines themselves say:',
      ...lines,
    ].join('\n'),
  };
}

/** Null for a key without one. Asked for at most three times, never shown. */
async function passphraseOf(privateKey: string, from: string, terminal: Terminal): Promise<string | null> {
  const { default: ssh2 } = await import('ssh2');
  const opens = (passphrase: string | null): boolean => {
    try {
      const parsed =
        passphrase === null ? ssh2.utils.parseKey(privateKey) : ssh2.utils.parseKey(privateKey, passphrase);
      return !(parsed instanceof Error);
    } catch {
      return false;
    }
  };
  if (opens(null)) return null;
  const bare = ssh2.utils.parseKey(privateKey);
  if (!(bare instanceof Error) || !/passphrase/i.test(bare.message)) throw new UserError([badKey(from)]);
  const given = terminal.env.FAILBACK_SSH_PASSPHRASE;
  if (given !== undefined) {
    if (opens(given)) return given;
    throw new UserError([closed(from, 'FAILBACK_SSH_PASSPHRASE does not open this private key.')]);
  }
  for (let attempt = 0; attempt < ATTEMPTS && terminal.askSecret !== null; attempt += 1) {
    const typed = await terminal.askSecret(`Passphrase of ${from}: `);
    if (typed === null) break;
    if (opens(typed)) return typed;
    terminal.tell('That does not open it.');
  }
  throw new UserError([closed(from, 'This private key is protected by a passphrase.')]);
}

function badKey(from: string): Problem {
  const mend = `ssh-keygen -y -f ${from}   # shows whether ssh itself can read it`;
  return { code: 'no-key', where: from, message: 'There is no private key in it that can be read.', mend };
}

function closed(from: string, message: string): Problem {
  return { code: 'key-passphrase', where: from, message, mend: 'set FAILBACK_SSH_PASSPHRASE, or run it on a terminal' };
}
