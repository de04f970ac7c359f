import { describe, expect, test } from 'vitest';
import { settle } from '../src/answers/settle.ts';
import {
  at,
  BARE_HOST,
  LARAVEL_HOST,
  LARAVEL_TREE,
  looked,
  open,
  said,
  seen,
  settled,
  WELL,
} from './made-up-discovery.ts';

const SHOP = { app: 'shop', url: 'http://127.0.0.1:8080' } as const;
const STANDING = { recovery: 'none', stateDir: '~/failback' } as const;

test('a Laravel host with systemd leaves nothing open', () => {
  expect(open(LARAVEL_HOST)).toEqual([]);
});

test('everything that could not be seen is asked for at once', () => {
  expect(open(BARE_HOST, {}, { repositoryName: null })).toEqual(['app', 'url', 'stateDir', 'recovery', 'restart']);
});

test('an answer closes its question', () => {
  expect(open(BARE_HOST, { ...SHOP, ...STANDING, restart: { kind: 'none' } })).toEqual([]);
});

describe('never guessed', () => {
  test('which of several applications is meant', () => {
    const trees = [LARAVEL_TREE, { ...LARAVEL_TREE, path: '/var/www/other' }];
    expect(open({ ...LARAVEL_HOST, trees })).toContain('path');
    const result = settle(said(), seen({ ...LARAVEL_HOST, trees }));
    expect(JSON.stringify(result)).toContain('/var/www/chom (git-tag), /var/www/other (git-tag)');
  });

  test('where the application is, when there is none to be seen', () => {
    expect(open({ ...LARAVEL_HOST, trees: [] }, { url: SHOP.url })).toEqual(['path']);
  });

  test('which PHP-FPM runs it', () => {
    const units = [...LARAVEL_HOST.units, { kind: 'php-fpm', name: 'php8.2-fpm', active: true, folder: null } as const];
    expect(open({ ...LARAVEL_HOST, units })).toEqual(['php']);
  });

  test('which route says that it is well', () => {
    const looks = [looked('/health/ready', { status: 503 }), looked('/', { status: 302 })];
    expect(open(LARAVEL_HOST, {}, { looks })).toEqual(['ready']);
  });

  test('a route that only one place reaches well', () => {
    const looks = [looked('/up', {}), { ...looked('/up', { status: 500 }), from: 'staging' }];
    expect(open(LARAVEL_HOST, {}, { looks })).toEqual(['ready']);
  });

  test('which header holds the release of an application that is not PHP', () => {
    const looks = [looked('/up', { headers: { 'x-release': 'something-else' } })];
    expect(open(BARE_HOST, { ...SHOP, ...STANDING, restart: { kind: 'none' } }, { looks })).toEqual(['releaseHeader']);
  });

  test('who owns the code', () => {
    expect(open({ ...LARAVEL_HOST, trees: [{ ...LARAVEL_TREE, owner: null }] })).toContain('runAs');
  });
});

test('workers of another application stay where they are', () => {
  expect(settled(LARAVEL_HOST).workers).toEqual(['chom-mail']);
});

test('a unit that runs from the folder is offered as what to restart, and not taken', () => {
  const units = [{ kind: 'other', name: 'shop-web', active: true, folder: '/home/deploy/www' }] as const;
  const result = settle(said({ ...SHOP, ...STANDING }), seen({ ...BARE_HOST, units }));
  expect(result).toMatchObject({ ok: false, open: [{ answer: 'restart', suggestion: 'unit:shop-web' }] });
});

test('Octane is told to reload, Horizon is stopped and started', () => {
  const units = [
    { kind: 'octane', name: 'chom-octane', active: true, folder: '/var/www/chom' },
    { kind: 'horizon', name: 'chom-horizon', active: true, folder: '/var/www/chom' },
  ] as const;
  const adoption = settled({ ...LARAVEL_HOST, units });
  expect(adoption).toMatchObject({
    php: null,
    workers: ['chom-horizon'],
    restart: [['php', 'artisan', 'octane:reload']],
  });
});

test('the oldest version of several hosts counts, and no program that the application does not use', () => {
  const older = { ...LARAVEL_HOST, host: 'app2', versions: { php: '7.4.3', mysql: '10.6.1', node: '24.0.0' } };
  const hosts = [at(LARAVEL_HOST), at(older, { name: 'app2', address: 'app2.example.com' })];
  expect(settled(LARAVEL_HOST, {}, { hosts }).requires).toEqual({ php: '^7.4', mysql: '^10.6', redis: '^7.0' });
});

test('hosts that differ are told of', () => {
  const other = { ...LARAVEL_HOST, host: 'app2', trees: [{ ...LARAVEL_TREE, path: '/srv/chom' }] };
  const hosts = [at(LARAVEL_HOST), at(other, { name: 'app2', address: 'app2.example.com' })];
  expect(settled(LARAVEL_HOST, {}, { hosts }).notes.join('\n')).toContain('app2 has the application at /srv/chom');
});

test('one database for cache and queues is told of', () => {
  const defaults = { REDIS_DB: '0', REDIS_CACHE_DB: '0' };
  const notes = settled({ ...LARAVEL_HOST, trees: [{ ...LARAVEL_TREE, defaults }] }).notes.join('\n');
  expect(notes).toContain('share Redis database 0');
});

test('a live commit without a tag is told of', () => {
  const trees = [{ ...LARAVEL_TREE, liveReleases: [] }];
  expect(settled({ ...LARAVEL_HOST, trees }).notes.join('\n')).toContain('has no tag');
});

test('a host that cannot ask its own web server is told of', () => {
  const looks = [
    ...WELL,
    { path: '/health/ready', from: 'staging', answer: { kind: 'silent', why: 'refused' } as const },
  ];
  expect(settled(LARAVEL_HOST, {}, { looks }).notes.join('\n')).toContain('hosts.staging.url');
});

test('of several tags on the live commit the one that is called like a version is the release', () => {
  const tree = { ...LARAVEL_TREE, liveReleases: ['latest', 'v1.2.0'] };
  expect(settled({ ...LARAVEL_HOST, trees: [tree] }).live).toBe('v1.2.0');
});

test('code that belongs to root is said to give everything away', () => {
  const tree = { ...LARAVEL_TREE, owner: 'root' };
  expect(settled({ ...LARAVEL_HOST, trees: [tree] }).notes.join('\n')).toContain('belongs to root');
});

test('of a checkout that may not be looked at nothing is said but that', () => {
  const tree = { ...LARAVEL_TREE, readable: false, liveReleases: [], releases: [] };
  const notes = settled({ ...LARAVEL_HOST, trees: [tree] }).notes.join('\n');
  expect(notes).toContain('may not look at');
  expect(notes).not.toContain('has no tag');
});
