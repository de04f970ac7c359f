import type { Environment, Host } from '@failback/runbook';
import { runsWorkers } from './host-duties.ts';

/** What is known of the login on a host, beside the runbook. */
export interface SudoersLogin {
  /** Who logs in. */
  readonly user: string;
  /** Of that user. */
  readonly home: string;
  /** Absolute path of `systemctl`; null on a host without systemd. */
  readonly systemctl: string | null;
}

/** Lines that belong together: all of them are needed, or none. */
export interface SudoersGroup {
  /** `unit`: of one unit of the runbook, by its name without `.service`. */
  readonly of: 'owner' | 'way-back' | `unit ${string}`;
  readonly comment: string;
  readonly lines: readonly string[];
}

/** Each application and environment has a file of its own, so that a second one on the host takes nothing from the first. */
export function sudoersFile({ app, name }: Environment): string {
  return `/etc/sudoers.d/failback-${app}-${name}`;
}

/** The text of `sudoersFile`: docs/hosts.md shows it, and a contract test holds that page to the shell. Empty when nothing is needed. */
export function sudoersText(environment: Environment, host: Host, login: SudoersLogin): string {
  return sudoersGroups(environment, host, login)
    .map(({ comment, lines }) => `${[comment, ...lines].join('\n')}\n`)
    .join('\n');
}

/** Exactly what something of failback runs as somebody else on this host. */
export function sudoersGroups(environment: Environment, host: Host, login: SudoersLogin): readonly SudoersGroup[] {
  const { systemctl } = login;
  if (login.user === 'root') return [];
  const owner = ownerGroup(environment, login);
  const services = systemctl === null ? [] : systemctlGroups(environment, host, { ...login, systemctl });
  return [...(owner === null ? [] : [owner]), ...services];
}

function ownerGroup({ release: { runAs } }: Environment, { user }: SudoersLogin): SudoersGroup | null {
  if (runAs === null || runAs === user) return null;
  return {
    of: 'owner',
    comment:
      runAs === 'root'
        ? '# 1 The code is built, checked out and looked at as its owner, WHO IS ROOT: this line permits everything.'
        : '# 1 The code is built, checked out and looked at as its owner.',
    lines: [`${user} ALL=(${runAs}) NOPASSWD: ALL`],
  };
}

function systemctlGroups(
  environment: Environment,
  host: Host,
  { user, home, systemctl }: SudoersLogin & { readonly systemctl: string },
): readonly SudoersGroup[] {
  const { app, name, stateDir, services } = environment;
  const line = (...commands: readonly (readonly string[])[]) =>
    `${user} ALL=(root) NOPASSWD: ${commands.map((words) => [systemctl, ...words].map(word).join(' ')).join(', ')}`;
  const folder = stateDir.startsWith('~/') ? `${home.replace(/\/+$/, '')}/${stateDir.slice(2)}` : stateDir;
  const recover = `failback-recover-${app}-${name}.service`;
  const wayBack: SudoersGroup = {
    of: 'way-back',
    comment: '# 2 The way back: the supervisor runs in this unit, after a crash and a reboot as well.',
    lines: [
      line(['enable', `${folder}/${app}/${name}/${recover}`]),
      line(['daemon-reload']),
      line(['restart', '--no-block', recover]),
    ],
  };
  const php = (unit: string, apply: 'restart' | 'reload'): SudoersGroup => ({
    of: `unit ${unit}`,
    comment: `# 3 services.php, here ${unit}: \`reload\` only with \`apply: reload\`.`,
    lines: [
      line(['restart', `${unit}.service`], ...(apply === 'reload' ? [['reload', `${unit}.service`]] : [])),
      line(['reset-failed', `${unit}.service`]),
    ],
  });
  const worker = (name: string): SudoersGroup => {
    const unit = `${name}.service`;
    return {
      of: `unit ${name}`,
      comment: `# 4 services.workers, here ${name}: these five for each.`,
      lines: [
        line(['--no-block', 'stop', unit]),
        line(['start', unit], ['restart', unit]),
        line(['reset-failed', unit]),
        line(['kill', '--signal=SIGKILL', unit]),
      ],
    };
  };
  return [
    wayBack,
    ...(services.php === null ? [] : [php(services.php.unit, services.php.apply)]),
    ...(runsWorkers(environment, host) ? services.workers.map(worker) : []),
  ];
}

/** sudoers reads `, : = \` and blanks by itself, and `* ? [` as patterns; behind a backslash they are themselves. */
function word(text: string): string {
  return text.replace(/[^A-Za-z0-9_./@-]/g, (character) => `\\${character}`);
}
