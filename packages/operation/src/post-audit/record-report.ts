import { type ChainCheck, type RecordReport, verifyChain } from '@failback/record';
import type { KeptFile } from '../kept-record.ts';
import type { PublishedHeads } from './published-heads.ts';

/**
 * Whether the kept record is what it was: every head that was published is that of a kept file, and the hosts' own journals
 * say the same. Without a published head that is not proved, however well it looks.
 * @param differences between the kept record and the hosts' journals
 */
export function recordReport(
  files: readonly KeptFile[],
  published: PublishedHeads,
  differences: readonly string[],
): RecordReport {
  const head = files.at(-1)?.head ?? null;
  const heads = published.state === 'read' ? published.heads : [];
  const lost = heads.filter((each) => !files.some((file) => file.head === each));
  const changes = [...lost.map((each) => changeSentence(each, files, heads)), ...differences];
  if (changes.length > 0) return { head, state: 'changed', sentences: changes };
  if (head !== null && heads.includes(head)) {
    return { head, state: 'intact', sentences: ['its head is the one that GitHub holds'] };
  }
  return { head, state: 'unproved', sentences: [unprovedSentence(head, published)] };
}

/** Where the change is, as far as the links that lie beside the record tell it. */
function changeSentence(head: string, files: readonly KeptFile[], published: readonly string[]): string {
  if (files.length === 0) return `A record with the head ${head} was published, and none is kept any more.`;
  for (const { file, text, links, head: now } of files.filter((each) => !published.includes(each.head))) {
    const what = whatIsBroken(verifyChain(text, head, links));
    if (what !== null) return `${file} ${what}: its head was ${head} and is ${now} now.`;
  }
  return (
    `No kept record has the head ${head} that was published. Which line was changed cannot be told: ` +
    'no links beside the records lead to it, so they were removed or reckoned anew.'
  );
}

/** Null when it cannot be told. */
function whatIsBroken(check: ChainCheck): string | null {
  switch (check.state) {
    case 'changed':
      return `was changed at line ${check.line}`;
    case 'added':
      return `has ${counted(check.lines)} after line ${check.after} that nobody published`;
    case 'cut-off':
      return `was cut off after line ${check.after}, ${counted(check.lines)} missing`;
    case 'other':
    case 'intact':
      return null;
  }
}

function counted(lines: number): string {
  return lines === 1 ? '1 line' : `${lines} lines`;
}

function unprovedSentence(head: string | null, published: PublishedHeads): string {
  if (head === null) return 'no record is kept on the control host';
  switch (published.state) {
    case 'not-asked':
      return `not compared with a published head: no github-token was given; give the step github-token: \${{ github.token }}, and its job "permissions: { deployments: write }"`;
    case 'failed':
      return `not compared with a published head: ${published.why}`;
    case 'read':
      return published.heads.length === 0
        ? 'no head of it was published before this audit'
        : 'the head of an earlier record of the operation was published, and not that of the newest';
  }
}
