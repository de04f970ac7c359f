import type { Plan } from '@failback/runbook';
import type { OpenSsh } from '../test/bed/openssh.ts';
import type { DeployStep } from './deploy-steps.ts';
import type { EngineRequest } from './engine-run/request.ts';

/** Runs its arguments. Nothing here is ever undone: these steps do not fail. */
const RUN = `set -eu
verb=$1
shift
case $verb in
  do) exec "$@" ;;
  *) exit 2 ;;
esac
`;

/** The same steps as a plan: closed by `go`, committed, proved, confirmed, as every real rollback is. */
export function engineRequest(
  server: OpenSsh,
  steps: readonly DeployStep[],
  at: { readonly app: string; readonly stateDir: string; readonly operation: string },
): EngineRequest {
  const plan: Plan = {
    schema_version: 1,
    operation: at.operation,
    app: 'bench',
    environment: 'production',
    procedure: 'emergency',
    incident: { severity: 'sev1', signals: [], reason: 'a bench', actor: 'bench', override: null },
    from: { release: 'v2', commit: null },
    to: { release: 'v1', commit: null },
    budgetSeconds: 300,
    leaseSeconds: 15,
    control: 'app1',
    without: [],
    hosts: [
      {
        host: 'app1',
        stateDir: at.stateDir,
        releasePath: at.app,
        launch: 'setsid',
        recovery: 'none',
        closes: true,
        required: [],
        steps: steps.map((step) => ({
          id: step.id,
          phase: step.phase,
          title: step.command.join(' '),
          kind: 'run',
          args: step.command,
          effect: step.effect,
          timeoutSeconds: 30,
          idempotent: true,
          onFailure: 'stop',
        })),
      },
    ],
    notices: [],
    alert: null,
  };
  return {
    host: { address: server.address, port: server.port, user: server.user },
    privateKey: server.privateKey,
    knownHosts: server.hostKeyLine,
    plan,
    scripts: { 'steps/run.sh': RUN },
  };
}
