import { ghLines } from './gh-lines.ts';
import { type RepositoryName, type Setting, settingTitle } from './setting.ts';

/** The list that stays with the repository: what to set on GitHub, why, and with which command. */
export function settingsPage(settings: readonly Setting[], repository: RepositoryName | null): string {
  const head = [
    '# What to set on GitHub',
    '',
    'No file of the repository can hold these. They need an administrator: no permission of `GITHUB_TOKEN` changes them.',
    'With `GITHUB_TOKEN` of such a person in the environment, `failback init --make-settings` makes environments, host keys and',
    'branch rule itself, and running it again makes only what is missing;',
    '`failback doctor` says which of them are missing.',
  ];
  const parts = settings.flatMap((setting, index) => [
    '',
    `## ${index + 1}. ${settingTitle(setting)}`,
    '',
    setting.why,
    '',
    ...(setting.kind === 'by-hand'
      ? ghLines(setting, repository).map((line) => `<${line}>`)
      : ['```sh', ...ghLines(setting, repository), '```']),
  ]);
  return `${[...head, ...parts].join('\n')}\n`;
}
