import { secret } from './secret.ts';
import { section } from './section.ts';
import { line } from './texts.ts';

export const notifySection = section('Who is told.', {
  slack: section('Slack.', {
    channel: line('Channel, such as "#incidents".', 'the name of a channel, in quotes when it begins with #', 100),
    token: secret('Token of the bot.'),
  }).optional(),
  email: section('E-mail.', { to: line('Address that is told.', 'an e-mail address', 254) }).optional(),
  jira: section('Jira.', {
    issue: secret('Key of the issue that gets the comment.'),
    token: secret('API token.'),
  }).optional(),
});
