import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { redactor } from '@failback/host';
import { type OperationContext, openRecordFolder, type RollbackEnd, systemContext } from '@failback/operation';
import { nextLines, summaryLines } from '@failback/record';
import { type Environment, type Outcome, type RecordLine, UserError } from '@failback/runbook';
import type { ExitStatus } from './command.ts';
import { type KeyFlags, readCredentials } from './credentials.ts';
import { tellProblems } from './failure.ts';
import { heedInterrupt } from './interrupt.ts';
import { liveView } from './live-view.ts';
import { madeFolder, newFolder } from './made-folder.ts';
import type { Terminal } from './terminal.ts';

export interface OperationFlags extends KeyFlags {
  readonly out: string | null;
  readonly json: boolean;
  readonly operation: string | null;
}

/** The context of a run with its record on disk and its progress on the terminal. */
export async function withRecord<Result>(
  environment: Environment,
  flags: OperationFlags,
  terminal: Terminal,
  run: (context: OperationContext, folder: ReturnType<typeof openRecordFolder>) => Promise<Result>,
): Promise<Result> {
  const credentials = await readCredentials(flags, environment, terminal);
  const redact = redactor([credentials.privateKey, credentials.passphrase]);
  const folder = openRecordFolder(recordDirectory(flags, terminal), redact);
  const write = flags.json ? terminal.tell : terminal.print;
  const live = liveView(terminal, write);
  const interrupt = heedInterrupt(terminal, environment.name);
  try {
    const record: OperationContext['record'] = (line) => {
      folder.append(line);
      if (!isToldAtTheEnd(line)) live.take(line);
    };
    return await run(systemContext(credentials, record, interrupt.cancelled), folder);
  } finally {
    live.stop();
    interrupt.stop();
  }
}

/** Runs a request to its end, shows it, writes the reports and says how the program ends. */
export function runOperation(
  environment: Environment,
  flags: OperationFlags,
  terminal: Terminal,
  request: (context: OperationContext) => Promise<RollbackEnd>,
  isGood: (outcome: Outcome) => boolean = stepWouldPass,
): Promise<ExitStatus> {
  return withRecord(environment, flags, terminal, async (context, folder) => {
    const end = await request(context);
    const reports = folder.writeReports();
    if (flags.json) terminal.printJson(reports.json);
    const write = flags.json ? terminal.tell : terminal.print;
    if (end.problems.length > 0) tellProblems(end.problems, terminal);
    else for (const line of ['', ...summaryLines(reports.timeline), '', ...nextLines(reports.timeline)]) write(line);
    write('');
    write(`Report: ${reports.path} (also report.html, report.json, journal.jsonl)`);
    return isGood(end.outcome) ? 0 : 1;
  });
}

/** A refusal is told with what mends it once the request has ended; there it stands alone. */
function isToldAtTheEnd(line: RecordLine): boolean {
  return line.event === 'refused' || (line.event === 'finished' && line.outcome === 'refused');
}

/** The outcomes on which the action's step fails fail here as well. */
function stepWouldPass(outcome: Outcome): boolean {
  switch (outcome) {
    case 'rolled-back':
    case 'planned':
    case 'not-needed':
    case 'fix-forward':
      return true;
    case 'undone':
    case 'needs-human':
    case 'refused':
      return false;
  }
}

/** A record is evidence: none is ever written over. */
function recordDirectory({ out, operation }: OperationFlags, terminal: Pick<Terminal, 'now'>): string {
  if (out === null) {
    const time = new Date(terminal.now()).toISOString().slice(0, 19).replace(/[-:]/g, '').concat('Z');
    return newFolder(join('failback-report', operation ?? time), 'failback-report');
  }
  if (!existsSync(join(out, 'journal.jsonl'))) return madeFolder(out, `--out ${out}`);
  const message = 'There is a record in this folder already, and none is written over.';
  const mend = 'name another folder: --out DIR';
  throw new UserError([{ code: 'bad-input', where: `--out ${out}`, message, mend }]);
}
