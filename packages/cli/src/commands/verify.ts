import { verify } from '@failback/operation';
import { type Assessment, parseDuration, RELEASE_NAME_ACCEPTED } from '@failback/runbook';
import { chosenEnvironment } from '../chosen-environment.ts';
import { declare, type ExitStatus } from '../command.ts';
import { hostFlags, jsonFlag } from '../common-flags.ts';
import type { Parsed } from '../flag.ts';
import { laptopActor } from '../incident.ts';
import { type Ink, painted } from '../paint.ts';
import { quietContext } from '../quiet-context.ts';
import type { Terminal } from '../terminal.ts';
import { releaseName } from './rollback-flags.ts';

export const verifyCommand = declare({
  notes: [
    'Measures the gate of the runbook from here and from every host.',
    'With --expect-release and a healthy verdict that release is marked good in the ledger: it becomes one that a rollback may go back to.',
  ],
  words: null,
  flags: {
    ...hostFlags,
    'expect-release': {
      kind: 'text',
      value: 'RELEASE',
      summary: 'The release that every host must serve; marked good when all is healthy.',
      accepted: RELEASE_NAME_ACCEPTED,
      parse: releaseName,
    },
    watch: {
      kind: 'text',
      value: 'DURATION',
      summary: 'How long to go on looking after the gate has passed.',
      accepted: 'a number with a unit, such as 90s, 5m or 1h',
      parse: duration,
    },
    'dry-run': { kind: 'switch', summary: 'Measure, and leave the ledger as it is.' },
    ...jsonFlag,
  },
  run: async (values, _words, terminal): Promise<ExitStatus> => {
    const environment = await chosenEnvironment(values);
    const { expectRelease, watch } = values;
    const mode = values.dryRun ? 'dry-run' : 'execute';
    const request = { expectRelease, watch, actor: laptopActor(terminal), mode } as const;
    const end = await verify(environment, request, await quietContext(values, environment, terminal));
    if (values.json) terminal.printJson({ schema_version: 1, ...end });
    else {
      for (const assessment of end.assessments) terminal.print(rowOf(assessment, terminal));
      terminal.print('');
      terminal.print(
        `${environment.app} ${environment.name}: ${end.verdict}; serves ${end.served ?? 'nobody can tell which release'}`,
      );
      if (end.ledger === 'marked-good') terminal.print(`${expectRelease} is marked good in the ledger.`);
      if (end.ledger === 'quarantined') {
        terminal.tell(
          `${expectRelease} stays quarantined. To lift it: failback ledger mark ${expectRelease} good --reason "..."`,
        );
      }
    }
    return end.verdict === 'healthy' ? 0 : 1;
  },
});

const INKS: Readonly<Record<Assessment['verdict'], Ink>> = {
  healthy: 'green',
  unhealthy: 'red',
  inconclusive: 'yellow',
};

function rowOf({ check, from, verdict, detail, samples }: Assessment, { colour }: Pick<Terminal, 'colour'>): string {
  const where = from.kind === 'runner' ? 'here' : from.host;
  const looks = samples === 1 ? '1 look' : `${samples} looks`;
  return `${painted(verdict.padEnd(12), INKS[verdict], colour)}  ${check}, from ${where}: ${detail} (${looks})`;
}

function duration(text: string): Parsed<number> {
  const milliseconds = parseDuration(text);
  return milliseconds === null
    ? { ok: false, problem: `${JSON.stringify(text)} is no length of time.` }
    : { ok: true, value: milliseconds };
}
