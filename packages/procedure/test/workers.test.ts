import { afterEach, describe, expect, it } from 'vitest';
import { CUTS_TIMEOUT, cutAt, wasCut } from './cut.ts';
import { SHELLS, StepBed } from './step-bed.ts';

const beds: StepBed[] = [];
afterEach(() => {
  for (const bed of beds.splice(0)) bed.remove();
});

const STATES = { mail: 'active', reports: 'inactive', imports: 'failed' } as const;
const UNITS = Object.keys(STATES);

function host(shell: string) {
  const bed = new StepBed(shell);
  beds.push(bed);
  for (const [unit, state] of Object.entries(STATES)) bed.unit(unit, state);
  return bed;
}

const stop = (...units: string[]) => ['30', '1', ...(units.length === 0 ? UNITS : units)];
const start = (...units: string[]) => ['30', ...(units.length === 0 ? UNITS : units)];
const states = (bed: StepBed) => Object.fromEntries(UNITS.map((unit) => [unit, bed.unitState(unit)]));

describe.each(SHELLS)('under %s', (shell) => {
  it('stops the workers that run', async () => {
    const bed = host(shell);
    await bed.succeed('workers-stop', 'do', stop());
    expect(states(bed)).toEqual({ mail: 'inactive', reports: 'inactive', imports: 'failed' });
    expect(bed.unitCalls()).toEqual(expect.arrayContaining(['--no-block stop mail.service']));
    await bed.succeed('workers-stop', 'probe', stop());
  });

  it('starts exactly those again when it is undone', async () => {
    const bed = host(shell);
    await bed.succeed('workers-stop', 'do', stop());
    await bed.succeed('workers-stop', 'undo', stop());
    expect(states(bed)).toEqual({ mail: 'active', reports: 'inactive', imports: 'failed' });
  });

  it('starts on the target those that ran and those that had failed, and leaves alone what somebody stopped', async () => {
    const bed = host(shell);
    await bed.succeed('workers-stop', 'do', stop());
    await bed.succeed('workers-start', 'do', start());
    expect(states(bed)).toEqual({ mail: 'active', reports: 'inactive', imports: 'active' });
    await bed.succeed('workers-active', 'do', []);
  });

  it('names each unit, never a pattern', async () => {
    const bed = host(shell);
    await bed.succeed('workers-stop', 'do', stop());
    await bed.succeed('workers-start', 'do', start());
    expect(bed.unitCalls().filter((call) => /[*?[]/.test(call))).toEqual([]);
    for (const kind of ['workers-stop', 'workers-start']) {
      const run = await bed.run(kind, 'do', kind === 'workers-stop' ? stop('ma*') : start('ma*'));
      expect(run.status).toBe(1);
      expect(run.stderr).toContain('"ma*" is not the exact name of a unit');
    }
  });

  it('restarts workers that nobody stopped, as behind a link that was flipped', async () => {
    const bed = host(shell);
    await bed.succeed('workers-start', 'do', start());
    expect(bed.unitCalls()).toEqual(expect.arrayContaining(['restart mail.service']));
    expect(states(bed)).toMatchObject({ mail: 'active', reports: 'inactive' });
  });

  it.each(['before', 'after'] as const)(
    'remembers who ran, cut %s any command',
    async (when) => {
      for (let nth = 1; ; nth += 1) {
        const bed = host(shell);
        await bed.run('workers-stop', 'do', stop(), cutAt(bed, nth, when));
        if (!wasCut(bed)) {
          expect(nth).toBeGreaterThan(4);
          return;
        }
        if (nth % 3 === 0) await bed.succeed('workers-stop', 'do', stop());
        await bed.succeed('workers-stop', 'undo', stop());
        expect(states(bed), `cut ${nth}`).toEqual(STATES);
        bed.remove();
      }
    },
    CUTS_TIMEOUT,
  );

  it('ends a worker that does not stop in the time it was granted, and says which', async () => {
    const bed = host(shell);
    bed.unit('mail', 'stubborn');
    await bed.succeed('workers-stop', 'do', stop());
    expect(bed.unitState('mail')).toBe('inactive');
    expect(bed.facts()).toContain('worker-killed mail');
  });

  it.each(['do', 'dry'])(
    'does not take a worker of which systemctl says nothing for a stopped one: %s',
    async (verb) => {
      const bed = host(shell);
      bed.unit('mail', 'mute');
      const run = await bed.run('workers-stop', verb, stop());
      expect(run.status).toBe(1);
      expect(run.stderr).toContain('systemctl did not tell whether mail runs');
      expect(bed.worked('workers')).toBeNull();
    },
  );

  it('does not call a worker stopped that was noted and then cannot be looked at', async () => {
    const bed = host(shell);
    await bed.succeed('workers-stop', 'do', stop());
    bed.unit('mail', 'mute');
    expect((await bed.run('workers-stop', 'do', stop())).status).toBe(1);
    expect((await bed.run('workers-stop', 'probe', stop())).status).not.toBe(0);
  });

  it('stops workers that run again on the target, and starts them once more', async () => {
    const bed = host(shell);
    await bed.succeed('workers-stop', 'do', stop());
    await bed.succeed('workers-start', 'do', start());
    await bed.succeed('workers-stop', 'do', stop());
    expect(states(bed)).toEqual({ mail: 'inactive', reports: 'inactive', imports: 'inactive' });
    await bed.succeed('workers-start', 'do', start());
    expect(states(bed)).toEqual({ mail: 'active', reports: 'inactive', imports: 'active' });
  });

  it('fails when a worker does not come up', async () => {
    const bed = host(shell);
    await bed.succeed('workers-stop', 'do', stop());
    bed.unit('mail', 'broken');
    const run = await bed.run('workers-start', 'do', start());
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('systemctl restart mail failed');
  });

  it('sees a worker that died after its start', async () => {
    const bed = host(shell);
    await bed.succeed('workers-stop', 'do', stop());
    await bed.succeed('workers-start', 'do', start());
    bed.unit('mail', 'failed');
    const run = await bed.run('workers-active', 'do', []);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('not running: mail (failed)');
  });

  it('restarts PHP and fails when it is not active afterwards', async () => {
    const bed = host(shell);
    bed.unit('php-fpm', 'active');
    await bed.succeed('php-apply', 'do', ['30', 'php-fpm', 'reload']);
    expect(bed.unitCalls()).toEqual(expect.arrayContaining(['reload php-fpm.service']));
    bed.unit('php-fpm', 'dies');
    const run = await bed.run('php-apply', 'do', ['30', 'php-fpm', 'restart']);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('unit php-fpm is failed, not active');
  });

  it('starts a PHP that is down where a reload was asked for', async () => {
    const bed = host(shell);
    bed.unit('php-fpm', 'failed');
    await bed.succeed('php-apply', 'do', ['30', 'php-fpm', 'reload']);
    expect(bed.unitState('php-fpm')).toBe('active');
  });
});
