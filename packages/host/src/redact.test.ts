import { describe, expect, test } from 'vitest';
import { REDACTED, redactor } from './redact.ts';

const key =
  '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjE\nAAAAB3NzaC1yc2EAAAA\n-----END OPENSSH PRIVATE KEY-----\n';

describe('a secret in text is masked', () => {
  test.each([
    ['whole', ['hunter2!'], 'pw=hunter2! end', `pw=${REDACTED} end`],
    ['several times', ['hunter2!'], 'hunter2!hunter2!', REDACTED + REDACTED],
    ['a line of a key', [key], 'saw AAAAB3NzaC1yc2EAAAA here', `saw ${REDACTED} here`],
    ['as Base64', ['hunter2!'], 'Basic aHVudGVyMiE=', `Basic ${REDACTED}`],
    [
      'as Base64 inside a longer text',
      ['hunter2!hunter2!'],
      Buffer.from('x:hunter2!hunter2!').toString('base64'),
      `eDp${REDACTED}`,
    ],
    ['as JSON', ['pass"wo\\rd'], JSON.stringify({ said: 'pass"wo\\rd' }), `{"said":"${REDACTED}"}`],
    ['percent-encoded', ['p@ss word'], '?k=p%40ss%20word', `?k=${REDACTED}`],
    ['with another inside it', ['abc', 'abcdef'], 'abcdef abc', `${REDACTED} ${REDACTED}`],
    ['with signs that mean something in patterns', ['a.*$&b'], 'x a.*$&b y', `x ${REDACTED} y`],
  ])('%s', (_name, secrets, text, masked) => {
    expect(redactor(secrets)(text)).toBe(masked);
  });
});

test('empty and absent secrets mask nothing', () => {
  expect(redactor(['', ' \n', null])('a b c')).toBe('a b c');
});

test('the armour of a key is not masked, since every key has it', () => {
  expect(redactor([key])('-----BEGIN OPENSSH PRIVATE KEY-----')).toBe('-----BEGIN OPENSSH PRIVATE KEY-----');
});
