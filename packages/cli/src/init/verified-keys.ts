import { createHash } from 'node:crypto';

/** A machine that was spoken to, and the key that it had. */
export interface VerifiedHost {
  readonly address: string;
  readonly port: number;
  /** `SHA256:…` */
  readonly fingerprint: string;
}

/**
 * The lines of a `known_hosts` file for these machines with the very keys that they had, under their plain names.
 * Null when a key is not among the lines, as with one that is known by other means.
 */
export function verifiedKeys(knownHosts: string, hosts: readonly VerifiedHost[]): string | null {
  const keys = knownHosts.split(/\r?\n/).flatMap((line) => {
    const [, type, blob] = /(?:^|\s)([a-z0-9@.-]+) (AAAA[A-Za-z0-9+/]+={0,2})(?:\s|$)/.exec(line) ?? [];
    return type === undefined || blob === undefined ? [] : [{ type, blob }];
  });
  const lines = hosts.map(({ address, port, fingerprint }) => {
    const key = keys.find(({ blob }) => fingerprintOf(blob) === fingerprint);
    return key === undefined ? null : `${port === 22 ? address : `[${address}]:${port}`} ${key.type} ${key.blob}`;
  });
  return lines.includes(null) ? null : `${lines.join('\n')}\n`;
}

function fingerprintOf(blob: string): string {
  return `SHA256:${createHash('sha256').update(Buffer.from(blob, 'base64')).digest('base64').replace(/=+$/, '')}`;
}
