import { createHash } from 'node:crypto';

/** The link before the first line. */
const BEFORE_THE_FIRST = '0'.repeat(64);

/**
 * Hash chain over the lines of a record: each link is the SHA-256, in hexadecimal, of the link before it and the line
 * (64 zeros stand before the first). A last line without a line end counts as a line.
 */
export function chainLinks(text: string): readonly string[] {
  let link = BEFORE_THE_FIRST;
  return linesOf(text).map((line) => {
    link = createHash('sha256').update(link).update(line).digest('hex');
    return link;
  });
}

/** `sha256:` and the last link of the record's chain: published outside the host, it makes a later change visible. */
export function recordHead(text: string): string {
  return headOf(chainLinks(text));
}

/** Whether a record is the one whose head was published. */
export type ChainCheck =
  | { readonly state: 'intact' }
  /** `line`: number of the first line that is not the one that was written there. */
  | { readonly state: 'changed'; readonly line: number }
  /** Its first `after` lines are as they were, and others follow that were not written. */
  | { readonly state: 'added'; readonly after: number; readonly lines: number }
  /** What is there is as it was, and the last `lines` lines are missing. */
  | { readonly state: 'cut-off'; readonly after: number; readonly lines: number }
  /** It is not the one, and nothing tells where it differs. */
  | { readonly state: 'other' };

/**
 * @param kept the links that were written beside the record, from which the place of a change is told. Whoever changed the
 *   record may have changed them as well: they are believed only as far as they lead to the head.
 */
export function verifyChain(text: string, head: string, kept: readonly string[] | null = null): ChainCheck {
  const links = chainLinks(text);
  if (headOf(links) === head) return { state: 'intact' };
  const whole = links.findIndex((link) => `sha256:${link}` === head) + 1;
  if (whole > 0) return { state: 'added', after: whole, lines: links.length - whole };
  if (kept === null || headOf(kept) !== head) return { state: 'other' };
  const same = kept.findIndex((link, index) => link !== links[index]);
  if (same === links.length) return { state: 'cut-off', after: same, lines: kept.length - same };
  return same === -1 ? { state: 'other' } : { state: 'changed', line: same + 1 };
}

function headOf(links: readonly string[]): string {
  return `sha256:${links.at(-1) ?? BEFORE_THE_FIRST}`;
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
