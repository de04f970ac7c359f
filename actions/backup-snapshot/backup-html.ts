import type { SummaryHead } from '@failback/action';
import { type BackupEnd, SNAPSHOT_HEAD, snapshotRows } from '@failback/operation';
import { type AnswerSection, answerHtml, type Tone } from '@failback/record';

/** The report as one page that needs nothing else. */
export function backupHtml({ title, decision, sentence, facts }: SummaryHead, end: BackupEnd): string {
  const notes = end.notes.map(({ detail }) => ({ text: detail, mend: null }));
  return answerHtml({
    title,
    decision,
    tone: toneOf(end),
    sentence,
    facts,
    sections: [mainSection(end), { title: 'To know', content: { kind: 'list', items: notes } }],
  });
}

/** A copy that is damaged, or was asked to be proved and is not, is no good news. */
function toneOf(end: BackupEnd): Tone {
  switch (end.decision) {
    case 'refused':
      return 'bad';
    case 'stored':
      return end.reasonCode === 'snapshot-stored' ? 'good' : end.reasonCode === 'would-be-stored' ? 'calm' : 'warn';
  }
}

function mainSection(end: BackupEnd): AnswerSection {
  switch (end.decision) {
    case 'refused': {
      const items = end.problems.map(({ where, message, mend }) => ({
        text: `${where}: ${message}`,
        mend: mend ?? null,
      }));
      return { title: 'In the way', content: { kind: 'list', items } };
    }
    case 'stored': {
      const rows = end.manifest === null ? [] : snapshotRows(end.manifest);
      return { title: 'Stores', content: { kind: 'table', head: SNAPSHOT_HEAD, rows } };
    }
  }
}
