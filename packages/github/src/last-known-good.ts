import type { DeploymentRecord } from './github.ts';

/**
 * The newest Deployment that says its release was proved healthy and served, and that no later one quarantines. Null: GitHub
 * knows of none. The ledger on the control host is the authority; this is what is left when it is gone.
 */
export function lastKnownGood(deployments: readonly DeploymentRecord[]): DeploymentRecord | null {
  const bad = quarantined(deployments);
  const proved = newestFirst(deployments).filter(
    ({ status, payload }) => status === 'success' && payload?.kind === 'verified-health',
  );
  return proved.find(({ payload }) => payload !== null && !bad.has(payload.release)) ?? null;
}

/** Releases whose last word is a quarantine. A release that was proved good afterwards was set free by a person before. */
export function quarantined(deployments: readonly DeploymentRecord[]): ReadonlySet<string> {
  const words = new Map<string, 'good' | 'bad'>();
  for (const { payload, status } of newestFirst(deployments)) {
    if (payload === null || words.has(payload.release)) continue;
    // A quarantine holds even where its status is missing: the request that would have set it may have failed.
    if (payload.kind === 'quarantine') words.set(payload.release, 'bad');
    if (payload.kind === 'verified-health' && status === 'success') words.set(payload.release, 'good');
  }
  return new Set([...words].filter(([, word]) => word === 'bad').map(([release]) => release));
}

/** Ids only ever rise. */
function newestFirst(deployments: readonly DeploymentRecord[]): readonly DeploymentRecord[] {
  return [...deployments].sort((one, other) => other.id - one.id);
}
