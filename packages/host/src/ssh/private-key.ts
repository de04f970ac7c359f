import './commonjs-dirname.ts';
import { RemoteError } from '@failback/runbook';
import ssh2 from 'ssh2';

export interface Credentials {
  /** Text of the private key (input `ssh-private-key`). */
  readonly privateKey: string;
  /** Its passphrase, null when it has none (input `ssh-passphrase`). */
  readonly passphrase: string | null;
  /** Text of a `known_hosts` file (input `ssh-known-hosts`). */
  readonly knownHosts: string;
}

/** The key as text that can be used to log in, or a `no-key` / `key-passphrase` refusal. Nothing is sent anywhere. */
export function usablePrivateKey(host: string, credentials: Credentials): string {
  // Secrets pasted into a web form come with CRLF or without the last line end; key parsers take neither.
  const text = `${credentials.privateKey.replace(/\r\n?/g, '\n').trim()}\n`;
  if (text === '\n') {
    throw noKey(host, 'ssh-private-key is empty', 'give it the whole file of a private key, from BEGIN to END');
  }
  const bare = parse(text, null);
  const encrypted = bare instanceof Error && /passphrase/i.test(bare.message);
  const key = encrypted ? parse(text, credentials.passphrase) : bare;
  if (encrypted && key instanceof Error) throw wrongPassphrase(host, credentials.passphrase);
  if (key instanceof Error) {
    throw noKey(
      host,
      'ssh-private-key holds no private key that can be read; it must be the whole file, from BEGIN to END, in OpenSSH or PEM format',
      'ssh-keygen -p -f KEY_FILE (rewrites the key in OpenSSH format), then store that file',
    );
  }
  if (!key.isPrivateKey()) {
    throw noKey(host, 'ssh-private-key holds a public key', 'store the file without .pub instead');
  }
  return text;
}

function parse(text: string, passphrase: string | null): ssh2.ParsedKey | Error {
  try {
    const parsed: ssh2.ParsedKey | ssh2.ParsedKey[] | Error =
      passphrase === null ? ssh2.utils.parseKey(text) : ssh2.utils.parseKey(text, passphrase);
    const key = Array.isArray(parsed) ? parsed[0] : parsed;
    return key ?? new Error('no key');
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function noKey(host: string, message: string, mend: string): RemoteError {
  return new RemoteError({ code: 'no-key', host, message: `${message}.`, mend });
}

function wrongPassphrase(host: string, passphrase: string | null): RemoteError {
  const message =
    passphrase === null || passphrase === ''
      ? 'ssh-private-key is protected by a passphrase and ssh-passphrase is empty.'
      : 'ssh-passphrase does not open ssh-private-key.';
  return new RemoteError({
    code: 'key-passphrase',
    host,
    message,
    mend: 'set ssh-passphrase to the passphrase that `ssh-keygen -y -f KEY_FILE` accepts.',
  });
}
