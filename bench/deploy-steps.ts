import type { Effect, Phase } from '@failback/runbook';

/** One of the twenty commands of a small release switch, with the phase and effect a real plan would give it. */
export interface DeployStep {
  readonly id: string;
  readonly phase: Phase;
  readonly effect: Effect;
  readonly command: readonly string[];
}

/** What a switch back to v1 does on a host, small command by small command. Running it again changes nothing. */
export function deploySteps(app: string): readonly DeployStep[] {
  const step = (phase: Phase, word: string, effect: Effect, ...command: string[]): DeployStep => ({
    id: `${phase}.${word}`,
    phase,
    effect,
    command,
  });
  return [
    step('prepare', 'head', 'none', 'git', '-C', `${app}/repo`, 'rev-parse', 'HEAD'),
    step('prepare', 'target', 'none', 'git', '-C', `${app}/repo`, 'rev-parse', '--verify', 'v1^{commit}'),
    step('prepare', 'release', 'none', 'test', '-d', `${app}/releases/v1`),
    step('prepare', 'entry', 'none', 'test', '-f', `${app}/releases/v1/index.php`),
    step('prepare', 'version', 'none', 'cat', `${app}/releases/v1/VERSION`),
    step('prepare', 'logs', 'local', 'mkdir', '-p', `${app}/shared/storage/logs`),
    step('prepare', 'cache', 'local', 'mkdir', '-p', `${app}/shared/storage/cache`),
    step('prepare', 'storage', 'local', 'ln', '-sfn', `${app}/shared/storage`, `${app}/releases/v1/storage`),
    step('prepare', 'env', 'local', 'ln', '-sfn', `${app}/shared/.env`, `${app}/releases/v1/.env`),
    step('quiesce', 'down', 'local', 'touch', `${app}/shared/storage/down`),
    step('quiesce', 'closed', 'none', 'test', '-e', `${app}/shared/storage/down`),
    step('revert', 'current', 'local', 'ln', '-sfn', `${app}/releases/v1`, `${app}/current`),
    step('revert', 'points', 'none', 'readlink', `${app}/current`),
    step('refresh', 'config', 'local', 'rm', '-f', `${app}/shared/storage/cache/config.php`),
    step('refresh', 'routes', 'local', 'rm', '-f', `${app}/shared/storage/cache/routes.php`),
    step('restart', 'reload', 'local', 'touch', `${app}/shared/storage/restart`),
    step('verify', 'served', 'none', 'cat', `${app}/current/VERSION`),
    step('verify', 'linked', 'none', 'test', '-L', `${app}/current/storage`),
    step('reopen', 'up', 'local', 'rm', '-f', `${app}/shared/storage/down`),
    step('reopen', 'open', 'none', 'test', '!', '-e', `${app}/shared/storage/down`),
  ];
}
