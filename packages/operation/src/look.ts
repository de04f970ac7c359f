import { type ProbeFiles, type Verification, verifyEnvironment } from '@failback/health';
import type { HostConnection } from '@failback/host';
import type { Environment, Milliseconds, ReleaseRef } from '@failback/runbook';
import type { OperationContext } from './context.ts';
import { readOnHost } from './read-on-host.ts';

/** The connection to a host as it is now; a lost one may be made anew. */
export type LineTo = (host: string) => Promise<HostConnection>;

/** Measures the environment from the runner and from every host, over the connections that are there. */
export function look(
  environment: Environment,
  question: {
    readonly expectRelease: ReleaseRef | null;
    readonly watch: Milliseconds | null;
    readonly probeFiles?: ProbeFiles;
  },
  line: LineTo,
  context: Pick<OperationContext, 'health'>,
): Promise<Verification> {
  return verifyEnvironment({
    environment,
    probeFiles: {},
    ...question,
    runOnHost: (host, verification, timeoutMs) => readOnHost(line, host.name, verification, timeoutMs),
    tunnels: async (host, address, port) => (await line(host.name)).forward(address, port),
    deps: context.health,
  });
}
