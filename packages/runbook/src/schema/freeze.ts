import { section } from './section.ts';
import { fileName, line } from './texts.ts';

export const freezeSection = section('What keeps deploys away while a rollback runs, beside the lock on the hosts.', {
  workflow: fileName(
    'Deploy workflow of the repository that is disabled, such as deploy.yml. Default: none.',
  ).optional(),
  branch: line(
    'Branch whose existence means frozen. Default failback/freeze-<environment>.',
    'the name of a branch',
    200,
  ).optional(),
});
