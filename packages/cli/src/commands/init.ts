import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Adoption,
  type Answers,
  adoptedFiles,
  inheritedAnswers,
  makeSettings,
  NO_ANSWERS,
  type RepositoryName,
  statesOf,
  writeFiles,
} from '@failback/adopt';
import { redactor } from '@failback/host';
import { type Problem, parseRunbook, type Runbook, UserError } from '@failback/runbook';
import { configFile } from '../chosen-environment.ts';
import { declare, type ExitStatus } from '../command.ts';
import { readCredentials } from '../credentials.ts';
import type { FlagValues } from '../flag.ts';
import { askFrom } from '../init/ask-from.ts';
import { askGitHub } from '../init/ask-github.ts';
import { askOpen } from '../init/ask-open.ts';
import { initFlags } from '../init/init-flags.ts';
import { HostLooks, hostsOf } from '../init/look-at-hosts.ts';
import { repositoryOf } from '../init/repository-of.ts';
import { nextSteps, showDifferences, showMade, showNextSteps, showNotes, showWritten } from '../init/show-adopted.ts';
import { verifiedKeys } from '../init/verified-keys.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

type Values = FlagValues<typeof initFlags>;

export const initCommand = declare({
  notes: [
    'Logs in to the hosts with verified host keys, and only reads: units, PHP-FPM, where the code is, its tags, the names of the keys in its .env, and which routes of the site say that it is well.',
    'What cannot be seen is asked for; with nobody at a terminal every missing answer is named at once, with its flag.',
    'Files that are there are never written over without --force.',
  ],
  words: null,
  flags: initFlags,
  run: async (values, _words, terminal): Promise<ExitStatus> => {
    const root = values.out ?? '.';
    const repository = repositoryOf(values.repository, root, terminal.env);
    const token = tokenFor(values, repository, terminal);
    const config = configFile(values.config);
    const known = knownRunbook(textAt(join(root, config)), config, values.force);
    const { adoption, hostKeys } = await adopt(values, known?.runbook ?? null, repository, terminal);
    const adopted = adoptedFiles(adoption, {
      config,
      known,
      hostKeys,
      today: new Date(terminal.now()).toISOString().slice(0, 10),
      repository,
      reviewers: values.reviewer,
      existing: (path) => textAt(join(root, path)),
    });
    const states = statesOf(root, adopted.files);
    if (states.some(({ state }) => state === 'other') && !values.force) {
      showDifferences(states, terminal);
      terminal.tell('Nothing was written: these files are there and differ. To take the new ones: --force');
      return 1;
    }
    if (values.dryRun) for (const { path, text } of adopted.files) showFile(path, text, terminal);
    else
      writeFiles(
        root,
        states.filter(({ state }) => state !== 'same').map(({ file }) => file),
      );
    showDifferences(
      states.filter(({ state }) => state === 'added'),
      terminal,
    );
    showWritten(states, values.dryRun ? 'Would be written' : 'Written', terminal);
    showNotes(adoption, terminal);
    if (token !== null && repository !== null && !values.dryRun) {
      const made = await makeSettings(adopted.settings, repository, askGitHub(token, terminal.env));
      showMade(made, repository, terminal);
    }
    showNextSteps(nextSteps(adoption, adopted), terminal);
    return 0;
  },
});

/** Looks and asks until nothing is open. */
async function adopt(
  values: Values,
  known: Runbook | null,
  repository: RepositoryName | null,
  terminal: Terminal,
): Promise<{ readonly adoption: Adoption; readonly hostKeys: string | null }> {
  const hosts = hostsOf(values.from.length > 0 ? values.from : [await askFrom(terminal)], values.jump);
  const credentials = await readCredentials(values, { hosts }, terminal);
  const looks = await HostLooks.open(hosts, values.jump, credentials, terminal);
  try {
    let answers = known === null ? answersOf(values) : inheritedAnswers(answersOf(values), known);
    for (;;) {
      const settled = await looks.settled(answers, repository?.name ?? null);
      if (settled.ok) {
        const verified = looks.verified();
        const hostKeys = verified === null ? null : verifiedKeys(credentials.knownHosts, verified);
        return { adoption: settled.adoption, hostKeys };
      }
      answers = await askOpen(answers, settled.open, terminal);
    }
  } finally {
    looks.close();
  }
}

function answersOf(values: Values): Answers {
  const { app, url, path, stack, runAs, tags, stateDir, recovery, php, restart, ready, releaseHeader, releaseJson } =
    values;
  return {
    ...NO_ANSWERS,
    ...{ app, url, path, stack, runAs, tags, stateDir, recovery, php, restart, ready, releaseHeader, releaseJson },
    environment: values.environment ?? 'production',
    workers: values.worker.length === 0 ? null : values.worker,
  };
}

/** The runbook that is there. One with mistakes is nothing that an environment could be added to. */
function knownRunbook(text: string | null, file: string, force: boolean) {
  if (text === null) return null;
  const parsed = parseRunbook(text, file);
  if (parsed.ok) return { text, runbook: parsed.runbook };
  if (force) return null;
  const mend = 'mend these first; or have the whole file written anew: --force';
  throw new UserError([...parsed.problems, { code: 'bad-input', where: file, message: 'It has mistakes.', mend }]);
}

/** A person's token comes by the environment: an argument is read by everybody on the machine. */
function tokenFor(values: Values, repository: RepositoryName | null, terminal: Terminal): string | null {
  if (!values.makeSettings) return null;
  const token = terminal.env.GITHUB_TOKEN ?? '';
  const problems = [
    ...(token === '' ? [missing('GITHUB_TOKEN', 'It has to hold a token with administration: write.')] : []),
    ...(repository === null ? [missing('--repository', 'Which repository is meant is not known.')] : []),
  ];
  if (problems.length > 0) throw new UsageError(problems, 'init');
  terminal.hide(redactor([token]));
  return token;
}

function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function missing(where: string, message: string): Problem {
  return { code: 'missing-flag', where, message };
}

function showFile(path: string, text: string, terminal: Terminal): void {
  terminal.print(`--- ${path}`);
  for (const line of text.replace(/\n$/, '').split('\n')) terminal.print(`  ${line}`);
}
