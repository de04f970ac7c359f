import { problemCheck } from './problem-check.ts';

export const sudoRules = problemCheck({
  id: 'sudo-rules',
  source: 'docs/hosts.md, sudo',
  codes: ['run-as-refused', 'systemctl-refused', 'no-systemd'],
  fine: 'The login may do what the plan needs.',
});
