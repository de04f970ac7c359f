import type { Environment } from '@failback/runbook';
import { note, type OperationContext } from './context.ts';
import { type LineTo, look } from './look.ts';

/**
 * Looks on for as long as the runbook's `health.watch` says, at samples taken from now on. The rollback has succeeded by
 * then; what is seen here is told, and changes only the reason code. Null: nothing to watch, or all well.
 */
export async function watchAfterwards(
  environment: Environment,
  line: LineTo,
  context: OperationContext,
): Promise<'watch-unhealthy' | 'watch-inconclusive' | null> {
  const { for: time, checks } = environment.health.watch;
  if (checks.length === 0 || time === 0 || context.cancelled.aborted) return null;
  note(context, { event: 'notice', text: `Recovered. Watching for ${Math.round(time / 1000)} s more.` });
  const seen = await look(environment, { expectRelease: null, watch: time }, line, context);
  note(context, { event: 'assessed', purpose: 'watch', assessments: seen.assessments, verdict: seen.verdict });
  switch (seen.verdict) {
    case 'healthy':
      return null;
    case 'unhealthy':
      return 'watch-unhealthy';
    case 'inconclusive':
      return 'watch-inconclusive';
  }
}
