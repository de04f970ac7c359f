import { describe, expect, test } from 'vitest';
import { audit, decide } from '../src/audit.ts';
import { environmentWith, factsWith, fleetWith, INSPECTION } from './fit-facts.ts';
import { seenBy } from './seen-by.ts';

const problem = (code: string, where = 'host app1') => ({ code, where, message: 'It is so.', mend: 'change it' });

describe('hosts', () => {
  test('one that cannot be reached is unknown, and hides nothing of the other', () => {
    const facts = factsWith(
      fleetWith({
        each: (host) =>
          host.host.name === 'app2'
            ? {
                reached: false,
                host: host.host,
                problem: { ...problem('unreachable', 'host app2'), message: 'No route.' },
              }
            : host,
        planProblems: [problem('busy')],
      }),
    );
    expect(seenBy('hosts-reachable', facts)).toEqual([
      'unknown host app2: Nothing on it could be checked: No route.',
      'pass host app1: It lets us in, and its key is the known one.',
    ]);
    expect(decide(audit(facts))).toBe('block');
    expect(decide(audit({ ...facts, fleet: facts.fleet && { ...facts.fleet, planProblems: [] } }))).toBe(
      'inconclusive',
    );
  });

  test('one that answers the first question and not the next is unknown too', () => {
    const facts = factsWith(
      fleetWith({
        each: (host) => ({ ...host, state: null, trouble: [problem('bad-answer', `host ${host.host.name}`)] }),
      }),
    );
    expect(seenBy('hosts-reachable', facts)).toEqual(['unknown host app1: It is so.', 'unknown host app2: It is so.']);
  });
});

describe('free-disk', () => {
  const withRoom = (freeKiB: number, buildKiB: number | null) =>
    factsWith(
      fleetWith({
        each: (host) => ({
          ...host,
          facts: { ...host.facts, releasePath: { ...host.facts.releasePath, freeKiB } },
          inspection: { ...INSPECTION, buildKiB },
        }),
      }),
    );

  test.each([
    [500 * 1024, 300 * 1024, 'pass host app1: /var/www/chom has 500 MiB free; the target takes 300 MiB.'],
    [
      500 * 1024,
      450 * 1024,
      'block host app1: /var/www/chom has 500 MiB free; the target takes 450 MiB, built beside the live release.',
    ],
    [
      500 * 1024,
      null,
      'unknown host app1: /var/www/chom has 500 MiB free; how much the target takes could not be measured.',
    ],
  ])('%d KiB free, %d KiB needed', (free, needed, seen) => {
    expect(seenBy('free-disk', withRoom(free, needed))[0]).toBe(seen);
  });
});

describe('backup-room', () => {
  const withBackups = (backups: typeof INSPECTION.backups) =>
    factsWith(fleetWith({ each: (host) => ({ ...host, inspection: { ...INSPECTION, backups } }) }));

  test.each([
    [{ state: 'writable', freeKiB: 200 * 1024, newestKiB: 100 * 1024 }, /^pass host app1: .*200 MiB free; the newest/],
    [{ state: 'writable', freeKiB: 120 * 1024, newestKiB: 100 * 1024 }, /^warn host app1: .*may not fit/],
    [{ state: 'writable', freeKiB: 120 * 1024, newestKiB: null }, /^unknown host app1: .*no snapshot yet/],
    [{ state: 'missing', freeKiB: null, newestKiB: null }, /^warn host app1: .*does not exist/],
    [{ state: 'not-writable', freeKiB: null, newestKiB: null }, /^warn host app1: .*not writable for deploy/],
  ] as const)('%j', (backups, seen) => {
    expect(seenBy('backup-room', withBackups(backups))).toEqual([expect.stringMatching(seen)]);
  });

  test('is not looked at where no data is declared', () => {
    const environment = environmentWith(['  mysql: { database: chom }\n', '']);
    expect(seenBy('backup-room', factsWith(fleetWith({ environment })))).toEqual([]);
  });
});

describe('database-schema', () => {
  test('that could not be read is not known, with why; elsewhere it is not asked for', () => {
    const facts = factsWith(fleetWith({ each: (host) => ({ ...host, withoutSchema: 'Access denied' }) }));
    expect(seenBy('database-schema', facts)).toEqual([
      'unknown host app1: The schema of the database could not be read, so no later audit can compare it: Access denied.',
    ]);
    expect(seenBy('database-schema', factsWith(fleetWith()))).toEqual([expect.stringMatching(/^pass host app1/)]);
  });
});
