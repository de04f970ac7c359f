import { join } from 'node:path';
import { type PostAuditEnd, postAudit, writePostAudit } from '@failback/operation';
import { chosenEnvironment } from '../chosen-environment.ts';
import { declare, type ExitStatus } from '../command.ts';
import { hostFlags, jsonFlag, operationFlag, recordFlag } from '../common-flags.ts';
import { laptopActor } from '../incident.ts';
import { madeFolder, newFolder } from '../made-folder.ts';
import { painted } from '../paint.ts';
import { quietContext } from '../quiet-context.ts';
import type { Terminal } from '../terminal.ts';

export const auditCommand = declare({
  notes: [
    'What happened in a rollback, what differs from the baseline, and whether it may be tried again.',
    'Evidence is collected on each host and stays there.',
    'GitHub is not asked: who approved, and whether a head was published, only the action tells.',
    'Ends with 1 when a person has something to look into.',
  ],
  words: null,
  flags: {
    ...hostFlags,
    operation: { ...operationFlag.operation, summary: 'The operation that is audited; the latest one when not given.' },
    'dry-run': { kind: 'switch', summary: 'Read everything, and collect no evidence.' },
    ...recordFlag,
    ...jsonFlag,
  },
  run: async (values, _words, terminal): Promise<ExitStatus> => {
    const environment = await chosenEnvironment(values);
    const mode = values.dryRun ? 'dry-run' : 'execute';
    const request = { operation: values.operation, publish: 'full', actor: laptopActor(terminal), mode } as const;
    const end = await postAudit(environment, request, await quietContext(values, environment, terminal));
    const report = writePostAudit(folderFor(values.out, end), end);
    if (values.json) terminal.printJson(end.result);
    const write = values.json ? terminal.tell : terminal.print;
    for (const line of [
      ...auditLines(end, terminal),
      `Report: ${report} (also report.html, report.json, post-mortem.ics)`,
    ]) {
      write(line);
    }
    return end.decision === 'complete' ? 0 : 1;
  },
});

function folderFor(out: string | null, { operation }: PostAuditEnd): string {
  return out === null
    ? newFolder(join('failback-report', `${operation}-audit`), 'failback-report')
    : madeFolder(out, `--out ${out}`);
}

function auditLines(end: PostAuditEnd, { colour }: Pick<Terminal, 'colour'>): readonly string[] {
  const ink = end.decision === 'complete' ? 'green' : 'red';
  return [
    `The audit of ${end.operation} is ${painted(end.decision, ink, colour)}: ${end.reasonCode}`,
    ...end.findings.flatMap(({ sentence, mend }) => [`  ${sentence}`, ...(mend === null ? [] : [`    mend: ${mend}`])]),
    `Drift: ${end.driftCount ?? 'could not be told'}. Re-attempt: ${end.reattemptAllowed ? 'allowed' : 'not allowed'}.`,
    `Head of the record: ${end.recordHead ?? 'none is kept'}`,
  ];
}
