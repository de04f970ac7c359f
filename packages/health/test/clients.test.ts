import { freePort } from '@failback/drill';
import { describe, expect, test } from 'vitest';
import { isInstalled } from '../../host/test/shells.ts';
import { selfSigned } from './certificate.ts';
import { SHELLS, ShellBed } from './shell-bed.ts';
import { rawSite, site } from './site.ts';

/** Node is always there; the others are tested where they are. */
const CLIENTS = ['curl', 'php', 'node'].filter(isInstalled);
const SECURE = selfSigned();

const GET = `folder=$FAILBACK_WORK
http_get "$1" "$2" "$3" "$4" "$folder"
echo "$HTTP_OUTCOME $HTTP_STATUS $HTTP_WHY"
wc -c <"$folder/body"`;

async function get(bed: ShellBed, url: string, { connect = '-', header = '-', ms = 30_000 } = {}) {
  const { stdout, stderr } = await bed.library(GET, [url, connect, header, String(ms)]);
  const [outcome = '', size = ''] = stdout.split('\n');
  return { outcome: outcome.trim(), size: Number(size), stderr };
}

describe.each(SHELLS)('under %s', (shell) => {
  describe.each(CLIENTS)('%s', (client) => {
    const bedFor = (env: Record<string, string> = {}) => new ShellBed(shell, { FAILBACK_HTTP_CLIENT: client, ...env });

    test('brings status, headers and body, and follows nothing', async () => {
      await using shop = await site((_, response) =>
        response.writeHead(302, { Location: '/x', 'X-Release': ' v1.2.3 ' }).end('moved'),
      );
      using bed = bedFor();
      expect(await get(bed, `${shop.url}/ready?a=b&c=[1]`)).toEqual({ outcome: 'answered 302', size: 5, stderr: '' });
      expect(shop.asked.map((request) => request.url)).toEqual(['/ready?a=b&c=[1]']);
      const { stdout } = await bed.library('http_header x-release "$FAILBACK_WORK"');
      expect(stdout).toBe('v1.2.3\n');
    });

    test('takes an error status as an answer', async () => {
      await using shop = await site((_, response) => response.writeHead(503).end('closed'));
      using bed = bedFor();
      expect(await get(bed, shop.url)).toMatchObject({ outcome: 'answered 503', size: 6 });
    });

    test('understands a chunked body', async () => {
      await using shop = await site((_, response) => {
        response.write('one ');
        response.end('two');
      });
      using bed = bedFor();
      expect(await get(bed, shop.url)).toMatchObject({ outcome: 'answered 200', size: 7 });
    });

    test('sends the lines of the header file, which never stand in an argument', async () => {
      await using shop = await site((_, response) => response.end());
      using bed = bedFor();
      bed.workFile('bypass-header', 'Cookie: bypass=a%3D"b"; x=1\n');
      await get(bed, shop.url, { header: `${bed.work}/bypass-header` });
      expect(shop.asked[0]?.headers.cookie).toBe('bypass=a%3D"b"; x=1');
    });

    test('connects elsewhere and keeps the Host header', async () => {
      await using shop = await site((_, response) => response.end());
      using bed = bedFor();
      const answer = await get(bed, 'http://shop.example.com/ready', { connect: `127.0.0.1:${shop.port}` });
      expect(answer.outcome).toBe('answered 200');
      expect(shop.asked[0]?.headers.host).toBe('shop.example.com');
    });

    test('cannot measure behind a certificate that nobody vouches for', async () => {
      await using shop = await site((_, response) => response.end(), SECURE);
      using bed = bedFor();
      const answer = await get(bed, 'https://shop.example.com/', { connect: `127.0.0.1:${shop.port}` });
      expect(answer.outcome).toMatch(/^unmeasured /);
      expect(shop.asked).toHaveLength(0);
    });

    test('keeps the TLS name of the url when it connects elsewhere', async () => {
      await using shop = await site((_, response) => response.end(), SECURE);
      using bed = bedFor();
      bed.workFile('ca.pem', SECURE.cert);
      using trusting = bedFor({
        CURL_CA_BUNDLE: `${bed.work}/ca.pem`,
        SSL_CERT_FILE: `${bed.work}/ca.pem`,
        NODE_EXTRA_CA_CERTS: `${bed.work}/ca.pem`,
      });
      const connect = `127.0.0.1:${shop.port}`;
      expect((await get(trusting, 'https://shop.example.com/', { connect })).outcome).toBe('answered 200');
      expect((await get(trusting, 'https://other.example.com/', { connect })).outcome).toMatch(/^unmeasured /);
    });

    test('reads a megabyte of a body of 50, and no more', async () => {
      await using shop = await site((_, response) => {
        const chunk = Buffer.alloc(1024 * 1024, 'x');
        let left = 50;
        const more = () => {
          while (left > 0 && !response.destroyed) {
            left -= 1;
            if (!response.write(chunk)) return void response.once('drain', more);
          }
          response.end();
        };
        more();
      });
      using bed = bedFor();
      expect(await get(bed, shop.url)).toMatchObject({ outcome: 'answered 200', size: 1024 * 1024 });
    });

    test.each([
      ['a refused connection', null],
      ['a server that says nothing', ''],
      ['a body that is cut off', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'],
      ['something that is not HTTP', 'SSH-2.0-OpenSSH_9.2\r\n\r\n\r\n'],
    ])('calls %s silent', async (what, text) => {
      await using shop = await rawSite((socket) => {
        if (text === '') return;
        socket.once('data', () => socket.end(text ?? ''));
      });
      using bed = bedFor();
      const url = what === 'a refused connection' ? `http://127.0.0.1:${await freePort()}` : shop.url;
      expect((await get(bed, url, { ms: 1000 })).outcome).toMatch(/^silent /);
    });

    test('is done with headers without end and with a body that drips', async () => {
      await using flood = await rawSite((socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        const line = `X-More: ${'more '.repeat(100)}\r\n`.repeat(100);
        const more = () => {
          while (!socket.destroyed && socket.write(line));
        };
        socket.on('drain', more);
        more();
      });
      await using drip = await rawSite((socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n');
        const timer = setInterval(() => socket.write('x'), 50);
        socket.on('close', () => clearInterval(timer));
      });
      using bed = bedFor();
      const [first, second] = [await get(bed, flood.url, { ms: 2000 }), await get(bed, drip.url, { ms: 1000 })];
      expect(first.outcome).toMatch(/^(silent|unmeasured) /);
      expect(second.outcome).toMatch(/^silent /);
    });

    test('makes what a server says printable', async () => {
      await using shop = await site((_, response) => response.writeHead(200, { 'X-Release': 'v1\u009b31m' }).end());
      using bed = bedFor();
      await get(bed, shop.url);
      const { stdout } = await bed.library('http_header x-release "$FAILBACK_WORK" | clean_line');
      expect(stdout).toMatch(/^v1\?+31m$/);
    });
  });

  test('a host without any client cannot measure, and says so', async () => {
    using bed = new ShellBed(shell, { FAILBACK_HTTP_CLIENT: 'no-such-client' });
    expect((await get(bed, 'http://127.0.0.1:1')).outcome).toBe(
      'unmeasured  this host has neither curl, php nor node to ask with',
    );
  });

  test('interim answers and trailers are not the answer', async () => {
    using bed = new ShellBed(shell);
    const lines =
      'HTTP/1.1 103 Early Hints\r\nX-Release: v0\r\n\r\nHTTP/1.1 200 OK\r\nX-Other: 1\r\n\r\nX-Release: v9\r\n';
    bed.workFile('headers', lines);
    const { stdout } = await bed.library(
      'http_header :status "$FAILBACK_WORK"; http_header x-release "$FAILBACK_WORK" || echo none',
    );
    expect(stdout).toBe('200\nnone\n');
  });
});
