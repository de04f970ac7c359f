import { checkoutOf, messageProblems, runbookText } from '@failback/operation';
import { type Environment, type ParsedRunbook, type Problem, parseRunbook } from '@failback/runbook';
import { configFile } from '../chosen-environment.ts';
import { declare, type ExitStatus } from '../command.ts';
import { jsonFlag, runbookFlags } from '../common-flags.ts';
import { tellProblems } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const USAGE = 'failback validate path/to/failback.yml';

/** Reads the file and the texts of messages that it names, and nothing else: no host is asked, no secret is needed. */
export const validateCommand = declare({
  notes: [
    'Reads the file, and the texts of messages that it names in its checkout: no host is asked and no secret is needed.',
  ],
  words: { usage: '[FILE]', most: 1 },
  flags: { config: runbookFlags.config, ...jsonFlag },
  run: async ({ config, json }, [word], terminal): Promise<ExitStatus> => {
    if (word !== undefined && config !== null) throw new UsageError([twoFiles(word, config)], 'validate');
    const file = word ?? configFile(config);
    const text = runbookText(file, `ls -l ${JSON.stringify(file)}; name the runbook: ${USAGE}`);
    const parsed = withMessages(parseRunbook(text, file), (environments) =>
      messageProblems(environments, checkoutOf(file)),
    );
    if (json) terminal.printJson(asJson(file, parsed));
    else if (parsed.ok) tellGood(file, Object.values(parsed.runbook.environments), terminal);
    else {
      tellProblems(parsed.problems, terminal);
      const count = parsed.problems.length === 1 ? '1 problem' : `${parsed.problems.length} problems`;
      terminal.tell(`${file}: ${count}.`);
    }
    return parsed.ok ? 0 : 1;
  },
});

function twoFiles(word: string, config: string): Problem {
  const message = `Which of two files is meant: ${JSON.stringify(word)} or ${JSON.stringify(config)}? Name one of them.`;
  return { code: 'bad-flag', where: '--config', message };
}

/** A text that no message can be made of is as wrong as the file. */
function withMessages(
  parsed: ParsedRunbook,
  problemsOf: (environments: readonly Environment[]) => readonly Problem[],
): ParsedRunbook {
  if (!parsed.ok) return parsed;
  const problems = problemsOf(Object.values(parsed.runbook.environments));
  return problems.length === 0 ? parsed : { ok: false, problems: [...problems] };
}

function tellGood(file: string, environments: readonly Environment[], terminal: Terminal): void {
  for (const { app, name, hosts, release, notCarriedOut } of environments) {
    const names = hosts.map((host) => host.name).join(', ');
    terminal.print(
      `${app} ${name}: ${hosts.length} ${hosts.length === 1 ? 'host' : 'hosts'} (${names}), ${release.strategy}`,
    );
    for (const { where, sentence, scope } of notCarriedOut) {
      terminal.print(`  ${where}: ${sentence}${scope === 'plan' ? ' No plan can be made without it.' : ''}`);
    }
  }
  terminal.print(`${file}: no problems.`);
}

function asJson(file: string, parsed: ParsedRunbook): unknown {
  const head = { schema_version: 1, file, ok: parsed.ok };
  if (!parsed.ok) return { ...head, problems: parsed.problems, environments: [] };
  const environments = Object.values(parsed.runbook.environments).map(({ name, hosts, release, notCarriedOut }) => ({
    name,
    hosts: hosts.map((host) => host.name),
    strategy: release.strategy,
    not_carried_out: notCarriedOut,
  }));
  return { ...head, problems: [], environments };
}
