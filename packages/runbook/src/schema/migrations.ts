import { duration } from './durations.ts';
import { section } from './section.ts';
import { line, oneOf, relativePath } from './texts.ts';

export const migrationsSection = section('What happens to the migrations of the release that is left.', {
  'on-rollback': oneOf(
    'keep leaves them in the database, down reverses them, ask stops with the choice when there are any. Default ask.',
    'a choice',
    ['keep', 'down', 'ask'],
  ).optional(),
  path: relativePath('Folder with the migrations, below the release. Default database/migrations.').optional(),
  'contract-after': duration('Age that a release must have before its contracting migrations may run.').optional(),
  compatible: section('How an image says with which schema it works.', {
    label: line('Label of the image.', 'the name of a label', 200),
  }).optional(),
});
