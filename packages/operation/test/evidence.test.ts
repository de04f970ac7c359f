import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ShellHost } from '../../host/test/shell-host.ts';
import { SHELLS } from '../../host/test/shells.ts';
import { smallEnvironment } from '../../runbook/test/small-environment.ts';
import { collectEvidence } from '../src/post-audit/evidence.ts';

const environment = smallEnvironment({ stateDir: '~/failback' });
const ID = 'emergency-1';
const PROVED = Date.parse('2026-03-07T09:14:08.000Z') / 1000;
const SECRET = 'what-the-log-says';

function world(shell: string) {
  const host = new ShellHost(shell);
  const folder = join(host.home, 'failback/shop/production');
  const operation = join(folder, 'operations', ID);
  const logs = join(host.home, 'www/storage/logs');
  for (const each of [join(operation, 'plan'), join(operation, 'out'), logs]) mkdirSync(each, { recursive: true });
  writeFileSync(join(operation, 'journal.jsonl'), '{"event":"start"}\n');
  writeFileSync(join(operation, 'decision'), 'commit 1\n');
  writeFileSync(join(operation, 'plan/plan.json'), '{}\n');
  writeFileSync(join(operation, 'out/prepare.fetch.log'), 'fetched\n');
  writeFileSync(join(folder, 'ledger.jsonl'), '{}\n');
  const collect = (units: readonly string[] = []) =>
    collectEvidence(host.connection(), {
      folder,
      operation: ID,
      since: PROVED - 60,
      proved: PROVED,
      units,
      environment,
      releasePath: join(host.home, 'www'),
    });
  return { host, logs, folder, collect, archive: join(folder, 'evidence', ID, 'evidence.tar.gz') };
}

const LARAVEL = [
  `[2026-03-06 23:59:59] production.ERROR: ${SECRET}`,
  `[2026-03-07 09:14:07] production.ERROR: ${SECRET}`,
  '[2026-03-07 09:14:08] production.INFO: all is well',
  '[2026-03-07T09:14:09.123456+00:00] production.CRITICAL: no',
  '#0 stack [2026-03-07 09:14:10] production.ERROR: not at the beginning',
  '',
].join('\n');

/** As PHP reads them: with a byte order mark, line ends of Windows, quotes, escapes and a key of several lines. */
const SETTINGS = [
  '\uFEFFAPP_KEY="base64:QUJDREVGR0hJSktM/+=="',
  'DB_PASSWORD=p@ss w"ord',
  "export API_TOKEN='tok\\en\"42' # a comment",
  'REDIS_URL=redis://queue:hunter22@redis.example.com:6379',
  'SIGNING_KEY="-----BEGIN PRIVATE KEY-----',
  'MIIEoftheapplication',
  '-----END PRIVATE KEY-----"',
  'MAIL_PASSWORD="short',
].join('\r\n');

const HIDDEN = [
  ...[
    'QUJDREVGR0hJSktM',
    'p@ss w',
    'p%40ss',
    'en"42',
    'hunter22',
    'MIIEoftheapplication',
    'MIIEofanother',
    'of-nobody',
  ],
  ...['one-time', 'cookie-value', 'abcdefghijklmnop'],
];

const LEAKING = `[2026-03-07 09:14:09] production.ERROR: QUJDREVGR0hJSktM/+== did not answer at http://shop.example.com:8080/pay
{"key":"base64:QUJDREVGR0hJSktM\\/+==","password":"p@ss w\\"ord"} for https://a.example.com/?k=p%40ss%20w%22ord
tok\\en"42 of redis://queue:hunter22@redis.example.com and mysql://chom:of-nobody@db.example.com
password=one-time&x=1 Authorization: Bearer abcdefghijklmnopqrst
Set-Cookie: laravel_session=cookie-value; path=/
MIIEoftheapplication
-----BEGIN RSA PRIVATE KEY-----
MIIEofanother
-----END RSA PRIVATE KEY-----
`;

describe.each(SHELLS)('evidence (%s)', (shell) => {
  test('is one archive that stays on the host, for nobody else to read, with the sum and the listing that are told', async () => {
    const { host, logs, collect, archive } = world(shell);
    using _ = host;
    writeFileSync(join(logs, 'laravel.log'), LARAVEL);
    const evidence = await collect();
    expect(evidence).toMatchObject({ host: 'app1', state: 'collected', path: archive });
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    expect(evidence.bytes).toBe(statSync(archive).size);
    const inside = execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' });
    for (const { name } of evidence.files) expect(inside).toContain(`./${name}\n`);
    expect(evidence.files.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...['app-log/laravel.log', 'operation/decision', 'operation/journal.jsonl', 'operation/out/prepare.fetch.log'],
        ...['operation/plan/plan.json', 'state/disk.txt', 'state/ledger.jsonl'],
      ]),
    );
    expect(JSON.stringify(evidence)).not.toContain(SECRET);
  });

  test('counts the errors that a Laravel log has from the proof on', async () => {
    const { host, logs, collect } = world(shell);
    using _ = host;
    writeFileSync(join(logs, 'laravel.log'), LARAVEL);
    expect((await collect()).errors).toEqual([{ what: 'app-log/laravel.log', count: 1 }]);
  });

  test('counts nothing in a log whose lines carry no time, and says so', async () => {
    const { host, logs, collect } = world(shell);
    using _ = host;
    writeFileSync(join(logs, 'app.log'), 'ERROR at some time\n');
    const { errors, missing } = await collect();
    expect(errors).toEqual([]);
    expect(missing.map(({ what }) => what)).toContain('errors in app-log/app.log');
  });

  test('names what could not be collected', async () => {
    const { host, collect } = world(shell);
    using _ = host;
    expect((await collect()).missing).toEqual([
      { what: 'application log', why: expect.stringContaining('storage/logs') },
      { what: 'journal of units', why: 'the runbook names no unit for this host' },
    ]);
  });

  test('asked for again is not collected again, and a change of it is told', async () => {
    const { host, collect, archive } = world(shell);
    using _ = host;
    const first = await collect();
    const before = statSync(archive).mtimeMs;
    expect(await collect()).toEqual({ ...first, state: 'exists' });
    expect(statSync(archive).mtimeMs).toBe(before);
    chmodSync(archive, 0o600);
    writeFileSync(archive, `${readFileSync(archive, 'latin1')}x`, 'latin1');
    expect(await collect()).toMatchObject({ state: 'damaged' });
  });

  test('follows no link, so that nothing else of the host gets in', async () => {
    const { host, logs, collect } = world(shell);
    using _ = host;
    writeFileSync(join(host.home, 'secret'), SECRET);
    symlinkSync(join(host.home, 'secret'), join(logs, 'laravel.log'));
    expect((await collect()).files.map(({ name }) => name)).not.toContain('app-log/laravel.log');
  });

  test('takes a log by a name that is ours, and its last MiB', async () => {
    const { host, logs, collect } = world(shell);
    using _ = host;
    writeFileSync(join(logs, '<b> ::error::x.log'), `${'x'.repeat(3 * 1024 * 1024)}\n`);
    const log = (await collect()).files.find(({ name }) => name.startsWith('app-log/'));
    expect(log).toMatchObject({ name: 'app-log/_b____error__x.log', bytes: 1024 * 1024 });
  });

  test('has the journal of the declared units, with its errors, where the login user may read it', async () => {
    const { host, collect } = world(shell);
    using _ = host;
    host.program('systemctl', 'echo ActiveState=active');
    host.program('journalctl', 'case "$*" in *"-p err"*) echo "an error" ;; *) echo "$*" ;; esac');
    const { files, errors } = await collect(['chom-queue-worker']);
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['units/journal.txt', 'state/units.txt']));
    expect(errors).toContainEqual({ what: 'units/journal.txt', count: 1 });
  });

  test('says that the login user may not read the journal, and counts nothing in it', async () => {
    const { host, collect } = world(shell);
    using _ = host;
    host.program('systemctl', 'exit 1');
    host.program('journalctl', 'echo "Hint: You are currently not seeing messages from other users." >&2');
    const { errors, missing, unread, files } = await collect(['chom-queue-worker']);
    expect(errors).toEqual([]);
    expect(missing.map(({ what }) => what)).toContain('state/units.txt');
    expect(unread).toEqual([{ what: 'journal of units', why: expect.stringContaining('systemd-journal') }]);
    expect(files.map(({ name }) => name)).not.toContain('units/journal.txt');
  });

  test.each([
    ['fails', 'echo "a line"; exit 1', /could read it/],
    ['shows nothing to somebody who is in none of its groups', 'echo "-- No entries --"', /systemd-journal/],
  ])('believes no journal that %s', async (_how, journalctl, why) => {
    const { host, collect } = world(shell);
    using _ = host;
    host.program('journalctl', journalctl);
    host.program('id', 'case $1 in -u) echo 1000 ;; *) echo deploy www-data ;; esac');
    const { unread, files } = await collect(['chom-queue-worker']);
    expect(unread.map((each) => each.why)).toEqual([expect.stringMatching(why)]);
    expect(files.map(({ name }) => name)).not.toContain('units/journal.txt');
  });

  test('a folder of logs that nobody here may list, and a log that cannot be read, are not the same as none', async () => {
    const { host, logs, collect } = world(shell);
    using _ = host;
    writeFileSync(join(logs, 'laravel.log'), LARAVEL);
    host.program('tail', 'exit 1');
    const unread = await collect();
    expect(unread.unread.map(({ what }) => what)).toContain('app-log/laravel.log');
    expect(unread.errors).toEqual([]);
    rmSync(join(host.home, 'failback/shop/production/evidence'), { recursive: true });
    host.program('ls', 'exit 2');
    const unlisted = await collect();
    expect(unlisted.unread.map(({ what }) => what)).toContain(`logs in ${logs}`);
    expect(unlisted.missing.map(({ what }) => what)).not.toContain('application log');
  });

  test('what would hold it up is not opened, and is named: a pipe among the logs, a pipe in the place of .env', async () => {
    const { host, logs, collect } = world(shell);
    using _ = host;
    execFileSync('mkfifo', [join(logs, 'a.log'), join(host.home, 'www/.env')]);
    const { missing, unread } = await collect();
    expect(missing).toContainEqual({ what: 'app-log/a.log', why: expect.stringContaining('no plain file') });
    expect(unread).toEqual([{ what: join(host.home, 'www/.env'), why: expect.stringContaining('hidden in no log') }]);
  });

  test('holds no secret of the application, in whatever form its log has it, and nothing that looks like one', async () => {
    const { host, logs, folder, collect, archive } = world(shell);
    using _ = host;
    writeFileSync(join(host.home, 'www/.env'), SETTINGS);
    writeFileSync(join(logs, 'laravel.log'), LEAKING);
    writeFileSync(join(folder, 'operations', ID, 'out/prepare.build.log'), LEAKING);
    host.program('journalctl', `cat <<'END'\n${LEAKING}END`);
    const { files } = await collect(['chom-queue-worker']);
    expect(files.map(({ name }) => name)).toContain('units/journal.txt');
    const text = execFileSync('tar', ['-xzOf', archive], { encoding: 'utf8' });
    for (const hidden of HIDDEN) expect(text, hidden).not.toContain(hidden);
    expect(text.match(/production\.ERROR: .* did not answer at http:\/\/shop\.example\.com:8080\/pay/g)).toHaveLength(
      3,
    );
    expect(readdirSync(join(folder, 'evidence', ID)).sort()).toEqual([
      'contents.txt',
      'evidence.sha256',
      'evidence.tar.gz',
    ]);
  });

  test('that is said to be there, and not where or how large, is not believed', async () => {
    const { host } = world(shell);
    using _ = host;
    const stdout = 'evidence collected\npath /x/evidence.tar.gz\narchive 1 nonsense\nend evidence\n';
    const liar = { ...host.connection(), run: async () => ({ code: 0, stdout, stderr: '' }) };
    const request = { folder: '/x', operation: ID, since: PROVED, proved: null, units: [], releasePath: '/www' };
    const evidence = await collectEvidence(liar, { ...request, environment });
    expect(evidence).toMatchObject({ state: 'not-collected', path: null });
  });

  test('of an operation that the host does not know is not collected, and nothing is made there', async () => {
    const { host, folder, collect } = world(shell);
    using _ = host;
    execFileSync('rm', ['-r', join(folder, 'operations', ID)]);
    expect(await collect()).toMatchObject({ state: 'not-collected', missing: [{ what: 'everything' }] });
  });
});
