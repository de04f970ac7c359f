import type { Known } from '@failback/record';
import type { Environment } from '@failback/runbook';

/** Whether a deploy would pass its gate now. */
export async function preflightNow({ name }: Environment): Promise<Known> {
  return { state: 'unknown', detail: `failback preflight --environment ${name} has not been asked` };
}
