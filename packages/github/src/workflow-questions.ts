import { Fields } from './fields.ts';
import { type GitHub, GitHubError, type Purpose } from './github.ts';
import type { Ask } from './question.ts';
import { withoutEffect } from './without-effect.ts';

/** Whether a workflow may start. */
export function workflowQuestions(ask: Ask): Pick<GitHub, 'workflowState' | 'setWorkflow'> {
  const state = (file: string, purpose: Purpose = 'look') =>
    ask<'active' | 'disabled' | 'missing'>({
      route: 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}',
      parameters: { workflow_id: file },
      what: `The workflow ${file}`,
      permission: purpose === 'look' ? 'actions: read' : 'actions: write',
      read: (body) => stateOf(new Fields(body).text('state')),
      also: { 404: () => 'missing' },
    });
  return {
    workflowState: state,
    setWorkflow: async (file, wanted) => {
      const there = wanted === 'enabled' ? 'active' : 'disabled';
      if ((await state(file, 'change').catch(withoutEffect)) === there) return;
      try {
        await ask({
          route: `PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/${wanted === 'enabled' ? 'enable' : 'disable'}`,
          parameters: { workflow_id: file },
          what: `Setting the workflow ${file} to ${wanted}`,
          permission: 'actions: write',
          read: () => undefined,
        });
      } catch (error) {
        // Somebody else may have done the same in between, which GitHub refuses.
        if (error instanceof GitHubError && error.trouble === 'refused' && (await state(file, 'change')) === there)
          return;
        throw error;
      }
    },
  };
}

function stateOf(state: string): 'active' | 'disabled' | 'missing' {
  if (state === 'active') return 'active';
  return state === 'deleted' ? 'missing' : 'disabled';
}
