import { type Outcome, PHASES, type Plan, printable, type RecordLine } from '@failback/runbook';
import { vantageText } from './chronicle.ts';
import { durationText } from './duration.ts';
import { closingGroup, decided, groupEnd, type Progress, says } from './progress-groups.ts';
import type { ProgressOutput, ProgressState } from './progress-state.ts';
import { reasonText } from './reason-text.ts';

type ControllerLine = Extract<RecordLine, { readonly host: null }>;

/** What a line of the controller means to a person who follows. */
export function controllerProgress(state: ProgressState, line: ControllerLine): Progress {
  switch (line.event) {
    case 'operation':
      return begins(state, line.plan, line.mode);
    case 'connected':
      return says(state, 'line', `Connected to ${line.target}, host key verified (${line.fingerprint}).`);
    case 'connection-lost':
      return says(
        state,
        'warning',
        `Lost the connection to ${line.target}: ${line.reason} The host goes on by itself.`,
      );
    case 'claimed':
      return says(state, 'line', `Claimed ${line.target} with token ${line.token}.`);
    case 'went':
      return closingGroup(state, { kind: 'line', text: 'Every host is prepared: go.' });
    case 'decided':
      return decided(state, line.decision, line.reason, 'controller');
    case 'cancelled':
      return says(state, 'warning', `Cancelled by ${line.signal}. ${afterCancel(state)}`);
    case 'assessed': {
      const bad = line.assessments.find((assessment) => assessment.verdict !== 'healthy');
      const detail = bad === undefined ? '' : `: ${bad.check} from ${vantageText(bad.from)}: ${bad.detail}`;
      return says(state, 'line', `Looked for ${line.purpose}: ${line.verdict}${detail}.`);
    }
    case 'outage':
      return says(
        state,
        'line',
        `Outage ${durationText(line.seconds * 1000)}; ${line.failed} of ${line.requests} requests failed.`,
      );
    case 'notice':
      return says(state, line.tone ?? 'notice', line.text);
    case 'step-output':
      return { state, output: stepOutputLines(line) };
    case 'refused':
      // Whoever asked is told each problem with its place and what mends it; said here as well, it would fill the ten annotations.
      return says(state, 'line', `Refused (${line.code}): ${line.text}`);
    case 'finished': {
      const text = `Finished: ${line.outcome} (${line.reasonCode}). ${reasonText(line.reasonCode).sentence}`;
      return closingGroup({ ...state, finished: true }, { kind: finishedKind(line.outcome), text });
    }
    default:
      return line satisfies never;
  }
}

function stepOutputLines({
  target,
  step,
  part,
  text,
}: Extract<ControllerLine, { readonly event: 'step-output' }>): ProgressOutput[] {
  const title = `${target}: the last lines of ${part === 'undo' ? 'the undo of ' : ''}${step}:`;
  const lines = printable(text).split('\n');
  return [title, ...lines.map((line) => `${target} | ${line}`)].map((each) => ({ kind: 'line', text: each }));
}

/** Another operation numbers its lines anew, and is decided anew. */
function withoutEarlier(state: ProgressState): ProgressState {
  return { ...state, running: new Map(), seen: new Map(), decision: null };
}

function finishedKind(outcome: Outcome): ProgressOutput['kind'] {
  switch (outcome) {
    case 'undone':
    case 'needs-human':
      return 'error';
    case 'refused':
      return 'line';
    case 'rolled-back':
    case 'planned':
    case 'not-needed':
    case 'fix-forward':
      return 'notice';
  }
}

function afterCancel(state: ProgressState): string {
  if (state.decision === 'commit') return 'The decision is made: the hosts finish it.';
  return state.decision === 'abort'
    ? 'The hosts are putting themselves back.'
    : 'Nothing is decided yet: the hosts put themselves back as found.';
}

function begins(
  state: ProgressState,
  plan: Plan,
  mode: Extract<ControllerLine, { readonly event: 'operation' }>['mode'],
): Progress {
  const next: ProgressState = {
    ...(state.operation === plan.operation ? state : withoutEarlier(state)),
    operation: plan.operation,
    budgetSeconds: plan.budgetSeconds,
    phases: PHASES.filter((phase) => plan.hosts.some((host) => host.steps.some((step) => step.phase === phase))),
    plan: new Map(plan.hosts.map((host) => [host.host, host.steps])),
  };
  const what = {
    first: 'begins',
    adopt: 'is taken up',
    watch: 'is watched',
    'dry-run': 'is rehearsed, nothing is changed',
  }[mode];
  const hosts = plan.hosts.length === 1 ? '1 host' : `${plan.hosts.length} hosts`;
  const from = plan.from === null ? '' : `${plan.from.release} -> `;
  return {
    state: { ...next, group: null },
    output: [
      ...groupEnd(state),
      {
        kind: 'line',
        text: `Operation ${plan.operation} ${what}: ${plan.app} ${plan.environment}, ${from}${plan.to.release}, ${hosts}, budget ${durationText(plan.budgetSeconds * 1000)}.`,
      },
      ...plan.notices.slice(0, 20).map((text): ProgressOutput => ({ kind: 'line', text: `Note: ${text}` })),
    ],
  };
}
