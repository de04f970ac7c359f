import type { HostState, Plan, RecordLine } from '@failback/runbook';
import type { Clock } from './clock.ts';
import { Follower } from './controller/follower.ts';
import type { ControllerInput } from './controller/inputs.ts';
import { isEnd } from './controller/state.ts';
import type { HostLines } from './host-lines.ts';
import { environmentFolder, planFolder } from './paths.ts';

export interface WatchEffects {
  readonly lines: HostLines;
  readonly clock: Clock;
  readonly record: (line: RecordLine) => void;
  /** Watching ends after so long, whatever the hosts do. */
  readonly forMs: number;
}

/** A host that cannot be reached is asked again this often. */
const AGAIN_MS = 2_000;

/**
 * Follows an operation and touches nothing: no lease, no word. For a controller that was cancelled, whose hosts end by
 * themselves.
 * @returns the last state of each host that said one; `UNCONFIRMED` counts as an end here, nobody is left to confirm it
 */
export async function watchPlan(plan: Plan, effects: WatchEffects): Promise<ReadonlyMap<string, HostState>> {
  const states = new Map<string, HostState>();
  const followers: Follower[] = [];
  let done: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    done = resolve;
  });
  const stopClock = effects.clock.after(effects.forMs, () => done());
  const stops: (() => void)[] = [stopClock];

  const give = (input: ControllerInput, follower: Follower) => {
    if (input.kind === 'events' || input.kind === 'attached') {
      for (const event of input.events) if (event.event === 'state') states.set(input.host, event.state);
      if (plan.hosts.every(({ host }) => isEnd(states.get(host) ?? null))) done();
    } else if (input.kind === 'link-lost') {
      stops.push(effects.clock.after(AGAIN_MS, () => void follower.attach(NO_TOKEN)));
    }
  };
  for (const { host, stateDir } of plan.hosts) {
    const folder = planFolder(environmentFolder(stateDir, plan.app, plan.environment), plan.operation);
    const follower: Follower = new Follower({
      host,
      planFolder: folder,
      ...effects,
      give: (input) => give(input, follower),
    });
    followers.push(follower);
    void follower.attach(NO_TOKEN);
  }
  await ended;
  for (const stop of stops) stop();
  for (const follower of followers) follower.detach();
  return states;
}

/** Claims count from 1: a follower with this token may read, and nothing that it sent would be obeyed. */
const NO_TOKEN = 0;
