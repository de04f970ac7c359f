import { duration } from './durations.ts';
import { section } from './section.ts';
import { day, line, list, relativePath, versionRange } from './texts.ts';

export const reviewSection = section('When this runbook was last read through, and what is looked at every week.', {
  date: day('Day of the last review.').optional(),
  every: duration('After so long without a review the runbook counts as stale. Default 90d.', {
    least: '1d',
  }).optional(),
  dependencies: section('Dependency review, made on the runner in the checkout.', {
    composer: list(
      'What composer is asked why it cannot be installed.',
      section('One package.', {
        package: line('Name, such as laravel/framework or php.', 'the name of a package', 200),
        version: line('Version or range, such as ^11.', 'a version or range', 100),
      }),
    ).optional(),
    npm: list(
      'Folders with a package.json in which npm is asked what is outdated.',
      relativePath('One folder; "./" is the root.'),
    ).optional(),
    flutter: versionRange('Versions of the Flutter SDK that will do.').optional(),
  }).optional(),
});
