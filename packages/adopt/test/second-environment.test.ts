import { parseRunbook, UserError } from '@failback/runbook';
import { expect, test } from 'vitest';
import { inheritedAnswers } from '../src/answers/inherited-answers.ts';
import { settle } from '../src/answers/settle.ts';
import { adoptedFiles } from '../src/compose/adopted-files.ts';
import { adoptedRunbook } from '../src/compose/adopted-runbook.ts';
import { BARE_HOST, LARAVEL_HOST, LARAVEL_TREE, looked, said, seen, settled } from './made-up-discovery.ts';

const DAY = '2026-01-31';
const first = adoptedRunbook(settled(LARAVEL_HOST, { environment: 'production' }), {
  config: 'failback.yml',
  today: DAY,
  known: null,
}).file.text.replace('install: [composer', '# by hand:\n  boot: [php, artisan, --version]\n  install: [composer');

function knownAs(text: string) {
  const parsed = parseRunbook(text, 'failback.yml');
  if (!parsed.ok) throw new Error('a mistake in the test');
  return { text, runbook: parsed.runbook };
}

function second(discovery = LARAVEL_HOST, answers = {}, text = first) {
  const known = knownAs(text);
  const result = settle(inheritedAnswers(said(answers), known.runbook), seen(discovery));
  if (!result.ok) throw new Error(JSON.stringify(result.open));
  return adoptedRunbook(result.adoption, { config: 'failback.yml', today: DAY, known });
}

test('the same application on a like host adds only where it is', () => {
  const { file, environment } = second();
  expect(file.manner).toBe('adds');
  expect(file.text.replace(/ {2}staging:\n(?: {4}.*\n)+/, '')).toBe(first);
  expect(/ {2}staging:\n((?: {4}.*\n)+)/.exec(file.text)?.[1]).toBe(
    `    # LOOK: url is APP_URL of /var/www/chom/.env: it must be what clients use.
    # LOOK: Not taken for workers of this application: other-queue (/var/www/other). With --worker you name them yourself.
    url: 'https://staging.example.com'
    control: staging
    hosts:
      staging: { address: staging.example.com, user: deploy, roles: [web, worker, database] }
`,
  );
  expect(environment).toMatchObject({ name: 'staging', release: { boot: ['php', 'artisan', '--version'] } });
});

test('what differs on its host is its own, and what the team decided on top counts for it as well', () => {
  const { environment } = second({
    ...LARAVEL_HOST,
    units: [
      { kind: 'php-fpm', name: 'php8.3-fpm', active: true, folder: null },
      { kind: 'web', name: 'nginx', active: true, folder: null },
    ],
    trees: [
      {
        ...LARAVEL_TREE,
        path: '/srv/chom',
        owner: 'deploy',
        dotenv: {
          file: '/srv/chom/.env',
          keys: [],
          values: { ...LARAVEL_TREE.dotenv?.values, DB_DATABASE: 'chom_staging' },
        },
      },
    ],
  });
  expect(environment).toMatchObject({
    release: { path: '/srv/chom', runAs: null, boot: ['php', 'artisan', '--version'] },
    services: { php: { unit: 'php8.3-fpm', apply: 'restart' }, workers: [], required: ['nginx'] },
    data: { mysql: { database: 'chom_staging' } },
  });
});

test('a route that a person names for it is its own, and its other rules are those on top', () => {
  const known = knownAs(first);
  const looks = [looked('/up', { headers: { 'x-release': 'v1.2.0' } })];
  const inherited = inheritedAnswers(said({ ready: '/up' }), known.runbook);
  const result = settle(inherited, seen(LARAVEL_HOST, { looks }));
  if (!result.ok) throw new Error(JSON.stringify(result.open));
  const { environment } = adoptedRunbook(result.adoption, { config: 'failback.yml', today: DAY, known });
  expect(environment.health.gate).toMatchObject([{ name: 'ready', http: '/up', consecutive: 2, every: 2_000 }]);
});

test('nothing is asked for again that the runbook says', () => {
  const bare = adoptedRunbook(
    settled(BARE_HOST, {
      environment: 'production',
      app: 'shop',
      url: 'http://127.0.0.1:8080',
      recovery: 'none',
      stateDir: '~/failback',
      restart: { kind: 'command', command: ['bin/restart'] },
    }),
    { config: 'failback.yml', today: DAY, known: null },
  ).file.text;
  const inherited = inheritedAnswers(said({ url: 'http://127.0.0.1:8081' }), knownAs(bare).runbook);
  const result = settle(inherited, seen(BARE_HOST, { repositoryName: null }));
  // That a host may stay as it is after a loss of power is accepted for each environment by itself.
  expect(result).toMatchObject({ ok: false, open: [{ answer: 'recovery' }] });
  expect(second(BARE_HOST, { url: 'http://127.0.0.1:8081', recovery: 'none' }, bare).environment).toMatchObject({
    app: 'shop',
    stateDir: '~/failback',
    services: { restart: [['bin/restart']] },
  });
});

test('another application gets a runbook of its own', () => {
  expect(() => second(LARAVEL_HOST, { app: 'other' })).toThrow(UserError);
});

test('the workflows and texts of the first environment stay; the list of settings is its own', () => {
  const known = knownAs(first);
  const adoption = settled(LARAVEL_HOST);
  const files = (existing: (path: string) => string | null) =>
    adoptedFiles(adoption, {
      config: 'failback.yml',
      today: DAY,
      known,
      hostKeys: null,
      repository: null,
      reviewers: [],
      existing,
    }).files.map(({ path }) => path);
  expect(files(() => null)).toEqual([
    'failback.yml',
    '.github/workflows/drill.yml',
    '.github/failback/failback-sudoers-staging-staging',
    '.github/failback/github-settings-staging.md',
  ]);
  expect(files(() => 'theirs')).not.toContain('.github/workflows/drill.yml');
});
