import type { Environment, HostFacts, Problem, ReleaseRef, Scenario } from '@failback/runbook';

/** The one answer a person can give to the question that `on-rollback: ask` asks. */
const KEEP_MIGRATIONS: Scenario = 'keep-migrations';

export interface MigrationJudgement {
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
}

const NOTHING: MigrationJudgement = { problems: [], notices: [] };
const NAMES_SHOWN = 10;

/**
 * Migrations of the live release that the target does not know. The emergency procedure never touches data, so they stay in
 * the database; whether the target's code can live with that is the team's to say.
 */
export function judgeMigrations(
  environment: Environment,
  facts: readonly HostFacts[],
  target: ReleaseRef,
  scenario: Scenario | null,
): MigrationJudgement {
  const unread = facts.find(
    ({ liveMigrations, targetMigrations }) => liveMigrations.length > 0 && targetMigrations === null,
  );
  const added = [
    ...new Set(
      facts.flatMap(({ liveMigrations, targetMigrations }) =>
        targetMigrations === null ? [] : liveMigrations.filter((name) => !targetMigrations.includes(name)),
      ),
    ),
  ].sort();
  if (unread === undefined && added.length === 0) return NOTHING;
  const { onRollback } = environment.migrations;
  const what =
    added.length > 0
      ? `${target.release} does not know ${count(added)} of the live release: ${listed(added)}`
      : `the migrations of ${target.release} could not be read on ${unread?.host}`;
  if (scenario === KEEP_MIGRATIONS || onRollback === 'keep') {
    return { problems: [], notices: [`Migrations stay as they are: ${what}.`] };
  }
  return { problems: [choice(what, onRollback)], notices: [] };
}

function choice(what: string, onRollback: 'ask' | 'down'): Problem {
  const why =
    onRollback === 'ask'
      ? 'The runbook says on-rollback: ask.'
      : 'The runbook says on-rollback: down, which comes with the standard procedure and is not in this version: emergency never touches data.';
  return {
    code: 'migrations-need-a-choice',
    where: 'migrations.on-rollback',
    message: `There is a choice to make: ${what}. ${why}`,
    mend: `if its code can run with them: scenario: ${KEEP_MIGRATIONS} (--scenario ${KEEP_MIGRATIONS}), or on-rollback: keep in the runbook; else fix forward`,
  };
}

function count(names: readonly string[]): string {
  return names.length === 1 ? 'one migration' : `${names.length} migrations`;
}

function listed(names: readonly string[]): string {
  const rest = names.length - NAMES_SHOWN;
  return names.slice(0, NAMES_SHOWN).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
