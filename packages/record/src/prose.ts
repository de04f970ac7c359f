/** A piece of a sentence: words, or something to type or to look for. */
export interface ProsePart {
  readonly kind: 'words' | 'code';
  readonly text: string;
}

/**
 * The pieces of a sentence in which code stands between backticks, as our own mends carry it. Nothing else is markup, and a
 * backtick without its like is a character: programs quote `like this'.
 */
export function proseParts(text: string): readonly ProsePart[] {
  return text
    .split(/(`(?! )[^`\n]{1,300}(?<! )`)/)
    .filter((piece) => piece !== '')
    .map((piece) => (CODE.test(piece) ? { kind: 'code', text: piece.slice(1, -1) } : { kind: 'words', text: piece }));
}

const CODE = /^`[^`]+`$/;
