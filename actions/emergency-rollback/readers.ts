import { audienceOf } from '@failback/action';
import { type Publish, publicKnowledge, type Readers, withheldBecause } from '@failback/operation';
import type { Environment } from '@failback/runbook';

/**
 * Who reads what a run leaves at GitHub.
 * @param publish undefined: the action has no such input; null: nobody has said. A public repository, and one of which that
 *   cannot be told, then gets the verdict alone
 */
export function readersOf(
  publish: Publish | null | undefined,
  environment: Environment,
  env: NodeJS.ProcessEnv,
): Readers {
  const said = publish ?? (audienceOf(env) === 'team' ? 'full' : 'verdict');
  if (said === 'full') return { kind: 'team' };
  const because = publish === undefined ? undefined : withheldBecause(publish === null ? null : said);
  return { kind: said === 'none' ? 'nobody' : 'anybody', known: publicKnowledge(environment, null, because) };
}

/** What `main` has decided holds for `post`, which does not have every input of `main`. */
export function readersOfKind(kind: Readers['kind'], environment: Environment): Readers {
  if (kind === 'team') return { kind };
  return { kind, known: publicKnowledge(environment, null, kind === 'nobody' ? withheldBecause('none') : undefined) };
}
