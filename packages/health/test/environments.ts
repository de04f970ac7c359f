import type { Check, Environment, Host } from '@failback/runbook';
import { smallEnvironment } from '../../runbook/test/small-environment.ts';

type HttpCheck = Extract<Check, { kind: 'http' }>;

export function httpCheck(changes: Partial<HttpCheck> = {}): HttpCheck {
  return {
    kind: 'http',
    name: 'ready',
    http: '/ready',
    status: 200,
    json: {},
    header: {},
    contains: null,
    samples: null,
    below: null,
    consecutive: 1,
    every: 20,
    timeout: 60,
    ...changes,
  };
}

export interface EnvironmentChanges {
  readonly url?: string;
  readonly hosts?: readonly Host[];
  readonly gate?: readonly Check[];
  readonly watch?: readonly Check[];
  readonly release?: Partial<Environment['release']>;
  readonly maintenance?: Environment['maintenance'];
}

/** The small runbook's production without its check; its release lies where commands can always be run. */
export function environment({
  url,
  hosts,
  gate = [],
  watch = [],
  release,
  maintenance,
}: EnvironmentChanges = {}): Environment {
  const small = smallEnvironment();
  return {
    ...small,
    url: url ?? small.url,
    hosts: hosts ?? small.hosts,
    release: { ...small.release, path: '/', served: { ...small.release.served, fallback: 'probe-file' }, ...release },
    maintenance: maintenance ?? null,
    health: { gate, watch: { for: 0, checks: watch } },
  };
}
