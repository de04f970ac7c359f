import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The runbook's path: below the workspace unless it is absolute. */
export function configPath(config: string, env: NodeJS.ProcessEnv): string {
  return resolve(env.GITHUB_WORKSPACE ?? '.', config);
}

/** A new folder for the record of this run; two runs in one job never share one. */
export function recordDirectory(env: NodeJS.ProcessEnv, action: string): string {
  const parent = join(env.RUNNER_TEMP ?? tmpdir(), 'failback');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, `${action}-`));
}

/** Who asked, for the record: the login that GitHub names. */
export function actorOf(env: NodeJS.ProcessEnv): string {
  return env.GITHUB_TRIGGERING_ACTOR ?? env.GITHUB_ACTOR ?? 'unknown';
}
