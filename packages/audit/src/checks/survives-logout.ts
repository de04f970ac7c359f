import { problemCheck } from './problem-check.ts';

export const survivesLogout = problemCheck({
  id: 'survives-logout',
  source: 'docs/hosts.md, Without root',
  codes: ['launch-refused'],
  fine: 'An operation outlives the connection that starts it.',
});
