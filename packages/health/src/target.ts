import type { Environment, Host } from '@failback/runbook';

/** Where the connection goes when that is not what the URL says. */
export interface Connect {
  readonly address: string;
  readonly port: number;
}

/** An address to ask. With `connect`, Host header and TLS name stay those of `url`. */
export interface Target {
  /** Without a trailing slash. */
  readonly url: string;
  readonly connect: Connect | null;
}

const LOOPBACK = '127.0.0.1';

/** Where one host answers by itself, as seen from that host: its own url, else the environment's on its loopback. */
export function hostTarget(environment: Environment, host: Host): Target {
  if (host.url !== null) return { url: withoutSlash(host.url), connect: null };
  return {
    url: withoutSlash(environment.url),
    connect: { address: LOOPBACK, port: portOf(environment.url) },
  };
}

/** The port that a URL says, or its scheme implies. */
export function portOf(url: string): number {
  const parsed = new URL(url);
  if (parsed.port !== '') return Number(parsed.port);
  return parsed.protocol === 'https:' ? 443 : 80;
}

/**
 * What to ask for a check's `http`, which is a path below the target's url or an absolute URL.
 * `own` tells whether the one who answers is the target: only then do its connection and the maintenance bypass apply,
 * so that the bypass never reaches a stranger.
 */
export interface Resolved {
  readonly url: string;
  readonly own: boolean;
  readonly connect: Connect | null;
}

export function resolve(target: Target, http: string): Resolved {
  if (!isAbsolute(http)) {
    const path = http.startsWith('/') ? http : `/${http}`;
    return { url: new URL(`${target.url}${path}`).href, own: true, connect: target.connect };
  }
  const url = new URL(http);
  const own = url.origin === new URL(target.url).origin;
  return { url: url.href, own, connect: own ? target.connect : null };
}

/** Address of a probe file in the web root. Null for a name that no operation of ours gives. */
export function probeUrl(target: Target, file: string): string | null {
  return /^[A-Za-z0-9._/-]+$/.test(file) && !file.includes('..') ? resolve(target, `/${file}`).url : null;
}

/** Asked from the runner, an address on loopback would be the runner's own; such a check is for hosts alone. */
export function isForeignLoopback(target: Target, http: string): boolean {
  return isAbsolute(http) && !resolve(target, http).own && LOOPBACK_NAME.test(new URL(http).hostname);
}

const LOOPBACK_NAME = /^(localhost|127(\.\d+){3}|\[::1\])$/;

function isAbsolute(http: string): boolean {
  return /^https?:\/\//i.test(http);
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
