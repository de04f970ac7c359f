import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallEnvironment } from '../../runbook/test/small-environment.ts';
import { checkoutOf } from './checkout-of.ts';
import { messageProblems } from './message-problems.ts';

let checkout: string;
beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'failback-checkout-'));
  mkdirSync(join(checkout, '.git'));
  mkdirSync(join(checkout, '.github', 'texts'), { recursive: true });
  writeFileSync(join(checkout, '.github', 'texts', 'end.md'), '{{headlin}}');
});
afterAll(() => rmSync(checkout, { recursive: true }));

const environment = (templates: string | null, to: readonly string[] = []) =>
  smallEnvironment({
    notify: {
      slack: null,
      email: to.length === 0 ? null : { to, from: 'failback@example.com', server: { env: 'SMTP_URL' } },
      webhook: null,
      templates,
      affected: [],
    },
  });

test('the checkout is the one that the runbook lies in', () => {
  expect(checkoutOf(join(checkout, '.github', 'failback.yml'))).toBe(checkout);
  expect(checkoutOf('/failback.yml')).toBeNull();
});

test('what two environments share is said once, and nothing of the texts where there is no checkout', () => {
  const two = [environment('.github/texts', ['ops']), environment('.github/texts', ['ops'])];
  const [address, field, ...more] = messageProblems(two, checkout);
  expect(address).toMatchObject({ code: 'notify-address', message: '"ops" is no e-mail address.' });
  expect(field).toMatchObject({ where: '.github/texts/end.md:1', message: expect.stringContaining('{{headline}}?') });
  expect(more).toEqual([]);
  expect(messageProblems(two, null)).toEqual([address]);
  expect(messageProblems([environment(null)], checkout)).toEqual([]);
});
