import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fingerprintOf, judgeHostKey, keyType, knownKeys, preferKnown } from './known-hosts.ts';

function keyOf(type: string, seed: string): Buffer {
  const part = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes]);
  return Buffer.concat([part(Buffer.from(type)), part(Buffer.from(seed.padEnd(32, '.')))]);
}
const ed = keyOf('ssh-ed25519', 'ours');
const other = keyOf('ssh-ed25519', 'theirs');
const rsa = keyOf('ssh-rsa', 'ours');
const line = (hosts: string, key: Buffer, marker = '') =>
  `${marker}${hosts} ${keyType(key)} ${key.toString('base64')} a comment`;
const hashed = (name: string) => {
  const salt = Buffer.from('0123456789abcdef0123');
  return `|1|${salt.toString('base64')}|${createHmac('sha1', salt).update(name).digest('base64')}`;
};

const PORT = 2222;
const status = (file: readonly string[], address: string, port: number, key = ed) =>
  judgeHostKey(file.join('\n'), address, port, key).status;

describe('a host key is known', () => {
  test.each([
    ['by name', [line('app1.example.com', ed)], 'app1.example.com', 22],
    ['by name in other case', [line('App1.Example.com', ed)], 'app1.example.COM', 22],
    ['by name and port', [line('[app1.example.com]:2222', ed)], 'app1.example.com', PORT],
    ['by one of several names', [line('app1,10.0.0.1', ed)], '10.0.0.1', 22],
    ['by a pattern', [line('*.example.com', ed)], 'app1.example.com', 22],
    ['by a pattern for one letter', [line('app?.exam*le*', ed)], 'app1.example.com', 22],
    ['by a pattern whose text comes twice', [line('*a.b', ed)], 'a.a.b', 22],
    ['by a hashed name', [line(hashed('app1.example.com'), ed)], 'app1.example.com', 22],
    ['by a hashed name and port', [line(hashed('[app1.example.com]:2222'), ed)], 'app1.example.com', PORT],
    ['as one of several keys', [line('app1', rsa), line('app1', other), line('app1', ed)], 'app1', 22],
    ['among comments, empty lines and CRLF', ['# app1', '', `${line('app1', ed)}\r`], 'app1', 22],
    ['by IPv6 address', [line('[2001:db8::1]:2222', ed)], '2001:db8::1', PORT],
  ])('%s', (_name, file, address, port) => {
    expect(status(file, address, port)).toBe('known');
  });
});

describe('a host key is unknown', () => {
  test.each([
    ['in an empty file', [], 'app1', 22],
    ['when only another port is listed', [line('app1', ed)], 'app1', PORT],
    ['when only another host is listed', [line('app2', ed)], 'app1', 22],
    ['when the pattern excludes it', [line('*.example.com,!app1.example.com', ed)], 'app1.example.com', 22],
    ['when the line is commented out', [`#${line('app1', ed)}`], 'app1', 22],
    ['when a dot in the name is another letter', [line('app1xexample.com', ed)], 'app1.example.com', 22],
    ['when the line is torn', ['app1 ssh-ed25519'], 'app1', 22],
    ['when the line says another type than its key', [`app1 ssh-rsa ${ed.toString('base64')}`], 'app1', 22],
    ['when the marker is not known', [line('app1', ed, '@new ')], 'app1', 22],
    ['when the marker says nothing but key', [line('app1', ed, '@key ')], 'app1', 22],
    ['when a pattern wants one letter more', [line('app1?', ed)], 'app1', 22],
    ['when a pattern ends before the name does', [line('*.example', ed)], 'app1.example.com', 22],
  ])('%s', (_name, file, address, port) => {
    expect(status(file, address, port)).toBe('unknown');
  });
});

test('another key than the listed one is a mismatch that names the listed one', () => {
  expect(judgeHostKey(line('app1', ed), 'app1', 22, other)).toEqual({
    status: 'mismatch',
    expected: [{ type: 'ssh-ed25519', fingerprint: fingerprintOf(ed) }],
  });
});

test('a key of another type than the listed ones is a mismatch, not a new host', () => {
  expect(status([line('app1', rsa)], 'app1', 22)).toBe('mismatch');
});

test('a revoked key is refused even when another line lists it', () => {
  expect(status([line('app1', ed), line('*', ed, '@revoked ')], 'app1', 22)).toBe('revoked');
});

test('a revoked key does not hurt another key of that host', () => {
  expect(status([line('app1', ed), line('app1', other, '@revoked ')], 'app1', 22)).toBe('known');
});

test('a pattern of many wildcards is answered, however little of the name fits', () => {
  expect(status([line(`${'*a'.repeat(60)}b`, ed)], 'a'.repeat(200), 22)).toBe('unknown');
});

test('a certificate authority is told apart from a missing line', () => {
  expect(judgeHostKey(line('app1', ed, '@cert-authority '), 'app1', 22, ed)).toEqual({
    status: 'unknown',
    authority: true,
  });
});

test('the algorithms of known keys are asked for first', () => {
  const known = knownKeys(line('app1', rsa), 'app1', 22);
  expect(preferKnown(['ssh-ed25519', 'rsa-sha2-512', 'rsa-sha2-256', 'ssh-rsa'], known)).toEqual([
    'rsa-sha2-512',
    'rsa-sha2-256',
    'ssh-rsa',
    'ssh-ed25519',
  ]);
});

test('bytes that are no key have no type', () => {
  expect(keyType(Buffer.from([1]))).toBe('');
  expect(keyType(Buffer.from([255, 255, 255, 255, 0]))).toBe('');
});
