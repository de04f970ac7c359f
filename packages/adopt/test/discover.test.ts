import { existsSync, rmdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SHELLS } from '../../host/test/shells.ts';
import { MadeUpMachine } from './made-up-machine.ts';

/** Texts that no answer may hold, whatever the key is called or the line looks like. */
const CANARIES = ['canary-password', 'canary-key', 'canary-url', 'canary-multi', 'canary-database', 'canary-argument'];

let machine: MadeUpMachine;
afterEach(() => machine.close());

describe.each(SHELLS)('a look at a host (%s)', (shell) => {
  beforeEach(() => {
    machine = new MadeUpMachine(shell);
  });

  test('finds a Laravel checkout with its tags, its workers and its PHP-FPM', () => {
    machine.checkout('var/www/chom', ['v1.0.0', 'v1.1.0']);
    machine.file('var/www/chom/artisan');
    machine.file('var/www/chom/composer.json', '{}');
    machine.file('var/www/chom/resources/views/errors/maintenance.blade.php');
    const folder = machine.at('var/www/chom');
    machine.systemd([
      { id: 'chom-mail.service', run: `/usr/bin/php ${folder}/artisan queue:work --queue=mail` },
      { id: 'chom-feed.service', run: '/usr/bin/php artisan queue:work', folder, active: false },
      { id: 'php8.4-fpm.service', run: '/usr/sbin/php-fpm8.4 --nodaemonize' },
      { id: 'nginx.service', run: '/usr/sbin/nginx' },
      { id: 'ssh.service', run: '/usr/sbin/sshd -D' },
    ]);
    const { found } = machine.look();
    expect(found.systemd).toBe(true);
    expect(found.units).toEqual([
      { kind: 'worker', name: 'chom-mail', active: true, folder },
      { kind: 'worker', name: 'chom-feed', active: false, folder },
      { kind: 'php-fpm', name: 'php8.4-fpm', active: true, folder: null },
      { kind: 'web', name: 'nginx', active: true, folder: null },
    ]);
    expect(found.trees).toMatchObject([
      { path: folder, strategy: 'git-tag', ownerBy: 'same', readable: true, liveReleases: ['v1.1.0'] },
    ]);
    expect([...(found.trees[0]?.releases ?? [])].sort()).toEqual(['v1.0.0', 'v1.1.0']);
    expect([...(found.trees[0]?.has ?? [])]).toContain('resources/views/errors/maintenance.blade.php');
  });

  test('finds folders with releases and a link to the live one', () => {
    machine.file('srv/shop/releases/20260101/index.php');
    machine.file('srv/shop/releases/20260202/index.php');
    machine.link('srv/shop/current', 'releases/20260202');
    const { found } = machine.look();
    expect(found.trees).toMatchObject([
      { path: machine.at('srv/shop'), strategy: 'symlink', liveReleases: ['20260202'] },
    ]);
    expect([...(found.trees[0]?.releases ?? [])].sort()).toEqual(['20260101', '20260202']);
  });

  test('tells every key of the application in .env, and the value of none but the six', () => {
    machine.checkout('var/www/chom', ['v1']);
    machine.file(
      'var/www/chom/.env',
      [
        'APP_KEY=base64:canary-key',
        'APP_URL="https://staging.example.com/"   # where it is',
        'DB_CONNECTION=mysql',
        "DB_DATABASE='chom'",
        'DB_PASSWORD=canary-password',
        'export REDIS_DB=0',
        'REDIS_CACHE_DB=1',
        'QUEUE_CONNECTION=redis',
        'STRIPE_SECRET=canary-key',
        '# DB_PASSWORD=canary-password',
        'MAIL_PASSWORD = "canary-password"',
      ].join('\n'),
    );
    const { said, found } = machine.look();
    expect(found.trees[0]?.dotenv).toMatchObject({
      keys: [
        'APP_KEY',
        'APP_URL',
        'DB_CONNECTION',
        'DB_DATABASE',
        'DB_PASSWORD',
        'REDIS_DB',
        'REDIS_CACHE_DB',
        'QUEUE_CONNECTION',
      ],
      values: {
        APP_URL: 'https://staging.example.com/',
        DB_CONNECTION: 'mysql',
        DB_DATABASE: 'chom',
        REDIS_DB: '0',
        REDIS_CACHE_DB: '1',
        QUEUE_CONNECTION: 'redis',
      },
    });
    for (const canary of CANARIES) expect(said).not.toContain(canary);
  });

  test.each([
    ['a URL with a login', 'APP_URL=https://ada:canary-url@example.com'],
    ['a queue that is a URL', 'QUEUE_CONNECTION=redis://canary-url'],
    ['a database that is a URL', 'DB_DATABASE=mysql://root:canary-database@db/chom'],
    ['a number that is none', 'REDIS_DB=canary-password'],
    ['a connection of another kind', 'DB_CONNECTION=canary-database'],
    ['a key over several lines', 'APP_KEY="-----BEGIN\nDB_DATABASE=canary-multi\nAPP_canary-multi=\n"\nREDIS_DB=3'],
    ['a quote that is escaped', 'DB_PASSWORD="a\\"canary\nDB_DATABASE=canary-multi\n"'],
    ['a quote that never ends', 'DB_PASSWORD="canary-password\nDB_DATABASE=canary-multi'],
    ['a tab in a value', 'DB_DATABASE="chom\tcanary-multi"'],
    ['lines inside of quotes behind a byte order mark', '\uFEFFAPP_KEY="canary\nDB_DATABASE=canary-multi\n"'],
    ['lines inside of quotes whose key is no ordinary one', 'my.app-key="canary\nDB_DATABASE=canary-multi\n"'],
    ['lines inside of quotes that end like on Windows', "APP_KEY='canary\r\nDB_DATABASE=canary-multi\r\n'\r\n"],
    ['lines that end like on an old Mac', 'DB_DATABASE=chom\rDB_PASSWORD=canary-password\r'],
    ['a value that another one is put into', `DB_DATABASE=${'$'}{canary-password}`],
    ['a value behind more than a page of others', `${'A=b\n'.repeat(70_000)}DB_DATABASE=canary-multi`],
  ])('tells nothing of %s', (_, text) => {
    machine.checkout('var/www/chom', ['v1']);
    machine.file('var/www/chom/.env', text);
    const { said, found } = machine.look();
    expect(said).not.toContain('canary');
    expect(found.trees[0]?.dotenv?.values.DB_DATABASE).toBeUndefined();
  });

  test('reads a .env as Windows writes it, with a byte order mark, and the last of two', () => {
    machine.checkout('var/www/chom', ['v1']);
    machine.file(
      'var/www/chom/.env',
      '\uFEFFREDIS_DB=3\r\nDB_DATABASE=first\r\nDB_DATABASE="chom"\r\n# note="\r\nREDIS_CACHE_DB=4',
    );
    expect(machine.look().found.trees[0]?.dotenv?.values).toEqual({
      REDIS_DB: '3',
      DB_DATABASE: 'chom',
      REDIS_CACHE_DB: '4',
    });
  });

  test('a link to a release that is gone shows no release', () => {
    machine.file('srv/shop/releases/20260101/index.php');
    machine.link('srv/shop/current', 'releases/20260202/');
    expect(machine.look().found.trees).toMatchObject([{ strategy: 'symlink', liveReleases: [] }]);
    machine.file('srv/shop/releases/20260202/index.php');
    expect(machine.look().found.trees).toMatchObject([{ liveReleases: ['20260202'] }]);
  });

  test('finds what lies behind a usual folder that is a link', () => {
    machine.checkout('data/www/chom', ['v1']);
    rmdirSync(machine.at('var/www'));
    machine.link('var/www', machine.at('data/www'));
    expect(machine.look().found.trees).toMatchObject([{ path: machine.at('var/www/chom'), liveReleases: ['v1'] }]);
  });

  test('what sudo is to run is never taken from the PATH of the login', () => {
    machine.systemd([]);
    expect(machine.look().said).not.toContain(machine.at('bin/systemctl'));
  });

  test('tells no more than it needs of a flood', () => {
    machine.checkout('var/www/chom', ['v1']);
    machine.file('var/www/chom/.env', 'APP_FLOOD=x\n'.repeat(200_000));
    for (let tree = 0; tree < 30; tree += 1) machine.checkout(`srv/tree-${tree}`, []);
    const { said, found } = machine.look();
    expect(found.trees).toHaveLength(12);
    expect(said.length).toBeLessThan(500_000);
  });

  test('does not tell what a unit runs', () => {
    machine.checkout('var/www/chom', ['v1']);
    machine.systemd([
      {
        id: 'chom.service',
        run: `/usr/bin/php ${machine.at('var/www/chom')}/artisan queue:work --token=canary-argument`,
      },
    ]);
    const { said, found } = machine.look();
    expect(found.units).toHaveLength(1);
    expect(said).not.toContain('canary-argument');
  });

  test('runs nothing that a tag, a unit or a folder is called', () => {
    machine.checkout('var/www/$(touch pwned)', ['v1;touch>pwned', 'v2`touch$IFS"pwned"`']);
    machine.systemd([
      { id: '$(touch pwned)x.service', run: '/usr/bin/php /a/artisan queue:work', folder: '/a;touch pwned' },
    ]);
    const { found } = machine.look();
    expect(existsSync(machine.at('home/deploy/pwned')) || existsSync('pwned')).toBe(false);
    expect(found.units).toEqual([]);
    expect(found.trees[0]?.releases).toEqual([]);
    expect(found.leftOut.join('\n')).toContain('v1;touch>pwned');
  });

  test('says that a folder of another owner cannot be looked at', () => {
    machine.checkout('var/www/chom', ['v1']);
    machine.program('stat', 'echo www-data');
    const { found } = machine.look();
    expect(found.trees).toMatchObject([
      { owner: 'www-data', ownerBy: 'refused', readable: false, releases: [], dotenv: null },
    ]);
  });

  test('looks where it is told, and says what is not there', () => {
    expect(machine.look({ path: machine.at('nowhere') }).found.trees).toMatchObject([{ strategy: 'missing' }]);
    machine.file('data/site/index.html');
    expect(machine.look({ path: machine.at('data/site') }).found.trees).toMatchObject([{ strategy: 'unknown' }]);
    machine.checkout('data/site', ['v1']);
    expect(machine.look({ path: machine.at('data/site/') }).found.trees).toMatchObject([
      { path: machine.at('data/site'), strategy: 'git-tag' },
    ]);
  });

  test('says which ways back and which room there are', () => {
    const { found } = machine.look();
    expect(found).toMatchObject({ crontab: true, systemd: false, stateDir: 'missing', trees: [] });
    expect(machine.look({ stateDir: '~/failback' }).found.stateDir).toBe('writable');
    machine.program('crontab', 'echo "you are not allowed to use crontab" >&2; exit 1');
    expect(machine.look().found.crontab).toBe(false);
  });

  test('reads from the configuration which Redis databases are meant when .env does not say', () => {
    machine.checkout('var/www/chom', ['v1']);
    machine.file(
      'var/www/chom/config/database.php',
      "'database' => env('REDIS_DB', '0'),\n'database' => env('REDIS_CACHE_DB', '1'),\n",
    );
    expect(machine.look().found.trees[0]?.defaults).toEqual({ REDIS_DB: '0', REDIS_CACHE_DB: '1' });
  });
});
