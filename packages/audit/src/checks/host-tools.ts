import { problemCheck } from './problem-check.ts';

export const hostTools = problemCheck({
  id: 'host-tools',
  source: 'Pre-flight plan, 3.1',
  codes: ['no-flock', 'no-setsid', 'no-timeout', 'no-git', 'no-php', 'no-http-client'],
  fine: 'Every program that a rollback runs is there, flock among them.',
});
