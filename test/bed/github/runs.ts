import { type Example, type Handler, notFound, problem, unprocessable } from './answer.ts';
import { user } from './environments.ts';
import { type GitHubState, type StoodRun, stoodRun } from './state.ts';

function shown(run: StoodRun, { repository }: GitHubState, example: Example): unknown {
  return {
    ...example('workflow-run'),
    id: run.id,
    run_attempt: run.attempt,
    status: run.status,
    conclusion: run.conclusion,
    actor: user(run.actor, example),
    triggering_actor: user(run.triggeringActor ?? run.actor, example),
    event: run.event,
    path: `.github/workflows/${run.workflow}`,
    html_url: `https://github.com/${repository.owner}/${repository.repo}/actions/runs/${run.id}`,
  };
}

/** A run that was cancelled is seen at work a few times more. */
function pass(run: StoodRun): void {
  if (!run.cancelled || run.status === 'completed') return;
  run.looksAfterCancel -= 1;
  if (run.looksAfterCancel < 0) Object.assign(run, { status: 'completed', conclusion: 'cancelled' });
}

const getRun: Handler = ({ params }, state, example) => {
  const run = state.runs.get(Number(params.run_id));
  if (run === undefined || state.unlisted.has(run.id)) return notFound();
  pass(run);
  return { status: 200, body: shown(run, state, example) };
};

const cancelRun: Handler = ({ params }, { runs }) => {
  const run = runs.get(Number(params.run_id));
  if (run === undefined) return notFound();
  if (run.status === 'completed') return problem(409, 'Cannot cancel a workflow run that is completed.');
  run.cancelled = true;
  return { status: 202, body: {} };
};

/** Ends it at once, whatever its jobs do. */
const forceCancelRun: Handler = ({ params }, { runs }) => {
  const run = runs.get(Number(params.run_id));
  if (run === undefined) return notFound();
  if (run.status === 'completed') return problem(409, 'Cannot cancel a workflow run that is completed.');
  Object.assign(run, { forced: true, status: 'completed', conclusion: 'cancelled' });
  return { status: 202, body: {} };
};

const listRuns: Handler = ({ params, query }, state, example) => {
  const file = params.workflow_id ?? '';
  if (!state.workflows.has(file)) return notFound();
  const ofWorkflow = [...state.runs.values()].filter(({ workflow }) => workflow === file);
  const found = ofWorkflow.filter(({ status }) => query.status === undefined || status === query.status);
  const page = found.slice(0, Number(query.per_page ?? 30)).map((run) => shown(run, state, example));
  for (const run of found) pass(run);
  return { status: 200, body: { total_count: found.length, workflow_runs: page } };
};

const getWorkflow: Handler = ({ params }, { workflows }, example) => {
  const file = params.workflow_id ?? '';
  const state = workflows.get(file);
  if (state === undefined) return notFound();
  return { status: 200, body: { ...example('workflow'), state, path: `.github/workflows/${file}` } };
};

function switchTo(wanted: 'active' | 'disabled_manually'): Handler {
  return ({ params }, { workflows }) => {
    const file = params.workflow_id ?? '';
    if (!workflows.has(file)) return notFound();
    workflows.set(file, wanted);
    return { status: 204 };
  };
}

const dispatch: Handler = ({ params, body }, state) => {
  const workflow = params.workflow_id ?? '';
  const there = state.workflows.get(workflow);
  if (there === undefined) return notFound();
  if (there !== 'active') return unprocessable("Cannot trigger a 'workflow_dispatch' on a disabled workflow");
  const places = [body.ref, `heads/${body.ref}`, `tags/${body.ref}`, String(body.ref).replace(/^refs\//, '')];
  if (!places.some((place) => state.refs.has(place))) return unprocessable(`No ref found for: ${body.ref}`);
  const id = Math.max(1000, ...state.runs.keys()) + 1;
  state.runs.set(id, stoodRun({ id, workflow, status: 'queued', actor: 'github-actions[bot]' }));
  state.dispatched.push({ workflow, ref: body.ref, inputs: body.inputs ?? {}, run: id });
  if (body.return_run_details !== true) return { status: 204 };
  const { owner, repo } = state.repository;
  const details = {
    workflow_run_id: id,
    run_url: `https://api.github.com/repos/${owner}/${repo}/actions/runs/${id}`,
    html_url: `https://github.com/${owner}/${repo}/actions/runs/${id}`,
  };
  return { status: 200, body: details };
};

export const runHandlers: Readonly<Record<string, Handler>> = {
  'actions/get-workflow-run': getRun,
  'actions/cancel-workflow-run': cancelRun,
  'actions/force-cancel-workflow-run': forceCancelRun,
  'actions/list-workflow-runs': listRuns,
  'actions/get-workflow': getWorkflow,
  'actions/enable-workflow': switchTo('active'),
  'actions/disable-workflow': switchTo('disabled_manually'),
  'actions/create-workflow-dispatch': dispatch,
};
