import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect } from 'vitest';
import { onEachShell } from './each-shell.ts';
import type { TestHost } from './test-host.ts';
import { killProcess } from './test-host.ts';
import { until } from './waiting.ts';

/** A crontab in a file, as cron's own program answers. */
const CRONTAB = `
file=$TEST_WORLD/crontab
case $1 in
  -l) if [ -s "$file" ]; then cat "$file"; else echo "no crontab for tester" >&2; exit 1; fi ;;
  -) cat >"$file" ;;
esac
`;
const OTHERS = 'MAILTO=ops@example.com\n5 4 * * * backup "50%" # failback app/staging\n';

function crontab(host: TestHost): string {
  const file = join(host.root, 'crontab');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

const BAD = { steps: [{ id: 'revert.bad', kind: 'bad' }], scripts: { bad: '[ "$1" != do ]' } };

onEachShell('recovery', (scenario) => {
  scenario(
    'is entered into the crontab once, keeps the lines of others, and leaves when nothing is unfinished',
    async (host) => {
      host.shim('crontab', CRONTAB);
      writeFileSync(join(host.root, 'crontab'), OTHERS);
      const plan = { steps: [{ id: 'prepare.a' }], settings: { recovery: 'crontab', lease: '1' } };
      await host.start({ ...plan, operation: 'op1' });
      await host.ended(1);
      await host.start({ ...plan, operation: 'op2' });
      await host.ended(2);
      const entry = `/bin/sh ${host.envDir}/recover.sh tick >/dev/null 2>&1 # failback app/production\n`;
      expect(crontab(host)).toBe(`${OTHERS}@reboot ${entry}* * * * * ${entry}`);
      expect(host.journal('op2').find((line) => line.event === 'recovery')).toMatchObject({ entry: 'crontab' });
      await host.recover('tick');
      expect(crontab(host)).toBe(OTHERS);
    },
  );

  scenario('that is gone before the host closes aborts the operation', async (host) => {
    host.shim('crontab', `${CRONTAB}\nif [ "$1" = - ]; then cp "$file" "$file.seen"; fi\n`);
    host.shim('setsid', `: >"$TEST_WORLD/crontab"; exec /usr/bin/setsid "$@"`);
    await host.start({ operation: 'op1', steps: [{ id: 'prepare.a' }], settings: { recovery: 'crontab' } });
    expect(await host.ended(1)).toBe('AS_FOUND');
    expect(host.journal('op1').find((line) => line.event === 'decision')).toMatchObject({ reason: 'recovery-missing' });
    expect(host.effects()).toEqual([]);
  });

  scenario('that is gone when the host is to close aborts the operation', async (host) => {
    host.shim('crontab', CRONTAB);
    const steps = [{ id: 'prepare.a' }, { id: 'quiesce.b' }];
    await host.start({ operation: 'op1', steps, settings: { recovery: 'crontab' } });
    const attached = host.attach('op1', 1);
    await attached.state('PREPARED');
    writeFileSync(join(host.root, 'crontab'), '');
    attached.say('go');
    expect(await host.ended(1)).toBe('AS_FOUND');
    await attached.drop();
    expect(host.journal('op1').find((line) => line.event === 'decision')).toMatchObject({ reason: 'recovery-missing' });
    expect(host.effects()).toEqual(['do prepare.a', 'undo prepare.a']);
  });

  scenario('stays entered when another operation is being started', async (host) => {
    host.shim('crontab', CRONTAB);
    const settings = { recovery: 'crontab', lease: '1' };
    await host.start({ operation: 'op1', steps: [], settings });
    await host.ended(1);
    const starting = spawn('flock', [join(host.envDir, 'start.lock'), 'sleep', '300'], { env: host.env });
    await until('the lock to be held', () => host.processes().some(({ command }) => command.startsWith('sleep 300')));
    await host.recover('tick');
    expect(crontab(host)).toContain('recover.sh tick');
    starting.kill();
    for (const { pid } of host.processes()) killProcess(pid);
    await host.recover('tick');
    expect(crontab(host)).toBe('');
  });

  scenario('that cannot be installed refuses the start, and gives the claim back', async (host) => {
    host.shim('crontab', 'echo "you are not allowed to use this program" >&2; exit 1\n');
    expect(await host.start({ operation: 'op1', steps: [], settings: { recovery: 'crontab' } })).toMatch(
      /^refused launch-failed /,
    );
    expect(await host.ended(1)).toBe('AS_FOUND');
  });

  scenario('run many times at once starts one supervisor', async (host) => {
    await host.start({ operation: 'op1', steps: [{ id: 'prepare.a' }] });
    await until('prepared', () => host.state('op1') === 'PREPARED');
    const pid = host.supervisorPid('op1');
    killProcess(pid);
    await until('it to be dead', () => !host.processes().some((one) => one.pid === pid));
    let givenUp = 0;
    const runs = Array.from({ length: 8 }, () => host.recover('tick').then(() => (givenUp += 1)));
    await until('all but one of them to give up', () => givenUp === 7);
    expect(await host.abandoned(1)).toBe('AS_FOUND');
    await Promise.all(runs);
    expect(host.effects()).toEqual(['do prepare.a', 'undo prepare.a']);
    expect(host.journal('op1').map((line) => line.seq)).toEqual(host.journal('op1').map((_, index) => index + 1));
  });
});

onEachShell('the alert of a host that needs a person', (scenario) => {
  scenario('is posted until somebody takes it, with the address in no argument list', async (host) => {
    const bodies: string[] = [];
    const seen: string[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (bytes: Buffer) => {
        body += bytes.toString();
      });
      request.on('end', () => {
        bodies.push(body);
        seen.push(...host.processes().map(({ command }) => command));
        response.writeHead(bodies.length < 3 ? 503 : 200).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const urlFile = join(host.root, 'alert-url');
    writeFileSync(urlFile, `http://127.0.0.1:${port}/hook/s3cret\n`, { mode: 0o600 });
    try {
      await host.start({
        operation: 'op1',
        ...BAD,
        settings: { closes: 'no', alert: 'webhook', 'alert-url-file': urlFile },
      });
      const attached = host.attach('op1', 1);
      attached.say('decide commit ready');
      await attached.state('NEEDS_HUMAN');
      await attached.drop();
      await until(
        'the alert to be delivered',
        () => bodies.length === 3 && readdirSync(join(host.envDir, 'alerts')).every((name) => name.startsWith('.')),
      );
      expect(JSON.parse(bodies[2] ?? '')).toEqual({
        operation: 'op1',
        app: 'app',
        environment: 'production',
        host: 'h1',
        state: 'NEEDS_HUMAN',
        reason: 'step-failed',
      });
      expect(seen.join('\n')).toContain('alert.sh');
      expect(seen.join('\n')).not.toContain('s3cret');
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  for (const client of ['php', 'node']) {
    scenario(`is posted by ${client} where there is no curl`, async (host) => {
      const bodies: string[] = [];
      const server = createServer((request, response) => {
        request.on('data', (bytes: Buffer) => bodies.push(bytes.toString()));
        request.on('end', () => response.end());
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const urlFile = join(host.root, 'alert-url');
      writeFileSync(urlFile, `http://127.0.0.1:${port}/hook\n`);
      try {
        await host.start({
          operation: 'op1',
          ...BAD,
          settings: { closes: 'no', alert: 'webhook', 'alert-url-file': urlFile },
        });
        onlyClient(host, client);
        mkdirSync(join(host.envDir, 'alerts'), { recursive: true });
        writeFileSync(join(host.envDir, 'alerts/op1'), '{"operation":"op1"}\n');
        await host.engine('op1', 'alert.sh', [host.envDir]);
        expect(bodies).toEqual(['{"operation":"op1"}\n']);
        await host.abandoned(1);
      } finally {
        server.close();
        server.closeAllConnections();
      }
    });
  }

  scenario('is given to the command of the runbook, and again after a failure', async (host) => {
    host.shim(
      'page-me',
      'echo "$@" >>"$TEST_WORLD/paged"; cat >>"$TEST_WORLD/paged"; [ "$(wc -l <"$TEST_WORLD/paged")" -gt 2 ]\n',
    );
    await host.start({
      operation: 'op1',
      ...BAD,
      settings: { closes: 'no', alert: 'command' },
      alert: ['page-me', 'on call'],
    });
    const attached = host.attach('op1', 1);
    attached.say('decide commit ready');
    await attached.state('NEEDS_HUMAN');
    await attached.drop();
    await until('the alert to be delivered', () => !existsSync(join(host.envDir, 'alerts/op1')));
    const paged = readFileSync(join(host.root, 'paged'), 'utf8').trim().split('\n');
    expect(paged.filter((line) => line === 'on call')).toHaveLength(2);
    expect(paged[1]).toContain('"operation":"op1"');
  });

  scenario(
    'is there before the host says that it needs a person: a crash between the two swallows nothing',
    async (host) => {
      host.shim('page-me', 'cat >>"$TEST_WORLD/paged"\n');
      host.shim(
        'sync',
        `if [ ! -e "$TEST_WORLD/killed" ] && grep -q NEEDS_HUMAN "$TEST_WORLD/state/app/production/operations/op1/journal.jsonl"; then
  : >"$TEST_WORLD/killed"
  kill -9 "$PPID"
  exit 1
fi
exec /bin/sync "$@"
`,
      );
      const settings = { closes: 'no', alert: 'command' };
      await host.start({ operation: 'op1', ...BAD, settings, alert: ['page-me'] });
      const attached = host.attach('op1', 1);
      attached.say('decide commit ready');
      await until('the supervisor to be killed', () => existsSync(join(host.root, 'killed')));
      await attached.drop();
      await until('its processes to end', () => host.processes().length === 0);
      await host.recover('tick');
      await until('the alert to be delivered', () => existsSync(join(host.root, 'paged')));
      expect(readFileSync(join(host.root, 'paged'), 'utf8')).toContain('"operation":"op1"');
    },
  );

  scenario('is told with the PATH of the login, whoever woke the teller', async (host) => {
    host.shim('page-me', 'cat >>"$TEST_WORLD/paged"\n');
    await host.start({
      operation: 'op1',
      steps: [],
      settings: { closes: 'no', alert: 'command', lease: '1' },
      alert: ['page-me'],
    });
    await host.ended(1);
    await until('the supervisor to leave', () => host.processes().length === 0);
    writeFileSync(join(host.envDir, 'alerts/op1'), '{"operation":"op1"}\n');
    const path = host.env.PATH;
    host.env.PATH = '/usr/bin:/bin';
    await host.engine('op1', 'alert.sh', [host.envDir]);
    host.env.PATH = path;
    expect(readFileSync(join(host.root, 'paged'), 'utf8')).toBe('{"operation":"op1"}\n');
  });

  scenario('that comes while an earlier one is delivered is delivered as well', async (host) => {
    host.shim(
      'page-me',
      'cat >>"$TEST_WORLD/paged"; echo newer >"$TEST_WORLD/newer"; mv "$TEST_WORLD/newer" "$NEWER_AT" 2>/dev/null || :\n' +
        'if [ -e "$TEST_WORLD/twice" ]; then rm -f "$NEWER_AT"; fi; : >"$TEST_WORLD/twice"\n',
    );
    await host.start({
      operation: 'op1',
      steps: [],
      settings: { closes: 'no', alert: 'command', lease: '1' },
      alert: ['page-me'],
    });
    await host.ended(1);
    await until('the supervisor to leave', () => host.processes().length === 0);
    host.env.NEWER_AT = join(host.envDir, 'alerts/op1');
    writeFileSync(join(host.envDir, 'alerts/op1'), 'older\n');
    await host.engine('op1', 'alert.sh', [host.envDir]);
    expect(readFileSync(join(host.root, 'paged'), 'utf8')).toBe('older\nnewer\n');
    expect(readdirSync(join(host.envDir, 'alerts'))).toEqual(['.lock']);
  });

  scenario('survives its teller: a tick takes it up again', async (host) => {
    host.shim('page-me', '[ -e "$TEST_WORLD/network" ]\n');
    await host.start({ operation: 'op1', ...BAD, settings: { closes: 'no', alert: 'command' }, alert: ['page-me'] });
    const attached = host.attach('op1', 1);
    attached.say('decide commit ready');
    await attached.state('NEEDS_HUMAN');
    await attached.drop();
    await until('the supervisor to become the teller', () =>
      host.processes().some(({ command }) => command.includes('alert.sh')),
    );
    await until('the teller to be dead', () => {
      for (const { pid } of host.processes()) killProcess(pid);
      return host.processes().length === 0;
    });
    expect(existsSync(join(host.envDir, 'alerts/op1'))).toBe(true);
    writeFileSync(join(host.root, 'network'), '');
    await host.recover('tick');
    await until('the alert to be delivered', () => !existsSync(join(host.envDir, 'alerts/op1')));
  });
});

/** Leaves one client for requests on the PATH of whoever tells, and of the login that started `op1`. */
function onlyClient(host: TestHost, client: string): void {
  const bin = join(host.root, 'only');
  mkdirSync(bin);
  for (const tool of ['sh', 'mkdir', 'flock', 'sleep', 'ln', 'rm', 'timeout', client]) {
    const path =
      tool === 'sh'
        ? host.sh()
        : tool === 'node'
          ? process.execPath
          : execFileSync('/bin/sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim();
    symlinkSync(path, join(bin, tool));
  }
  chmodSync(bin, 0o755);
  host.env.PATH = bin;
  writeFileSync(join(host.operationDir('op1'), 'login'), `${bin}\n0022\n`);
}
