import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What mends a runbook that is not there, for whoever writes the workflow. */
export const WITHOUT_RUNBOOK =
  'check the repository out before this step, and name the file in "config:" when it is not .github/failback.yml.';

/** The runbook's path: below the workspace unless it is absolute. */
export function configPath(config: string, env: NodeJS.ProcessEnv): string {
  return resolve(env.GITHUB_WORKSPACE ?? '.', config);
}

/**
 * A new folder for the record of this run; two runs in one job never share one. It lies directly below the temporary folder
 * under a name that nobody can know: whoever made a folder there beforehand could read or replace what is put into it.
 */
export function recordDirectory(env: NodeJS.ProcessEnv, action: string): string {
  return mkdtempSync(join(env.RUNNER_TEMP ?? tmpdir(), `failback-${action}-`));
}

/** Who asked, for the record: the login that GitHub names. */
export function actorOf(env: NodeJS.ProcessEnv): string {
  return env.GITHUB_TRIGGERING_ACTOR ?? env.GITHUB_ACTOR ?? 'unknown';
}

/**
 * Who can read the log, the summary and the artefacts of this run: in a public repository anybody. The runner writes the
 * event that started the run into a file; where that does not say that the repository is private, it counts as public.
 */
export function audienceOf(env: NodeJS.ProcessEnv): 'team' | 'anybody' {
  try {
    const event: unknown = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH ?? '', 'utf8'));
    return isPrivate(event) ? 'team' : 'anybody';
  } catch {
    return 'anybody';
  }
}

function isPrivate(event: unknown): boolean {
  const { repository } = (event ?? {}) as { readonly repository?: { readonly private?: unknown } | null };
  return repository?.private === true;
}
