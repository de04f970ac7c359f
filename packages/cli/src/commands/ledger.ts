import { type LedgerView, markRelease, readLedger } from '@failback/operation';
import { type Environment, MARKS, type Mark, type Problem } from '@failback/runbook';
import { chosenEnvironment } from '../chosen-environment.ts';
import { declare, type ExitStatus } from '../command.ts';
import { hostFlags, jsonFlag } from '../common-flags.ts';
import type { KeyFlags } from '../credentials.ts';
import { anyText } from '../flag.ts';
import { laptopActor } from '../incident.ts';
import { quietContext } from '../quiet-context.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export const ledgerCommand = declare({
  notes: [
    'list (or nothing): the last word on each release, newest first.',
    'mark: your word on a release. good makes it one that a rollback may go back to, bad quarantines it.',
  ],
  words: { usage: `[list | mark RELEASE ${MARKS.join('|')}]`, most: 3 },
  flags: {
    ...hostFlags,
    reason: { kind: 'text', value: 'TEXT', summary: 'For mark: why; it is needed.', parse: anyText },
    ...jsonFlag,
  },
  run: async (values, words, terminal): Promise<ExitStatus> => {
    const asked = askedFor(words, values.reason);
    const environment = await chosenEnvironment(values);
    return asked.verb === 'list'
      ? list(environment, values, terminal)
      : mark(environment, { ...asked, actor: laptopActor(terminal) }, values, terminal);
  },
});

type Asked =
  | { readonly verb: 'list' }
  | { readonly verb: 'mark'; readonly release: string; readonly mark: Mark; readonly reason: string };

function askedFor([verb = 'list', release, word, ...more]: readonly string[], reason: string | null): Asked {
  if (verb === 'list' && release === undefined) return { verb };
  if (verb !== 'mark') {
    throw new UsageError([problem(JSON.stringify(verb), 'The ledger cannot do that.', 'list, mark')], 'ledger');
  }
  const known = MARKS.find((each) => each === word);
  const problems = [
    ...(release === undefined ? [problem('RELEASE', 'Which release is to be marked is not said.')] : []),
    ...(known === undefined ? [problem('MARK', markProblem(word), MARKS.join(', '))] : []),
    ...(reason === null
      ? [problem('--reason', 'Whoever reads the ledger at night has to know why: --reason "..."')]
      : []),
    ...more.map((extra) => problem(JSON.stringify(extra), 'It is one word too many.')),
  ];
  if (release === undefined || known === undefined || reason === null || problems.length > 0) {
    throw new UsageError(problems, 'ledger');
  }
  return { verb, release, mark: known, reason };
}

function markProblem(word: string | undefined): string {
  return word === undefined ? 'Which mark is not said.' : `${JSON.stringify(word)} is no mark.`;
}

function problem(where: string, message: string, accepted?: string): Problem {
  return { code: 'bad-word', where, message, ...(accepted === undefined ? {} : { accepted }) };
}

type Flags = KeyFlags & { readonly json: boolean };

async function list(environment: Environment, flags: Flags, terminal: Terminal): Promise<ExitStatus> {
  const ledger = await readLedger(environment, await quietContext(flags, environment, terminal));
  if (flags.json) terminal.printJson({ schema_version: 1, ...ledger });
  else for (const line of ledgerLines(ledger)) terminal.print(line);
  return 0;
}

function ledgerLines({ control, served, releases, unreadable }: LedgerView): readonly string[] {
  const width = Math.max(0, ...releases.map(({ release }) => release.length));
  const rows = releases.map(({ release, mark: word, at, by, reason, commit }) => {
    const name = `${release.padEnd(width)}${release === served ? ' (live)' : ''}`;
    return `${word.padEnd(7)}  ${name}  ${commit?.slice(0, 12) ?? '-'}  ${at}  ${by}: ${reason}`;
  });
  return [
    ...(rows.length === 0
      ? [
          `The ledger on ${control} is empty. Mark a release that you know to be good: failback ledger mark RELEASE good --reason "..."`,
        ]
      : rows),
    ...(unreadable === 0 ? [] : [`${unreadable} lines of the ledger on ${control} cannot be read.`]),
  ];
}

async function mark(
  environment: Environment,
  request: Parameters<typeof markRelease>[1],
  flags: Flags,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { entry, warning } = await markRelease(environment, request, await quietContext(flags, environment, terminal));
  if (flags.json) terminal.printJson({ schema_version: 1, entry, warning });
  else terminal.print(`${entry.release} is marked ${entry.mark} in the ledger of ${environment.control}.`);
  if (warning !== null) terminal.tell(`Warning: ${warning}`);
  return 0;
}
