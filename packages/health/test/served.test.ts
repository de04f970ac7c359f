import { freePort } from '@failback/drill';
import type { Environment } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { smallHost } from '../../runbook/test/small-environment.ts';
import { servedArguments } from '../src/index.ts';
import { environment } from './environments.ts';
import { SHELLS, ShellBed } from './shell-bed.ts';
import { site } from './site.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

const IMPATIENT = 300;

interface Asked {
  readonly release?: string | null;
  readonly served?: Partial<Environment['release']['served']>;
  /** Milliseconds after which it gives up; a proof that succeeds ends long before. */
  readonly patience?: number;
}

function asked(url: string, { release = 'v1.2.3', served = {}, patience = 20_000 }: Asked = {}): string[] {
  const app1 = smallHost('app1', { url });
  const by = { kind: 'header', name: 'X-Release' } as const;
  const shop = environment({
    url,
    hosts: [app1],
    release: { served: { http: '/ready', by, fallback: 'probe-file', ...served } },
  });
  const args = servedArguments({ environment: shop, host: app1, release, commit: COMMIT, times: 3, through: false });
  return [...args.slice(0, -1), String(patience)];
}

describe.each(SHELLS)('the proof under %s', (shell) => {
  test.each([
    ['v1.2.3', 0],
    ['  v1.2.3\t', 0],
    [COMMIT, 0],
    [COMMIT.slice(0, 7), 0],
    [COMMIT.slice(0, 6), 1],
    [`${COMMIT}0`, 1],
    [COMMIT.slice(0, 12).toUpperCase(), 1],
    ['v1.2.30', 1],
    ['v1.2', 1],
    ['V1.2.3', 1],
    ['v1.2.3, v1.2.4', 1],
    ['v1.2.3\u0090', 1],
    ['*', 1],
  ])('of v1.2.3 by an answer that says "%s" ends with %i', async (said, code) => {
    await using shop = await site((_, response) => response.setHeader('X-Release', said).end());
    using bed = new ShellBed(shell);
    expect(await bed.step('served', 'do', asked(shop.url, code === 0 ? {} : { patience: IMPATIENT }))).toMatchObject({
      code,
    });
    if (code === 0) expect(bed.facts).toBe(`served ${said.trim()}\n`);
  });

  test('asks three times, over connections of their own', async () => {
    await using shop = await site((_, response) => response.setHeader('X-Release', 'v1.2.3').end());
    using bed = new ShellBed(shell);
    const { stdout } = await bed.step('served', 'do', asked(shop.url));
    expect(stdout).toBe(
      `served v1.2.3\ncheck served: passed, looks 3: ${shop.url}/ready answered 3 times in a row as v1.2.3\n`,
    );
    expect(new Set(shop.asked.map((request) => request.socket)).size).toBe(3);
  });

  test.each([
    ['{"app":{"release":"v1.2.3"}}', 0],
    ['{"app":{"release":" v1.2.3\\n"}}', 0],
    ['{"app":{"release":"v1.2.4"}}', 1],
    ['{"app":{"release":["v1.2.3"]}}', 1],
    ['{"app":{"release":true}}', 1],
    ['{"app":{"release":null}}', 2],
    ['{"app":{"release":""}}', 2],
    ['{"app":{}}', 2],
    ['<html>v1.2.3</html>', 2],
  ])('by the JSON %s ends with %i', async (body, code) => {
    await using shop = await site((_, response) => response.end(body));
    using bed = new ShellBed(shell);
    const served = { by: { kind: 'json', field: 'app.release' } } as const;
    const question = code === 0 ? { served } : { served, patience: IMPATIENT };
    expect((await bed.step('served', 'do', asked(shop.url, question))).code).toBe(code);
  });

  test('waits for workers that reload, and then asks for ten times as many right answers', async () => {
    let answers = 0;
    await using shop = await site((_, response) => {
      answers += 1;
      response.setHeader('X-Release', answers <= 2 ? 'v1.3.0' : 'v1.2.3').end();
    });
    using bed = new ShellBed(shell);
    const { stdout } = await bed.step('served', 'do', asked(shop.url, { patience: 60_000 }));
    expect(stdout).toContain('check served: passed, looks 32: ');
  });

  test('is not taken in by one good worker of two', async () => {
    let answers = 0;
    await using shop = await site((_, response) => {
      answers += 1;
      response.setHeader('X-Release', answers % 5 === 1 ? 'v1.3.0' : 'v1.2.3').end();
    });
    using bed = new ShellBed(shell);
    const { code, stdout } = await bed.step('served', 'do', asked(shop.url, { patience: 1500 }));
    expect(stdout).toContain('answered as "v1.3.0" instead of v1.2.3');
    expect(code).toBe(1);
  });

  describe('when the application does not say it', () => {
    const probed = (content: string, header: string | null = null) =>
      site((request, response) => {
        if (header !== null) response.setHeader('X-Release', header);
        if (request.url === '/ready') return void response.end('ready');
        response.writeHead(request.url === '/failback-x1.php' ? 200 : 404).end(content);
      });

    test('the probe file proves it', async () => {
      await using shop = await probed('v1.2.3\n');
      using bed = new ShellBed(shell);
      bed.workFile('probe-file', 'failback-x1.php');
      expect((await bed.step('served', 'do', asked(shop.url))).code).toBe(0);
      expect(bed.facts).toBe('served v1.2.3\n');
      expect((await bed.library('ls "$FAILBACK_WORK"')).stdout).toBe('probe-file\nprobe-needed\n');
    });

    test('the probe file disproves it', async () => {
      await using shop = await probed('v1.3.0\n');
      using bed = new ShellBed(shell);
      bed.workFile('probe-file', 'failback-x1.php');
      expect((await bed.step('served', 'do', asked(shop.url, { patience: IMPATIENT }))).code).toBe(1);
    });

    test('a header that is wrong is never rescued by the probe file', async () => {
      await using shop = await probed('v1.2.3', 'v1.3.0');
      using bed = new ShellBed(shell);
      bed.workFile('probe-file', 'failback-x1.php');
      expect((await bed.step('served', 'do', asked(shop.url, { patience: IMPATIENT }))).code).toBe(1);
      expect(shop.asked.every((request) => request.url === '/ready')).toBe(true);
    });

    test.each([
      ['no probe file has been placed', null],
      ['the probe file answered 404', 'failback-other.php'],
      ['the name of the probe file is not one of ours', '../../etc/passwd'],
      ['the name of the probe file is not one of ours', 'x.php?a=$(id)'],
    ])('it cannot be told: %s', async (sentence, name) => {
      await using shop = await probed('v1.2.3');
      using bed = new ShellBed(shell);
      if (name !== null) bed.workFile('probe-file', name);
      const { code, stdout } = await bed.step('served', 'do', asked(shop.url, { patience: IMPATIENT }));
      expect(stdout).toContain(`answered 200 without the release in its header X-Release; ${sentence}`);
      expect([code, bed.facts]).toEqual([2, '']);
    });

    test('it cannot be told when the runbook allows no probe file', async () => {
      await using shop = await probed('v1.2.3');
      using bed = new ShellBed(shell);
      bed.workFile('probe-file', 'failback-x1.php');
      expect(
        (await bed.step('served', 'do', asked(shop.url, { served: { fallback: 'none' }, patience: IMPATIENT }))).code,
      ).toBe(2);
    });
  });

  test('goes through maintenance with the bypass header', async () => {
    await using shop = await site((request, response) => {
      if (request.headers['x-bypass'] === 'secret') response.setHeader('X-Release', 'v1.2.3');
      response.end();
    });
    using bed = new ShellBed(shell);
    bed.workFile('bypass-header', 'X-Bypass: secret\n');
    const open = await bed.step('served', 'do', asked(shop.url, { patience: IMPATIENT }));
    const through = await bed.step('served', 'do', ['through', ...asked(shop.url).slice(1)]);
    expect([open.code, through.code]).toEqual([2, 0]);
  });

  test('that nobody answers is not a mismatch', async () => {
    using bed = new ShellBed(shell);
    const { code, stdout } = await bed.step(
      'served',
      'do',
      asked(`http://127.0.0.1:${await freePort()}`, { patience: IMPATIENT }),
    );
    expect(stdout).toMatch(/^check served: not measured, .* was not answered: /);
    expect(code).toBe(2);
  });

  test('with no release expected it only says which one answers', async () => {
    await using shop = await site((_, response) => response.setHeader('X-Release', 'v1.3.0').end());
    using bed = new ShellBed(shell);
    expect(await bed.step('served', 'do', asked(shop.url, { release: null }))).toEqual({
      code: 0,
      stdout: 'served v1.3.0\n',
      stderr: '',
    });
  });
});
