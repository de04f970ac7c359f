import { ok, type Parsed, wrong } from './input.ts';

/** A private key in PEM or OpenSSH form. Line ends are made LF and the last one is added, because secrets lose both. */
export function parsePrivateKey(text: string): Parsed<string> {
  const key = withUnixLines(text);
  if (/^-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----\n[\s\S]+\n-----END [A-Z0-9 ]*PRIVATE KEY-----\n$/.test(key))
    return ok(key);
  if (/^(ssh|ecdsa|sk)-\S+ /.test(key)) return wrong('This is a public key; the private half is needed.');
  return wrong('This is not a whole private key.');
}

/** Lines of known_hosts. Only their shape is looked at here; the connection compares the keys. */
export function parseKnownHosts(text: string): Parsed<string> {
  const known = withUnixLines(text);
  const entries = known.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const bad = entries.filter(
    (line) => !/^(@[a-z-]+\s+)?\S+\s+[a-z0-9@.-]+\s+[A-Za-z0-9+/]+={0,2}(\s.*)?$/.test(line.trim()),
  );
  if (bad.length === 0) return ok(known);
  return wrong(`${bad.length} of ${entries.length} lines are not "host key-type base64-key".`);
}

function withUnixLines(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  return lines === '' ? '' : `${lines}\n`;
}
