import { annotate, escapeMarkdown, printText, type Runner } from '@failback/action';
import type { PublishedRecord, Readers } from '@failback/operation';

/** Says what became of the record; the lines for the job summary. */
export function tellPublished(
  { head, said }: PublishedRecord,
  readers: Readers,
  redact: (text: string) => string,
  runner: Pick<Runner, 'annotate' | 'print'>,
): string {
  printText(`Head of the record's chain: ${head}`, runner);
  const lines = said.map(({ tone, text, why }) => {
    const shown = redact(why === null || readers.kind !== 'team' ? text : `${text} ${why}`);
    if (tone === 'warning') annotate('warning', 'failback', shown, null, runner);
    else printText(shown, runner);
    return `- ${escapeMarkdown(shown)}\n`;
  });
  return lines.length === 0 ? '' : `\n${lines.join('')}`;
}
