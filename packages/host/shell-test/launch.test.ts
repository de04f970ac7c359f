import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { onEachShell } from './each-shell.ts';
import type { TestHost } from './test-host.ts';

/** Answers like systemctl, and runs a unit by running what it would run. */
const SYSTEMCTL = `
echo "$*" >>"$TEST_WORLD/asked"
case $1 in
  enable) cp "$2" "$TEST_WORLD/enabled" ;;
  is-enabled) [ -e "$TEST_WORLD/enabled" ] ;;
  restart) /usr/bin/setsid sh -c "$(sed -n 's/^ExecStart=//p' "$TEST_WORLD/enabled")" </dev/null >/dev/null 2>&1 & ;;
esac
`;
const PLAN = { steps: [{ id: 'prepare.a' }], settings: { launch: 'system-unit', recovery: 'system-unit', lease: '1' } };

function asked(host: TestHost): readonly string[] {
  return readFileSync(join(host.root, 'asked'), 'utf8').trim().split('\n');
}

onEachShell('a system unit', (scenario) => {
  scenario('is written and enabled once, and starts the supervisor by way of the recovery entry', async (host) => {
    host.shim('systemctl', SYSTEMCTL);
    host.shim('sudo', 'shift; exec "$@"\n');
    expect(await host.start({ ...PLAN, operation: 'op1' })).toMatch(/^ok token=1/);
    expect(await host.ended(1)).toBe('AS_FOUND');
    const unit = readFileSync(join(host.envDir, 'failback-recover-app-production.service'), 'utf8');
    expect(unit).toContain(`ExecStart=/bin/sh ${host.envDir}/recover.sh\n`);
    expect(unit).toMatch(/^KillMode=process\nIgnoreSIGPIPE=no\nRestart=on-failure$/m);
    expect(asked(host)).toContain('restart --no-block failback-recover-app-production.service');
    await host.start({ ...PLAN, operation: 'op2' });
    expect(await host.ended(2)).toBe('AS_FOUND');
    expect(asked(host).filter((line) => line.startsWith('enable '))).toHaveLength(1);
    expect(host.journal('op2').find((line) => line.event === 'recovery')).toMatchObject({ entry: 'system-unit' });
  });

  scenario('that may not be enabled refuses the start, and nothing has run', async (host) => {
    host.shim('systemctl', 'exit 1\n');
    host.shim('sudo', 'echo "a password is required" >&2; exit 1\n');
    expect(await host.start({ ...PLAN, operation: 'op1' })).toMatch(/^refused launch-failed /);
    expect(await host.ended(1)).toBe('AS_FOUND');
    expect(existsSync(host.journalFile('op1'))).toBe(false);
  });
});

onEachShell('a user unit', (scenario) => {
  scenario('is started by systemd-run, and leaves running what its steps left running', async (host) => {
    host.shim('systemctl', 'exit 0\n');
    host.shim(
      'systemd-run',
      'echo "$*" >>"$TEST_WORLD/asked"; for last; do :; done; exec /usr/bin/setsid sh "$last" </dev/null >/dev/null 2>&1 &\n',
    );
    await host.start({ operation: 'op1', steps: [{ id: 'prepare.a' }], settings: { launch: 'user-unit', lease: '1' } });
    expect(await host.ended(1)).toBe('AS_FOUND');
    expect(asked(host)[0]).toMatch(
      /^--user .*--property=KillMode=process .*--property=IgnoreSIGPIPE=no .*recover\.sh$/,
    );
  });
});
