/** What the sudoers lines of one host depend on. */
export interface SudoersNeed {
  /** Who logs in. */
  readonly user: string;
  /** Owner of the code, when it is not who logs in. */
  readonly runAs: string | null;
  readonly app: string;
  readonly environment: string;
  /** Absolute. */
  readonly stateDir: string;
  /** Absolute path of `systemctl`; null on a host without systemd. */
  readonly systemctl: string | null;
  /** Without `.service`. */
  readonly php: { readonly unit: string; readonly apply: 'restart' | 'reload' } | null;
  readonly workers: readonly string[];
}

/**
 * The lines of `/etc/sudoers.d/failback`, exactly those that something of failback runs: docs/hosts.md shows them, and a
 * contract test holds that page to the shell. Empty when nothing is needed.
 */
export function sudoersText(need: SudoersNeed): string {
  const groups = [ownerLines(need), ...(need.systemctl === null ? [] : systemctlLines(need, need.systemctl))];
  return groups
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function ownerLines({ user, runAs }: SudoersNeed): readonly string[] {
  if (runAs === null || runAs === user) return [];
  return ['# 1 The code is built, checked out and looked at as its owner.', `${user} ALL=(${runAs}) NOPASSWD: ALL`];
}

function systemctlLines(need: SudoersNeed, systemctl: string): readonly (readonly string[])[] {
  const { user, app, environment, stateDir, php, workers } = need;
  const line = (...commands: readonly (readonly string[])[]) =>
    `${user} ALL=(root) NOPASSWD: ${commands.map((words) => [systemctl, ...words].map(word).join(' ')).join(', ')}`;
  const recover = `failback-recover-${app}-${environment}.service`;
  const wayBack = [
    '# 2 The way back: the supervisor runs in this unit, after a crash and a reboot as well.',
    line(['enable', `${stateDir}/${app}/${environment}/${recover}`]),
    line(['daemon-reload']),
    line(['restart', '--no-block', recover]),
  ];
  const phpLines = (unit: string, apply: 'restart' | 'reload') => [
    `# 3 services.php, here ${unit}: \`reload\` only with \`apply: reload\`.`,
    line(['restart', `${unit}.service`], ...(apply === 'reload' ? [['reload', `${unit}.service`]] : [])),
    line(['reset-failed', `${unit}.service`]),
  ];
  const workerLines = workers.map((name) => {
    const unit = `${name}.service`;
    return [
      `# 4 services.workers, here ${name}: these five for each.`,
      line(['--no-block', 'stop', unit]),
      line(['start', unit], ['restart', unit]),
      line(['reset-failed', unit]),
      line(['kill', '--signal=SIGKILL', unit]),
    ];
  });
  return [wayBack, php === null ? [] : phpLines(php.unit, php.apply), ...workerLines];
}

/** sudoers reads `, : = \` and blanks by itself, and `* ? [` as patterns; behind a backslash they are themselves. */
function word(text: string): string {
  return text.replace(/[^A-Za-z0-9_./@-]/g, (character) => `\\${character}`);
}
