import type { Workflow } from './workflow-file.ts';

type Permissions = Readonly<Record<string, 'read' | 'write'>>;

/** @throws as GitHub refuses a call: a job in there asks for more than the calling job has */
export function requireGranted(caller: Workflow, name: string, granted: Permissions, called: Workflow): void {
  for (const [nested, { permissions = {} }] of Object.entries(called.jobs)) {
    for (const [scope, level] of Object.entries(permissions)) {
      const has = granted[scope];
      if (has === 'write' || has === level) continue;
      throw new Error(
        `${caller.path}, ${name}: The nested job '${nested}' is requesting '${scope}: ${level}', but is only allowed '${scope}: ${has ?? 'none'}'`,
      );
    }
  }
}
