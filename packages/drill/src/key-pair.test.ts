import ssh2 from 'ssh2';
import { expect, test } from 'vitest';
import { makeKeyPair } from './key-pair.ts';

test('every key pair can be read, whatever bytes it begins with', () => {
  const unreadable = Array.from({ length: 1500 }, makeKeyPair).filter(
    ({ privateKey, publicKey }) =>
      ssh2.utils.parseKey(privateKey) instanceof Error || ssh2.utils.parseKey(publicKey) instanceof Error,
  );
  expect(unreadable).toEqual([]);
});
