import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { hostStateRequest, readHostState, writeBaseline } from '@failback/audit';
import { type ActionEnd, startAction } from '@failback/drill';
import { type HostConnection, REDACTED } from '@failback/host';
import { type Keeping, keepRecord, readEnvironment, systemContext } from '@failback/operation';
import type { Environment } from '@failback/runbook';
import type { Rehearsal, Texts } from './rehearsal.ts';

const SCRIPT = resolve(import.meta.dirname, '../../dist/post-rollback-audit/index.js');

/** What a workflow does after a rollback, on the rehearsal's stage. */
export interface Auditing {
  readonly environment: Environment;
  audit(inputs?: Texts, env?: Texts): Promise<ActionEnd>;
  /** Everything that left the hosts: log, summary, outputs and every file beside the report. */
  published(end: ActionEnd): string;
  file(end: ActionEnd, name: string): string;
  keep(rollback: ActionEnd): Promise<Keeping>;
  /** Baselines of every host as it is now. */
  writeBaselines(): Promise<void>;
  context(): ReturnType<typeof systemContext>;
}

export function auditing({ stage, config }: Rehearsal): Auditing {
  const environment = readEnvironment(config, 'production', '');
  const credentials = { privateKey: stage.sshPrivateKey, passphrase: null, knownHosts: stage.knownHosts };
  const context = () => systemContext(credentials, () => undefined, new AbortController().signal);
  const file = (end: ActionEnd, name: string) => readFileSync(join(dirname(end.outputs.report ?? ''), name), 'utf8');
  return {
    environment,
    context,
    file,
    async audit(inputs = {}, env = {}) {
      const run = await startAction({
        script: SCRIPT,
        inputs: {
          config,
          environment: 'production',
          'ssh-private-key': stage.sshPrivateKey,
          'ssh-known-hosts': stage.knownHosts,
          ...inputs,
        },
        workspace: stage.workspace,
        temp: join(stage.root, 'runner'),
        env,
      });
      return run.ended;
    },
    published(end) {
      const files = end.outputs.report ? FILES.map((name) => file(end, name)) : [];
      // The runner's own masking commands name what it is to mask.
      const log = end.log
        .split('\n')
        .filter((line) => !line.startsWith('::add-mask::'))
        .join('\n');
      return [log, end.summary, JSON.stringify(end.outputs), ...files].join('\n').replaceAll(REDACTED, '');
    },
    keep(rollback) {
      const journal = join(dirname(rollback.outputs.report ?? ''), 'journal.jsonl');
      const operation = rollback.outputs['operation-id'] ?? '';
      return keepRecord(environment, operation, readFileSync(journal, 'utf8'), context());
    },
    async writeBaselines() {
      for (const host of environment.hosts) {
        const connection: HostConnection = await context().connect(host);
        const state = await readHostState(connection, hostStateRequest(environment, host));
        const { app, name, stateDir } = environment;
        const at = new Date().toISOString();
        await writeBaseline(connection, stateDir, { schema_version: 1, app, environment: name, at, state });
        connection.close();
      }
    },
  };
}

export const FILES = ['report.md', 'report.html', 'report.json', 'post-mortem.ics'] as const;
