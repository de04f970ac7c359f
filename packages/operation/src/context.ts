import type { GitHub } from '@failback/github';
import type { HealthDeps } from '@failback/health';
import type { HostConnection } from '@failback/host';
import type { NewsLink, NotifyEffects } from '@failback/notify';
import type { ControllerEventBody, Host, RecordLine } from '@failback/runbook';

/** Every effect of an operation; passed in, so that the order of things can be tested without any. */
export interface OperationContext {
  /** Logs in to a host. */
  readonly connect: (host: Host) => Promise<HostConnection>;
  /** Takes each line of the record as it comes into being. */
  readonly record: (line: RecordLine) => void;
  /** Milliseconds since the epoch; for people, never compared. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly health: HealthDeps;
  /** Null: it is not asked, because there is no token or this is no run of it. */
  readonly github: GitHub | null;
  /** How people are told; null: they are not. Whom, the runbook says. */
  readonly people: { readonly effects: NotifyEffects; readonly links: readonly NewsLink[] } | null;
  /** Who can read the record. What programs on the hosts said is for the team alone. */
  readonly audience: 'team' | 'anybody';
  /** Aborted when the runner asks us to stop; its reason is the signal's name. */
  readonly cancelled: AbortSignal;
}

/** Puts an event of the controller into the record. */
export function note(context: Pick<OperationContext, 'record' | 'now'>, body: ControllerEventBody): void {
  context.record({ host: null, time: new Date(context.now()).toISOString(), ...body });
}
