import type { Known } from '@failback/record';
import { type Environment, printableLine } from '@failback/runbook';
import type { OperationContext } from '../context.ts';
import { preflight, systemRunTool } from '../preflight/index.ts';

/** Whether a deploy would pass its gate now. Nothing is written, and "could not check" is never a pass. */
export async function preflightNow(environment: Environment, context: OperationContext): Promise<Known> {
  const runbook = { file: 'failback.yml', app: environment.app, environments: { [environment.name]: environment } };
  try {
    const { decision, sentence } = await preflight(
      {
        mode: 'pre-deploy',
        runbook: { file: runbook.file, ok: true, runbook },
        environment: environment.name,
        release: null,
        failOn: 'block',
        baseline: 'leave',
        checkout: null,
      },
      { ...context, asker: 'step', runTool: systemRunTool({}) },
    );
    switch (decision) {
      case 'pass':
      case 'warn':
        return { state: 'yes', detail: sentence };
      case 'block':
        return { state: 'no', detail: sentence };
      case 'inconclusive':
        return { state: 'unknown', detail: sentence };
    }
  } catch (error) {
    // What keeps it from being asked keeps nobody from reading the audit.
    return { state: 'unknown', detail: printableLine(error instanceof Error ? error.message : String(error)) };
  }
}
