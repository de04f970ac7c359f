import type { JsonScalar } from '@failback/runbook';
import type { SiteAnswer, SiteLook } from './look-at-site.ts';

/** The route that decides reopening, and what its answer must hold. */
export interface GateRoute {
  readonly http: string;
  readonly json: Readonly<Record<string, JsonScalar>>;
}

/** How the application says which release answers. */
export type ReleaseAnswer =
  | { readonly http: string; readonly kind: 'header'; readonly name: string }
  | { readonly http: string; readonly kind: 'json'; readonly field: string };

const WELL: Readonly<Record<string, readonly JsonScalar[]>> = {
  status: ['ok', 'OK', 'healthy', 'up', 'UP', 'pass', 'ready'],
  ok: [true],
  healthy: [true],
  ready: [true],
};

/** The first route that answers 200 wherever it was asked; null when there is none. */
export function gateRoute(looks: readonly SiteLook[], wanted: string | null): GateRoute | null {
  const paths = wanted === null ? [...new Set(looks.map(({ path }) => path))] : [wanted];
  const http = paths.find((path) => {
    const heard = answers(looks, path);
    return heard.length > 0 && heard.every(({ status }) => status === 200);
  });
  if (http === undefined) return null;
  const fields = answers(looks, http)[0]?.fields ?? {};
  const field = Object.keys(WELL).find((name) => WELL[name]?.includes(fields[name] ?? null));
  return { http, json: field === undefined ? {} : { [field]: fields[field] ?? null } };
}

/** Where an answer holds the very name of the live release; null when no answer does. */
export function releaseAnswer(
  looks: readonly SiteLook[],
  gate: GateRoute | null,
  liveReleases: readonly string[],
): ReleaseAnswer | null {
  const ordered = [...looks].sort(
    (left, right) => Number(right.path === gate?.http) - Number(left.path === gate?.http),
  );
  for (const { path: http, answer } of ordered) {
    if (answer.kind !== 'answered') continue;
    const header = Object.keys(answer.headers).find(
      (name) => /^[a-z0-9][a-z0-9_-]{0,63}$/.test(name) && liveReleases.includes(answer.headers[name] ?? ''),
    );
    if (header !== undefined) return { http, kind: 'header', name: titled(header) };
    const field = Object.keys(answer.fields).find((name) => {
      const value = answer.fields[name];
      return typeof value === 'string' && liveReleases.includes(value);
    });
    if (field !== undefined) return { http, kind: 'json', field };
  }
  return null;
}

function answers(looks: readonly SiteLook[], path: string): readonly SiteAnswer[] {
  return looks.flatMap((look) => (look.path === path && look.answer.kind === 'answered' ? [look.answer] : []));
}

/** `x-release` as people write it: `X-Release`. */
function titled(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => `${dash}${letter.toUpperCase()}`);
}
