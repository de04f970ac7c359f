import type { Runner } from './runner.ts';

/**
 * One line of text that is not ours (a host's output, an error of a server) made harmless for the log: what nobody sees
 * becomes visible, and what the runner would obey as a workflow command at the start of a line no longer stands there.
 */
export function harmless(line: string): string {
  const printable = line
    .replace(UNSEEN, '�')
    .replace(/\p{Surrogate}/gu, '�')
    .replaceAll('##[', '# #[');
  return /^\s*::/.test(printable) ? `| ${printable}` : printable;
}

/** Control characters, and marks that reorder or hide text. A tab and the variation selector of emoji stay. */
const UNSEEN = /(?!\t|\ufe0f)[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** Prints text that may hold anything, line by line. */
export function printText(text: string, runner: Pick<Runner, 'print'>): void {
  for (const line of text.split(/\r?\n/)) runner.print(harmless(line));
}
