import type { SecretName } from '@failback/runbook';
import type { Failure } from './delivery.ts';
import type { NotifyEffects } from './effects.ts';

export type FoundSecret =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly failure: Failure };

/** The value of a secret on the runner, or the line of the workflow that hands it over. */
export function secretOf({ env }: SecretName, what: string, { secret }: Pick<NotifyEffects, 'secret'>): FoundSecret {
  const value = secret(env)?.trim() ?? '';
  if (value !== '') return { ok: true, value };
  return {
    ok: false,
    failure: { reason: `${what} is missing: ${env} is not set.`, mend: workflowLine(env), said: null },
  };
}

function workflowLine(env: string): string {
  return `in the workflow's step: env: { ${env}: "\${{ secrets.${env} }}" }, and the secret ${env} in the repository's settings.`;
}
