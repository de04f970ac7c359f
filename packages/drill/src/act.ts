import { join } from 'node:path';
import { type ActionEnd, type ActionRun, startAction } from './action-run.ts';
import type { Stage } from './stage.ts';

/** What both acts play with. */
export interface Cast {
  readonly stage: Stage;
  readonly print: (line: string) => void;
  /** Folder with the built actions. */
  readonly distribution: string;
  /** The runner's own folder. */
  readonly temp: string;
}

export interface ActEnd {
  /** The good release was proved to be served by every host at the end. */
  readonly proved: boolean;
  /** Lines for the end of the drill. */
  readonly summary: readonly string[];
}

/** Starts a built action as GitHub's runner would. */
export function runAction(
  { stage, distribution, temp, print }: Cast,
  action: 'emergency-rollback' | 'verify-health',
  inputs: Readonly<Record<string, string>>,
): Promise<ActionRun> {
  return startAction({
    script: join(distribution, action, 'index.js'),
    inputs: {
      config: stage.configPath,
      environment: 'production',
      'ssh-private-key': stage.sshPrivateKey,
      'ssh-known-hosts': stage.knownHosts,
      ...inputs,
    },
    workspace: stage.workspace,
    temp,
    line: (line) => {
      const shown = asPeopleReadIt(line);
      if (shown !== null) print(`    ${shown}`);
    },
  });
}

/** `verify-health` of a release; healthy marks it good. */
export async function verified(cast: Cast, release: string): Promise<ActionEnd> {
  const quiet = { ...cast, print: () => undefined };
  const { ended } = await runAction(quiet, 'verify-health', { 'expect-release': release });
  return ended;
}

/** Workflow commands are for the runner; a group's title and an annotation's text are also for people. */
function asPeopleReadIt(line: string): string | null {
  const [, command, text = ''] = /^::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
  switch (command) {
    case undefined:
      return line;
    case 'group':
      return text;
    case 'notice':
    case 'warning':
    case 'error':
      return `${command}: ${decoded(text)}`;
    default:
      return null;
  }
}

function decoded(text: string): string {
  return text.replaceAll('%0A', ' ').replaceAll('%0D', '').replaceAll('%25', '%');
}
