import { declare, type ExitStatus } from '../command.ts';
import { anyText } from '../flag.ts';
import { madeFolder } from '../made-folder.ts';

export const drillCommand = declare({
  notes: [
    'Needs Node and git, no root, no network. It leaves nothing behind but its report folder.',
    'Ends with 1 when a target was not proved to be served.',
  ],
  words: null,
  flags: {
    out: {
      kind: 'text',
      value: 'DIR',
      summary: 'Folder for the reports; drill-report when not given.',
      parse: anyText,
    },
  },
  run: async ({ out }, _words, terminal): Promise<ExitStatus> => {
    const folder = madeFolder(out ?? 'drill-report', '--out');
    const { runDrill } = await import('@failback/drill');
    const options = { out: folder, print: terminal.print, distribution: terminal.distribution };
    return (await runDrill(options)).exitCode;
  },
});
