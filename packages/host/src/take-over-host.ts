import { type HostPlan, type Plan, type Problem, RemoteError } from '@failback/runbook';
import { adoptHost } from './adopt-host.ts';
import type { HostLines } from './host-lines.ts';
import { environmentFolder, planFolder } from './paths.ts';

/** `ended`: nothing runs there any more, and nothing more will under this claim. */
export interface TakenHost {
  readonly kind: 'adopted' | 'ended';
  readonly host: string;
  readonly token: number;
}

export interface TakeRefused {
  readonly kind: 'refused';
  readonly problem: Problem;
}

/** Takes one host over from a controller that is gone, or says in a person's words why not. */
export async function takeOverHost(
  plan: Plan,
  host: HostPlan,
  watchSeconds: number,
  lines: HostLines,
): Promise<TakenHost | TakeRefused> {
  const where = `host ${host.host}`;
  const folder = planFolder(environmentFolder(host.stateDir, plan.app, plan.environment), plan.operation);
  try {
    const answer = await adoptHost(await lines.of(host.host), folder, watchSeconds);
    switch (answer.kind) {
      case 'adopted':
      case 'ended':
        return { kind: answer.kind, host: host.host, token: answer.token };
      case 'refused': {
        const mend = `follow it with: failback status --environment ${plan.environment}   # resume takes it over once nobody renews its lease`;
        const message = refusalMessage(answer.code, answer.detail);
        return { kind: 'refused', problem: { code: answer.code, where, message, mend } };
      }
    }
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    const { code, message, mend } = error.failure;
    return { kind: 'refused', problem: { code, where, message, ...(mend === undefined ? {} : { mend }) } };
  }
}

function refusalMessage(code: string, detail: string): string {
  if (code === 'lease-moves')
    return `another controller still renews its lease (${detail}); it is not taken from somebody who is alive.`;
  return `it could not be taken over: ${detail}.`;
}
