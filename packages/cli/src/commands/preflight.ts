import {
  type PreflightContext,
  type PreflightEnd,
  preflight,
  preflightJson,
  readRunbookWhole,
  systemRunTool,
} from '@failback/operation';
import { type Environment, printableLine, RELEASE_NAME_ACCEPTED } from '@failback/runbook';
import { chosenEnvironment, configFile } from '../chosen-environment.ts';
import { declare, type ExitStatus } from '../command.ts';
import { hostFlags, jsonFlag } from '../common-flags.ts';
import type { KeyFlags } from '../credentials.ts';
import { type Flags, oneOf } from '../flag.ts';
import { gitHubOf } from '../github-of.ts';
import { type Ink, painted } from '../paint.ts';
import { quietContext } from '../quiet-context.ts';
import type { Terminal } from '../terminal.ts';
import { releaseName } from './rollback-flags.ts';

const MODES = ['static', 'pre-deploy', 'readiness'] as const;

const preflightFlags = {
  mode: {
    kind: 'text',
    value: 'MODE',
    summary: 'static: the file and the checkout alone; pre-deploy (default): the hosts too; readiness: everything.',
    accepted: MODES.join(', '),
    parse: oneOf(MODES),
  },
  release: {
    kind: 'text',
    value: 'RELEASE',
    summary: 'The release that is about to be deployed.',
    accepted: RELEASE_NAME_ACCEPTED,
    parse: releaseName,
  },
  'dry-run': { kind: 'switch', summary: 'Look, and leave the baselines as they are.' },
} as const satisfies Flags;

export const preflightCommand = declare({
  notes: [
    'May we deploy, and could we come back? Says everything that stands in the way at once, each with what mends it.',
    'When nothing does, the hosts keep what they are now as their baseline.',
    'GitHub is asked where GITHUB_TOKEN is set, and what could not be asked is said.',
  ],
  words: null,
  flags: {
    ...hostFlags,
    ...preflightFlags,
    ...jsonFlag,
  },
  run: async (values, _words, terminal): Promise<ExitStatus> => {
    const mode = values.mode ?? 'pre-deploy';
    const environment = await chosenEnvironment(values);
    const file = configFile(values.config);
    const end = await preflight(
      {
        mode,
        runbook: readRunbookWhole(file, file, `ls -l ${JSON.stringify(file)}`),
        environment: environment.name,
        release: values.release,
        failOn: 'block',
        baseline: values.dryRun ? 'leave' : 'keep',
        checkout: process.cwd(),
      },
      mode === 'static' ? withoutHosts(terminal) : await withHosts(values, environment, terminal),
    );
    if (values.json) terminal.printJson(preflightJson(end));
    else show(end, terminal);
    return end.verdict === 'passes' ? 0 : 1;
  },
});

async function withHosts(flags: KeyFlags, environment: Environment, terminal: Terminal): Promise<PreflightContext> {
  const context = await quietContext(flags, environment, terminal);
  return { ...context, asker: 'terminal', github: gitHubOf(terminal), runTool: systemRunTool(terminal.env) };
}

function withoutHosts(terminal: Terminal): PreflightContext {
  return {
    connect: () => Promise.reject(new Error('no host is asked in static mode')),
    record: () => undefined,
    now: terminal.now,
    random: (bytes) => new Uint8Array(bytes),
    asker: 'terminal',
    github: null,
    runTool: systemRunTool(terminal.env),
  };
}

const INKS = { block: 'red', unknown: 'yellow', warn: 'yellow', pass: 'green' } as const satisfies Readonly<
  Record<PreflightEnd['findings'][number]['status'], Ink>
>;

function show({ sentence, findings, decision, kept }: PreflightEnd, terminal: Terminal): void {
  terminal.print(sentence);
  terminal.print('');
  for (const { status, subject, message, mend } of findings) {
    const word = painted(status.padEnd(7), INKS[status], terminal.colour);
    terminal.print(`${word}  ${printableLine(subject)}: ${printableLine(message, 1000)}`);
    if (mend !== undefined) terminal.print(`${' '.repeat(9)}${printableLine(mend, 1000)}`);
  }
  terminal.print('');
  for (const each of kept) {
    if (each.state === 'kept') terminal.print(`Baseline of ${each.host}: ${each.path}`);
    else terminal.tell(`No baseline of ${each.host}: ${each.why}`);
  }
  terminal.print(`Decision: ${decision}`);
}
