import type { Environment, Runbook } from '@failback/runbook';
import type { Answers } from './answers.ts';
import { USUAL_STATE_DIR } from './standing-of.ts';

/** The first environment of the runbook beside this one: what stands on top of the file was written for it. */
export function elderOf(runbook: Runbook, environment: string): Environment | null {
  return Object.values(runbook.environments).find(({ name }) => name !== environment) ?? null;
}

/** What a runbook that has other environments says already is not asked for again. */
export function inheritedAnswers(answers: Answers, runbook: Runbook): Answers {
  const elder = elderOf(runbook, answers.environment);
  if (elder === null) return answers;
  const { stack, stateDir, services, release } = elder;
  const served = answers.releaseHeader === null && answers.releaseJson === null ? release.served.by : null;
  return {
    ...answers,
    app: answers.app ?? runbook.app,
    stack: answers.stack ?? stack,
    stateDir: answers.stateDir ?? (stateDir === USUAL_STATE_DIR ? null : stateDir),
    // Its own commands stand on top, and are run here as well.
    restart: answers.restart ?? (services.restart.length === 0 ? null : { kind: 'none' }),
    ready: answers.ready ?? gateRouteOf(elder)?.http ?? null,
    releaseHeader: served?.kind === 'header' ? served.name : answers.releaseHeader,
    releaseJson: served?.kind === 'json' ? served.field : answers.releaseJson,
  };
}

/** The route below the site that decides reopening; null where none does. */
export function gateRouteOf({ health }: Environment): { readonly name: string; readonly http: string } | null {
  for (const check of health.gate) if (check.kind === 'http' && check.http.startsWith('/')) return check;
  return null;
}
