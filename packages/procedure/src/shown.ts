const LONGEST = 80;

/** Somebody else's text inside a sentence of ours: quoted, bounded, and nothing in it moves a terminal. */
export function shown(text: string): string {
  const bounded = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return JSON.stringify(bounded).replace(/[^ -~…]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
