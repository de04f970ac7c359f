import { commands } from './commands.ts';
import { duration } from './durations.ts';
import { section } from './section.ts';
import { list, name, oneOf, truth, unit } from './texts.ts';

export const servicesSection = section('What runs the application on the hosts.', {
  php: section('PHP-FPM.', {
    unit: unit('systemd unit of PHP-FPM, such as php8.4-fpm.'),
    apply: oneOf('How it takes up the new code. Default restart.', 'a way to take up code', [
      'restart',
      'reload',
    ]).optional(),
  }).optional(),
  workers: list('systemd units of the queue workers, by their exact names.', unit('One unit.')).optional(),
  drain: duration('Longest time a worker may take to finish the job in its hands. Default 30s.', {
    least: '1s',
  }).optional(),
  required: list(
    'systemd units that must be active before a host that recovers does anything, such as nginx and mysql.',
    unit('One unit.'),
  ).optional(),
  restart: commands('Commands of the team that make the application run the code that is now live.').optional(),
  horizon: section('Laravel Horizon.', {
    pause: truth('Pause Horizon while the release changes.').optional(),
    drain: duration('Longest time for the jobs in its hands.').optional(),
    'stuck-after': duration('After so long a job counts as stuck.').optional(),
  }).optional(),
  octane: section('Laravel Octane.', {
    'unless-flag': name('Feature flag that switches Octane.').optional(),
    fallback: oneOf('What serves when Octane does not.', 'a fallback', ['php']).optional(),
  }).optional(),
});
