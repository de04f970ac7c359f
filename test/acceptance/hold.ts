import { chmodSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  makePatient(host);
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

/** From now on a step of this host may take ten times its limit: how long it is held depends on the machine of these tests. */
export function makePatient({ home }: Pick<StageHost, 'home'>): void {
  writeProgram(home, 'timeout', TIMEOUT);
}

const TIMEOUT = `#!/bin/sh
program=$(PATH=\${PATH#"$HOME/bin:"} && command -v timeout)
case $* in '-k 5 '*' sh '*/plan/steps/*)
  limit=$3
  shift 3
  set -- -k 5 "$((limit * 10))" "$@"
  ;;
esac
exec "$program" "$@"
`;

/** Has a run killed in the middle of a host's first writing of the decision, whoever writes it. */
export function killAtDecision({ home }: StageHost): {
  /** The run to be killed; its host waits in the writing until it is known. */
  readonly victim: (run: ActionRun) => void;
  readonly wasReached: () => boolean;
} {
  writeProgram(home, 'ln', LINK);
  return {
    victim: ({ child }) => {
      writeFileSync(join(home, 'victim.new'), `${child.pid}\n`);
      renameSync(join(home, 'victim.new'), join(home, 'victim'));
    },
    wasReached: () => existsSync(join(home, 'deciding')),
  };
}

/**
 * The killing is the host's own, so that nothing can happen in between: a controller that hears nothing for half a lease
 * comes again, and would then write its word. Who was waiting dies with its connection; whoever comes after it is not held.
 */
const LINK = `#!/bin/sh
for last; do :; done
case $last in
  */decision)
    if mkdir "$HOME/deciding" 2>/dev/null; then
      until [ -e "$HOME/victim" ]; do sleep 0.02; done
      kill -KILL "$(cat "$HOME/victim")"
      while :; do sleep 0.02; done
    fi
    ;;
esac
PATH=\${PATH#"$HOME/bin:"}
exec ln "$@"
`;

function writeProgram(home: string, name: string, script: string): void {
  const path = join(home, 'bin', name);
  writeFileSync(`${path}.new`, script);
  chmodSync(`${path}.new`, 0o755);
  renameSync(`${path}.new`, path);
}
