import { join } from 'node:path';
import type { ProgramAnswer } from '@failback/audit';
import type { Review } from '@failback/runbook';
import type { RunTool } from './question.ts';

/** Asking a registry about every package of an application. */
const REVIEW_MS = 120_000;
const VERSION_MS = 10_000;

/** The dependency review that the runbook declares, made in the checkout: one program after the other. */
export async function askPrograms(
  review: Review,
  checkout: string,
  runTool: RunTool,
): Promise<readonly ProgramAnswer[]> {
  const asked = [
    ...review.composer.map(({ package: name, version }) => ({
      what: 'composer' as const,
      about: `${name} ${version}`,
      // A plugin is code of somebody else, which a question about versions does not need.
      command: ['composer', 'why-not', '--no-interaction', '--no-plugins', '--no-ansi', name, version],
      folder: checkout,
    })),
    ...review.npm.map((folder) => ({
      what: 'npm' as const,
      about: folder,
      command: ['npm', 'outdated', '--json'],
      folder: join(checkout, folder),
    })),
    ...(review.flutter === null
      ? []
      : [{ what: 'flutter' as const, about: review.flutter, command: ['flutter', '--version'], folder: checkout }]),
  ];
  const answers: ProgramAnswer[] = [];
  for (const { what, about, command, folder } of asked) {
    answers.push({ what, about, command, end: await runTool(command, { folder, timeoutMs: REVIEW_MS }) });
  }
  return answers;
}

export async function askGit(folder: string, runTool: RunTool): Promise<ProgramAnswer> {
  const command = ['git', '--version'];
  return { what: 'git', about: 'git', command, end: await runTool(command, { folder, timeoutMs: VERSION_MS }) };
}
