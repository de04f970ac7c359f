import { once } from 'node:events';
import { accessSync, constants, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { freePort, makeKeyPair } from '@failback/drill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, otherDoors } from './another-door.ts';
import { refused } from './refusal.ts';
import { brokenStage, type Rehearsal, type Texts } from './rehearsal.ts';
import { commandsOf, errorsOf, shownLog } from './runner-log.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await brokenStage();
});
afterAll(() => rehearsal.close());

const refusedBecause = async (code: string, inputs: Texts) => {
  const end = await refused(rehearsal, inputs);
  expect(end.outputs['reason-code'], end.log).toBe(code);
  return { ...end, errors: errorsOf(end.log) };
};

const throughDoor = async (code: string, name: string, door: Door) => {
  const doors = await otherDoors(rehearsal, name, door);
  try {
    return await refusedBecause(code, doors.inputs);
  } finally {
    await doors.close();
  }
};

describe('the host key', () => {
  test('is refused when it is not known, with the line that reads it and the fingerprint that was seen', async () => {
    const { errors } = await refusedBecause('host-key-unknown', { 'ssh-known-hosts': '' });
    for (const [place, { ssh }] of rehearsal.stage.hosts.entries()) {
      expect(errors[place]).toContain(`ssh-keyscan -p ${ssh.port} 127.0.0.1 >> known_hosts`);
      expect(errors[place]).toContain(ssh.fingerprint);
    }
  });

  test('is refused when it is another than the known one, with both fingerprints', async () => {
    const [app1, app2] = rehearsal.stage.hosts;
    const swapped = [
      app1.ssh.hostKeyLine.replace(String(app1.ssh.port), String(app2.ssh.port)),
      app2.ssh.hostKeyLine.replace(String(app2.ssh.port), String(app1.ssh.port)),
    ].join('\n');
    const { errors } = await refusedBecause('host-key-mismatch', { 'ssh-known-hosts': swapped });
    expect(errors[0]).toContain('nothing was sent to it');
    expect(errors[0]).toContain(app1.ssh.fingerprint);
    expect(errors[0]).toContain(app2.ssh.fingerprint);
  });

  test('is refused when the lines are not lines of known_hosts', async () => {
    const { errors } = await refusedBecause('bad-input', { 'ssh-known-hosts': 'app1.example.com' });
    expect(errors[0]).toContain('input ssh-known-hosts');
  });
});

describe('the private key', () => {
  test('is refused when it is not given', async () => {
    const { errors } = await refusedBecause('missing-input', { 'ssh-private-key': '' });
    expect(errors[0]).toMatch(/add "ssh-private-key: \$\{\{ secrets\.ROLLBACK_SSH_KEY \}\}"/);
  });

  test('is refused when it is the public half', async () => {
    const { errors } = await refusedBecause('bad-input', { 'ssh-private-key': makeKeyPair().publicKey });
    expect(errors[0]).toContain('This is a public key');
  });

  test('is refused when it is torn, and no line of it is repeated', async () => {
    const lines = makeKeyPair().privateKey.trim().split('\n');
    const end = await refusedBecause('no-key', { 'ssh-private-key': [lines[0], lines[1], lines.at(-1)].join('\n') });
    expect(end.errors.join()).not.toContain(lines[1]);
  });

  test('is refused by a host that does not know it, with the user that was tried', async () => {
    const { errors } = await refusedBecause('login-refused', { 'ssh-private-key': makeKeyPair().privateKey });
    expect(errors).toHaveLength(2);
    expect(errors[0]).toContain('refused the key for user "deploy"');
    expect(errors[0]).toContain('authorized_keys');
  });
});

describe('a host that cannot be reached', () => {
  const elsewhere = (name: string, port: number): Texts => {
    const line = rehearsal.stage.hosts[1].ssh.hostKeyLine.replace(
      String(rehearsal.stage.hosts[1].ssh.port),
      String(port),
    );
    return {
      config: rehearsal.runbook(name, [`port: ${rehearsal.stage.hosts[1].ssh.port}`, `port: ${port}`]),
      'ssh-known-hosts': `${rehearsal.stage.knownHosts}${line}`,
    };
  };
  const listening = async (server: Server) => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return (server.address() as AddressInfo).port;
  };

  test('is named when nothing listens there', async () => {
    const { errors } = await refusedBecause('unreachable', elsewhere('closed', await freePort()));
    expect(errors[0]).toMatch(/^host app2: .*connection refused/);
    expect(errors[0]).toContain('failback rollback --without app2');
  });

  test('is named when it takes the connection and never says a word', async () => {
    const server = createServer();
    const { errors } = await refusedBecause('unreachable', elsewhere('silent', await listening(server)));
    expect(errors[0]).toContain('no finished SSH handshake within 15 s');
    server.close();
  });

  test.each([
    [
      'commands for the runner and control characters',
      '::add-mask::deploy\r\n::set-output name=decision::rolled-back\r\n\u001b]0;owned\u0007SSH-2.0-\u001b[31m::stop-commands::x\r\n',
    ],
    ['50 MB without a line end', 'x'.repeat(50_000_000)],
  ])('is named when it greets with %s', async (_what, greeting) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(greeting);
    });
    const end = await refusedBecause('unreachable', elsewhere(`greeting-${greeting.length}`, await listening(server)));
    server.close();
    expectHarmless(end.log);
  });
});

describe('a host that lacks something', () => {
  test.each([
    ['git', 'no-git', 'apt-get install -y git'],
    ['flock', 'no-flock', 'apt-get install -y util-linux'],
    ['setsid', 'no-setsid', 'apt-get install -y util-linux'],
    ['timeout', 'no-timeout', 'apt-get install -y coreutils'],
  ])('is refused without %s on its PATH, and the refusal says what to install', async (program, code, mend) => {
    const end = await throughDoor(code, `without-${program}`, { without: [program] });
    expect(end.errors.filter((text) => text.includes(mend)).map((text) => text.slice(0, 10))).toEqual([
      'host app1:',
      'host app2:',
    ]);
  });

  // The stand-in is `df`: a file system that is really full needs root.
  test('is refused when df says that its disk is full', async () => {
    const df = 'echo "Filesystem 1024-blocks Used Available Capacity Mounted on"; echo "/dev/fake 9999 9000 999 91% /"';
    const { errors } = await throughDoor('disk-full', 'full', { instead: { df } });
    expect(errors.join('\n')).toMatch(/host app1: .* has 0 MiB free; \d+ MiB are needed/);
    expect(errors.join('\n')).toContain('df -h');
  });

  test('is refused when its state directory is not there, with the line that makes it', async () => {
    const config = rehearsal.runbook('no-state-dir', [
      "state-dir: '~/failback'",
      'state-dir: /var/lib/failback-that-nobody-made',
    ]);
    const { errors } = await refusedBecause('state-dir-missing', { config });
    expect(errors[0]).toContain('sudo install -d -o');
  });

  test('is refused when its state directory is not writable', async () => {
    const folder = ['/root', '/proc/sys', '/sys', '/sys/kernel'].find(isClosed);
    if (folder === undefined) throw new Error('this machine has no folder that its user may not write');
    const config = rehearsal.runbook('closed-state-dir', ["state-dir: '~/failback'", `state-dir: ${folder}`]);
    const { errors } = await refusedBecause('state-dir-not-writable', { config });
    expect(errors[0]).toContain(`The state directory ${folder} is not writable`);
  });

  test('is refused when its release is pinned to another state directory, with the one that holds it', async () => {
    const folders = rehearsal.stage.hosts.map(({ releasePath }) => join(releasePath, '.failback'));
    for (const folder of folders) {
      mkdirSync(folder);
      writeFileSync(join(folder, 'state-dir'), '/srv/elsewhere\n');
    }
    const { errors } = await refusedBecause('pinned-elsewhere', {});
    expect(errors[0]).toContain('/srv/elsewhere');
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  test('is refused when there is no checkout where the runbook says', async () => {
    const config = rehearsal.runbook('no-checkout', ["path: '~/www'", "path: '~/nowhere'"]);
    await refused(rehearsal, { config });
  });
});

function isClosed(folder: string): boolean {
  try {
    accessSync(folder, constants.F_OK);
  } catch {
    return false;
  }
  try {
    accessSync(folder, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

describe('a host whose shell says what it should not', () => {
  const NOISE = [
    "printf '::add-mask::deploy\\n::set-output name=decision::rolled-back\\n::error file=x::owned\\n##[error]owned\\n'",
    "printf '\\033[2J\\033]0;owned\\007\\033[31mred\\r::stop-commands::x\\n'",
  ].join('\n');

  test('is read past the greeting of its login shell, and nothing of it reaches the runner', async () => {
    const doors = await otherDoors(rehearsal, 'noisy', {
      instead: { sh: `${NOISE}\n${NOISE} >&2\nexec /bin/sh "$@"` },
    });
    const end = await rehearsal.rollback({ ...doors.inputs, 'dry-run': 'true' });
    await doors.close();
    expect(['planned', 'refused']).toContain(end.outputs.decision);
    expectHarmless(end.log);
    expectHarmless(end.summary);
  });

  test('is refused when it says that alone, and nothing of it reaches the runner', async () => {
    const end = await throughDoor('bad-answer', 'babbling', { instead: { sh: `${NOISE} >&2\n${NOISE}\nexit 3` } });
    expectHarmless(end.log);
    expectHarmless(end.summary);
  });

  test('is refused with the secrets that it says masked in log, outputs, record and reports', async () => {
    const passphrase = 'correct horse battery staple';
    const doors = await otherDoors(rehearsal, 'telling', { instead: { sh: 'cat "$HOME/told" >&2; exit 3' } });
    const line = doors.inputs['ssh-private-key']?.split('\n')[2] ?? '';
    for (const { home } of rehearsal.stage.hosts) writeFileSync(join(home, 'told'), `${passphrase} ${line}\n`);
    const end = await refusedBecause('bad-answer', { ...doors.inputs, 'ssh-passphrase': passphrase });
    await doors.close();
    const folder = dirname(end.outputs.report ?? '');
    const written = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(written.join()).toContain('***');
    for (const text of [shownLog(end.log), end.summary, JSON.stringify(end.outputs), ...written]) {
      expect(text).not.toContain(passphrase);
      expect(text).not.toContain(line);
    }
  });

  test('is refused when it answers with 50 MB', async () => {
    const end = await throughDoor('answer-too-large', 'flooding', {
      instead: { sh: 'head -c 50000000 /dev/zero | tr \'\\0\' x\nexec /bin/sh "$@"' },
    });
    expect(end.errors[0]).toContain('cut off after');
    expect(end.log.length).toBeLessThan(100_000);
  });

  test('is refused when it answers with 50 MB of complaints', async () => {
    const end = await throughDoor('bad-answer', 'complaining', {
      instead: { sh: "head -c 50000000 /dev/zero | tr '\\0' x >&2\nexit 1" },
    });
    expect(end.log.length).toBeLessThan(100_000);
  });
});

/** No command that a host made up is obeyed, and no control character is shown. */
function expectHarmless(log: string): void {
  const obeyed = commandsOf(log).filter(({ name }) => ['set-output', 'stop-commands', 'debug'].includes(name));
  expect(obeyed).toEqual([]);
  expect(commandsOf(log).filter(({ name, text }) => name === 'add-mask' && text === 'deploy')).toEqual([]);
  expect(errorsOf(log).filter((text) => text === 'owned')).toEqual([]);
  expect(log).not.toContain('##[error]');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(log).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
}
