import type { EnvironmentSection } from './schema/file.ts';
import type { Review } from './words/index.ts';

const DEFAULT_EVERY = 90 * 24 * 3600 * 1000;

export function resolveReview(section: EnvironmentSection['review']): Review {
  const { composer, npm, flutter } = section?.dependencies ?? {};
  return {
    date: section?.date ?? null,
    every: section?.every ?? DEFAULT_EVERY,
    composer: composer ?? [],
    npm: npm ?? [],
    flutter: flutter ?? null,
  };
}
