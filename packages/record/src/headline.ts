import type { HostState } from '@failback/runbook';
import { durationText } from './duration.ts';
import { isAtTarget } from './fleet-end.ts';
import { nextSteps } from './next-steps.ts';
import { oneLine } from './one-line.ts';
import type { HostTimeline, Timeline } from './timeline.ts';

/** How a reader should feel about it: it decides a colour, never a fact. */
export type Tone = 'good' | 'calm' | 'warn' | 'bad';

export interface Headline {
  /** Two or three words for a badge. */
  readonly label: string;
  /** The whole story in one sentence, as plain text. */
  readonly sentence: string;
  readonly tone: Tone;
}

export function headline(timeline: Timeline): Headline {
  const site = siteName(timeline);
  const from = releaseName(timeline.plan?.from?.release);
  const to = releaseName(timeline.plan?.to.release);
  if (timeline.fleet === 'split') {
    return {
      label: 'split',
      tone: 'bad',
      sentence: `${site} is split: ${hostsWhere(timeline, isAtTarget)} on ${to}, ${hostsWhere(timeline, (host) => host.state === null || host.state === 'AS_FOUND')} as found on ${from}.`,
    };
  }
  switch (timeline.outcome) {
    case 'rolled-back':
      return rolledBack(timeline, site, to);
    case 'planned':
      return {
        label: 'planned',
        tone: 'calm',
        sentence: `A rollback of ${site} to ${to} is planned; nothing was changed.`,
      };
    case 'not-needed':
      return { label: 'not needed', tone: 'calm', sentence: `${site} needs no rollback; nothing was changed.` };
    case 'fix-forward':
      return {
        label: 'fix forward',
        tone: 'calm',
        sentence: `${site} is to be mended by a new release; nothing was changed.`,
      };
    case 'undone':
      return {
        label: 'undone',
        tone: 'bad',
        sentence: `The rollback of ${site} was undone: it is as it was found, on ${from}.`,
      };
    case 'needs-human':
      return { label: 'needs a person', tone: 'bad', sentence: needsHuman(timeline, site) };
    case 'refused':
      return {
        label: 'refused',
        tone: 'bad',
        sentence: `The rollback of ${site} was refused; ${refusedLeaves(timeline)}.${refusedNext(timeline)}`,
      };
    case null:
      return {
        label: 'not finished',
        tone: 'warn',
        sentence: `The rollback of ${site} to ${to} is not finished as far as this record goes.`,
      };
    default:
      return timeline.outcome satisfies never;
  }
}

function rolledBack(timeline: Timeline, site: string, to: string): Headline {
  const { recovered, budgetSeconds } = timeline;
  if (recovered === null) {
    return {
      label: 'rolled back',
      tone: 'warn',
      sentence: `${site} was rolled back to ${to}; this record does not show every host's proof.`,
    };
  }
  const after = durationText(recovered.at);
  if (recovered.proof === 'hosts-only') {
    return {
      label: 'unconfirmed',
      tone: 'warn',
      sentence: `${site} serves ${to} again after ${after}, by the hosts' own proof; the runner's proof is missing.`,
    };
  }
  if (budgetSeconds !== null && recovered.at > budgetSeconds * 1000) {
    return {
      label: 'rolled back',
      tone: 'warn',
      sentence: `${site} serves ${to} again after ${after}, over its budget of ${durationText(budgetSeconds * 1000)}.`,
    };
  }
  const proved = `${site} serves ${to} again, proved after ${after}`;
  const watched = WATCHED[timeline.reasonCode ?? ''];
  if (watched !== undefined) return { label: 'rolled back', tone: 'warn', sentence: `${proved}; ${watched}.` };
  return { label: 'rolled back', tone: 'good', sentence: `${proved}.` };
}

/** What the watch after a success found, by reason code, when it is not that all is well. */
const WATCHED: Readonly<Record<string, string>> = {
  'watch-unhealthy': 'a check failed while it was watched afterwards',
  'watch-inconclusive': 'what was to be watched afterwards could not be measured',
};

function needsHuman(timeline: Timeline, site: string): string {
  const inNeed = timeline.hosts.filter((host) => host.state === 'NEEDS_HUMAN');
  if (inNeed.length > 0) {
    const closed = inNeed.filter((host) => host.closed !== null && host.closed.end === null);
    const how = closed.length === 0 ? 'stopped and waits' : 'is closed and waits';
    return `${site} needs a person: ${names(inNeed.map((host) => host.host))} ${inNeed.length === 1 ? how : how.replace('is ', 'are ').replace('waits', 'wait')}.`;
  }
  const open = timeline.hosts.filter((host) => !isEnd(host.state));
  if (open.length > 0)
    return `${site} needs a person: the end of ${names(open.map((host) => host.host))} is not known.`;
  if (timeline.hosts.some((host) => host.state === 'UNCONFIRMED')) {
    return `${site} needs a person: it serves the target by the hosts' own proof only.`;
  }
  return `${site} needs a person.`;
}

function refusedLeaves(timeline: Timeline): string {
  if (timeline.fleet === 'untouched') return 'nothing was changed';
  return timeline.hosts.every((host) => host.state === null || host.state === 'AS_FOUND')
    ? 'every host is as it was found'
    : 'see what the hosts say below';
}

/** What mends it, where that is something to run. */
function refusedNext(timeline: Timeline): string {
  const command = nextSteps(timeline)[0]?.command ?? null;
  return command === null ? '' : ` Next: ${oneLine(command, 200)}`;
}

const ENDS: readonly (HostState | null)[] = ['AS_FOUND', 'ON_TARGET', 'UNCONFIRMED', 'NEEDS_HUMAN'];
function isEnd(state: HostState | null): boolean {
  return ENDS.includes(state);
}

function hostsWhere(timeline: Timeline, condition: (host: HostTimeline) => boolean): string {
  return names(timeline.hosts.filter(condition).map((host) => host.host));
}

/** `app1, app2 and app3`; beyond four they are counted. */
function names(list: readonly string[]): string {
  const shown = list.map((name) => oneLine(name, 60));
  if (shown.length > 4) return `${shown.slice(0, 3).join(', ')} and ${shown.length - 3} more`;
  const last = shown.at(-1) ?? 'none';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** `chom production`. */
export function siteName(timeline: Timeline): string {
  if (timeline.site === null) return 'the site';
  return `${oneLine(timeline.site.app, 60)} ${oneLine(timeline.site.environment, 60)}`;
}

function releaseName(release: string | undefined): string {
  return release === undefined ? 'an unknown release' : oneLine(release, 100);
}
