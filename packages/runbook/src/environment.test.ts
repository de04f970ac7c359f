import { expect, test } from 'vitest';
import { changed, runbookOf, SMALL } from '../test/small-runbook.ts';
import { resolveEnvironment, UserError } from './index.ts';

const runbook = runbookOf(
  changed(
    'environments:\n',
    'environments:\n  staging:\n    url: https://staging.example.com\n    control: s1\n    hosts: { s1: { address: s1.example.com, user: deploy } }\n',
  ),
);

function refusal(name: string): string {
  try {
    resolveEnvironment(runbook, name);
    return 'accepted';
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

test('an environment is found by its name', () => {
  expect(resolveEnvironment(runbook, 'staging').control).toBe('s1');
});

test('a mistyped environment is answered with the ones there are', () => {
  expect(refusal('producton')).toBe(
    'input environment: "producton" is not an environment of shop. Did you mean "production"? Accepted: staging, production.',
  );
});

test('the refusal names the environment as whoever asked did', () => {
  expect(() => resolveEnvironment(runbook, 'prod', '--environment')).toThrow(
    /^--environment: "prod" is not an environment/,
  );
});

test('no environment is answered with the ones there are', () => {
  expect(refusal('')).toBe('input environment: No environment is named. Accepted: staging, production.');
});

test.each(['constructor', '__proto__', 'toString', 'a\nb'])('%j is not an environment', (name) => {
  expect(refusal(name)).toContain('is not an environment of shop');
  expect(refusal(name)).not.toContain('\n');
});

test('an environment replaces a section whole', () => {
  const text = `${changed('    control: app1\n', '    control: app1\n    services: { workers: [mailer] }\n', SMALL)}services: { workers: [queue], drain: 2m }\n`;
  expect(resolveEnvironment(runbookOf(text), 'production').services).toMatchObject({
    workers: ['mailer'],
    drain: 30_000,
  });
});
