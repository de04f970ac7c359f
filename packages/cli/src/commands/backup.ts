import {
  type BackupEnd,
  type BackupRequest,
  backup,
  SNAPSHOT_HEAD,
  SNAPSHOT_KINDS,
  STORES,
  sizeText,
  snapshotRows,
} from '@failback/operation';
import { reasonText } from '@failback/record';
import { printableLine } from '@failback/runbook';
import { chosenEnvironment } from '../chosen-environment.ts';
import { declare, type ExitStatus } from '../command.ts';
import { hostFlags, jsonFlag } from '../common-flags.ts';
import { tellProblems } from '../failure.ts';
import { type Flags, oneOf, type Parsed } from '../flag.ts';
import { laptopActor } from '../incident.ts';
import { quietContext } from '../quiet-context.ts';
import type { Terminal } from '../terminal.ts';

const backupFlags = {
  kind: {
    kind: 'text',
    value: 'KIND',
    summary: 'Why it is made; scheduled when not given. A forensic one is kept even where it is damaged.',
    accepted: SNAPSHOT_KINDS.join(', '),
    parse: oneOf(SNAPSHOT_KINDS),
  },
  stores: {
    kind: 'text',
    value: 'STORES',
    summary: 'What is copied, with commas between; everything that the runbook declares when not given.',
    accepted: STORES.join(', '),
    parse: stores,
  },
} as const satisfies Flags;

export const backupCommand = declare({
  notes: [
    'Makes a snapshot on the host that data.on of the runbook names, checks it while it is written, and removes those past their retention.',
    'It is not restored as a proof.',
  ],
  words: null,
  flags: {
    ...hostFlags,
    ...backupFlags,
    'dry-run': { kind: 'switch', summary: 'Log in, predict the space, and write nothing.' },
    ...jsonFlag,
  },
  run: async (values, _words, terminal): Promise<ExitStatus> => {
    const environment = await chosenEnvironment(values);
    const request = {
      kind: values.kind ?? 'scheduled',
      stores: values.stores,
      prove: false,
      actor: laptopActor(terminal),
      mode: values.dryRun ? 'dry-run' : 'execute',
    } as const;
    const end = await backup(environment, request, await quietContext(values, environment, terminal));
    if (values.json) terminal.printJson({ schema_version: 1, ...end });
    else show(end, terminal);
    return end.decision === 'stored' ? 0 : 1;
  },
});

function stores(text: string): Parsed<NonNullable<BackupRequest['stores']>> {
  const words = text.split(',').map((word) => oneOf(STORES)(word.trim()));
  const wrong = words.find((word) => !word.ok);
  if (wrong !== undefined) return wrong;
  return { ok: true, value: [...new Set(words.flatMap((word) => (word.ok ? [word.value] : [])))] };
}

function show(end: BackupEnd, terminal: Terminal): void {
  if (end.decision === 'refused') tellProblems(end.problems, terminal);
  for (const { detail } of end.notes) terminal.tell(printableLine(detail));
  if (end.decision === 'refused') return;
  const { manifest, space, retention, host } = end;
  if (space !== null) {
    terminal.print(
      `Predicted ${sizeText(space.predictedKiB * 1024)}; free on ${host}: ${sizeText(space.freeKiB * 1024)}`,
    );
  }
  if (manifest !== null) for (const line of aligned([SNAPSHOT_HEAD, ...snapshotRows(manifest)])) terminal.print(line);
  for (const id of retention.pruned) terminal.print(`Removed, past its retention: ${id}`);
  for (const kept of retention.kept) terminal.tell(`Not removed: ${kept}`);
  terminal.print(manifest === null ? reasonText(end.reasonCode).sentence : `Stored on ${host}: ${manifest.id}`);
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = SNAPSHOT_HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => printableLine(cell).padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
