import type { PublicKnowledge } from '@failback/record';
import type { Environment } from '@failback/runbook';
import type { Publish } from './post-audit/request.ts';

const READ_BY_ANYBODY = 'since anybody may read this run';

/** Why the words of hosts are not told by a door that has the input `publish`; null: it is not given. */
export function withheldBecause(publish: Exclude<Publish, 'full'> | null): string {
  return publish === null
    ? `${READ_BY_ANYBODY} ("publish: full" would show them to everybody)`
    : `as "publish: ${publish}" asks`;
}

/** What is needed of an environment. */
type Known = Pick<Environment, 'name' | 'hosts'> & { readonly health: Pick<Environment['health'], 'gate'> };

/**
 * What anybody may read in the repository anyway.
 * @param ownCommand what asks the same from a machine of the team; null: whatever the reason of a refusal names
 */
export function publicKnowledge(
  { name, hosts, health }: Known,
  ownCommand: string | null,
  because: string = READ_BY_ANYBODY,
): PublicKnowledge {
  return {
    environment: name,
    hosts: hosts.map((host) => host.name),
    checks: health.gate.map((check) => check.name),
    because,
    ownCommand,
  };
}
