import {
  type Assessment,
  type ControllerEventBody,
  type Plan,
  type RecordLine,
  RemoteError,
  type Verdict,
} from '@failback/runbook';
import { adoptHost } from '../adopt-host.ts';
import type { Clock } from '../clock.ts';
import type { HostLines } from '../host-lines.ts';
import { environmentFolder, planFolder } from '../paths.ts';
import { type ControllerAction, requestLine } from './actions.ts';
import { Follower } from './follower.ts';
import type { ControllerInput } from './inputs.ts';
import { reduce } from './reduce.ts';
import type { ControllerState } from './state.ts';

/** What the runner's own look at the target amounts to. */
export interface Proof {
  readonly verdict: Verdict;
  readonly assessments: readonly Assessment[];
}

export interface LoopEffects {
  readonly lines: HostLines;
  readonly clock: Clock;
  readonly record: (line: RecordLine) => void;
  /** Asked once, when every host has proved the target from its own side. */
  readonly prove: () => Promise<Proof>;
}

/** Looked at so often; every rule of the controller counts in fifths of a lease or more. */
const SMALLEST_TICK_MS = 50;

/** The shell around the pure controller: inputs in, actions out into the world. */
export class ControllerLoop {
  readonly finished: Promise<ControllerState>;
  proof: Proof | null = null;
  #state: ControllerState;
  readonly #effects: LoopEffects;
  readonly #followers: ReadonlyMap<string, Follower>;
  readonly #folders: ReadonlyMap<string, string>;
  readonly #stopClock: () => void;
  #finish: (state: ControllerState) => void = () => undefined;

  constructor(plan: Plan, initial: ControllerState, effects: LoopEffects) {
    this.#state = initial;
    this.#effects = effects;
    this.finished = new Promise((resolve) => {
      this.#finish = resolve;
    });
    this.#folders = new Map(
      plan.hosts.map((host) => [
        host.host,
        planFolder(environmentFolder(host.stateDir, plan.app, plan.environment), plan.operation),
      ]),
    );
    this.#followers = new Map(
      [...this.#folders].map(([host, folder]) => [
        host,
        new Follower({
          host,
          planFolder: folder,
          lines: effects.lines,
          clock: effects.clock,
          record: effects.record,
          give: (input) => this.give(input),
        }),
      ]),
    );
    const tick = Math.max(SMALLEST_TICK_MS, initial.timing.leaseMs / 20);
    this.#stopClock = effects.clock.every(tick, () => this.give({ kind: 'clock' }));
  }

  get state(): ControllerState {
    return this.#state;
  }

  /** A host has become ours: follow it. */
  claimed(host: string, token: number): void {
    this.give({ kind: 'claimed', host, token });
    this.#follow(host, token);
  }

  /** A host that was ours, and whose claim has ended: what its journal says last is how it stands. */
  ended(host: string, token: number): void {
    this.give({ kind: 'claimed', host, token });
    this.give({ kind: 'over', host });
    this.#follow(host, token);
  }

  #follow(host: string, token: number): void {
    void this.#followers.get(host)?.attach(token);
  }

  give(input: ControllerInput): void {
    const { state, actions } = reduce(this.#state, input, this.#effects.clock.now());
    this.#state = state;
    for (const action of actions) this.#perform(action);
  }

  note(body: ControllerEventBody): void {
    const { clock, record } = this.#effects;
    record({ host: null, time: new Date(clock.now()).toISOString(), ...body });
  }

  #perform(action: ControllerAction): void {
    switch (action.kind) {
      case 'lease':
      case 'go':
      case 'decide':
      case 'confirm':
        this.#followers.get(action.host)?.send(requestLine(action));
        return;
      case 'reconnect': {
        const follower = this.#followers.get(action.host);
        if (action.connection === 'fresh') {
          follower?.giveUp('it no longer answers');
          this.#effects.lines.drop(action.host);
        }
        void follower?.attach(follower.token);
        return;
      }
      case 'revive':
        void this.#revive(action.host);
        return;
      case 'prove':
        void this.#prove();
        return;
      case 'record':
        this.note(action.body);
        return;
      case 'finish':
        this.#stopClock();
        for (const follower of this.#followers.values()) follower.detach();
        this.#finish(this.#state);
    }
  }

  async #revive(host: string): Promise<void> {
    const follower = this.#followers.get(host);
    const folder = this.#folders.get(host);
    if (follower === undefined || folder === undefined) return;
    this.note({ event: 'notice', text: `${host}: its supervisor is gone; it is started again` });
    follower.detach();
    try {
      // Who holds the claim renews its lease: there is nobody to wait for, unless somebody has taken it over from us.
      const answer = await adoptHost(await this.#effects.lines.of(host), folder, 0, follower.token);
      if (answer.kind === 'refused' && answer.code === 'not-holder') {
        this.note({ event: 'notice', text: `${host}: it is not started again: ${answer.detail}` });
        this.give({ kind: 'fenced', host });
        return;
      }
      if (answer.kind === 'refused') {
        this.note({ event: 'notice', text: `${host}: it could not be started again: ${answer.code} ${answer.detail}` });
        this.give({ kind: 'link-lost', host });
        return;
      }
      if (answer.kind === 'adopted') this.give({ kind: 'revived', host, token: answer.token });
      else this.give({ kind: 'over', host });
      await follower.attach(answer.token);
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      this.give({ kind: 'link-lost', host });
    }
  }

  async #prove(): Promise<void> {
    this.proof = await this.#effects.prove().catch((error: unknown): Proof => {
      this.note({ event: 'notice', text: `the proof from here could not be made: ${String(error)}` });
      return { verdict: 'inconclusive', assessments: [] };
    });
    this.give({ kind: 'proved', verdict: this.proof.verdict });
  }
}
