import { secret } from './secret.ts';
import { section } from './section.ts';
import { line, list, relativePath } from './texts.ts';

const mailbox = (description: string) => line(description, 'an e-mail address such as ops@example.com', 254);

export const notifySection = section('Who is told when a rollback starts, ends or fails.', {
  slack: section('Slack.', {
    channel: line('Channel, such as "#incidents".', 'the name of a channel, in quotes when it begins with #', 100),
    token: secret('Token of the bot (`xoxb-…`), which needs the scope chat:write and has to be in the channel.'),
  }).optional(),
  email: section('E-mail.', {
    to: line('Addresses that are told, separated by commas.', 'e-mail addresses, separated by commas', 1000),
    from: mailbox('Sender. Default: the first address of `to`.').optional(),
    server: secret(
      'Address of the mail server with its login, as smtps://user:password@host:465 or smtp://host:587. Default { env: SMTP_URL }.',
    ).optional(),
  }).optional(),
  webhook: section('Any address that takes JSON.', {
    url: secret('Address that gets a POST.'),
    signature: secret(
      'Key of the HMAC-SHA256 over the body, sent as X-Failback-Signature: sha256=<hex>. Default: unsigned.',
    ).optional(),
  }).optional(),
  templates: relativePath(
    'Folder of the repository with the team’s own texts: start.md, end.md, failure.md, audit.md. A text that is not there is ours.',
  ).optional(),
  affected: list(
    'What those who are affected should do next; one sentence each, repeated in every message and report.',
    line('One sentence.', 'one line of text', 300),
  ).optional(),
  jira: section('Jira.', {
    issue: secret('Key of the issue that gets the comment.'),
    token: secret('API token.'),
  }).optional(),
});
