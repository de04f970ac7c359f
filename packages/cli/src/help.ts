import type { NamedCommand } from './command.ts';
import type { Flag } from './flag.ts';

const EXIT = [
  'Exit status: 0 a good end; 1 an end to look at (undone, needs-human, refused, unhealthy, inconclusive);',
  '2 the command line is wrong.',
];

export function helpOfAll(commands: readonly Pick<NamedCommand, 'name' | 'summary'>[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'failback: put production back on the last release that was proved good.',
    '',
    'Usage: failback COMMAND [FLAGS]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'failback COMMAND --help tells more.',
    ...EXIT,
  ].join('\n');
}

export function helpOf(command: NamedCommand): string {
  const words = command.words === null ? '' : ` ${command.words.usage}`;
  const flags = Object.entries(command.flags).map(([name, flag]) => [flagUsage(name, flag), flagText(flag)] as const);
  const width = Math.max(0, ...flags.map(([usage]) => usage.length));
  return [
    `failback ${command.name}: ${command.summary}`,
    '',
    `Usage: failback ${command.name}${words} [FLAGS]`,
    ...(command.notes.length === 0 ? [] : ['', ...command.notes]),
    '',
    ...flags.map(([usage, text]) => `  ${usage.padEnd(width)}  ${text}`),
    '',
    ...EXIT,
  ].join('\n');
}

function flagUsage(name: string, flag: Flag): string {
  return flag.kind === 'switch' ? `--${name}` : `--${name} ${flag.value}`;
}

function flagText(flag: Flag): string {
  if (flag.kind === 'switch') return flag.summary;
  const often = flag.kind === 'list' ? ' May be given more than once.' : '';
  return `${flag.summary}${often}${flag.accepted === undefined ? '' : ` Accepted: ${flag.accepted}.`}`;
}
