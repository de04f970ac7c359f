import { randomUUID } from 'node:crypto';
import type { Runner } from './runner.ts';

/**
 * One line of text that is not ours (a host's output, an error of a server) made harmless for the log: control characters
 * become visible, and what the runner would obey as a workflow command at the start of a line no longer stands there.
 */
export function harmless(line: string): string {
  const printable = line.replace(/(?!\t)[\p{Cc}\p{Zl}\p{Zp}]/gu, '�').replaceAll('##[', '# #[');
  return /^\s*::/.test(printable) ? `| ${printable}` : printable;
}

/** Prints text that may hold anything, line by line. */
export function printText(text: string, runner: Pick<Runner, 'print'>): void {
  for (const line of text.split(/\r?\n/)) runner.print(harmless(line));
}

/**
 * Prints what a host said. Besides being made harmless, it stands where the runner obeys no command but one that
 * nobody on the host can know.
 * @param token new for each call; only a test gives one
 */
export function printHostOutput(
  host: string,
  lines: readonly string[],
  runner: Pick<Runner, 'print'>,
  token: string = randomUUID(),
): void {
  if (lines.length === 0) return;
  runner.print(`::stop-commands::${token}`);
  for (const line of lines) runner.print(`${host} | ${harmless(line)}`);
  runner.print(`::${token}::`);
}
