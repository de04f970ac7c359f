import type { HostConnection, Script } from '@failback/host';
import { printable, RemoteError } from '@failback/runbook';
import { shellScripts } from '../shell.generated.ts';
import type { Discovery } from './discovered.ts';
import { parseDiscovery } from './parse-discovery.ts';

const PARTS = ['facts', 'machine', 'units', 'trees', 'releases', 'dotenv', 'discover'] as const;

/** Time for a look at a machine with many checkouts. */
const LOOK_MS = 90_000;

export interface DiscoveryRequest {
  /** Where the application lies; null: look where applications usually lie. */
  readonly path: string | null;
  readonly stateDir: string;
  /** Stands before the machine's own folders; empty but in tests. */
  readonly prefix?: string;
}

export function discoveryScript({ path, stateDir, prefix = '' }: DiscoveryRequest): Script {
  const text = PARTS.map((part) => shellScripts[`discover/${part}.sh`] ?? '').join('');
  return { text: `${text}discover "$@"\n`, args: [prefix, path ?? '-', stateDir] };
}

/** Looks at a host over a connection that has been verified; nothing there is changed. */
export async function discoverHost(connection: HostConnection, request: DiscoveryRequest): Promise<Discovery> {
  const { host } = connection;
  const { code, stdout, stderr } = await connection.run(discoveryScript(request), { timeoutMs: LOOK_MS });
  if (code === 0) return parseDiscovery(host, stdout);
  throw new RemoteError({
    code: 'discovery-incomplete',
    host,
    exitCode: code,
    stderr: printable(stderr),
    message: `the look at the host ended with ${code}.`,
    mend: 'run it again; when it stays so, give the answers by flags: failback init --help',
  });
}
