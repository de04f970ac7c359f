import { createHash, createHmac } from 'node:crypto';

/** A key that `known_hosts` holds for a host. */
export interface KnownKey {
  /** e.g. `ssh-ed25519`. */
  readonly type: string;
  /** `SHA256:…` */
  readonly fingerprint: string;
}

export type HostKeyJudgement =
  | { readonly status: 'known' }
  /** No line for this host; `authority` when only a `@cert-authority` line matches, which is not supported. */
  | { readonly status: 'unknown'; readonly authority: boolean }
  | { readonly status: 'mismatch'; readonly expected: readonly KnownKey[] }
  | { readonly status: 'revoked' };

interface Line {
  readonly marker: 'key' | 'revoked' | 'cert-authority';
  readonly hosts: string;
  readonly type: string;
  readonly blob: string;
}

/** A line with any other marker is not a line that we understand, and trusts nothing. */
const MARKERS: ReadonlyMap<string, Line['marker']> = new Map([
  ['@revoked', 'revoked'],
  ['@cert-authority', 'cert-authority'],
]);

/** `SHA256:<base64 without padding>` of a public key in wire format, as every SSH tool shows it. */
export function fingerprintOf(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}

/** The name of the key's type, which its wire format begins with; empty when it does not. */
export function keyType(key: Buffer): string {
  if (key.length < 4) return '';
  const length = key.readUInt32BE(0);
  return length > 64 || key.length < 4 + length ? '' : key.toString('latin1', 4, 4 + length);
}

/** The keys that the file trusts for this host and port. */
export function knownKeys(knownHosts: string, address: string, port: number): readonly KnownKey[] {
  return linesFor(knownHosts, address, port)
    .filter((line) => line.marker === 'key')
    .map((line) => ({ type: line.type, fingerprint: fingerprintOf(Buffer.from(line.blob, 'base64')) }));
}

/** Judges the key a server showed. A revoked key stays revoked, whatever other lines say. */
export function judgeHostKey(knownHosts: string, address: string, port: number, shown: Buffer): HostKeyJudgement {
  const lines = linesFor(knownHosts, address, port);
  const holds = (line: Line) => Buffer.from(line.blob, 'base64').equals(shown);
  if (lines.some((line) => line.marker === 'revoked' && holds(line))) return { status: 'revoked' };
  if (lines.some((line) => line.marker === 'key' && holds(line))) return { status: 'known' };
  const expected = knownKeys(knownHosts, address, port);
  if (expected.length > 0) return { status: 'mismatch', expected };
  return { status: 'unknown', authority: lines.some((line) => line.marker === 'cert-authority') };
}

/** Signature algorithms for a key type, best first (RFC 8332 gives RSA keys better ones than `ssh-rsa`). */
function algorithmsOf(type: string): readonly string[] {
  return type === 'ssh-rsa' ? ['rsa-sha2-512', 'rsa-sha2-256', 'ssh-rsa'] : [type];
}

/**
 * The offered host key algorithms with those of known keys first. A server with several keys then shows one that we
 * know, instead of one that we would have to refuse.
 */
export function preferKnown<Algorithm extends string>(
  offered: readonly Algorithm[],
  known: readonly KnownKey[],
): Algorithm[] {
  const wanted = new Set(known.flatMap((key) => algorithmsOf(key.type)));
  return [...offered.filter((name) => wanted.has(name)), ...offered.filter((name) => !wanted.has(name))];
}

function linesFor(knownHosts: string, address: string, port: number): Line[] {
  const names = namesOf(address, port);
  return knownHosts
    .split(/\r?\n/)
    .map(parseLine)
    .filter((line) => line !== null)
    .filter((line) => names.some((name) => matches(line.hosts, name)));
}

/** How a host is written: `host` for port 22, else `[host]:port`. */
function namesOf(address: string, port: number): string[] {
  const host = address.toLowerCase();
  return port === 22 ? [host, `[${host}]:22`] : [`[${host}]:${port}`];
}

function parseLine(text: string): Line | null {
  const fields = text.trim().split(/[ \t]+/);
  if (fields[0] === undefined || fields[0] === '' || fields[0].startsWith('#')) return null;
  const marker = fields[0].startsWith('@') ? MARKERS.get(fields[0]) : 'key';
  const [hosts, type, blob] = marker === 'key' ? fields : fields.slice(1);
  if (marker === undefined || hosts === undefined || type === undefined || blob === undefined) return null;
  return keyType(Buffer.from(blob, 'base64')) === type ? { marker, hosts, type, blob } : null;
}

function matches(hosts: string, name: string): boolean {
  if (hosts.startsWith('|')) return matchesHash(hosts, name);
  const patterns = hosts.toLowerCase().split(',');
  const hit = (pattern: string) => matchesGlob(pattern, name);
  if (patterns.some((pattern) => pattern.startsWith('!') && hit(pattern.slice(1)))) return false;
  return patterns.some((pattern) => !pattern.startsWith('!') && hit(pattern));
}

/** `|1|salt|hash`: HMAC-SHA1 of the name, so that the file does not tell whom we talk to. */
function matchesHash(hosts: string, name: string): boolean {
  const [, scheme, salt, hash] = hosts.split('|');
  if (scheme !== '1' || salt === undefined || hash === undefined || hash === '') return false;
  return createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest().equals(Buffer.from(hash, 'base64'));
}

/** `*` stands for any text, `?` for one letter. Goes back to the last `*` only, so that no pattern takes long. */
function matchesGlob(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let resumeAt = 0;
  for (let letter = 0; letter < name.length; ) {
    if (pattern[at] === '*') {
      star = at;
      at += 1;
      resumeAt = letter;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[letter])) {
      at += 1;
      letter += 1;
    } else if (star === -1) {
      return false;
    } else {
      at = star + 1;
      resumeAt += 1;
      letter = resumeAt;
    }
  }
  return /^\**$/.test(pattern.slice(at));
}
