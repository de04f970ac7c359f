import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StageHost } from './stage-host.ts';

/** The last state that the newest operation of a host has written down, null before the first. Read on the host's own disk. */
export function hostState(host: Pick<StageHost, 'stateDir'>): string | null {
  const folder = environmentFolder(host);
  const claim = newestClaim(folder);
  if (claim === null) return null;
  const operation = readFileSync(join(folder, 'claims', claim), 'utf8').split(' ')[0] ?? '';
  const journal = join(folder, 'operations', operation, 'journal.jsonl');
  if (!existsSync(journal)) return null;
  const states = [...readFileSync(journal, 'utf8').matchAll(/"event":"state","state":"([A-Z_]+)"/g)];
  return states.at(-1)?.[1] ?? null;
}

/** Whether the newest operation of a host has given it back. */
export function isGivenBack(host: Pick<StageHost, 'stateDir'>): boolean {
  const folder = environmentFolder(host);
  const claim = newestClaim(folder);
  return claim !== null && existsSync(join(folder, 'claims', `${claim}.done`));
}

function environmentFolder({ stateDir }: Pick<StageHost, 'stateDir'>): string {
  return join(stateDir, 'shop', 'production');
}

function newestClaim(folder: string): string | null {
  const claims = join(folder, 'claims');
  if (!existsSync(claims)) return null;
  const newest = Math.max(0, ...readdirSync(claims).map((name) => (/^\d+$/.test(name) ? Number(name) : 0)));
  return newest === 0 ? null : String(newest);
}
