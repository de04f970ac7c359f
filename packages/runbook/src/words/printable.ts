/** What may be printed of one thing that a host said. */
export interface PrintLimits {
  readonly lines: number;
  readonly characters: number;
}

/** Enough for a person to see what went wrong, too little to bury the log. */
export const PRINT_LIMITS: PrintLimits = { lines: 20, characters: 4000 };

// Operating system commands (title, hyperlink) run to BEL or ESC \; the others end with one final letter.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const ESCAPES = /\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
/**
 * Marks that reorder, hide or carry text which nobody sees: what is shown would not be what was said. The variation selector
 * of emoji stays.
 */
const INVISIBLE = /(?!\ufe0f)[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffb]/gu;

/**
 * Text of a host made safe to print: no escape sequences, no control or direction characters, no line that a runner
 * takes for a workflow command. The last lines are kept, since the reason stands there.
 */
export function printable(text: string, limits: PrintLimits = PRINT_LIMITS): string {
  const nearEnd = text.slice(-limits.characters * 4);
  const clean = nearEnd
    .replace(/\r\n?/g, '\n')
    .replace(ESCAPES, '')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('\n')
    .map((line) => inertLine(line.trimEnd()))
    .filter((line) => line !== '');
  const lines = clean.slice(-limits.lines);
  const kept = wholeFrom(lines.join('\n').slice(-limits.characters));
  const cut = text.length > nearEnd.length || clean.length > lines.length || kept.length < lines.join('\n').length;
  return cut ? `[…]\n${kept.split('\n').map(inertLine).join('\n')}` : kept;
}

/** The same on one line, for the middle of a sentence. */
export function printableLine(text: string, characters = 300): string {
  const line = printable(text, { lines: 20, characters: characters * 2 })
    .replace(/^\[…\]\n/, '…')
    .replace(/\s*\n\s*/g, ' · ');
  return line.length > characters ? `…${wholeFrom(line.slice(1 - characters))}` : line;
}

/** Without the second half of a character that was cut apart: no file could hold it. */
function wholeFrom(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '');
}

/** The runner obeys `::name::` at the start of a line, and the older `##[name]` anywhere in it. */
function inertLine(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## [');
}
