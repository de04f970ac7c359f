import { describe, expect, test } from 'vitest';
import { environmentWith, factsWith, fleetWith, goodEntry, INSPECTION } from './fit-facts.ts';
import { mendsOf, seenBy } from './seen-by.ts';

const problem = (code: string, where = 'host app1') => ({ code, where, message: 'It is so.', mend: 'change it' });

describe('the way back', () => {
  test('a release that was rolled back from is not deployed again, and the line that lifts it is given', () => {
    const facts = factsWith(
      fleetWith({
        release: 'v2.0.0',
        each: (host) => ({ ...host, facts: { ...host.facts, ledger: [goodEntry('v2.0.0', 'bad')] } }),
      }),
    );
    expect(seenBy('release-not-quarantined', facts)[0]).toMatch(
      /^block release v2\.0\.0: It is quarantined: .*\\"empty\\"/,
    );
    expect(mendsOf('release-not-quarantined', facts)[0]).toContain('failback ledger mark v2.0.0 unknown');
    expect(seenBy('release-not-quarantined', factsWith(fleetWith({ release: 'v3' })))[0]).toMatch(/^pass/);
    expect(seenBy('release-not-quarantined', factsWith(fleetWith()))).toEqual([]);
  });

  test('without a target every reason is told', () => {
    const problems = [problem('ledger-empty', 'ledger')];
    expect(seenBy('target-known', factsWith(fleetWith({ target: { kind: 'none', problems } })))).toEqual([
      'block ledger: It is so.',
    ]);
  });

  test('lines of the ledger that cannot be read are a warning', () => {
    const facts = factsWith(
      fleetWith({ each: (host) => ({ ...host, facts: { ...host.facts, ledgerUnreadable: 2 } }) }),
    );
    expect(seenBy('ledger-readable', facts)[0]).toMatch(/^warn host app1: 2 lines/);
  });

  test('a commit that has to be fetched first is a warning', () => {
    const facts = factsWith(
      fleetWith({ each: (host) => ({ ...host, inspection: { ...INSPECTION, targetCommit: 'absent' } }) }),
    );
    expect(seenBy('target-complete', facts)[0]).toMatch(/^warn host app1: The commit of v1\.2\.3/);
  });

  test.each([
    [{ seconds: 40, unmeasured: [] }, /^pass .*about 40 s, from what 1 earlier one took; its budget is 300 s\.$/],
    [{ seconds: 250, unmeasured: [] }, /^warn .*about 250 s/],
    [{ seconds: 301, unmeasured: [] }, /^block .*about 301 s/],
    [{ seconds: 40, unmeasured: ['restart.php'] }, /^warn .*Never measured: restart\.php\.$/],
    [{ seconds: null, unmeasured: [] }, /^unknown .*never measured/],
  ])('a forecast of %j', (change, seen) => {
    const { forecast } = fleetWith();
    const facts = factsWith(fleetWith({ forecast: { ...forecast, ...change } }));
    expect(seenBy('recovery-time', facts)).toEqual([expect.stringMatching(seen)]);
  });

  test('the maintenance page is looked for in the target, or else in the live release', () => {
    const facts = factsWith(
      fleetWith({ each: (host) => ({ ...host, inspection: { ...INSPECTION, view: { live: true, target: false } } }) }),
    );
    expect(seenBy('maintenance-view', facts)[0]).toMatch(
      /^warn host app1: The page errors::maintenance is not in v1\.2\.3/,
    );
    expect(mendsOf('maintenance-view', facts)[0]).toContain('resources/views/errors/maintenance.blade.php');
    const named = environmentWith(["'errors::maintenance'", "'shop::closed'"]);
    expect(seenBy('maintenance-view', factsWith(fleetWith({ environment: named })))[0]).toMatch(/^unknown/);
  });
});
