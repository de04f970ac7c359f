import type { Command, Step } from '@failback/runbook';
import type { HostWork } from './host-work.ts';
import { limitedStep } from './step-maker.ts';
import { LIMITS } from './time-limits.ts';

/** Laravel's compiled caches, in the order in which they build on each other. */
const ARTISAN_CACHES = ['config', 'route', 'view', 'event'] as const;

/** Caches of the target, rebuilt for the target. A cache that does not build is cleared; a page without it is slower, not wrong. */
export function refreshSteps(work: HostWork): Step[] {
  const { environment, folder, runAs } = work;
  const laravel = environment.stack === 'laravel' ? [...compiledCaches(work), ...applicationCache(work)] : [];
  const warm = environment.caches.warm.map((command, index) =>
    limitedStep('refresh', {
      word: `warm-${index + 1}`,
      title: `Warm a cache: ${spoken(command)}`,
      kind: 'command',
      seconds: LIMITS.command,
      args: [folder, runAs, ...command],
      onFailure: 'warn',
    }),
  );
  return [...laravel, ...warm];
}

function compiledCaches({ folder, runAs }: HostWork): Step[] {
  return ARTISAN_CACHES.map((name) =>
    limitedStep('refresh', {
      word: name,
      title: `Rebuild the ${name} cache`,
      kind: 'artisan-cache',
      seconds: LIMITS.artisan,
      args: [folder, runAs, name],
      onFailure: 'warn',
    }),
  );
}

/** Clearing a Redis store empties its whole database, queued jobs included when they share it. */
function applicationCache({ environment, folder, runAs }: HostWork): Step[] {
  if (environment.caches.redisShared === 'shared') return [];
  return [
    limitedStep('refresh', {
      word: 'application-cache',
      title: 'Clear the application cache, where it is provably apart from the queues',
      kind: 'application-cache',
      seconds: LIMITS.artisan,
      args: [folder, runAs],
      onFailure: 'warn',
    }),
  ];
}

/** What keeps the old code in memory is renewed: PHP, whatever the team names, and the workers by their exact names. */
export function restartSteps({ environment, folder, runAs, workers }: HostWork): Step[] {
  const { php, restart } = environment.services;
  const steps: Step[] = [];
  if (php !== null) {
    steps.push(
      limitedStep('restart', {
        word: 'php',
        title: `${php.apply === 'restart' ? 'Restart' : 'Reload'} ${php.unit}`,
        kind: 'php-apply',
        seconds: LIMITS.unit,
        args: [php.unit, php.apply],
      }),
    );
  }
  restart.forEach((command, index) => {
    steps.push(
      limitedStep('restart', {
        word: `command-${index + 1}`,
        title: `Run ${spoken(command)}`,
        kind: 'command',
        seconds: LIMITS.command,
        args: [folder, runAs, ...command],
      }),
    );
  });
  if (workers.length > 0) {
    steps.push(
      limitedStep('restart', {
        word: 'workers',
        title: 'Start the workers that ran, each by its name',
        kind: 'workers-start',
        seconds: LIMITS.unit,
        args: workers,
      }),
    );
  }
  return steps;
}

const LONGEST = 60;

function spoken(command: Command): string {
  const words = command.join(' ');
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
