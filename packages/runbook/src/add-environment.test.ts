import { describe, expect, test } from 'vitest';
import { type AddedEnvironment, addEnvironment } from './add-environment.ts';
import { parseRunbook } from './parse.ts';

const TEAM = `# ours
version: 1
app: shop      # never change
stack: laravel
environments:
  # where customers are
  production:
    url: https://shop.example.com
    control: app1
    hosts:
      app1: { address: app1.example.com, user: deploy, roles: [web] }   # rack 4

# what a release is
release:
  strategy: git-tag
  path: /var/www/shop       # since 2019
  run-as: www-data
  install: composer install --no-dev   # as deploy.yml does it
  served: { http: /ready, header: X-Release }
services: { php: { unit: php8.4-fpm, apply: reload }, workers: [shop-mail, shop-pdf], drain: 2m }
health: { gate: { ready: { http: /ready } } }
procedures: { emergency: { budget: 5m } }
`;

const STAGING: AddedEnvironment = {
  name: 'staging',
  lines: [
    "url: 'https://staging.example.com'",
    'control: stage1',
    'hosts:',
    '  stage1: { address: s.example.com, user: deploy }',
  ],
  wanted: [],
};

function added(wanted: AddedEnvironment['wanted'] = [], text = TEAM) {
  const result = addEnvironment(text, { ...STAGING, wanted });
  const parsed = parseRunbook(result ?? '', 'failback.yml');
  if (result === null || !parsed.ok) throw new Error(JSON.stringify([result, parsed]));
  const { production, staging } = parsed.runbook.environments;
  return { result, production, staging };
}

/** Lines that the second text has more, when it has the lines of the first in their order. */
function moreLines(before: string, after: string): readonly string[] {
  const rest = before.split('\n');
  const more = after.split('\n').filter((line) => (line === rest[0] ? rest.shift() === undefined : true));
  expect(rest).toEqual([]);
  return more;
}

test('an environment that fits what stands on top adds its own lines, and no byte is changed', () => {
  const { result, staging } = added();
  expect(moreLines(TEAM, result)).toEqual([
    '  staging:',
    "    url: 'https://staging.example.com'",
    '    control: stage1',
    '    hosts:',
    '      stage1: { address: s.example.com, user: deploy }',
  ]);
  expect(staging?.services.workers).toEqual(['shop-mail', 'shop-pdf']);
});

test('a section that does not fit is copied, with what differs and with all that the team wrote', () => {
  const { result, production, staging } = added([
    { section: 'release', path: ['path'], value: '/srv/shop' },
    { section: 'release', path: ['run-as'], value: null },
    { section: 'services', path: ['php', 'unit'], value: 'php8.3-fpm' },
    { section: 'services', path: ['workers'], value: ['shop-pdf', 'shop-mail'] },
    { section: 'state-dir', path: [], value: '~/state', otherwise: '/var/lib/failback' },
  ]);
  expect(staging).toMatchObject({
    stateDir: '~/state',
    release: { path: '/srv/shop', runAs: null, install: ['composer', 'install', '--no-dev'] },
    services: { php: { unit: 'php8.3-fpm', apply: 'reload' }, workers: ['shop-mail', 'shop-pdf'], drain: 120_000 },
  });
  expect(production).toMatchObject({ stateDir: '/var/lib/failback', release: { path: '/var/www/shop' } });
  expect(result).toContain('      install: composer install --no-dev # as deploy.yml does it\n');
  moreLines(TEAM, result);
});

test('what the team does not declare is not brought in, and what it leaves to the default is', () => {
  const { staging } = added([
    { section: 'data', path: ['mysql', 'database'], value: 'shop', when: 'with' },
    { section: 'state-dir', path: [], value: '/var/lib/failback', otherwise: '/var/lib/failback' },
    { section: 'services', path: ['php', 'apply'], value: 'restart', when: 'without' },
  ]);
  expect(staging).toMatchObject({ data: { mysql: null }, services: { php: { apply: 'reload' } } });
});

test('sections that only the first environment has are copied from it', () => {
  const inside = TEAM.replace(/\n# what a release is[\s\S]*/, '').concat(
    ...[
      'release: { strategy: git-tag, path: /srv/a, served: { http: /, header: X-R } }',
      'health: { gate: { up: { http: / } } }',
      'procedures: { emergency: { budget: 9m } }',
    ].map((line) => `    ${line}\n`),
  );
  expect(added([], inside).staging).toMatchObject({ release: { path: '/srv/a' }, health: { gate: [{ http: '/' }] } });
});

test.each(['123', 'null', '1e3', 'on'])('an environment called %s is a name and nothing else', (name) => {
  const parsed = parseRunbook(addEnvironment(TEAM, { ...STAGING, name }) ?? '', 'failback.yml');
  expect(parsed.ok && Object.keys(parsed.runbook.environments).includes(name)).toBe(true);
});

test('an environment that is there already is written anew, and what stands above and below it stays', () => {
  const twice = addEnvironment(added([{ section: 'release', path: ['path'], value: '/srv/a' }]).result, STAGING);
  expect(twice).toBe(added().result);
});

describe('every way in which people write the file', () => {
  test.each([
    ['CRLF', TEAM.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${TEAM}`],
    [
      'no newline at the end',
      TEAM.replace(/environments:[\s\S]*?\n\n/, '').concat(/environments:[\s\S]*?\n\n/.exec(TEAM)?.[0].trimEnd() ?? ''),
    ],
    ['four spaces', TEAM.replace(/^(?: {2})+(?=production|url|control|hosts|app1)/gm, (spaces) => spaces.repeat(2))],
  ])('%s', (_, text) => {
    const { result, production, staging } = added([{ section: 'release', path: ['path'], value: '/srv/a' }], text);
    expect([production?.release.path, staging?.release.path]).toEqual(['/var/www/shop', '/srv/a']);
    expect(result.includes('\r\n')).toBe(text.includes('\r\n'));
    if (text.includes('\r\n')) expect(result).not.toMatch(/[^\r]\n/);
  });

  test('in braces: no lines can be put in, and nothing is guessed', () => {
    const flow = TEAM.replace(
      /environments:[\s\S]*?\n\n/,
      'environments: { production: { url: https://a.example.com } }\n',
    );
    expect(addEnvironment(flow, STAGING)).toBeNull();
  });
});
