import type { HostPlan, Plan, Step } from '@failback/runbook';
import type { Script } from './connection.ts';
import { planDigest, planJson } from './plan-json.ts';
import { quote, setArguments } from './quote.ts';
import { shellScripts } from './shell.generated.ts';
import { stdinScript } from './stdin-script.ts';

/** Path below `plan/` → text, e.g. `steps/checkout.sh`: the step scripts and what they source. */
export type StepScripts = Readonly<Record<string, string>>;

/** What starts one host's part of a plan: `start.sh` and everything it unpacks, as one script. */
export function startBundle(plan: Plan, host: HostPlan, steps: StepScripts): Script {
  return {
    text: stdinScript('start.sh', 'start_main "$@"', payload(planFiles(plan, host, steps))),
    args: [host.stateDir, plan.app, plan.environment, plan.operation, host.releasePath, planDigest(plan)],
  };
}

/** The same plan, only looked at: runs the `dry` verb of every step. */
export function dryRunBundle(plan: Plan, host: HostPlan, steps: StepScripts): Script {
  return { text: stdinScript('dry-run.sh', 'dry_run_main', payload(planFiles(plan, host, steps))), args: [] };
}

/** Every file of `plan/` on that host, in one order. */
export function planFiles(plan: Plan, host: HostPlan, steps: StepScripts): ReadonlyMap<string, string> {
  const files = new Map<string, string>([
    ['digest', `${planDigest(plan)}\n`],
    ['plan.json', planJson(plan)],
    ['host', `${host.host}\n`],
    ['settings', settings(plan, host)],
    ['step-list', host.steps.map((step) => `${stepLine(step)}\n`).join('')],
  ]);
  for (const step of host.steps) files.set(`args/${step.id}`, `${setArguments(step.args)}\n`);
  if (plan.alert?.kind === 'command') files.set('args/alert', `${setArguments(plan.alert.command)}\n`);
  for (const [path, text] of [...Object.entries(shellScripts), ...Object.entries(steps)]) files.set(path, text);
  for (const step of host.steps) {
    if (!files.has(`steps/${step.kind}.sh`)) throw new Error(`step ${step.id} has no script steps/${step.kind}.sh`);
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function settings(plan: Plan, host: HostPlan): string {
  const pairs: readonly (readonly [string, string])[] = [
    ['app', plan.app],
    ['environment', plan.environment],
    ['operation', plan.operation],
    ['host', host.host],
    ['lease', String(plan.leaseSeconds)],
    ['closes', host.closes ? 'yes' : 'no'],
    ['launch', host.launch],
    ['recovery', host.recovery],
    ['required', host.required.join(' ')],
    ['release-path', host.releasePath],
    ['state-dir', host.stateDir],
    ['alert', plan.alert?.kind ?? 'none'],
    ['alert-url-file', plan.alert?.kind === 'webhook' ? plan.alert.urlFile : ''],
    ['without', host.host === plan.control ? plan.without.join(' ') : ''],
  ];
  return pairs.map(([key, value]) => `${key}=${oneLine(key, value)}\n`).join('');
}

function stepLine(step: Step): string {
  const fields = [
    step.id,
    step.phase,
    step.kind,
    step.effect,
    String(step.timeoutSeconds),
    step.idempotent ? 'idempotent' : 'once',
    step.onFailure,
  ];
  for (const field of fields) {
    if (!/^[a-z0-9][a-z0-9.-]{0,63}$/.test(field)) throw new Error(`step ${step.id}: ${field} cannot stand in a plan`);
  }
  return fields.join(' ');
}

function oneLine(key: string, value: string): string {
  if (/[\n\r\0]/.test(value)) throw new Error(`${key} of a plan must be one line: ${JSON.stringify(value)}`);
  return value;
}

/** The shell function that writes the files below a folder. File contents are data: no line of them is ever run. */
function payload(files: ReadonlyMap<string, string>): string {
  const folders = new Set(
    [...files.keys()].filter((path) => path.includes('/')).map((path) => path.replace(/\/[^/]*$/, '')),
  );
  const paths = [...folders].sort().map((folder) => ` "$1/${checkedPath(folder)}"`);
  const writes = [...files].map(([path, text]) => write(checkedPath(path), text));
  return `failback_payload() {\n  mkdir -p${paths.join('')} || return 1\n${writes.join('')}}\n`;
}

/** By the shell's own printf: a process for each of some sixty files took half the time of a start. */
function write(path: string, text: string): string {
  if (text === '') return `  : >"$1/${path}" || return 1\n`;
  if (text.includes('\0')) throw new Error(`${path} of a plan holds a NUL character`);
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  return `  printf %s ${quote(whole)} >"$1/${path}" || return 1\n`;
}

function checkedPath(path: string): string {
  const good = path.split('/').every((part) => /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(part));
  if (!good) throw new Error(`${JSON.stringify(path)} cannot be a path in a plan`);
  return path;
}
