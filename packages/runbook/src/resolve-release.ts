import type { ReleaseSection } from './schema/release.ts';
import type { Release, Served, Stack } from './words/index.ts';

/** The release of a checked file with its defaults. */
export function resolveRelease(section: ReleaseSection, stack: Stack): Release {
  const laravel = stack === 'laravel';
  const common = {
    strategy: section.strategy,
    path: '',
    runAs: section['run-as'] ?? null,
    tags: '*',
    install: null,
    built: [],
    boot: null,
    releases: 'releases',
    current: 'current',
    webRoot: laravel ? 'public' : '.',
    served: resolveServed(section.served),
  };
  if (section.strategy === 'container') return common;
  const inFolder = {
    ...common,
    path: section.path.replace(/\/+$/, ''),
    boot: section.boot ?? (laravel ? ['php', 'artisan', '--version'] : null),
    webRoot: section.public ?? common.webRoot,
  };
  switch (section.strategy) {
    case 'blue-green':
      return inFolder;
    case 'symlink':
      return { ...inFolder, releases: section.releases ?? common.releases, current: section.current ?? common.current };
    case 'git-tag':
      return {
        ...inFolder,
        tags: section.tags ?? common.tags,
        install: section.install ?? null,
        built: section.built ?? (section.install === undefined ? [] : ['vendor']),
      };
  }
}

function resolveServed(served: ReleaseSection['served']): Served {
  return {
    http: served.http,
    by: 'header' in served ? { kind: 'header', name: served.header } : { kind: 'json', field: served.json },
    fallback: served.fallback === 'probe-file' ? 'probe-file' : 'none',
  };
}
