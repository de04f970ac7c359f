import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** From the ground up. A package imports only from packages below its own floor. */
const FLOORS = [
  ['runbook'],
  ['host', 'health', 'record', 'action', 'notify', 'github'],
  ['procedure', 'audit', 'data'],
  ['operation'],
  ['adopt', 'drill'],
  ['cli'],
];

const read = (path: string): Manifest => JSON.parse(readFileSync(path, 'utf8')) as Manifest;
const packages = readdirSync('packages');
const floorOf = (name: string): number => FLOORS.findIndex((floor) => floor.includes(name));

test.each(packages)('packages/%s stands on a floor and depends only on floors below it', (name) => {
  expect(floorOf(name)).toBeGreaterThanOrEqual(0);
  const own = Object.keys(read(`packages/${name}/package.json`).dependencies ?? {});
  const upward = own
    .filter((dependency) => dependency.startsWith('@failback/'))
    .filter((dependency) => floorOf(dependency.replace('@failback/', '')) >= floorOf(name));
  expect(upward).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  const manifests = ['package.json', ...packages.map((name) => `packages/${name}/package.json`)].map(read);
  const versions = manifests.flatMap((manifest) =>
    Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }),
  );
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the lockfile names no registry, so that it is right for every mirror', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { resolved?: string }>;
  };
  const resolved = Object.values(lock.packages).flatMap(({ resolved }) => (resolved === undefined ? [] : [resolved]));
  expect(resolved.filter((place) => !place.startsWith('packages/'))).toEqual([]);
});

test('install scripts are off: native parts of ssh2 would make dist/ differ from machine to machine', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
});
