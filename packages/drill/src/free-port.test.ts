import { expect, test } from 'vitest';
import { freePort } from './free-port.ts';

test('a port is given once, although nobody listens there yet', async () => {
  const ports = await Promise.all(Array.from({ length: 8 }, () => freePort({ from: 32_100, to: 32_110 })));
  expect(new Set(ports).size).toBe(ports.length);
});
