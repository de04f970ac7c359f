import { escapeMarkdown, markdownTable, type SummaryHead } from '@failback/action';
import { type BackupEnd, SNAPSHOT_HEAD, sizeText, snapshotRows } from '@failback/operation';
import { reasonText } from '@failback/record';
import { problemText } from '@failback/runbook';

/** The head of summary and report. */
export function backupHead(environment: string, mode: 'execute' | 'dry-run', end: BackupEnd): SummaryHead {
  const title =
    mode === 'dry-run' ? `Snapshot of ${environment} (dry run: none was made)` : `Snapshot of ${environment}`;
  return { title, decision: end.decision, sentence: reasonText(end.reasonCode).sentence, facts: factsOf(end) };
}

function factsOf(end: BackupEnd): SummaryHead['facts'] {
  if (end.decision === 'refused') return [];
  const { manifest, space, host, retention } = end;
  return [
    ...(manifest === null ? [] : [['Snapshot', manifest.id] as const, ['Made at', manifest.made_at] as const]),
    ...(manifest === null ? [] : [['Release', manifest.release ?? 'not told'] as const]),
    ['Host', host],
    ...(space === null
      ? []
      : [
          ['Predicted', sizeText(space.predictedKiB * 1024)] as const,
          ['Free before', sizeText(space.freeKiB * 1024)] as const,
        ]),
    ...(retention.pruned.length === 0 ? [] : [['Removed, past their retention', retention.pruned.join(', ')] as const]),
  ];
}

/** What stands below the head: the stores, or what is in the way; then what its reader should know. */
export function backupBody(end: BackupEnd): string {
  const notes = end.notes.map(({ detail }) => `- ${escapeMarkdown(detail)}\n`).join('');
  return `${mainPart(end)}${notes === '' ? '' : `\n${notes}`}`;
}

function mainPart(end: BackupEnd): string {
  switch (end.decision) {
    case 'refused':
      return end.problems.map((problem) => `- ${escapeMarkdown(problemText(problem))}\n`).join('');
    case 'stored':
      return end.manifest === null ? '' : markdownTable(SNAPSHOT_HEAD, snapshotRows(end.manifest));
  }
}

/** The report as a file. */
export function backupMarkdown({ title, decision, sentence, facts }: SummaryHead, end: BackupEnd): string {
  const table = facts.length === 0 ? '' : `${markdownTable(['', ''], facts)}\n`;
  return `# ${escapeMarkdown(title)}: ${decision}\n\n${escapeMarkdown(sentence)}\n\n${table}${backupBody(end)}`;
}
