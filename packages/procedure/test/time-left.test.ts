import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { gitHost } from './git-host.ts';
import { SHELLS, StepBed } from './step-bed.ts';

const beds: StepBed[] = [];
afterEach(() => {
  for (const bed of beds.splice(0)) bed.remove();
});

/** A host whose `timeout` notes the seconds that each command was granted. */
function host(shell: string) {
  const bed = new StepBed(shell);
  beds.push(bed);
  const first = join(bed.root, 'noting');
  const noted = join(bed.root, 'granted');
  mkdirSync(first);
  bed.script('noting/timeout', `#!/bin/sh\necho "$3" >>'${noted}'\nPATH=\${PATH#'${first}':}\nexec timeout "$@"\n`);
  const granted = () => readFileSync(noted, 'utf8').trim().split('\n').map(Number);
  return { bed, first, granted };
}

/** In so many milliseconds, as an engine says it. */
function deadlineIn(ms: number): string {
  const [up = ''] = readFileSync('/proc/uptime', 'utf8').split(' ');
  return String(Math.round(Number(up) * 1000) + ms);
}

describe.each(SHELLS)('under %s', (shell) => {
  it('grants a command what those before it have left, not the whole time anew', async () => {
    const { bed, first, granted } = host(shell);
    const live = gitHost(bed);
    const args = ['30', live.path, 'shop-owner', live.v1, '0', 'sleep', '2'];
    expect((await bed.run('build-tree', 'do', args, first)).status).toBe(0);
    expect(Math.max(...granted())).toBeLessThanOrEqual(30);
    expect(granted().at(-1)).toBeLessThanOrEqual(28);
  });

  it('grants nothing beyond the moment at which the engine ends the step', async () => {
    const { bed, first, granted } = host(shell);
    bed.variables.FAILBACK_DEADLINE = deadlineIn(25_000);
    expect((await bed.run('command', 'do', ['30', bed.root, 'shop-owner', 'true'], first)).status).toBe(0);
    bed.unit('mail', 'active');
    expect((await bed.run('workers-stop', 'do', ['30', '1', 'mail'], first)).status).toBe(0);
    expect(granted().length).toBeGreaterThan(1);
    expect(Math.max(...granted())).toBeLessThanOrEqual(23);
  });

  it('begins nothing once the time is used up', async () => {
    const { bed, first } = host(shell);
    bed.variables.FAILBACK_DEADLINE = deadlineIn(0);
    const run = await bed.run('command', 'do', ['30', bed.root, 'shop-owner', 'touch', 'begun'], first);
    expect(run.status).toBe(124);
    expect(run.stderr).toContain('the time of this step is used up');
    expect(existsSync(join(bed.root, 'begun'))).toBe(false);
  });
});
