import { describe, expect, test } from 'vitest';
import type { ProgramAnswer } from '../src/audit-facts.ts';
import { judgeProgram } from '../src/judge-program.ts';

type End = Partial<Extract<ProgramAnswer['end'], { kind: 'ran' }>>;
const said = (what: ProgramAnswer['what'], about: string, end: End) => {
  const answer = {
    what,
    about,
    command: [what, 'question'],
    end: { kind: 'ran', code: 0, stdout: '', stderr: '', ...end },
  } as const;
  const { status, message } = judgeProgram(answer);
  return `${status} ${message}`;
};

describe('composer why-not', () => {
  const about = 'laravel/framework ^12';

  test('lists what is against a version, whatever its exit status', () => {
    const stdout = [
      'acme/chom        -      requires         laravel/framework (^11.0)',
      'spatie/x         2.0.1  requires         illuminate/support (^10|^11)',
      'laravel/framework v12.0.0 requires       php (^8.4)',
    ].join('\n');
    for (const code of [0, 1]) {
      expect(said('composer', about, { stdout, code })).toBe(
        'warn laravel/framework ^12 cannot be installed yet: acme/chom requires laravel/framework (^11.0); spatie/x requires illuminate/support (^10|^11); laravel/framework requires php (^8.4).',
      );
    }
  });

  test('says when nothing is', () => {
    const stderr = 'There is no installed package depending on "laravel/framework" in versions not matching ^12\n';
    expect(said('composer', about, { stderr })).toBe(
      'pass Nothing that is installed is against laravel/framework ^12.',
    );
  });

  test.each([
    [
      'Package "laravel/framework" could not be found with constraint "^99", results below will most likely be incomplete.\nThere is no installed package depending on "x"',
      0,
    ],
    ['Could not find package "laravel/frame" in your project', 1],
    ['No dependencies installed. Try running composer install or update, or use --locked.', 1],
    ['Composer could not find a composer.json file', 1],
  ])('is unknown when it says %j', (stderr, code) => {
    expect(said('composer', about, { stderr, code })).toMatch(/^unknown `composer question` ended with status/);
  });
});

describe('npm outdated', () => {
  test('names what is behind', () => {
    const stdout = JSON.stringify({
      vite: { current: '5.0.0', wanted: '5.4.0', latest: '6.1.0' },
      axios: { wanted: '1.7.0', latest: '1.7.0' },
    });
    expect(said('npm', 'web', { stdout, code: 1 })).toBe(
      'warn In web 2 packages are outdated: vite 5.0.0 → 6.1.0, axios not installed → 1.7.0.',
    );
  });

  test.each([
    ['{}', 0, /^pass Every package of web/],
    ['', 0, /^pass Every package of web/],
    ['', 1, /^unknown/],
    ['{"error":{"code":"ENOTFOUND"}}', 1, /^unknown/],
    ['not json', 1, /^unknown/],
  ])('that prints %j and ends with %d', (stdout, code, seen) => {
    expect(said('npm', 'web', { stdout, code, stderr: 'no network' })).toMatch(seen);
  });
});

test.each([
  ['>=3.24', /^pass The Flutter SDK is 3\.24\.5/],
  ['^4', /^warn The Flutter SDK is 3\.24\.5, and has to be \^4/],
])('flutter in %s', (range, seen) => {
  const stdout = 'Welcome to Flutter 1.0!\nFlutter 3.24.5 • channel stable • https://example.com\nTools • Dart 3.5.4\n';
  expect(said('flutter', range, { stdout })).toMatch(seen);
});

test('a program that is not there, or does not end, is unknown, with what mends it', () => {
  const answer = { what: 'composer', about: 'php ^9', command: ['composer', 'why-not'] } as const;
  expect(judgeProgram({ ...answer, end: { kind: 'missing' } })).toMatchObject({
    status: 'unknown',
    subject: 'runner',
    mend: expect.stringContaining('setup-php'),
  });
  expect(judgeProgram({ ...answer, end: { kind: 'timed-out' } })).toMatchObject({ status: 'unknown' });
});

test('what a program says moves nothing on the page it is shown on', () => {
  const stderr = '\u001b[31m::error::not an order\n##[add-mask]x';
  const shown = said('npm', 'web', { stdout: 'x', code: 1, stderr });
  expect(shown).not.toContain('\u001b');
  expect(shown).not.toMatch(/^::|##\[/m);
});
