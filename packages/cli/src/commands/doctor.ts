import { readdirSync, readFileSync } from 'node:fs';
import { adoptionFindings, type Diagnosis, diagnosis } from '@failback/adopt';
import { preflight, readRunbookWhole, systemRunTool } from '@failback/operation';
import { printableLine } from '@failback/runbook';
import { chosenEnvironment, configFile } from '../chosen-environment.ts';
import { declare, type ExitStatus } from '../command.ts';
import { hostFlags, jsonFlag } from '../common-flags.ts';
import { gitHubOf } from '../github-of.ts';
import { type Ink, painted } from '../paint.ts';
import { quietContext } from '../quiet-context.ts';
import type { Terminal } from '../terminal.ts';

const WORKFLOWS = '.github/workflows';

export const doctorCommand = declare({
  notes: [
    'Asks every host, the checkout, and GitHub where GITHUB_TOKEN is set; changes nothing.',
    'What is in the way comes first, with what mends it; the last line is the answer. Ends with 0 when a rollback would work.',
  ],
  words: null,
  flags: {
    ...hostFlags,
    ...jsonFlag,
  },
  run: async (values, _words, terminal): Promise<ExitStatus> => {
    const file = configFile(values.config);
    const environment = await chosenEnvironment(values);
    const github = gitHubOf(terminal);
    const context = {
      ...(await quietContext(values, environment, terminal)),
      asker: 'terminal',
      github,
      runTool: systemRunTool(terminal.env),
    } as const;
    const question = { mode: 'readiness', release: null, failOn: 'block', baseline: 'leave', checkout: '.' } as const;
    const audited = await preflight(
      { ...question, runbook: readRunbookWhole(file, file, 'failback init'), environment: environment.name },
      context,
    );
    const runbook = { file, text: readFileSync(file, 'utf8') };
    const beside = await adoptionFindings({ environment, runbook, workflows: workflowsHere(), github });
    const end = diagnosis(audited, beside);
    if (values.json) terminal.printJson({ schema_version: 1, ...end });
    else show(end, terminal);
    return end.state === 'works' ? 0 : 1;
  },
});

function workflowsHere(): readonly { readonly file: string; readonly text: string }[] {
  try {
    const names = readdirSync(WORKFLOWS).filter((name) => /\.ya?ml$/.test(name));
    return names.map((name) => ({ file: `${WORKFLOWS}/${name}`, text: readFileSync(`${WORKFLOWS}/${name}`, 'utf8') }));
  } catch {
    return [];
  }
}

const INKS: Readonly<Record<Diagnosis['findings'][number]['status'], Ink>> = {
  block: 'red',
  unknown: 'yellow',
  warn: 'yellow',
  pass: 'green',
};

function show({ findings, sentence, state }: Diagnosis, terminal: Terminal): void {
  const { colour } = terminal;
  const width = Math.max(0, ...findings.map(({ subject }) => printableLine(subject, 60).length));
  for (const { status, subject, message, mend } of findings) {
    const head = painted(status.padEnd(7), INKS[status], colour);
    terminal.print(`${head}  ${printableLine(subject, 60).padEnd(width)}  ${printableLine(message, 1000)}`);
    if (mend === undefined || status === 'pass') continue;
    for (const line of mend.split('\n')) terminal.print(`${' '.repeat(9)}mend: ${printableLine(line, 4000)}`);
  }
  terminal.print('');
  terminal.print(painted(sentence, state === 'works' ? 'green' : 'red', colour));
}
