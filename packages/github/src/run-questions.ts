import { Fields } from './fields.ts';
import type { GitHub, Purpose, WorkflowRun } from './github.ts';
import type { Ask, Question } from './question.ts';

/** Statuses in which a run is, or may soon be, at work. GitHub takes one at a time. */
const ACTIVE = ['requested', 'queued', 'pending', 'waiting', 'in_progress'] as const;

/** Runs of workflows: look, end, start. */
export function runQuestions(
  ask: Ask,
): Pick<GitHub, 'workflowRun' | 'activeRuns' | 'cancelRun' | 'forceCancelRun' | 'dispatch'> {
  return {
    workflowRun: (runId) =>
      ask<WorkflowRun | null>({
        route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
        parameters: { run_id: runId },
        what: `Run ${runId}`,
        permission: 'actions: read',
        read: (body) => runOf(new Fields(body)),
        also: { 404: () => null },
      }),
    activeRuns: async (workflow, purpose = 'look') => {
      const lists = await Promise.all(ACTIVE.map((status) => runsWith(ask, workflow, status, purpose)));
      return [...new Map(lists.flat().map((run) => [run.id, run])).values()];
    },
    cancelRun: (runId) => ask(cancelling(runId, 'cancel', `Cancelling run ${runId}`)),
    forceCancelRun: (runId) => ask(cancelling(runId, 'force-cancel', `Cancelling run ${runId} by force`)),
    dispatch: (workflow, ref, inputs) =>
      ask<{ readonly runId: number | null }>({
        route: 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
        parameters: { workflow_id: workflow, ref, inputs, return_run_details: true },
        what: `Starting the workflow ${workflow}`,
        permission: 'actions: write',
        makes: 'something-new',
        // GitHub Enterprise Server starts it and says no more.
        also: { 204: () => ({ runId: null }) },
        read: (body) => ({ runId: new Fields(body).integer('workflow_run_id') }),
      }),
  };
}

function cancelling(runId: number, how: 'cancel' | 'force-cancel', what: string): Question<void> {
  return {
    route: `POST /repos/{owner}/{repo}/actions/runs/{run_id}/${how}`,
    parameters: { run_id: runId },
    what,
    permission: 'actions: write',
    read: () => undefined,
    // It has ended already.
    also: { 409: () => undefined },
  };
}

function runsWith(
  ask: Ask,
  workflow: string,
  status: (typeof ACTIVE)[number],
  purpose: Purpose,
): Promise<readonly WorkflowRun[]> {
  return ask({
    route: 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
    parameters: { workflow_id: workflow, status, per_page: 100, exclude_pull_requests: true },
    what: `The runs of ${workflow}`,
    permission: purpose === 'look' ? 'actions: read' : 'actions: write',
    read: (body) => new Fields(body).list('workflow_runs').map(runOf),
  });
}

function runOf(run: Fields): WorkflowRun {
  return {
    id: run.integer('id'),
    attempt: run.integer('run_attempt'),
    status: statusOf(run.textOrNull('status')),
    conclusion: run.textOrNull('conclusion'),
    url: run.text('html_url'),
    actor: run.loginOrNull('actor'),
    triggeringActor: run.loginOrNull('triggering_actor'),
    event: run.text('event'),
  };
}

function statusOf(status: string | null): WorkflowRun['status'] {
  switch (status) {
    case 'requested':
    case 'pending':
    case 'queued':
      return 'queued';
    case 'waiting':
    case 'in_progress':
    case 'completed':
      return status;
    default:
      return 'other';
  }
}
