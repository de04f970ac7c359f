import type { WorkflowUse } from './audit-facts.ts';

/** `uses:` of one of failback's actions, wherever the repository of the suite is kept. */
const USES = /^(\s*(?:-\s+)?uses:\s*)["']?([A-Za-z0-9-]+\/failback(?:\/[A-Za-z0-9._/-]+)?)@([^\s"'#]+)/;

/** Where a workflow names failback, read line by line: what is wrong with the YAML itself, GitHub says. */
export function workflowUses(file: string, text: string): readonly WorkflowUse[] {
  return text.split('\n').flatMap((line, index): WorkflowUse[] => {
    const [, before, action, ref] = USES.exec(line) ?? [];
    if (before === undefined || action === undefined || ref === undefined) return [];
    return [{ where: `${file}:${index + 1}:${before.length + 1}`, action, ref }];
  });
}
