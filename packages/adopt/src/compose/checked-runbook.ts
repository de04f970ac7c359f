import { type Environment, parseRunbook, problemText } from '@failback/runbook';
import type { Adoption } from '../answers/adoption.ts';
import { composeRunbook } from './runbook-text.ts';

export interface CheckedRunbook {
  readonly text: string;
  readonly environment: Environment;
}

/** The composed text, read back by the very parser that will read it; what it refuses is a defect of ours. */
export function checkedRunbook(adoption: Adoption, today: string, file: string): CheckedRunbook {
  const text = composeRunbook(adoption, today);
  const parsed = parseRunbook(text, file);
  if (!parsed.ok) throw new Error(`the composed runbook is refused:\n${parsed.problems.map(problemText).join('\n')}`);
  const environment = parsed.runbook.environments[adoption.environment];
  if (environment === undefined) throw new Error(`the composed runbook has no environment ${adoption.environment}`);
  return { text, environment };
}
