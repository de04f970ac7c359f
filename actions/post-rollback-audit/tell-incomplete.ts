import { actorOf, annotate, printText, type Runner } from '@failback/action';
import type { Redact } from '@failback/host';
import { deliverySentences, tell } from '@failback/notify';
import { auditNews, type IncompleteAudit } from '@failback/operation';
import { type Environment, RemoteError, UserError } from '@failback/runbook';
import { linksOf, tellingOf } from '../emergency-rollback/people.ts';

/** Tells those whom the runbook names that an audit is incomplete. Messages are for the team: what they say is not published. */
export async function tellIncomplete(
  audit: IncompleteAudit,
  environment: Environment,
  { runner, env, redact }: { readonly runner: Runner; readonly env: NodeJS.ProcessEnv; readonly redact: Redact },
): Promise<void> {
  const news = auditNews(audit, environment, { links: linksOf(env), actor: actorOf(env) });
  const deliveries = await tell(environment.notify, news, tellingOf(environment, env, redact));
  for (const { tone, text, audience } of deliverySentences(deliveries)) {
    // What a server said is for the team; whether the log is, an audit that broke off may not know.
    if (audience === 'team') continue;
    if (tone === 'warning') annotate('warning', 'failback', text, null, runner);
    else printText(text, runner);
  }
}

/** What is known of an audit that broke off. */
export function brokenOff(error: unknown, operation: string | null): IncompleteAudit {
  return { reasonCode: reasonOf(error), findings: [], operation, reattemptAllowed: false };
}

function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.problems[0]?.code ?? 'bad-input';
  return error instanceof RemoteError ? error.failure.code : 'internal-error';
}
