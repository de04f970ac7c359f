import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StageHost } from './stage-host.ts';

/** The last state that the newest operation of a host has written down, null before the first. Read on the host's own disk. */
export function hostState(host: Pick<StageHost, 'stateDir'>): string | null {
  const folder = join(host.stateDir, 'shop', 'production');
  const operation = newestOperation(join(folder, 'claims'));
  if (operation === null) return null;
  const journal = join(folder, 'operations', operation, 'journal.jsonl');
  if (!existsSync(journal)) return null;
  const states = [...readFileSync(journal, 'utf8').matchAll(/"event":"state","state":"([A-Z_]+)"/g)];
  return states.at(-1)?.[1] ?? null;
}

function newestOperation(claims: string): string | null {
  if (!existsSync(claims)) return null;
  const newest = Math.max(0, ...readdirSync(claims).map((name) => (/^\d+$/.test(name) ? Number(name) : 0)));
  return newest === 0 ? null : (readFileSync(join(claims, String(newest)), 'utf8').split(' ')[0] ?? null);
}
