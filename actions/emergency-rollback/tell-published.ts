import { annotate, escapeMarkdown, printText, type Runner } from '@failback/action';
import type { PublishedRecord } from '@failback/operation';

/** Says what became of the record; the lines for the job summary. */
export function tellPublished(
  { head, said }: PublishedRecord,
  redact: (text: string) => string,
  runner: Pick<Runner, 'annotate' | 'print'>,
): string {
  printText(`Head of the record's chain: ${head}`, runner);
  const lines = said.map(({ tone, text }) => {
    const shown = redact(text);
    if (tone === 'warning') annotate('warning', 'failback', shown, null, runner);
    else printText(shown, runner);
    return `- ${escapeMarkdown(shown)}\n`;
  });
  return lines.length === 0 ? '' : `\n${lines.join('')}`;
}
