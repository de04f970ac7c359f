import { z } from 'zod';
import { fault } from '../fault.ts';
import { command } from './commands.ts';
import { duration } from './durations.ts';
import { byKey, section } from './section.ts';
import { headerName, httpPathOrUrl, line, wholeNumber } from './texts.ts';

const laravel = section('Maintenance mode of Laravel.', {
  render: line(
    'View that visitors see. Default errors::503.',
    'the name of a view, such as errors::503',
    200,
  ).optional(),
  retry: duration('Retry-After of the answer.', { least: '1s', wholeSeconds: true }).optional(),
  refresh: duration('After so long the page of a visitor loads again.', { least: '1s', wholeSeconds: true }).optional(),
});

const closed = section('Maintenance by commands of the team.', {
  on: command('Closes the site on one host.'),
  off: command('Opens it again.'),
  check: section('How a host shows that it is closed.', {
    http: httpPathOrUrl('Path that answers differently in maintenance.'),
    status: wholeNumber('Status in maintenance. Default 503.', 100, 599).optional(),
  }),
  bypass: section('How a request passes maintenance, so that the gate can look behind it.', {
    header: headerName('Header with which a request passes maintenance.'),
  }).optional(),
  excepted: z
    .literal(true, { error: fault({ noun: 'true', accepted: 'true' }) })
    .describe('The paths of the health gate answer in maintenance as they do outside it.')
    .optional(),
});

export const maintenanceSection = byKey(
  'How the site is closed while the release changes. Default for laravel: artisan down with errors::503; for generic: it stays open.',
  [
    { marks: ['render', 'retry', 'refresh'], schema: laravel },
    { marks: ['on', 'off', 'check', 'bypass', 'excepted'], schema: closed },
  ],
  laravel,
);
