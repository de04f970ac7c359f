import { audienceOf } from '@failback/action';
import type { Publish, Readers } from '@failback/operation';
import type { Environment } from '@failback/runbook';

/**
 * Who reads what a run leaves at GitHub.
 * @param publish null: nobody has said, so a public repository, and one of which that cannot be told, gets the verdict alone
 */
export function readersOf(publish: Publish | null, environment: Environment, env: NodeJS.ProcessEnv): Readers {
  switch (publish ?? (audienceOf(env) === 'team' ? 'full' : 'verdict')) {
    case 'full':
      return readersOfKind('team', environment);
    case 'verdict':
      return readersOfKind('anybody', environment);
    case 'none':
      return readersOfKind('nobody', environment);
  }
}

/** What `main` has decided holds for `post`, which does not have every input of `main`. */
export function readersOfKind(kind: Readers['kind'], { health }: Environment): Readers {
  return kind === 'team' ? { kind } : { kind, checks: health.gate.map(({ name }) => name) };
}
