import type { Script } from './connection.ts';
import { stdinScript } from './stdin-script.ts';

/** What to look for on a host. Paths may begin with `~/`. */
export interface FactsRequest {
  readonly app: string;
  readonly environment: string;
  readonly stateDir: string;
  readonly releasePath: string;
  readonly strategy: 'git-tag' | 'symlink';
  readonly runAs: string | null;
  /** Release whose migrations are asked for. */
  readonly target: string | null;
  /** symlink: names of the folder with releases and of the link. */
  readonly releases: string;
  readonly current: string;
  /** Folder of the migrations in a release. */
  readonly migrations: string | null;
  readonly units: readonly string[];
  /** Those of them that the plan starts and stops. */
  readonly handled: readonly string[];
}

export function factsScript(request: FactsRequest): Script {
  return {
    text: stdinScript('facts.sh', 'facts_main "$@"'),
    args: [
      request.app,
      request.environment,
      request.stateDir,
      request.releasePath,
      request.strategy,
      request.runAs ?? '-',
      request.target ?? '-',
      request.releases,
      request.current,
      request.migrations ?? '-',
      ...request.units,
      ...(request.handled.length === 0 ? [] : ['--', ...request.handled]),
    ],
  };
}
