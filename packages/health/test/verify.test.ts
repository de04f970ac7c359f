import { connect } from 'node:net';
import { freePort } from '@failback/drill';
import type { Check, Environment, Host } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { smallHost } from '../../runbook/test/small-environment.ts';
import {
  glance,
  type HealthDeps,
  type HostVerification,
  healthDeps,
  hostVerification,
  parseHostVerification,
  verifyEnvironment,
} from '../src/index.ts';
import { environment, httpCheck } from './environments.ts';
import { SHELLS, ShellBed } from './shell-bed.ts';
import { type Site, site } from './site.ts';

const RELEASE = { release: 'v1.2.3', commit: null };
const released = (release: string): Promise<Site> =>
  site((_, response) => response.setHeader('X-Release', release).end('ok'));

/** Real looks, but time passes by itself, so that a proof that never comes is given up at once. */
function hurriedDeps(): HealthDeps {
  const real = healthDeps();
  let slept = 0;
  const sleep = async (time: number) => {
    slept += time;
  };
  return { ...real, now: () => real.now() + slept, sleep };
}

function hostsOn(bed: ShellBed) {
  return (_: Host, { text, args }: HostVerification) => bed.script(text, args);
}

const noTunnels = () => Promise.reject(new Error('no tunnel is needed here'));

async function verify(
  shell: string,
  shop: Environment,
  changes: Partial<Parameters<typeof verifyEnvironment>[0]> = {},
) {
  using bed = new ShellBed(shell);
  return await verifyEnvironment({
    environment: shop,
    expectRelease: RELEASE,
    watch: null,
    probeFiles: {},
    runOnHost: hostsOn(bed),
    tunnels: noTunnels,
    deps: healthDeps(),
    ...changes,
  });
}

describe.each(SHELLS)('an environment, verified under %s', (shell) => {
  test('is healthy when its gate passes and the release is served, from the runner and from the host', async () => {
    await using shop = await released('v1.2.3');
    const app1 = smallHost('app1', { url: shop.url });
    const verified = await verify(
      shell,
      environment({ url: shop.url, hosts: [app1], gate: [httpCheck({ timeout: 30_000 })] }),
    );
    expect(verified.assessments.map(({ check, from, verdict }) => [check, from.kind, verdict])).toEqual([
      ['ready', 'runner', 'healthy'],
      ['served on app1', 'runner', 'healthy'],
      ['ready', 'host', 'healthy'],
      ['served', 'host', 'healthy'],
    ]);
    expect(verified).toMatchObject({ verdict: 'healthy', served: 'v1.2.3' });
  });

  test('is inconclusive when only the runner cannot reach it', async () => {
    await using shop = await released('v1.2.3');
    const app1 = smallHost('app1', { url: shop.url });
    const url = `http://127.0.0.1:${await freePort()}`;
    const verified = await verify(shell, environment({ url, hosts: [app1], gate: [httpCheck({ timeout: 100 })] }));
    expect(verified.verdict).toBe('inconclusive');
    expect(verified.assessments[0]).toMatchObject({ check: 'ready', verdict: 'inconclusive' });
  });

  test('is unhealthy when nobody listens on the host', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const shop = environment({ url, hosts: [smallHost('app1', { url })], gate: [httpCheck()] });
    const verified = await verify(shell, shop, { expectRelease: null });
    expect(verified).toMatchObject({ verdict: 'unhealthy', served: null });
  });

  test('asks each of several web hosts for its release through its own tunnel', async () => {
    await using one = await released('v1.2.3');
    await using two = await released('v1.2.3');
    const sites: Record<string, Site> = { app1: one, app2: two };
    const opened: string[] = [];
    const hosts = [smallHost('app1'), smallHost('app2'), smallHost('db1', { roles: ['database'] })];
    const verified = await verify(shell, environment({ url: 'http://shop.example.com', hosts }), {
      runOnHost: async () => ({
        code: 0,
        stdout: 'check served: passed, looks 3: ok\nserved v1.2.3\nverification complete\n',
        stderr: '',
      }),
      tunnels: async (of, address, port) => {
        opened.push(`${of.name} ${address}:${port}`);
        return connect(sites[of.name]?.port ?? 0, '127.0.0.1');
      },
    });
    expect(new Set(opened)).toEqual(new Set(['app1 127.0.0.1:80', 'app2 127.0.0.1:80']));
    expect([...one.asked, ...two.asked].map((request) => request.headers.host)).toEqual(
      Array(6).fill('shop.example.com'),
    );
    expect(verified).toMatchObject({ verdict: 'healthy', served: 'v1.2.3' });
  });

  test('is unhealthy when one place is served by another release', async () => {
    await using shop = await released('v1.3.0');
    const app1 = smallHost('app1', { url: shop.url });
    const verified = await verify(shell, environment({ url: shop.url, hosts: [app1] }), {
      deps: hurriedDeps(),
      runOnHost: async () => ({
        code: 0,
        stdout: 'check served: passed, looks 3: ok\nserved v1.2.3\nverification complete\n',
        stderr: '',
      }),
    });
    expect(verified).toMatchObject({ verdict: 'unhealthy', served: null });
    expect(verified.assessments[0]?.detail).toContain('answered as "v1.3.0" instead of v1.2.3');
  });

  test('is inconclusive, never unhealthy, when the application does not say what it is', async () => {
    await using shop = await site((_, response) => response.end());
    const shopOn = environment({ url: shop.url, hosts: [smallHost('app1', { url: shop.url })] });
    const verified = await verify(shell, shopOn, {
      deps: hurriedDeps(),
      runOnHost: async () => ({
        code: 0,
        stdout: 'check served: not measured, looks 9: it does not say\nverification complete\n',
        stderr: '',
      }),
    });
    expect(verified).toMatchObject({ verdict: 'inconclusive', served: null });
  });

  test('is inconclusive when a host cannot be asked, with the reason', async () => {
    await using shop = await released('v1.2.3');
    const verified = await verify(
      shell,
      environment({ url: shop.url, hosts: [smallHost('app1', { url: shop.url })] }),
      {
        runOnHost: async () => Promise.reject(new Error('host app1: it cannot be reached')),
      },
    );
    expect(verified.verdict).toBe('inconclusive');
    expect(verified.assessments.at(-1)).toMatchObject({
      from: { kind: 'host', host: 'app1' },
      detail: 'host app1: it cannot be reached',
    });
  });

  test('is inconclusive with a check that nobody can look at', async () => {
    await using shop = await released('v1.2.3');
    const gate: Check[] = [
      { kind: 'unit', name: 'queue', unit: 'queue', roles: ['worker'], consecutive: 1, every: 20, timeout: 60 },
      { kind: 'not-measured', name: 'up', source: 'prometheus', sentence: 'Prometheus is not read yet.' },
    ];
    const verified = await verify(
      shell,
      environment({ url: shop.url, hosts: [smallHost('app1', { url: shop.url })], gate }),
    );
    expect(verified.verdict).toBe('inconclusive');
    expect(verified.assessments.slice(-2).map(({ check, detail }) => [check, detail])).toEqual([
      ['queue', 'nobody looked: no host could be asked, or none has its roles'],
      ['up', 'Prometheus is not read yet.'],
    ]);
  });

  test('is proved by the probe files that an operation has left, where the application does not say what it is', async () => {
    await using shop = await site((request, response) =>
      response.end(request.url === '/failback-x1.php' ? 'v1.2.3' : 'ok'),
    );
    const app1 = smallHost('app1', { url: shop.url });
    const shopOn = environment({ url: shop.url, hosts: [app1] });
    const verified = await verify(shell, shopOn, { probeFiles: { app1: 'failback-x1.php' } });
    expect(verified).toMatchObject({ verdict: 'healthy', served: 'v1.2.3' });
  });

  test('proves no release without a web host', async () => {
    const verified = await verify(shell, environment({ hosts: [smallHost('db1', { roles: ['database'] })] }));
    expect(verified.verdict).toBe('inconclusive');
    expect(verified.assessments[0]?.detail).toContain('nothing can prove that v1.2.3 is served');
  });

  test('has no health without a single check', async () => {
    const verified = await verify(shell, environment({ hosts: [] }), { expectRelease: null });
    expect(verified).toMatchObject({ verdict: 'inconclusive', assessments: [] });
  });

  test('is watched from both places, over samples taken since then', async () => {
    let broken = true;
    await using shop = await site((_, response) =>
      response.writeHead(broken ? 503 : 200, { 'X-Release': 'v1.2.3' }).end(),
    );
    const app1 = smallHost('app1', { url: shop.url });
    const watched = environment({
      url: shop.url,
      hosts: [app1],
      watch: [httpCheck({ name: 'up', every: 50, timeout: 30_000 })],
    });
    const sick = await verify(shell, watched, { watch: 200 });
    broken = false;
    const well = await verify(shell, watched, { watch: 200 });
    const told = ({ assessments }: typeof sick) =>
      assessments.filter(({ check }) => check === 'up').map(({ from, verdict }) => [from.kind, verdict]);
    expect([sick.verdict, told(sick)]).toEqual([
      'unhealthy',
      [
        ['runner', 'unhealthy'],
        ['host', 'unhealthy'],
      ],
    ]);
    expect([well.verdict, told(well)]).toEqual([
      'healthy',
      [
        ['runner', 'healthy'],
        ['host', 'healthy'],
      ],
    ]);
  });

  test('takes all the samples of a latency check, even in a short watch', async () => {
    await using shop = await released('v1.2.3');
    const latency = httpCheck({ name: 'latency', samples: 4, below: 9000, every: 50, timeout: 60_000 });
    const shopOn = environment({ url: shop.url, hosts: [smallHost('app1', { url: shop.url })], watch: [latency] });
    const verified = await verify(shell, shopOn, { watch: 1 });
    expect(verified.assessments.filter(({ check }) => check === 'latency').map(({ samples }) => samples)).toEqual([
      4, 4,
    ]);
    expect(verified.verdict).toBe('healthy');
  });

  test('is settled within seconds by a glance', async () => {
    await using shop = await released('v1.2.3');
    const gate = [httpCheck({ status: 204, consecutive: 2, every: 5000, timeout: 120_000 })];
    const shopOn = environment({ url: shop.url, hosts: [smallHost('app1', { url: shop.url })], gate });
    const verified = await verify(shell, glance(shopOn), {
      expectRelease: null,
      deps: hurriedDeps(),
      runOnHost: async () => ({ code: 0, stdout: 'served v1.2.3\nverification complete\n', stderr: '' }),
    });
    expect(verified).toMatchObject({ verdict: 'unhealthy', served: 'v1.2.3' });
    expect(verified.assessments[0]?.samples).toBeLessThanOrEqual(4);
    expect(
      glance(environment({ gate: [httpCheck({ consecutive: 3, samples: 10, below: 5 })] })).health.gate[0],
    ).toMatchObject({
      consecutive: 1,
      samples: null,
    });
  });
});

describe.each(SHELLS)('a verification on a host with %s', (shell) => {
  test('leaves nothing behind, and prints nothing but its lines', async () => {
    await using shop = await released('v1.2.3');
    const app1 = smallHost('app1', { url: shop.url });
    const shopOn = environment({ url: shop.url, hosts: [app1], gate: [httpCheck({ timeout: 30_000 })] });
    using bed = new ShellBed(shell);
    const before = (await bed.library('find "$TMPDIR" | sort')).stdout;
    const { text, args } = hostVerification({
      environment: shopOn,
      host: app1,
      checks: shopOn.health.gate,
      expectRelease: RELEASE,
      probeFile: null,
    });
    const answer = await bed.script(text, args);
    expect(answer).toMatchObject({ code: 0, stderr: '' });
    expect(parseHostVerification('app1', answer)).toMatchObject({
      assessments: [
        { check: 'ready', verdict: 'healthy', samples: 1 },
        { check: 'served', verdict: 'healthy', samples: 3 },
      ],
      served: ['v1.2.3'],
    });
    expect((await bed.library('find "$TMPDIR" | sort')).stdout).toBe(before);
  });

  test('that broke off is inconclusive, with the last thing it said', () => {
    const answer = { code: 127, stdout: 'check ready: passed, looks 1: fine\n', stderr: 'mktemp: not found\n' };
    const { assessments, served } = parseHostVerification('app1', answer);
    expect(assessments.map(({ verdict }) => verdict)).toEqual(['healthy', 'inconclusive']);
    expect(assessments[1]?.detail).toBe('the verification on host app1 broke off (status 127): mktemp: not found');
    expect(served).toEqual([null]);
  });

  test('shows nothing that a terminal or a runner would obey', () => {
    const stdout = 'check ready: failed, looks 1: \u001b[31m##[group]x\nserved ::add-mask::x\nverification complete\n';
    const { assessments, served } = parseHostVerification('app1', { code: 0, stdout, stderr: '' });
    expect(assessments[0]?.detail).toBe('## [group]x');
    expect(served).toEqual([null]);
  });
});
