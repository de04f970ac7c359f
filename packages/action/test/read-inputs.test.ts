import { UserError } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import type { ActionName } from '../src/inputs.ts';
import { readInputs } from '../src/read-inputs.ts';
import { recordingRunner } from './recording-runner.ts';

const KEY =
  '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\nQyNTUxOQAAACDn\n-----END OPENSSH PRIVATE KEY-----\n';
const KNOWN = 'app1.example.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0r';
const needed = { environment: 'production', 'ssh-private-key': KEY, 'ssh-known-hosts': KNOWN };

function problemsOf(inputs: Record<string, string>, action: ActionName = 'emergency-rollback') {
  try {
    readInputs(action, recordingRunner(inputs));
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
  return [];
}

test('the fewest inputs give a typed object with every default', () => {
  expect(readInputs('emergency-rollback', recordingRunner(needed))).toEqual({
    config: '.github/failback.yml',
    environment: 'production',
    sshPrivateKey: KEY,
    sshPassphrase: null,
    sshKnownHosts: `${KNOWN}\n`,
    dryRun: false,
    procedure: 'auto',
    target: null,
    reason: '',
    severity: null,
    signals: [],
    scenario: null,
    planDigest: null,
    operationId: null,
    githubToken: null,
  });
});

test('every input that is given reaches the object, parsed', () => {
  const inputs = {
    ...needed,
    'dry-run': 'TRUE',
    procedure: 'emergency',
    target: ' v1.2.3 ',
    reason: 'checkout answers 500',
    severity: 'sev1',
    signals: 'app-down\n\n  error-rate=12.5%\nfix-eta=30m, data-at-risk\n',
    'operation-id': 'run-17.1',
  };
  expect(readInputs('emergency-rollback', recordingRunner(inputs))).toMatchObject({
    dryRun: true,
    procedure: 'emergency',
    target: 'v1.2.3',
    reason: 'checkout answers 500',
    severity: 'sev1',
    signals: ['app-down', 'error-rate=12.5%', 'fix-eta=30m', 'data-at-risk'],
    operationId: 'run-17.1',
  });
});

test('verify-health reads a release to expect and a time to watch, in milliseconds', () => {
  const inputs = { ...needed, 'expect-release': 'v2', watch: '5m' };
  expect(readInputs('verify-health', recordingRunner(inputs))).toMatchObject({ expectRelease: 'v2', watch: 300_000 });
});

test('every bad input is named at once, with what is accepted', () => {
  const problems = problemsOf({ procedure: 'emergencey', target: 'v1;touch x', 'dry-run': 'yes', severity: 'high' });
  expect(problems.map(({ where, code }) => [where, code])).toEqual([
    ['input environment', 'missing-input'],
    ['input ssh-private-key', 'missing-input'],
    ['input dry-run', 'bad-input'],
    ['input procedure', 'bad-input'],
    ['input target', 'bad-input'],
    ['input severity', 'bad-input'],
  ]);
  expect(problems.find(({ where }) => where === 'input procedure')?.accepted).toContain('`emergency`');
  expect(problems.every(({ accepted, mend }) => accepted && mend)).toBe(true);
});

test.each(['v1;touch x', '$(id)', '-x', '../..', 'v1 2', "v'1", 'v"1', 'v1\nv2', 'vé', 'v1..2'])(
  'a target %j is refused',
  (target) => {
    expect(problemsOf({ ...needed, target }).map(({ where }) => where)).toEqual(['input target']);
  },
);

test.each(['../../x', '-x', 'a b', '$(id)', 'a..b', 'x'.repeat(65)])('an operation id %j is refused', (id) => {
  expect(problemsOf({ ...needed, 'operation-id': id }).map(({ where }) => where)).toEqual(['input operation-id']);
});

test.each([
  'app-downn',
  'error-rate',
  'error-rate=120%',
  'app-down=1',
  'fix-eta=soon',
  '__proto__',
  'constructor',
  'constructor=1',
])('a signal %j is refused by name', (signal) => {
  const problems = problemsOf({ ...needed, signals: `app-down\n${signal}` });
  expect(problems.map(({ message }) => message)).toEqual([`Not a signal: "${signal}".`]);
});

test('an unprintable environment is shown without its control characters', () => {
  const [problem] = problemsOf({ ...needed, environment: 'prod\u001b[31m\u009b::error::' });
  expect(problem?.where).toBe('input environment');
  expect(problem?.message).not.toMatch(/\p{Cc}/u);
});

test('a watch without a unit is refused', () => {
  expect(problemsOf({ ...needed, watch: '5' }, 'verify-health').map(({ where }) => where)).toEqual(['input watch']);
});

describe('the private key', () => {
  test('may come with Windows line ends and without its last one', () => {
    const windows = KEY.trimEnd().replaceAll('\n', '\r\n');
    expect(readInputs('verify-health', recordingRunner({ ...needed, 'ssh-private-key': windows })).sshPrivateKey).toBe(
      KEY,
    );
  });

  test.each([
    ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me@example.com', 'public key'],
    [KEY.slice(0, 60), 'not a whole private key'],
  ])('is refused when it is not one, and never repeated', (key, reason) => {
    const [problem] = problemsOf({ ...needed, 'ssh-private-key': key });
    expect(problem?.message).toContain(reason);
    expect(JSON.stringify(problem)).not.toContain('AAAA');
  });

  test('is masked even when other inputs are wrong', () => {
    const runner = recordingRunner({ ...needed, target: '-x', 'ssh-passphrase': 'open sesame' });
    expect(() => readInputs('emergency-rollback', runner)).toThrow(UserError);
    expect(runner.masked).toContain('b3BlbnNzaC1rZXktdjEAAAAA');
    expect(runner.masked).toContain('open sesame');
  });
});

test('known_hosts lines with markers, hashes, ports and comments are accepted; others are counted', () => {
  const good = `# comment\n\n|1|abc=|def= ssh-rsa AAAAB3Nz\n[app1.example.com]:2222 ecdsa-sha2-nistp256 AAAAE2== name\n@cert-authority *.example.com ssh-ed25519 AAAAC3\n`;
  expect(problemsOf({ ...needed, 'ssh-known-hosts': good })).toEqual([]);
  const [problem] = problemsOf({ ...needed, 'ssh-known-hosts': `${good}app1.example.com\n` });
  expect(problem?.message).toContain('1 of 4 lines');
});

test.each([
  ['verify-health', 'ROLLBACK_SSH_KEY'],
  ['backup-snapshot', 'BACKUP_SSH_KEY'],
] as const)('%s without a key names the secret that its workflow uses, and how it is set', (action, secret) => {
  const [problem] = problemsOf({ ...needed, 'ssh-private-key': '' }, action);
  expect(problem?.mend).toContain(`add "ssh-private-key: \${{ secrets.${secret} }}" to the step's "with:"`);
  expect(problem?.mend).toContain(`gh secret set ${secret} --env`);
});
