import type { NamedCommand } from './command.ts';
import type { Flag } from './flag.ts';
import { wrapped } from './wrapped.ts';

const EXIT =
  'Exit status: 0 a good end; 1 an end to look at (undone, needs-human, refused, unhealthy, inconclusive); 2 the command line is wrong.';

/** Beyond this, lines are no easier to read. */
const WIDEST = 120;

/** @param columns width of the window in which it is shown; null: lines are as long as their sentences */
export function helpOfAll(commands: readonly Pick<NamedCommand, 'name' | 'summary'>[], columns: number | null): string {
  const paragraph = inWindow(columns);
  return [
    ...paragraph('failback: put production back on the last release that was proved good.'),
    '',
    'Usage: failback COMMAND [FLAGS]',
    '',
    ...table(
      commands.map(({ name, summary }) => [name, summary]),
      columns,
    ),
    '',
    ...paragraph('failback COMMAND --help tells more; failback --version tells which release this is.'),
    ...paragraph(EXIT),
  ].join('\n');
}

/** @param columns as for `helpOfAll` */
export function helpOf(command: NamedCommand, columns: number | null): string {
  const paragraph = inWindow(columns);
  const words = command.words === null ? '' : ` ${command.words.usage}`;
  const flags = Object.entries(command.flags).map(([name, flag]) => [flagUsage(name, flag), flagText(flag)] as const);
  return [
    ...paragraph(`failback ${command.name}: ${command.summary}`),
    '',
    ...paragraph(`Usage: failback ${command.name}${words} [FLAGS]`),
    ...(command.notes.length === 0 ? [] : ['', ...command.notes.flatMap(paragraph)]),
    '',
    ...table(flags, columns),
    '',
    ...paragraph(EXIT),
  ].join('\n');
}

function inWindow(columns: number | null): (text: string) => readonly string[] {
  return (text) => wrapped(text, columns === null ? null : Math.min(columns, WIDEST));
}

/** Two columns; where the window leaves no room for the second, its text stands below. */
function table(rows: readonly (readonly [string, string])[], columns: number | null): readonly string[] {
  const width = Math.max(0, ...rows.map(([head]) => head.length));
  const indent = columns !== null && columns < width + 44 ? 6 : width + 4;
  const room = columns === null ? null : Math.min(columns, WIDEST) - indent;
  return rows.flatMap(([head, text]) => {
    const [first = '', ...more] = wrapped(text, room);
    const below = more.map((line) => `${' '.repeat(indent)}${line}`);
    if (indent === width + 4) return [`  ${head.padEnd(width)}  ${first}`, ...below];
    return [`  ${head}`, `${' '.repeat(indent)}${first}`, ...below];
  });
}

function flagUsage(name: string, flag: Flag): string {
  return flag.kind === 'switch' ? `--${name}` : `--${name} ${flag.value}`;
}

function flagText(flag: Flag): string {
  if (flag.kind === 'switch') return flag.summary;
  const often = flag.kind === 'list' ? ' May be given more than once.' : '';
  return `${flag.summary}${often}${flag.accepted === undefined ? '' : ` Accepted: ${flag.accepted}.`}`;
}
