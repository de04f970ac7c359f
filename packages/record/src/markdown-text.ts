import { oneLine } from './one-line.ts';

/**
 * Text of whatever origin as Markdown that shows just that text: no markup, HTML, link, mention, emoji or workflow
 * command. Fits a table cell.
 */
export function markdownText(text: string, limit = 300): string {
  return (
    oneLine(text, limit)
      .replace(/[\\`*_[\]#|~$]/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('@', '&#64;')
      .replaceAll('::', ':&#58;')
      .replace(/:\/\//g, '&#58;//')
      .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}&#46;`)
      .replace(/^(\s*)-/, '$1\\-')
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
