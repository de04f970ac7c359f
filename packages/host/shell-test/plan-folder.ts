import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quoted, SHELL_FOLDER } from './bundle.ts';

export interface PlannedStep {
  readonly id: string;
  readonly kind?: string;
  readonly effect?: 'none' | 'local' | 'shared';
  readonly limit?: number;
  readonly again?: 'idempotent' | 'once';
  readonly failure?: 'stop' | 'warn';
  readonly args?: readonly string[];
}

export interface PlanFolder {
  readonly operation: string;
  readonly steps: readonly PlannedStep[];
  /** Kind → script. */
  readonly scripts?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, string>>;
  readonly alert?: readonly string[];
}

/**
 * The step script of most tests. Its effect is a mark, and a line in a log that neither engine nor journal knows of:
 * the log is how a test sees what truly ran, and how often.
 */
const MARK = `
name=\${FAILBACK_STEP##*/}
log() { printf '%s %s\\n' "$1" "$name" >>"$TEST_WORLD/effects"; }
case $1 in
  do) log do; : >"$TEST_WORLD/marks/$name" ;;
  undo) log undo; rm -f "$TEST_WORLD/marks/$name" ;;
  probe) if [ -e "$TEST_WORLD/marks/$name" ]; then exit 0; else exit 1; fi ;;
  dry) echo "would mark $name" ;;
esac
`;

/** Writes a complete plan folder below `folder`; returns its digest. */
export function writePlan(folder: string, plan: PlanFolder, settings: Readonly<Record<string, string>>): string {
  for (const sub of ['engine', 'steps', 'args']) mkdirSync(join(folder, sub), { recursive: true });
  cpSync(join(SHELL_FOLDER, 'engine'), join(folder, 'engine'), { recursive: true });
  const json = JSON.stringify({ operation: plan.operation, steps: plan.steps, settings });
  const digest = `sha256:${createHash('sha256').update(json).digest('hex')}`;
  writeFileSync(join(folder, 'plan.json'), json);
  writeFileSync(join(folder, 'digest'), `${digest}\n`);
  writeFileSync(join(folder, 'host'), 'h1\n');
  writeFileSync(join(folder, 'settings'), lines(Object.entries(settings).map(([key, value]) => `${key}=${value}`)));
  writeFileSync(join(folder, 'step-list'), lines(plan.steps.map(stepLine)));
  for (const step of plan.steps) writeArgs(folder, step.id, step.args ?? []);
  if (plan.alert !== undefined) writeArgs(folder, 'alert', plan.alert);
  for (const [kind, text] of Object.entries({ mark: MARK, ...plan.scripts })) {
    writeFileSync(join(folder, 'steps', `${kind}.sh`), text);
  }
  return digest;
}

function stepLine(step: PlannedStep): string {
  const phase = step.id.split('.')[0];
  return [
    step.id,
    phase,
    step.kind ?? 'mark',
    step.effect ?? 'local',
    step.limit ?? 20,
    step.again ?? 'idempotent',
    step.failure ?? 'stop',
  ].join(' ');
}

function writeArgs(folder: string, name: string, args: readonly string[]): void {
  writeFileSync(join(folder, 'args', name), `set -- ${args.map(quoted).join(' ')}\n`);
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
