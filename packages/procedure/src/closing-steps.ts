import type { Environment, Maintenance, Milliseconds, Step } from '@failback/runbook';
import { type HostWork, ordinaryRequest } from './host-work.ts';
import { limitedStep } from './step-maker.ts';
import { LIMITS } from './time-limits.ts';

/** Whether hosts of this environment stand still before they commit. A link flips under traffic. */
export function closes(environment: Environment, workers: readonly string[]): boolean {
  return environment.release.strategy === 'git-tag' && (environment.maintenance !== null || workers.length > 0);
}

export function closeSteps(work: HostWork): Step[] {
  const { maintenance } = work.environment;
  return [...(maintenance === null ? [] : [closeSite(work, maintenance)]), ...stopWorkers(work)];
}

function closeSite(work: HostWork, maintenance: Maintenance): Step {
  const { path, runAs, folder } = work;
  const words = { word: 'maintenance', title: 'Close the site', seconds: LIMITS.maintenance };
  switch (maintenance.kind) {
    case 'laravel':
      return limitedStep('quiesce', {
        ...words,
        kind: 'maintenance-laravel',
        args: [
          path,
          runAs,
          ...ordinaryRequest(work, '/'),
          maintenance.render,
          seconds(maintenance.retry),
          seconds(maintenance.refresh),
        ],
      });
    case 'commands': {
      const { on, off, check, through } = maintenance;
      const header = through.kind === 'header' ? through.name : '';
      return limitedStep('quiesce', {
        ...words,
        kind: 'maintenance-commands',
        args: [
          folder,
          runAs,
          ...ordinaryRequest(work, check.http),
          String(check.status),
          header,
          String(on.length),
          ...on,
          ...off,
        ],
      });
    }
  }
}

function seconds(duration: Milliseconds | null): string {
  return duration === null ? '' : String(Math.ceil(duration / 1000));
}

function stopWorkers({ environment, workers }: HostWork): Step[] {
  if (workers.length === 0) return [];
  const drain = Math.ceil(environment.services.drain / 1000);
  return [
    limitedStep('quiesce', {
      word: 'workers',
      title: `Stop ${workers.length === 1 ? 'the worker' : `${workers.length} workers`} after the jobs in their hands`,
      kind: 'workers-stop',
      seconds: drain + LIMITS.stop,
      args: [String(drain), ...workers],
    }),
  ];
}

export function openSite(work: HostWork): Step[] {
  const { maintenance } = work.environment;
  const { path, runAs, folder } = work;
  const words = { word: 'open', title: 'Open the site', seconds: LIMITS.maintenance };
  switch (maintenance?.kind) {
    case undefined:
      return [];
    case 'laravel':
      return [limitedStep('reopen', { ...words, kind: 'reopen-laravel', args: [path, runAs] })];
    case 'commands': {
      const { check, off } = maintenance;
      const args = [folder, runAs, ...ordinaryRequest(work, check.http), String(check.status), ...off];
      return [limitedStep('reopen', { ...words, kind: 'reopen-commands', args })];
    }
  }
}
