import { freePort } from '@failback/drill';
import type { Check } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { smallHost } from '../../runbook/test/small-environment.ts';
import { gateArguments } from '../src/index.ts';
import { environment, httpCheck } from './environments.ts';
import { SHELLS, ShellBed } from './shell-bed.ts';
import { site } from './site.ts';

const TIMING = { consecutive: 1, every: 20, timeout: 60, roles: [] };
const command = (name: string, ...words: string[]): Check => ({ kind: 'command', name, command: words, ...TIMING });
/** For a check that passes: it may take its time. */
const patient = <C extends Check>(check: C): C => ({ ...check, timeout: 30_000 });
const unit = (name: string, of: string): Check => ({ kind: 'unit', name, unit: of, ...TIMING });

/** What the gate is asked on a host that answers at `url`. */
function asked(url: string, gate: readonly Check[], through = false): string[] {
  const app1 = smallHost('app1', { url });
  const maintenance = { kind: 'laravel', render: 'errors::503', retry: null, refresh: null } as const;
  return gateArguments({ environment: environment({ url, hosts: [app1], gate, maintenance }), host: app1, through });
}

describe.each(SHELLS)('the gate under %s', (shell) => {
  test('passes when every check passes, and says what it saw', async () => {
    await using shop = await site((_, response) =>
      response.setHeader('X-Mode', 'live').end('{"status":"ok","checks":[{"db":true}],"lag":0.5}'),
    );
    using bed = new ShellBed(shell);
    const ready = httpCheck({
      json: { status: 'ok', 'checks.0.db': true, lag: 0.5 },
      header: { 'x-mode': 'live' },
      contains: '"status"',
      consecutive: 2,
      timeout: 30_000,
    });
    const { code, stdout } = await bed.step('gate', 'do', asked(shop.url, [ready, patient(command('true', 'true'))]));
    expect(stdout).toMatch(
      /^check ready: passed, looks 2: GET http:\S+ answered 200 in \d+ ms\ncheck true: passed, looks 1: /,
    );
    expect(bed.facts).toBe('check.ready pass\ncheck.true pass\n');
    expect(code).toBe(0);
  });

  test('says everything that is wrong with one answer at once', async () => {
    await using shop = await site((_, response) =>
      response.writeHead(503, { 'X-Mode': '::add-mask::x' }).end('{"status":"down"}'),
    );
    using bed = new ShellBed(shell);
    const ready = httpCheck({
      json: { status: 'ok', db: true },
      header: { 'X-Mode': 'live', 'X-No': '1' },
      contains: 'csrf',
    });
    const { code, stdout } = await bed.step('gate', 'do', asked(shop.url, [ready]));
    expect(stdout).toContain(
      'answered wrongly: status 503 instead of 200; header X-Mode is "::add-mask::x" instead of "live"; no header X-No; ' +
        'json status is string down instead of string ok; the JSON has no field db; the body does not contain "csrf"',
    );
    expect(bed.facts).toBe('check.ready fail\n');
    expect(code).toBe(1);
  });

  test('asks until there are so many successes in a row', async () => {
    let answers = 0;
    await using shop = await site((_, response) => {
      answers += 1;
      response.writeHead(answers === 2 || answers === 1 ? 503 : 200).end();
    });
    using bed = new ShellBed(shell);
    const { code, stdout } = await bed.step(
      'gate',
      'do',
      asked(shop.url, [httpCheck({ consecutive: 3, timeout: 60_000 })]),
    );
    expect(stdout).toContain('check ready: passed, looks 5: ');
    expect(code).toBe(0);
  });

  test('fails on its own port when nobody listens there', async () => {
    using bed = new ShellBed(shell);
    const { code } = await bed.step('gate', 'do', asked(`http://127.0.0.1:${await freePort()}`, [httpCheck()]));
    expect([code, bed.facts]).toEqual([1, 'check.ready fail\n']);
  });

  test('cannot measure a stranger who does not answer', async () => {
    await using shop = await site((_, response) => response.end());
    using bed = new ShellBed(shell);
    const stranger = httpCheck({ http: `http://127.0.0.1:${await freePort()}/x` });
    const { code } = await bed.step('gate', 'do', asked(shop.url, [stranger]));
    expect([code, bed.facts]).toEqual([2, 'check.ready error\n']);
  });

  test('fails when one check fails and another cannot be measured', async () => {
    using bed = new ShellBed(shell);
    const unknown: Check = { kind: 'not-measured', name: 'Up (5m)', source: 'prometheus', sentence: 'Not read yet.' };
    const { code, stdout } = await bed.step(
      'gate',
      'do',
      asked('http://127.0.0.1:1', [unknown, command('false', 'false')]),
    );
    expect(stdout).toMatch(
      /^check Up \(5m\): not measured, looks 1: Not read yet\.\ncheck false: failed, looks \d+: command false ended with status 1\n$/,
    );
    expect([code, bed.facts]).toEqual([1, 'check.up--5m- error\ncheck.false fail\n']);
  });

  test('does not pass a check that this version cannot measure', async () => {
    using bed = new ShellBed(shell);
    const unknown: Check = { kind: 'not-measured', name: 'up', source: 'prometheus', sentence: 'Not read yet.' };
    expect((await bed.step('gate', 'do', asked('http://127.0.0.1:1', [unknown]))).code).toBe(2);
  });

  test('goes through maintenance with the bypass header, and gives it to nobody else', async () => {
    await using stranger = await site((_, response) => response.end());
    await using shop = await site((request, response) =>
      response.writeHead(request.headers.cookie === 'bypass=secret' ? 200 : 503).end(),
    );
    using bed = new ShellBed(shell);
    const checks = [httpCheck(), httpCheck({ name: 'other', http: `${stranger.url}/x` })];
    expect((await bed.step('gate', 'do', asked(shop.url, checks, true))).stdout).toContain(
      'the header that leads through maintenance is missing',
    );
    bed.workFile('bypass-header', 'Cookie: bypass=secret\n');
    expect((await bed.step('gate', 'do', asked(shop.url, checks.map(patient), true))).code).toBe(0);
    expect(stranger.asked.map((request) => request.headers.cookie)).toEqual(stranger.asked.map(() => undefined));
    expect((await bed.step('gate', 'do', asked(shop.url, [httpCheck()]))).code).toBe(1);
  });

  test('takes slow answers for failures of a latency check', async () => {
    await using shop = await site((_, response) => void setTimeout(() => response.end(), 300));
    using bed = new ShellBed(shell);
    const slow = await bed.step('gate', 'do', asked(shop.url, [httpCheck({ samples: 2, below: 200 })]));
    expect(slow.stdout).toMatch(/ms instead of less than 200 ms/);
    const fast = await bed.step(
      'gate',
      'do',
      asked(shop.url, [httpCheck({ samples: 2, below: 30_000, timeout: 30_000 })]),
    );
    expect(fast.stdout).toContain('check ready: passed, looks 2: ');
  });

  test('runs a command with exactly its arguments, and throws away what it prints', async () => {
    using bed = new ShellBed(shell);
    bed.program('probe', '#!/bin/sh\nfor word; do printf "<%s>" "$word"; done >"$FAILBACK_WORK/seen"\necho secret\n');
    const words = ['$(id)', "it's", 'two words', '-x', '', 'line\nbreak'];
    const { code, stdout } = await bed.step(
      'gate',
      'do',
      asked('http://127.0.0.1:1', [command('c', 'probe', ...words), command('d', 'true')].map(patient)),
    );
    const seen = await bed.library('cat "$FAILBACK_WORK/seen"');
    expect(seen.stdout).toBe(words.map((word) => `<${word}>`).join(''));
    expect(stdout).not.toContain('secret');
    expect(code).toBe(0);
  });

  test('runs a command in the live release, below the home directory too, as the user of the application', async () => {
    using bed = new ShellBed(shell);
    bed.program('sudo', '#!/bin/sh\necho "$*" >>"$FAILBACK_WORK/sudo"\nshift 4\nexec "$@"\n');
    bed.program('where', '#!/bin/sh\npwd -P >"$FAILBACK_WORK/where"\n');
    const release = { path: '~/shop', runAs: 'app-user', strategy: 'symlink' } as const;
    const shop = environment({ hosts: [smallHost('app1', { roles: [] })], gate: [command('c', 'where')], release });
    const args = gateArguments({ environment: shop, host: smallHost('app1', { roles: [] }), through: false });
    expect((await bed.step('gate', 'do', args)).stdout).toMatch(
      /^check c: not measured, .*: no way into ~\/shop\/current, or to user app-user$/m,
    );
    await bed.library('mkdir -p "$HOME/shop/current"');
    expect((await bed.step('gate', 'do', args)).code).toBe(0);
    const { stdout } = await bed.library('cat "$FAILBACK_WORK/where" "$FAILBACK_WORK/sudo"; cd "$HOME" && pwd -P');
    const [where = '', first = '', second = '', home = ''] = stdout.split('\n');
    expect(where).toBe(`${home}/shop/current`);
    expect([first, second]).toEqual(['-n -u app-user -- true', '-n -u app-user -- timeout -k 2 1 where']);
  });

  test('ends a command that hangs, and calls that a failure', async () => {
    using bed = new ShellBed(shell);
    const { stdout } = await bed.step('gate', 'do', asked('http://127.0.0.1:1', [command('hang', 'sleep', '60')]));
    expect(stdout).toMatch(/^check hang: failed, looks \d+: command sleep did not end within 1 s\n$/);
  });

  test('cannot measure with a command that is not there', async () => {
    using bed = new ShellBed(shell);
    expect((await bed.step('gate', 'do', asked('http://127.0.0.1:1', [command('c', 'no-such-command')]))).code).toBe(2);
  });

  test('asks for the exact unit, and believes only "active"', async () => {
    using bed = new ShellBed(shell);
    bed.program(
      'systemctl',
      `#!/bin/sh
case "$1 $2" in
  'is-active web.service') echo active ;;
  'is-active worker@1.service') echo activating; exit 3 ;;
  'is-active php8.4-fpm.service') echo active ;;
  'is-active cron.timer') echo failed; exit 3 ;;
  *) exit 1 ;;
esac
`,
    );
    const units = ['web', 'worker@1', 'php8.4-fpm', 'cron.timer', 'gone', 'queue-*'].map((name) => unit(name, name));
    const { stdout } = await bed.step('gate', 'do', asked('http://127.0.0.1:1', units));
    expect(stdout.replace(/looks \d+/g, 'looks')).toBe(
      [
        'check web: passed, looks: unit web.service is active',
        'check worker@1: failed, looks: unit worker@1.service is activating',
        'check php8.4-fpm: passed, looks: unit php8.4-fpm.service is active',
        'check cron.timer: failed, looks: unit cron.timer is failed',
        'check gone: not measured, looks: systemctl did not tell whether unit gone.service is active',
        'check queue-*: not measured, looks: "queue-*" is not the name of a systemd unit',
        '',
      ].join('\n'),
    );
  });

  test('passes with nothing to look at, and leaves no file behind', async () => {
    using bed = new ShellBed(shell);
    expect(await bed.step('gate', 'do', asked('http://127.0.0.1:1', []))).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await bed.library('ls "$FAILBACK_WORK"')).stdout).toBe('');
  });

  test('says in a dry run what it would look at, asks nothing, and needs a client', async () => {
    await using shop = await site((_, response) => response.end());
    using bed = new ShellBed(shell);
    const args = asked(shop.url, [httpCheck(), unit('web', 'nginx')]);
    expect((await bed.step('gate', 'dry', args)).stdout).toBe(
      'would look at http ready until it passes\nwould look at unit web until it passes\n',
    );
    expect(shop.asked).toHaveLength(0);
    using bare = new ShellBed(shell, { FAILBACK_HTTP_CLIENT: 'none-here' });
    expect(await bare.step('gate', 'dry', args)).toMatchObject({ code: 1, stderr: expect.stringContaining('Mend: ') });
    expect([(await bed.step('gate', 'undo', args)).code, (await bed.step('gate', 'probe', args)).code]).toEqual([0, 1]);
  });
});

test('samples of a latency follow closely, since their number would not fit into the time otherwise', () => {
  const args = asked('http://127.0.0.1:1', [httpCheck({ samples: 10, below: 1000, every: 5000, timeout: 30_000 })]);
  expect(args.slice(4, 9)).toEqual(['http', 'ready', '10', '250', '30000']);
});
