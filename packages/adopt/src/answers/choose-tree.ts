import { printableLine } from '@failback/runbook';
import type { Discovery, FoundTree } from '../discovery/discovered.ts';
import type { Answers } from './answers.ts';
import { found, type Gap, open } from './questions.ts';

export function looksLikeLaravel(tree: FoundTree): boolean {
  return tree.has.has('artisan');
}

/** The tree that holds the application. Which of several it is, a person says; so is one that cannot be read. */
export function chosenTree({ host, user, trees }: Discovery, answers: Answers): Gap<FoundTree> {
  const usable = trees.filter(({ strategy }) => strategy === 'git-tag' || strategy === 'symlink');
  const [only, ...more] = usable;
  if (only === undefined) return whichPath(nothing(host, trees, answers.path), null);
  if (more.length > 0) {
    const laravel = usable.filter(looksLikeLaravel);
    const suggestion = laravel.length === 1 ? (laravel[0]?.path ?? null) : null;
    const list = usable.map(({ path, strategy }) => `${path} (${strategy})`).join(', ');
    return whichPath(`${host} has several: ${printableLine(list, 1000)}.`, suggestion);
  }
  if (only.owner === null && answers.runAs === null) {
    return open({
      answer: 'runAs',
      because: `${host} could not tell who owns ${printableLine(only.path)}.`,
      asks: 'Which user owns the code?',
      accepted: 'a user of the host, such as www-data',
      suggestion: null,
    });
  }
  return found(only, ...unreadable(host, user, only));
}

function whichPath(because: string, suggestion: string | null): Gap<FoundTree> {
  return open({
    answer: 'path',
    because,
    asks: 'Where is the application?',
    accepted: 'the folder of a git checkout, or one that holds releases and current',
    suggestion,
  });
}

function nothing(host: string, trees: readonly FoundTree[], asked: string | null): string {
  if (asked === null) {
    return `${host} has no git checkout and no folder with releases and current below /var/www, /srv, /opt and /home that this login may see.`;
  }
  const isMissing = trees.some(({ strategy }) => strategy === 'missing');
  const what = isMissing ? 'is not there' : 'is neither a git checkout nor a folder with releases and current';
  return `${printableLine(asked)} ${what} on ${host}.`;
}

function unreadable(host: string, user: string, tree: FoundTree): readonly string[] {
  if (tree.readable) return [];
  return [
    `${user} may not look at ${tree.path} on ${host} as its owner ${tree.owner ?? ''}, so releases and .env were not seen: install the sudoers file, then run init again with --force.`,
  ];
}
