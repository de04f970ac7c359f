import { oneLine } from './one-line.ts';
import { proseParts } from './prose.ts';

/**
 * Text of whatever origin as Markdown that shows just that text: no markup, HTML, link, mention, emoji or workflow
 * command. Fits a table cell.
 */
export function markdownText(text: string, limit = 300): string {
  return escaped(oneLine(text, limit).trimStart());
}

/** A sentence whose code, between backticks, is shown as code. Not for a table, where a pipe in the code would end the cell. */
export function markdownProse(text: string, limit = 600): string {
  return proseParts(oneLine(text, limit).trimStart())
    .map((part) => (part.kind === 'code' ? `\`${part.text}\`` : escaped(part.text)))
    .join('');
}

function escaped(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]#|~$]/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // The character alone is not enough: a name or an address behind it would still become a link. The space has no width.
      .replaceAll('@', '&#64;&#8203;')
      .replaceAll('::', ':&#58;')
      .replace(/:\/\//g, '&#58;//')
      .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}&#46;`)
      .replace(/^([-+])/, '\\$1')
      // `1. x` and `1) x` would begin a list; 9.3 s would not.
      .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
  );
}

/** Text of whatever origin between backticks; a backtick in it becomes an apostrophe, a pipe a broken bar. Fits a table cell. */
export function markdownCode(text: string, limit = 120): string {
  const shown = oneLine(text, limit).replaceAll('`', "'").replaceAll('|', '¦').trim();
  return shown === '' ? '' : `\`${shown}\``;
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
