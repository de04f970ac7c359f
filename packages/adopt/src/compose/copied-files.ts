import type { PlannedFile } from '../files/planned-file.ts';
import { templates } from '../templates.generated.ts';

const WORKFLOWS = '.github/workflows/';
/** The environment that the examples are written for. */
const WRITTEN_FOR = 'production';
/** Breaks and rolls back an environment that visitors do not use. */
const DRILL = { path: `${WORKFLOWS}drill.yml`, environment: 'staging' } as const;
/** Two steps of it are the team's: what a team has already is never in the way of the rest. */
const DEPLOY = { path: `${WORKFLOWS}deploy.yml`, beside: '.github/failback/deploy.example.yml' } as const;

/**
 * The workflows and texts of the examples, written for one environment.
 * @param existing what lies at a path of the checkout; null when nothing does
 */
export function copiedFiles(environment: string, existing: (path: string) => string | null): readonly PlannedFile[] {
  return Object.entries(templates).flatMap(([path, template]): PlannedFile[] => {
    if (path === DRILL.path) return environment === DRILL.environment ? [{ path, text: template }] : [];
    if (!path.startsWith(WORKFLOWS)) return [{ path, text: template }];
    const text = template.replaceAll(new RegExp(`\\b${WRITTEN_FOR}\\b`, 'g'), environment);
    const theirs = path === DEPLOY.path ? existing(path) : null;
    return [theirs === null || theirs === text ? { path, text } : { path: DEPLOY.beside, text }];
  });
}

/** Beside the workflows of another environment: theirs stay, and what the team took out is not brought back. */
export function filesForOneMore(
  copied: readonly PlannedFile[],
  existing: (path: string) => string | null,
): readonly PlannedFile[] {
  return copied.filter(({ path }) => path === DRILL.path && existing(path) === null);
}
