import type { Environment, Host, ReleaseRef } from '@failback/runbook';
import { viewFiles } from './view-files.ts';

/** What to look for on a host. Paths may begin with `~/`. */
export interface InspectionRequest {
  readonly stateDir: string;
  readonly app: string;
  readonly environment: string;
  readonly releasePath: string;
  readonly strategy: 'git-tag' | 'symlink';
  readonly releases: string;
  readonly current: string;
  readonly runAs: string | null;
  readonly target: ReleaseRef | null;
  /** Folder of backups, on the host that makes them. */
  readonly backups: string | null;
  /** What is built beside the live release, relative to it. */
  readonly built: readonly string[];
  /** Files of which one must be there for the maintenance page, relative to a release. */
  readonly views: readonly string[];
}

export function inspectionRequest(environment: Environment, host: Host, target: ReleaseRef | null): InspectionRequest {
  const { app, name, stateDir, release, data, maintenance } = environment;
  return {
    stateDir,
    app,
    environment: name,
    releasePath: release.path,
    strategy: release.strategy === 'symlink' ? 'symlink' : 'git-tag',
    releases: release.releases,
    current: release.current,
    runAs: release.runAs,
    target,
    backups: data.on === host.name ? (data.backups?.directory ?? null) : null,
    built: release.strategy === 'git-tag' ? release.built : [],
    views: maintenance?.kind === 'laravel' ? viewFiles(maintenance.render) : [],
  };
}
