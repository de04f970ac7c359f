import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StageHost } from '@failback/drill';
import { behave, behaveWell, type Moment, timesOf } from './rehearsal.ts';
import { until } from './until.ts';

export interface Hold {
  /** Until the host has come to the moment, and waits in it. */
  reached(): Promise<void>;
  /** Lets the host go on, now and from now on. */
  release(): void;
}

/** Makes a host wait in the team's command of that moment, so that what happens next happens exactly there. */
export function hold(host: StageHost, moment: Moment): Hold {
  const before = timesOf(host, moment);
  const released = join(host.home, 'released');
  rmSync(released, { force: true });
  behave(host, moment, 'while [ ! -e "$HOME/released" ]; do sleep 0.02; done');
  return {
    reached: () => until(`${host.name} comes to ${moment}`, () => timesOf(host, moment) > before),
    release() {
      writeFileSync(released, '');
      behaveWell(host);
    },
  };
}
