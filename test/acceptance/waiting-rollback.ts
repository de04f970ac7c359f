import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROKEN_RELEASE } from '@failback/drill';
import { expect } from 'vitest';
import { makePatient } from './hold.ts';
import { CONFIRM, type Laptop } from './laptop.ts';
import { killSupervisor, operationOn } from './operation-on-disk.ts';

const WAIT = 'while [ ! -e "$HOME/go-on" ]; do sleep 0.02; done';

/** Where a rollback waits on each host, until `goOn`: in its preparation, which may not end when asked to, or in its restart. */
const WAITING = {
  preparation: { state: 'CLAIMED', boot: ['sh', '-c', WAIT], restart: ['appctl', 'restart'] },
  'stubborn preparation': {
    state: 'CLAIMED',
    boot: ['sh', '-c', `trap "" TERM; ${WAIT}`],
    restart: ['appctl', 'restart'],
  },
  restart: { state: 'COMMITTED', boot: ['true'], restart: ['sh', '-c', `${WAIT}; exec appctl restart`] },
} as const;

type Place = keyof typeof WAITING;

/** A rollback of which both hosts wait there now. */
export async function rollbackIn(place: Place, laptop: Laptop) {
  const { stage } = laptop;
  for (const host of stage.hosts) {
    makePatient(host);
    rmSync(join(host.home, 'go-on'), { force: true });
  }
  await stage.deploy(BROKEN_RELEASE);
  const run = laptop.start(['rollback', ...CONFIRM, '--config', runbookThatWaitsIn(place, laptop)]);
  const { state } = WAITING[place];
  await expect
    .poll(() => stage.hosts.map(operationOn).map((each) => (each?.claim === 'held' ? each.state : null)), {
      interval: 10,
      timeout: 120_000,
    })
    .toEqual([state, state]);
  return run;
}

/** The same, and then its controller dies, perhaps with what it started on the hosts. */
export async function killedIn(place: Place, laptop: Laptop, died: 'controller' | 'supervisors too'): Promise<void> {
  const { child, ended } = await rollbackIn(place, laptop);
  child.kill('SIGKILL');
  if (died === 'supervisors too') for (const host of laptop.stage.hosts) killSupervisor(host);
  await ended;
}

export function goOn({ stage }: Laptop): void {
  for (const host of stage.hosts) writeFileSync(join(host.home, 'go-on'), '');
}

/** Waits until each host has ended, in these states. */
export async function haveEnded({ stage }: Laptop, states: readonly string[]): Promise<void> {
  await expect
    .poll(() => stage.hosts.map(operationOn).map((each) => (each?.claim === 'ended' ? each.state : null)), {
      timeout: 120_000,
    })
    .toEqual(states);
}

function runbookThatWaitsIn(place: Place, { stage }: Laptop): string {
  const path = join(stage.workspace, 'waiting.yml');
  const { boot, restart } = WAITING[place];
  const served = 'served: { http: /health/ready, header: X-Release }\n';
  const text = readFileSync(stage.configPath, 'utf8')
    .replace(served, () => `${served}  boot: ${JSON.stringify(boot)}\n`)
    .replace('[[appctl, restart]]', () => JSON.stringify([restart]));
  writeFileSync(path, text);
  return path;
}
