import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionRun, Stage, StageHost } from '@failback/drill';
import { operationOn } from './operation-on-disk.ts';
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

/**
 * Makes the first host wait in its preparation, until the second has done its own: whatever dies then, both have begun. A
 * controller that dies while it claims the second host leaves that one without anybody who could end anything there.
 */
export function holdPreparation([app1, app2]: Stage['hosts']): Hold {
  const boot = hold(app1, 'boot');
  const reached = async () => {
    await boot.reached();
    await until(`${app2.name} is prepared`, () => operationOn(app2)?.state === 'PREPARED');
  };
  return { ...boot, reached };
}

/** Until the moment has come, and what the run has said when it ends instead of ever coming there. */
export async function reachedBy({ ended }: ActionRun, held: Pick<Hold, 'reached'>): Promise<void> {
  const instead = ended.then((end) => {
    throw new Error(`the run has ended before that moment:\n${end.log}`);
  });
  await Promise.race([held.reached(), instead]);
}

/** Makes a host wait in the middle of its first writing of the decision, whoever writes it. */
export function holdDecision({ name, home }: StageHost): Pick<Hold, 'reached'> {
  const path = join(home, 'bin', 'ln');
  writeFileSync(path, LINK);
  chmodSync(path, 0o755);
  return { reached: () => until(`${name} comes to its decision`, () => existsSync(join(home, 'deciding'))) };
}

/** Who was waiting dies with its connection; whoever comes after it is not held. */
const LINK = `#!/bin/sh
for last; do :; done
case $last in
  */decision) if mkdir "$HOME/deciding" 2>/dev/null; then while :; do sleep 0.02; done; fi ;;
esac
PATH=\${PATH#"$HOME/bin:"}
exec ln "$@"
`;
