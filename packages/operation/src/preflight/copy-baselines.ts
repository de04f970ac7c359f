import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Baseline } from '@failback/audit';
import { type BaselineCopied, type BaselinePlace, copyBaseline } from '@failback/github';
import type { Environment } from '@failback/runbook';

/** The path is a part of what the cache finds an entry by, so it is the same in every run. */
export function baselinePlace({ app, name }: Pick<Environment, 'app' | 'name'>, temp: string): BaselinePlace {
  return {
    file: join(temp, 'failback-baseline', `${app}-${name}.json`),
    prefix: `failback-baseline-${app}-${name}-`,
  };
}

/** A copy for whoever cannot reach the hosts any more; the baselines themselves lie there. Never throws. */
export async function copyBaselines(
  baselines: readonly Baseline[],
  place: BaselinePlace,
  version: string,
): Promise<BaselineCopied> {
  try {
    mkdirSync(dirname(place.file), { recursive: true, mode: 0o700 });
    // Whatever stands there already is not written into.
    rmSync(place.file, { force: true });
    writeFileSync(place.file, baselinesText(baselines), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    return { state: 'not-copied', reason: error instanceof Error ? error.message : String(error) };
  }
  return copyBaseline(place, version);
}

export function baselinesText(baselines: readonly Baseline[]): string {
  return `${JSON.stringify({ schema_version: 1, baselines }, null, 2)}\n`;
}
