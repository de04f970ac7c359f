import { expect, test } from 'vitest';
import { maskedForms } from '../src/mask.ts';

/** What a log would show after the runner has masked every form, line by line. */
function masked(text: string, secret: string): string {
  const forms = [...maskedForms(secret)].sort((a, b) => b.length - a.length);
  return forms.reduce((seen, form) => seen.replaceAll(form, '***'), text);
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

test('a secret of several lines is masked line by line', () => {
  const secret = '-----BEGIN KEY-----\nline-one\nline-two\n-----END KEY-----\n';
  expect(masked('saw line-two here', secret)).toBe('saw *** here');
  expect(maskedForms(secret)).not.toContain('-----BEGIN KEY-----');
});

test.each(['', 'u', 'us', 'user:'])('its base64 form is masked behind %j', (before) => {
  const shown = masked(base64(`${before}correct-horse-battery:after`), 'correct-horse-battery');
  expect(shown).toContain('***');
  expect(Buffer.from(shown.split('***')[0] ?? '', 'base64').toString()).not.toContain('cor');
});

test('its base64url, JSON and URL forms are masked', () => {
  const secret = 'a"b?ÿþ~~~ü>>>';
  expect(masked(Buffer.from(secret).toString('base64url'), secret)).toContain('***');
  expect(masked(JSON.stringify({ secret }), secret)).toBe('{"secret":"***"}');
  expect(masked(`?p=${encodeURIComponent(secret)}`, secret)).toBe('?p=***');
});

test('a short secret is masked whole, an empty one asks for nothing', () => {
  expect(masked('pin 4"!', '4"!')).toBe('pin ***');
  expect(maskedForms('  \n')).toEqual([]);
});
