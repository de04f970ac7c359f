import { describe, expect, test } from 'vitest';
import { audit, decide } from '../src/audit.ts';
import { environmentWith, factsWith, fleetWith, STATE } from './fit-facts.ts';
import { mendsOf, seenBy } from './seen-by.ts';

describe('required-versions', () => {
  const withVersions = (versions: Record<string, string>, environment = environmentWith()) =>
    factsWith(
      fleetWith({
        environment,
        each: (host) => ({ ...host, state: { ...STATE, versions: { ...STATE.versions, ...versions } } }),
      }),
    );

  test('names every host and every program that does not fit, not the first one', () => {
    const seen = seenBy('required-versions', withVersions({ php: '8.1.2', node: '18.19.0' }));
    expect(seen.filter((line) => line.startsWith('block'))).toEqual([
      'block host app1: PHP is 8.1.2, and has to be >=8.2 <9.',
      'block host app2: PHP is 8.1.2, and has to be >=8.2 <9.',
      'block host app1: Node.js is 18.19.0, and has to be ^20.',
      'block host app2: Node.js is 18.19.0, and has to be ^20.',
    ]);
  });

  test('PHP-FPM, which serves, is compared beside the PHP of the command line', () => {
    expect(seenBy('required-versions', withVersions({ 'php-fpm': '8.1.2' }))).toContain(
      'block host app1: PHP-FPM is 8.1.2, and has to be >=8.2 <9.',
    );
  });

  test('the database server is looked for on hosts with the role database; Redis wherever it is', () => {
    const seen = seenBy('required-versions', withVersions({}));
    expect(seen.filter((line) => line.includes('MySQL'))).toEqual([
      'pass host app1: The MySQL or MariaDB server is 10.11.6-MariaDB (>=8.0.36).',
    ]);
    expect(seen.filter((line) => line.includes('Redis'))).toHaveLength(2);
  });

  test('a database server elsewhere is not known, and it is said what to declare', () => {
    const facts = withVersions({ mysql: 'absent', redis: 'absent' });
    expect(seenBy('required-versions', facts).slice(0, 2)).toEqual([
      expect.stringMatching(/^unknown environment production: The MySQL or MariaDB server has to be >=8\.0\.36/),
      expect.stringMatching(/^unknown environment production: The Redis server has to be 7/),
    ]);
    expect(mendsOf('required-versions', facts)[0]).toContain('requires: { commands: { mysql-server: ');
    expect(decide(audit(facts))).toBe('inconclusive');
  });

  test('a program that is not there is in the way; one that says no version is not known', () => {
    expect(seenBy('required-versions', withVersions({ node: 'absent' }))[0]).toMatch(
      /^block host app1: Node\.js has to be \^20, and there is none on the PATH of deploy/,
    );
    expect(seenBy('required-versions', withVersions({ node: 'unreadable' }))[0]).toMatch(/^unknown host app1/);
  });

  test('a further program is asked for on the hosts with its role alone', () => {
    const environment = environmentWith([
      "redis: '7' }",
      "redis: '7', commands: { pdf: { run: [pdf, --version], range: '>=2', roles: [worker] } } }",
    ]);
    expect(seenBy('required-versions', withVersions({ pdf: '1.9.0' }, environment))[0]).toBe(
      'block host app1: pdf is 1.9.0, and has to be >=2.',
    );
    expect(seenBy('required-versions', withVersions({ pdf: '1.9.0' }, environment)).join()).not.toContain('app2: pdf');
  });
});
