import { describe, expect, test } from 'vitest';
import { didYouMean, suggest } from './suggest.ts';

describe('suggest', () => {
  test.each([
    ['relase', 'release'],
    ['heatlh', 'health'],
    ['HEALTH', 'health'],
    ['git-tags', 'git-tag'],
    ['htp', 'http'],
  ])('%s is near %s', (typed, meant) => {
    expect(suggest(typed, ['release', 'health', 'git-tag', 'symlink', 'http'])).toBe(meant);
  });

  test('says nothing when nothing is near', () => {
    expect(suggest('kubernetes', ['release', 'health'])).toBeNull();
    expect(didYouMean('kubernetes', ['release', 'health'])).toBe('');
  });

  test('does not compare what is too long to be a name', () => {
    expect(suggest('a'.repeat(65), ['a'.repeat(64)])).toBeNull();
  });
});
