/** What `attach.sh` says on stderr, one line each. */
export type AttachAnswer =
  | {
      readonly kind: 'hello';
      readonly boot: string;
      /** Uptime in milliseconds. */
      readonly up: number;
      /** Unix seconds of the host's clock. */
      readonly at: number;
      /** Bytes of the journal. */
      readonly size: number;
      readonly supervisor: 'alive' | 'dead';
    }
  | { readonly kind: 'leased'; readonly tick: number }
  | { readonly kind: 'went' }
  | {
      readonly kind: 'decided';
      readonly decision: 'commit' | 'abort';
      readonly token: number;
      readonly reason: string;
      readonly by: string;
    }
  | { readonly kind: 'confirmed' }
  /** A higher token holds the environment; nothing was written. */
  | { readonly kind: 'fenced'; readonly token: number }
  | { readonly kind: 'bad-request' }
  /** It could not be written: the disk is full, or no longer writable. */
  | { readonly kind: 'failed'; readonly request: string };

const WORD = '[A-Za-z0-9._:-]+';
const HELLO = new RegExp(
  `^hello boot=(${WORD}) up=(\\d{1,15}) at=(\\d{1,12}) size=(\\d{1,15}) supervisor=(alive|dead)$`,
);
const DECIDED = new RegExp(`^decided (commit|abort) (\\d{1,9}) (${WORD}) (${WORD})$`);
const COUNTED = /^(leased|fenced) (\d{1,15})$/;

/** Reads one answer; null for anything else, such as a shell's complaint. */
export function parseAttachAnswer(line: string): AttachAnswer | null {
  const hello = HELLO.exec(line);
  if (hello !== null) {
    const [, boot = '', up, at, size, supervisor] = hello;
    const alive = supervisor === 'alive' ? 'alive' : 'dead';
    return { kind: 'hello', boot, up: Number(up), at: Number(at), size: Number(size), supervisor: alive };
  }
  const decided = DECIDED.exec(line);
  if (decided !== null) {
    const [, decision, token, reason = '', by = ''] = decided;
    return { kind: 'decided', decision: decision === 'commit' ? 'commit' : 'abort', token: Number(token), reason, by };
  }
  const counted = COUNTED.exec(line);
  if (counted !== null) {
    const count = Number(counted[2]);
    return counted[1] === 'leased' ? { kind: 'leased', tick: count } : { kind: 'fenced', token: count };
  }
  const failed = /^failed (lease|go|confirm|decide)$/.exec(line);
  if (failed !== null) return { kind: 'failed', request: failed[1] ?? '' };
  return line === 'went' || line === 'confirmed' || line === 'bad-request' ? { kind: line } : null;
}
