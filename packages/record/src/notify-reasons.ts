import { NEXT, type Reason, refused } from './reason.ts';

/** What stands in the way of telling people. It never stops a rollback; an audit beforehand says it. */
export const NOTIFY_REASONS = {
  'template-empty': refused('A template of a message is empty.', NEXT.validate),
  'template-too-long': refused('A template of a message is far too long.', NEXT.validate),
  'template-fence': refused('A template of a message opens a piece of code and never closes it.', NEXT.validate),
  'template-field': refused('A template of a message names a field that there is not.', NEXT.validate),
  'template-missing': refused('The folder that is named for templates of messages holds none.', NEXT.validate),
  'template-unreadable': refused('A template of a message cannot be read, or is a symbolic link.', NEXT.validate),
  'template-list-field': refused(
    'A template of a message has a list in the middle of a line, where none fits.',
    NEXT.validate,
  ),
  'notify-secret-missing': refused('A secret that is needed to tell people is not set on the runner.', NEXT.validate),
  'notify-address': refused('An address that people are told through cannot be used.', NEXT.validate),
} as const satisfies Readonly<Record<string, Reason>>;
