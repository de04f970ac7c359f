import { isOperationId, printableLine } from '@failback/runbook';
import { Fields, HalfAnswer } from './fields.ts';
import type { FreezeMark } from './github.ts';

/** The mark as the message of a commit: a sentence for people, then the mark as JSON. */
export function markMessage(mark: FreezeMark): string {
  return `${sentence(mark)}\n\n${JSON.stringify(mark, null, 2)}\n`;
}

/** What whoever opens the branch on GitHub sees. */
export function markPage(mark: FreezeMark): string {
  return `# Deploys are frozen\n\n${sentence(mark)}, by ${printableLine(mark.actor, 60)}, since ${mark.since}.\n\nThis branch is the lock. failback removes it when the operation has ended.\n`;
}

function sentence({ environment, operation }: FreezeMark): string {
  return `failback: ${printableLine(environment, 60)} is frozen for ${operation}`;
}

/** As the runbook may name one. */
const WORKFLOW_FILE = /^[A-Za-z0-9_.][A-Za-z0-9._-]{0,99}$/;

/** Null: it is no mark of ours, whatever it is. */
export function parseMark(message: string): FreezeMark | null {
  const json = message.slice(message.indexOf('\n\n') + 2);
  try {
    const mark = new Fields(JSON.parse(json));
    const operation = mark.text('operation');
    const workflowDisabled = mark.textOrNull('workflowDisabled');
    if (mark.integer('schema_version') !== 1 || !isOperationId(operation)) return null;
    // It is enabled in the end, and stands in a command that a person is told to type.
    if (workflowDisabled !== null && !WORKFLOW_FILE.test(workflowDisabled)) return null;
    return {
      schema_version: 1,
      operation,
      environment: mark.text('environment'),
      runId: mark.integer('runId'),
      runAttempt: mark.integer('runAttempt'),
      actor: mark.text('actor'),
      since: mark.text('since'),
      workflowDisabled,
    };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof HalfAnswer) return null;
    throw error;
  }
}
