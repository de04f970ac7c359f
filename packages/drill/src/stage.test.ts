import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRunbook } from '@failback/runbook';
import ssh2 from 'ssh2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BROKEN_RELEASE,
  GOOD_RELEASE,
  httpAnswer,
  makeStageRoot,
  raiseStage,
  type Stage,
  type StageHost,
} from './index.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await raiseStage(await makeStageRoot());
});
afterAll(async () => {
  await stage.close();
});

async function seen(host: StageHost, path = '/', headers: Record<string, string> = {}) {
  const answer = await httpAnswer(`${host.url}${path}`, 2000, headers);
  return answer.kind === 'silent' ? answer.why : `${answer.status} ${answer.headers['x-release']}`;
}

function overSsh(host: StageHost, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const client = new ssh2.Client();
    client.on('error', reject).on('ready', () => {
      client.exec(command, (error, channel) => {
        if (error) return reject(error);
        let said = '';
        channel.on('data', (text: Buffer) => {
          said += text.toString();
        });
        channel.on('close', () => {
          client.end();
          resolve(said);
        });
      });
    });
    client.connect({
      host: '127.0.0.1',
      port: host.ssh.port,
      username: 'deploy',
      privateKey: stage.sshPrivateKey,
      hostVerifier: (key: Buffer) => stage.knownHosts.includes(key.toString('base64')),
    });
  });
}

/** A process that has ended stays in the table until its new parent looks; some take seconds. */
function runs(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('on the stage', () => {
  test('the good release is deployed, and its smoke test passes', async () => {
    expect(await stage.deploy(GOOD_RELEASE)).toEqual({ passed: true, problems: [] });
    for (const host of stage.hosts) expect(await seen(host)).toBe('200 v1.0.0');
  });

  test('the smoke test fails when another release is served than was asked for', async () => {
    const { passed, problems } = await stage.smoke(BROKEN_RELEASE);
    expect(passed).toBe(false);
    expect(problems).toContain('app1: /health/ready is served by v1.0.0, not by v1.1.0');
  });

  test('clients are served by both hosts, and none of their requests fails', async () => {
    stage.clients.start();
    await expect.poll(() => stage.clients.stats().requests).toBeGreaterThan(5);
    expect(await stage.clients.stop()).toMatchObject({ failed: 0 });
  });

  test('a restart of one host costs no client a request', async () => {
    stage.clients.start();
    expect(await stage.hosts[0].run(['appctl', 'restart'])).toMatchObject({ code: 0, stdout: 'started\n' });
    expect(await stage.clients.stop()).toMatchObject({ failed: 0 });
  });

  test('the broken release is deployed, its smoke test fails, and clients count the outage', async () => {
    stage.clients.start();
    const smoke = await stage.deploy(BROKEN_RELEASE);
    expect(smoke.passed).toBe(false);
    expect(smoke.problems).toEqual([
      'app1: /health/ready answers 500',
      'app2: /health/ready answers 500',
      '/ answers 500',
    ]);
    expect(await seen(stage.hosts[1], '/health/ready')).toBe('500 v1.1.0');
    await expect.poll(() => stage.clients.stats().longestOutage).toBeGreaterThan(0);
    const stats = await stage.clients.stop();
    expect(stats.failed).toBeGreaterThan(0);
    expect(stats.longestOutage).toBeGreaterThan(0);
    expect(stats.firstFailureAt).not.toBeNull();
  });

  test('a closed host answers 503 to clients and the application to who holds the bypass', async () => {
    await stage.deploy(GOOD_RELEASE);
    const [host, other] = stage.hosts;
    await writeFile(join(host.home, 'secret'), 'open-sesame\n');
    await overSsh(host, 'FAILBACK_BYPASS_FILE=$HOME/secret appctl maintenance-on');
    expect(await seen(host)).toBe('503 v1.0.0');
    expect(await seen(host, '/', { 'x-bypass': 'guess' })).toBe('503 v1.0.0');
    expect(await seen(host, '/', { 'x-bypass': 'open-sesame' })).toBe('200 v1.0.0');
    expect(await seen(other)).toBe('200 v1.0.0');
    await overSsh(host, 'appctl maintenance-off');
    expect(await seen(host)).toBe('200 v1.0.0');
  });

  test('without a bypass a closed host lets nobody in', async () => {
    const [host] = stage.hosts;
    await host.run(['appctl', 'maintenance-on']);
    expect(await seen(host, '/', { 'x-bypass': '' })).toBe('503 v1.0.0');
    await host.run(['appctl', 'maintenance-off']);
  });

  test('the application is not a child of the command that restarts it, and a crash does not end it', async () => {
    const [host] = stage.hosts;
    await overSsh(host, 'appctl restart');
    const [, pid] = (await overSsh(host, 'appctl status')).trim().split(' ');
    process.kill(Number(pid), 'SIGKILL');
    await expect.poll(() => seen(host)).toBe('200 v1.0.0');
  });

  test('the hosts have separate homes, ports and host keys', async () => {
    const homes = await Promise.all(stage.hosts.map((host) => overSsh(host, 'echo $HOME; git -C www describe --tags')));
    expect(homes).toEqual(stage.hosts.map((host) => `${host.home}\nv1.0.0\n`));
    expect(new Set(stage.hosts.map((host) => host.ssh.fingerprint)).size).toBe(2);
  });

  test('no command on a host can reach the services of the machine that holds the drill', async () => {
    const { code, stderr } = await stage.hosts[0].run(['systemctl', 'daemon-reload']);
    expect(code).toBe(127);
    expect(stderr).toBe('systemctl: a drill touches nothing of the machine it runs on\n');
  });

  test('the checkout is a clean clone, with the commits of every other drill', async () => {
    const [host] = stage.hosts;
    expect(await overSsh(host, 'git -C www status --porcelain')).toBe('');
    expect(await overSsh(host, 'git -C www rev-parse v1.0.0 v1.1.0')).toMatchInlineSnapshot(`
      "e3ca29e445651dac111e52166278dc8b58b1ae52
      79cc68d73f5bca31eaa6f3bce62df260566ee2dc
      "
    `);
  });

  test('the runbook is one that failback reads and carries out whole', async () => {
    const parsed = parseRunbook(await readFile(stage.configPath, 'utf8'), 'failback.yml');
    const production = parsed.ok ? parsed.runbook.environments.production : undefined;
    expect(parsed).toMatchObject({ ok: true });
    expect(production?.notCarriedOut).toEqual([]);
  });

  test('the runbook names the hosts as they are', async () => {
    const text = await readFile(stage.configPath, 'utf8');
    for (const { ssh, url } of stage.hosts)
      expect(text).toContain(`port: ${ssh.port}, user: deploy, roles: [web], url: '${url}'`);
  });

  test('nothing is left behind, not even what was detached on a host', async () => {
    const [host] = stage.hosts;
    const pid = Number(await overSsh(host, 'setsid sleep 60 </dev/null >/dev/null 2>&1 & echo $!'));
    const [, app] = (await overSsh(host, 'appctl status')).trim().split(' ');
    await stage.close();
    for (const id of [pid, Number(app)]) await expect.poll(() => runs(id)).toBe(false);
    expect(existsSync(stage.root)).toBe(false);
  });
});
