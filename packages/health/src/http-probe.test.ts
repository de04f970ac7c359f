import { connect } from 'node:net';
import { freePort } from '@failback/drill';
import { describe, expect, test } from 'vitest';
import { selfSigned } from '../test/certificate.ts';
import { rawSite, site } from '../test/site.ts';
import { type HttpQuestion, httpGet } from './http-probe.ts';
import { BODY_LIMIT } from './limits.ts';

const get = (url: string, changes: Partial<HttpQuestion> = {}) =>
  httpGet({ url, timeout: 30_000, connect: null, ca: null, ...changes });

describe('an answer', () => {
  test('is its status, its headers by lower-case name, and its body', async () => {
    await using shop = await site((_, response) => response.writeHead(503, { 'X-Release': ' v1 ' }).end('büsy'));
    const answer = await get(`${shop.url}/ready?x=1`);
    expect(answer).toMatchObject({ kind: 'answered', status: 503, body: 'büsy', headers: { 'x-release': 'v1' } });
    expect(shop.asked[0]).toMatchObject({ method: 'GET', url: '/ready?x=1' });
  });

  test('that sends elsewhere is taken as it is', async () => {
    await using shop = await site((_, response) => response.writeHead(302, { Location: '/elsewhere' }).end());
    expect(await get(shop.url)).toMatchObject({ kind: 'answered', status: 302 });
    expect(shop.asked).toHaveLength(1);
  });

  test('with two different values of one header shows both', async () => {
    await using shop = await site((_, response) => response.setHeader('X-Release', ['v1', 'v2', 'v1']).end());
    expect(await get(shop.url)).toMatchObject({ headers: { 'x-release': 'v1, v2' } });
  });

  test('of 50 MB is read no further than the limit', async () => {
    let sent = 0;
    await using shop = await site((_, response) => {
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const more = () => {
        while (sent < 50 * 1024 * 1024 && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    const answer = await get(shop.url);
    expect(answer.kind === 'answered' && answer.body.length).toBe(BODY_LIMIT);
    expect(sent).toBeLessThan(50 * 1024 * 1024);
  });
});

describe('a wrong answer', () => {
  test.each([
    ['that is not HTTP', 'hello\r\n\r\n'],
    ['with headers without end', `HTTP/1.1 200 OK\r\n${'X-More: more and more\r\n'.repeat(10_000)}`],
  ])('%s is wrong', async (_, text) => {
    await using shop = await rawSite((socket) => void socket.write(text));
    expect(await get(shop.url)).toMatchObject({ kind: 'wrong' });
  });
});

describe('silence, of which the runner cannot tell the side', () => {
  test('a refused connection', async () => {
    const answer = await get(`http://127.0.0.1:${await freePort()}`);
    expect(answer).toMatchObject({ kind: 'silent', why: expect.stringContaining('ECONNREFUSED') });
  });

  test('an unknown name', async () => {
    expect(await get('http://shop.invalid', { timeout: 5000 })).toMatchObject({ kind: 'silent' });
  });

  test('a server that accepts and says nothing', async () => {
    await using shop = await rawSite(() => {});
    expect(await get(shop.url, { timeout: 100 })).toMatchObject({
      kind: 'silent',
      why: 'no complete answer within 100 ms',
    });
  });

  test('a body that drips', async () => {
    await using shop = await rawSite((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n');
      const drip = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    expect(await get(shop.url, { timeout: 200 })).toMatchObject({ kind: 'silent' });
  });

  test('a body that is cut off', async () => {
    await using shop = await rawSite((socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'));
    expect(await get(shop.url)).toMatchObject({ kind: 'silent' });
  });

  test('a certificate that nobody vouches for', async () => {
    await using shop = await site((_, response) => response.end(), selfSigned());
    expect(await get(shop.url)).toMatchObject({ kind: 'silent', why: expect.stringContaining('self-signed') });
  });
});

describe('through a tunnel', () => {
  test('Host header and TLS name stay those of the url', async () => {
    const secure = selfSigned();
    await using shop = await site((_, response) => response.end('inside'), secure);
    const tunnel = async () => connect(shop.port, '127.0.0.1');
    const answer = await get('https://shop.example.com/ready', { connect: tunnel, ca: secure.cert });
    expect(answer).toMatchObject({ kind: 'answered', body: 'inside' });
    expect(shop.asked[0]?.headers.host).toBe('shop.example.com');
  });

  test('a certificate for another name is refused', async () => {
    const secure = selfSigned();
    await using shop = await site((_, response) => response.end(), secure);
    const tunnel = async () => connect(shop.port, '127.0.0.1');
    expect(await get('https://other.example.com', { connect: tunnel, ca: secure.cert })).toMatchObject({
      kind: 'silent',
    });
    expect(shop.asked).toHaveLength(0);
  });

  test('a tunnel that opens too late is closed again', async () => {
    let opened: { destroyed: boolean } | undefined;
    await using shop = await rawSite(() => {});
    const late = async () => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      const socket = connect(shop.port, '127.0.0.1');
      opened = socket;
      return socket;
    };
    expect(await get('http://shop.example.com', { connect: late, timeout: 50 })).toMatchObject({ kind: 'silent' });
    await expect.poll(() => opened?.destroyed).toBe(true);
  });
});
