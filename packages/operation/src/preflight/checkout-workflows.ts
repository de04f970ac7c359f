import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WorkflowUse, workflowUses } from '@failback/audit';

const FOLDER = '.github/workflows';

/** How the workflows of a checkout name failback's actions; none where there is no such folder. */
export function checkoutWorkflows(checkout: string): readonly WorkflowUse[] {
  return filesOf(join(checkout, FOLDER)).flatMap((name) =>
    workflowUses(`${FOLDER}/${name}`, readFileSync(join(checkout, FOLDER, name), 'utf8')),
  );
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}
