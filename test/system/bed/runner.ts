import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ActionEnd, type ActionRun, startAction } from '@failback/drill';
import type { HostState } from '@failback/runbook';
import { expect } from 'vitest';
import { ENV_DIR, journalOf, stateOf } from './chom.ts';
import type { SystemHost } from './host.ts';
import { bedFolder } from './machine.ts';
import { progress } from './progress.ts';

/** A GitHub runner with a checkout of the team's repository, in the network of the hosts. It runs what is built: dist/. */
export interface Runner {
  /** Everything that the runs leave on the runner: logs of the runner itself apart, nothing else is kept. */
  readonly temp: string;
  start(action: Action, inputs?: Readonly<Record<string, string>>): Promise<ActionRun>;
  run(action: Action, inputs?: Readonly<Record<string, string>>): Promise<ActionEnd>;
  /** Replaces the runbook of the checkout. */
  commit(runbook: string): Promise<void>;
  remove(): Promise<void>;
}

type Action = 'emergency-rollback' | 'verify-health' | 'backup-snapshot' | 'preflight-audit' | 'post-rollback-audit';

const DIST = join(import.meta.dirname, '../../../dist');
/** Longest time for one action, in milliseconds. */
const WITHIN = 180_000;

export async function makeRunner(
  host: Pick<SystemHost, 'privateKey' | 'knownHosts'>,
  runbook: string,
): Promise<Runner> {
  const folder = await mkdtemp(join(bedFolder(), 'runner-'));
  const workspace = join(folder, 'workspace');
  const temp = join(folder, 'temp');
  await mkdir(join(workspace, '.github'), { recursive: true });
  const commit = (text: string) => writeFile(join(workspace, '.github/failback.yml'), text);
  await commit(runbook);
  const start: Runner['start'] = (action, inputs = {}) =>
    startAction({
      script: join(DIST, action, 'index.js'),
      inputs: {
        environment: 'production',
        'ssh-private-key': host.privateKey,
        'ssh-known-hosts': host.knownHosts,
        ...inputs,
      },
      workspace,
      temp,
    });
  return {
    temp,
    start,
    async run(action, inputs) {
      const { child, ended } = await start(action, inputs);
      const late = setTimeout(() => child.kill('SIGKILL'), WITHIN);
      const end = await ended;
      clearTimeout(late);
      progress(`  ${action}: ${end.outputs.decision ?? 'no decision'} (${end.outputs['reason-code'] ?? end.code})`);
      return end;
    },
    commit,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** With what action and host said about it, when it ended in another way. */
export async function expectDecisionOn(host: SystemHost, end: ActionEnd, decision: string): Promise<void> {
  if (end.outputs.decision === decision) return;
  const log = end.log.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  expect.fail(`${end.outputs.decision}, not ${decision}\n${log.join('\n')}\n${await lastWordsOf(host)}`);
}

/** The same for the state in which the host itself ended. */
export async function expectStateOn(host: SystemHost, operation: string, state: HostState): Promise<void> {
  const ended = stateOf(journalOf(host, operation));
  if (ended !== state) expect.fail(`${ended}, not ${state}\n${await lastWordsOf(host)}`);
}

async function lastWordsOf(host: SystemHost): Promise<string> {
  const script = `cd ${ENV_DIR}/operations && cd "$(ls -t | head -n 1)" && tail -n 20 journal.jsonl && tail -n 5 out/*`;
  return (await host.run(['sh', '-c', script])).stdout;
}
