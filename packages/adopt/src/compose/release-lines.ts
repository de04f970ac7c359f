import type { Adoption, ServedAnswer } from '../answers/adoption.ts';
import { yamlList, yamlText } from './yaml-text.ts';

export function releaseLines({ release, stack, live }: Adoption): readonly string[] {
  const { strategy, path, runAs, tags, install, webRoot, served } = release;
  return [
    'release:',
    `  strategy: ${strategy}`,
    `  path: ${yamlText(path)}`,
    ...(runAs === null ? [] : [`  run-as: ${yamlText(runAs)}`]),
    ...(tags === null ? tagNote(strategy) : [`  tags: ${yamlText(tags)}`]),
    ...(install === null
      ? installNote(strategy)
      : [
          `  install: ${yamlList(install.command)}   # LOOK: as your deploy does it`,
          ...(install.built.join() === 'vendor' ? [] : [`  built: ${yamlList(install.built)}`]),
        ]),
    ...(webRoot === null || stack === 'laravel' ? [] : [`  public: ${yamlText(webRoot)}`]),
    `  served: ${servedText(served)}   # ${why(served, live)}`,
  ];
}

function tagNote(strategy: Adoption['release']['strategy']): readonly string[] {
  return strategy === 'git-tag'
    ? ["  # tags: 'v*'                           # LOOK: every tag counts as a release"]
    : [];
}

function installNote(strategy: Adoption['release']['strategy']): readonly string[] {
  if (strategy !== 'git-tag') return [];
  return ['  # install: [npm, ci]                   # LOOK: no dependencies were seen that a release has to install'];
}

function servedText(served: ServedAnswer): string {
  const by = served.kind === 'header' ? `header: ${yamlText(served.name)}` : `json: ${yamlText(served.field)}`;
  const fallback = served.known === 'probe' ? ', fallback: probe-file' : '';
  return `{ http: ${yamlText(served.http)}, ${by}${fallback} }`;
}

function why({ known }: ServedAnswer, live: string | null): string {
  switch (known) {
    case 'seen':
      return `it answered ${live ?? 'the live release'}`;
    case 'said':
      return 'LOOK: this was told, not seen';
    case 'probe':
      return 'LOOK: no answer holds the release yet, so a PHP file proves it for the time of an operation';
  }
}
