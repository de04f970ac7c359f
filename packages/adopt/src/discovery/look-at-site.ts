import type { Duplex } from 'node:stream';
import { type HttpAnswer, type HttpGet, resolve } from '@failback/health';
import type { JsonScalar } from '@failback/runbook';

/** Where an application usually says how it is, the most telling first. */
const ROUTES = ['/health/ready', '/health', '/up', '/ready', '/healthz', '/'] as const;

const LOOK_MS = 8_000;
/** Deeper fields say nothing about the whole. */
const MOST_FIELDS = 50;

/** What one route answered to one place. */
export interface SiteLook {
  readonly path: string;
  /** Null: from where failback runs; else the name of the host. */
  readonly from: string | null;
  readonly answer: SiteAnswer | { readonly kind: 'silent'; readonly why: string };
}

export interface SiteAnswer {
  readonly kind: 'answered';
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Plain values of a JSON answer by their dotted names; empty when it is none. */
  readonly fields: Readonly<Record<string, JsonScalar>>;
}

/** A TCP connection that begins on the host. */
export type HostDoor = {
  readonly host: string;
  readonly open: (address: string, port: number) => Promise<Duplex>;
};

/** Asks the site at every usual route, and at `extra`; as a client does, and from each host at its own web server. */
export async function lookAtSite(
  url: string,
  extra: string | null,
  doors: readonly HostDoor[],
  get: HttpGet,
): Promise<readonly SiteLook[]> {
  const paths = [...new Set([...(extra === null ? [] : [extra]), ...ROUTES])];
  const places = [null, ...doors];
  const looks = await Promise.all(places.map((door) => lookFrom(door, url, paths, get)));
  return looks.flat();
}

/** One after the other: a site that is being adopted is not to be loaded. */
async function lookFrom(
  door: HostDoor | null,
  url: string,
  paths: readonly string[],
  get: HttpGet,
): Promise<readonly SiteLook[]> {
  const looks: SiteLook[] = [];
  for (const path of paths) {
    const { url: address } = resolve({ url, connect: null }, path);
    const { port, protocol } = new URL(address);
    const number = port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
    const connect = door === null ? null : () => door.open('127.0.0.1', number);
    const answer = await get({ url: address, timeout: LOOK_MS, connect, ca: null });
    looks.push({ path, from: door?.host ?? null, answer: siteAnswer(answer) });
    // A place that hears nothing at all hears nothing at the next route either.
    if (answer.kind === 'silent' && looks.length === 1) break;
  }
  return looks;
}

function siteAnswer(answer: HttpAnswer): SiteLook['answer'] {
  if (answer.kind !== 'answered') return { kind: 'silent', why: answer.why };
  const { status, headers, body } = answer;
  return { kind: 'answered', status, headers, fields: fieldsOf(body) };
}

const FIELD = /^[A-Za-z0-9_-]+$/;

function fieldsOf(body: string): Record<string, JsonScalar> {
  const fields: Record<string, JsonScalar> = {};
  const walk = (value: unknown, prefix: string, depth: number): void => {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > 3) return;
    for (const [key, member] of Object.entries(value)) {
      if (!FIELD.test(key) || Object.keys(fields).length >= MOST_FIELDS) continue;
      const name = prefix === '' ? key : `${prefix}.${key}`;
      if (member === null || ['string', 'number', 'boolean'].includes(typeof member))
        fields[name] = member as JsonScalar;
      else walk(member, name, depth + 1);
    }
  };
  try {
    walk(JSON.parse(body), '', 0);
  } catch {
    return {};
  }
  return fields;
}
