import { type HostPlan, type Plan, type Problem, RemoteError } from '@failback/runbook';
import { answerLine, nameIn, numberIn, refusalIn } from './answer-line.ts';
import { type StepScripts, startBundle } from './bundle.ts';
import type { HostConnection } from './connection.ts';

/** Waiting for another start, unpacking, syncing and the supervisor's first line; a slow disk may take its time. */
const START_MS = 120_000;

export type StartAnswer =
  /** `joined`: this operation had been started before; it executes once, and we follow it. */
  | {
      readonly kind: 'claimed';
      readonly token: number;
      readonly joined: boolean;
      /** It was decided to go back: nothing more is to be claimed for this operation. */
      readonly aborted: boolean;
    }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Ships a host's bundle and claims the host. Asking twice is safe: the second answer is `joined`. */
export async function startOn(
  connection: HostConnection,
  plan: Plan,
  host: HostPlan,
  steps: StepScripts,
): Promise<StartAnswer> {
  const result = await connection.run(startBundle(plan, host, steps), { timeoutMs: START_MS });
  const answer = answerLine(host.host, 'start', result, ['ok', 'exists', 'busy', 'refused']);
  const where = `host ${host.host}`;
  switch (answer.word) {
    case 'busy':
      return {
        kind: 'refused',
        problem: busyProblem(where, plan, {
          operation: nameIn(answer, 'operation'),
          token: numberIn(answer, 'token'),
          supervisor: nameIn(answer, 'supervisor'),
          state: nameIn(answer, 'state'),
        }),
      };
    case 'refused':
      return { kind: 'refused', problem: refusedProblem(where, host, refusalIn(answer)) };
    default: {
      const token = numberIn(answer, 'token');
      if (token < 1) throw new RemoteError({ code: 'bad-answer', host: host.host, message: 'start told no token.' });
      return {
        kind: 'claimed',
        token,
        joined: answer.word === 'exists',
        aborted: nameIn(answer, 'decision') === 'abort',
      };
    }
  }
}

/** Who holds the host, how it stands, and what to do about it. */
function busyProblem(
  where: string,
  plan: Plan,
  holder: { readonly operation: string; readonly token: number; readonly supervisor: string; readonly state: string },
): Problem {
  const at = `--environment ${plan.environment}`;
  const alive = holder.supervisor === 'alive';
  return {
    code: 'claim-busy',
    where,
    message:
      `operation ${holder.operation} holds this host (claim ${holder.token}, state ${holder.state}, its supervisor is ` +
      `${alive ? 'alive' : 'dead'}); two operations never change one host.`,
    mend: alive
      ? `wait for it, or take it over with: failback resume ${at} --operation ${holder.operation}`
      : `failback resume ${at} --operation ${holder.operation}   # finishes it; failback unlock ${at} only after you have seen to the host yourself`,
  };
}

function refusedProblem(
  where: string,
  host: HostPlan,
  refusal: { readonly code: string; readonly detail: string },
): Problem {
  const [message, mend] = refusalSentence(host, refusal);
  return { code: refusal.code, where, message, ...(mend === null ? {} : { mend }) };
}

/** Message and mend for each code of `start`; a detail has the form `what: command` where a command mends it. */
function refusalSentence(host: HostPlan, { code, detail }: { code: string; detail: string }): [string, string | null] {
  const command = /: (sudo .*|apt-get .*)$/.exec(detail)?.[1] ?? null;
  switch (code) {
    case 'state-dir-missing':
      return [`the state directory ${host.stateDir} does not exist.`, command];
    case 'state-dir-not-writable':
      return [`the state directory cannot be used: ${detail}.`, command];
    case 'release-path-not-writable':
      return [`${host.releasePath} cannot be written by this user: ${detail}.`, command];
    case 'pinned-elsewhere':
      return [
        `the operations of the release at ${host.releasePath} are kept in ${detail} (state-dir/app/environment), not below ${host.stateDir} under the names of this one; two would be two locks.`,
        `give failback.yml the state-dir, app and environment of ${detail}, or remove ${host.releasePath}/.failback/state-dir when nothing uses the old one.`,
      ];
    case 'no-flock':
      return ['flock and setsid are needed there and missing.', command ?? 'apt-get install util-linux'];
    case 'plan-differs':
      return ['this operation id was executed with another plan.', 'leave operation-id empty for a new operation.'];
    case 'disk-full':
      return [`the disk of ${host.stateDir} is full (${detail}).`, `df -h ${host.stateDir}`];
    default:
      return [`it could not be started: ${detail}.`, command];
  }
}
