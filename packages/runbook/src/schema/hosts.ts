import { section } from './section.ts';
import { address, jump, list, name, oneOf, url, user, wholeNumber } from './texts.ts';

export const hostSection = section('One machine of the environment.', {
  address: address('Host name or IP address to which failback connects by SSH.'),
  user: user('User that logs in by SSH.'),
  port: wholeNumber('Port of the SSH server. Default 22.', 1, 65_535).optional(),
  jump: jump(
    'Jump host on the way: host, host:port or user@host:port. Without a user the same as the host, without a port 22.',
  ).optional(),
  roles: list('What the machine does, such as web, worker or database.', name('One role.')).optional(),
  url: url('Where the application on this machine answers by itself. Default: the url of the environment.').optional(),
  colour: oneOf('Side of a blue-green pair.', 'a colour', ['blue', 'green']).optional(),
});
