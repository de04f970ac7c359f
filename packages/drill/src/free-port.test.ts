import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort } from './free-port.ts';

test('a port is given once, although nobody listens there yet', async () => {
  const ports = await Promise.all(Array.from({ length: 8 }, () => freePort({ from: 32_100, to: 32_110 })));
  expect(new Set(ports).size).toBe(ports.length);
});

test('a port on which somebody listens is not given', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const given = freePort({ from: port, to: port + 1 });
  await expect(given).rejects.toThrow('No free port was found');
  server.close();
});
