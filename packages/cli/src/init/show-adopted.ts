import {
  type Adopted,
  type Adoption,
  type FileState,
  ghLines,
  lineDiff,
  type MadeSetting,
  type RepositoryName,
  settingTitle,
} from '@failback/adopt';
import { printableLine } from '@failback/runbook';
import type { Terminal } from '../terminal.ts';

type Out = Pick<Terminal, 'print' | 'tell'>;

/** Files that are there and would become other ones, each as what changes. */
export function showDifferences(states: readonly FileState[], terminal: Out): void {
  for (const state of states) {
    if (state.state !== 'other' && state.state !== 'added') continue;
    terminal.print(`--- ${state.file.path}`);
    for (const line of lineDiff(state.existing, state.file.text)) terminal.print(`  ${printableLine(line, 400)}`);
  }
}

export function showWritten(states: readonly FileState[], verb: 'Written' | 'Would be written', terminal: Out): void {
  terminal.print(`${verb}:`);
  const words = { new: '', same: ' (as it was)', other: ' (in place of another)', added: ' (added to)' } as const;
  for (const { file, state } of states) terminal.print(`  ${file.path}${words[state]}`);
}

export function showNotes({ notes }: Adoption, terminal: Out): void {
  if (notes.length === 0) return;
  terminal.print('');
  terminal.print('Look once:');
  for (const note of notes) terminal.print(`  - ${printableLine(note, 1000)}`);
}

/** What is left for a person, in the order in which it is done. */
export function nextSteps(adoption: Adoption, { sudoers, settings, settingsPage, place }: Adopted): readonly string[] {
  const { environment, stateDir, live, hosts, seen } = adoption;
  const folders = hosts
    .filter(({ stateDirState }) => stateDirState !== 'writable')
    .map(({ name, user }) => `${name}: sudo install -d -o ${user} -m 0750 ${stateDir}`);
  const files = sudoers.map(({ host, path, install }) => `${host}, with ${path}: ${install}`);
  const again = 'failback init again, with the same flags and --force: then releases and .env can be seen';
  if (seen === 'part') return [...folders, ...files, again];
  return [
    ...folders,
    ...files,
    `GitHub: ${settings.length} settings, each with its command: ${settingsPage}`,
    ...(place === 'first'
      ? []
      : [
          `${environment} into options: of .github/workflows/rollback.yml; the other workflows stay those of the first environment`,
        ]),
    `failback doctor --environment ${environment}`,
    `failback verify --environment ${environment} --expect-release ${live ?? 'TAG'}   # marks the first release that is proved good`,
  ];
}

export function showNextSteps(steps: readonly string[], terminal: Out): void {
  terminal.print('');
  terminal.print('Next:');
  steps.forEach((step, index) => {
    terminal.print(`  ${index + 1}. ${step}`);
  });
}

export function showMade(made: readonly MadeSetting[], repository: RepositoryName | null, terminal: Out): void {
  terminal.print('');
  terminal.print('On GitHub:');
  for (const { setting, outcome, why } of made) {
    terminal.print(`  ${outcome.padEnd(8)} ${settingTitle(setting)}: ${why}`);
    if (outcome === 'by-hand') for (const line of ghLines(setting, repository)) terminal.print(`             ${line}`);
  }
}
