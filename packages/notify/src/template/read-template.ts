import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Problem, UserError } from '@failback/runbook';
import { OCCASIONS, type Occasion } from '../news.ts';
import { MOST_CHARACTERS, templateProblems } from './template-problems.ts';

/** UTF-8 has at most four bytes for a character; what is larger is not even read. */
const MOST_BYTES = 4 * MOST_CHARACTERS;

/**
 * The team's own text for an occasion, from a checkout; null when there is none. What lies outside of the checkout, or behind
 * a symbolic link, is nobody's message: a link could show everybody the credentials that lie beside it.
 * @param folder path below the checkout, from `notify.templates`
 * @throws UserError why the text cannot be read
 */
export function readTemplate(checkout: string, folder: string, occasion: Occasion): string | null {
  const file = `${folder}/${occasion}.md`;
  try {
    const root = realpathSync(checkout);
    const place = join(root, folder, `${occasion}.md`);
    if (!isThere(place)) {
      if (holdsNone(join(root, folder))) throw new UserError([emptyFolder(folder)]);
      return null;
    }
    if (relative(root, place).startsWith('..') || realpathSync(place) !== place) {
      throw new UserError([
        unreadable(file, 'It is a symbolic link, or lies behind one, and links are not followed.', LINK),
      ]);
    }
    const { size, isFile } = kindOf(place);
    if (!isFile) throw new UserError([unreadable(file, 'It is no file.', `ls -l ${file}`)]);
    if (size > MOST_BYTES) throw new UserError([tooLarge(file, size)]);
    return readFileSync(place, 'utf8');
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UserError([unreadable(file, `It cannot be read (${code}).`, `ls -l ${file}`)]);
  }
}

/** What is wrong with the texts of a checkout, all of it. */
export function checkoutProblems(checkout: string, folder: string): readonly Problem[] {
  const problems = OCCASIONS.flatMap((occasion): readonly Problem[] => {
    try {
      const text = readTemplate(checkout, folder, occasion);
      return text === null ? [] : templateProblems(text, `${folder}/${occasion}.md`);
    } catch (error) {
      if (error instanceof UserError) return error.problems;
      throw error;
    }
  });
  // A folder without a text is without a text for every occasion.
  return [
    ...new Map(problems.map((problem) => [`${problem.code} ${problem.where} ${problem.message}`, problem])).values(),
  ];
}

const LINK = 'put the text itself there, as a file of the repository.';

function isThere(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false }) !== undefined;
}

function kindOf(place: string): { readonly size: number; readonly isFile: boolean } {
  const found = statSync(place);
  return { size: found.size, isFile: found.isFile() };
}

function holdsNone(folder: string): boolean {
  try {
    const names = readdirSync(folder);
    return !OCCASIONS.some((occasion) => names.includes(`${occasion}.md`));
  } catch {
    return true;
  }
}

function emptyFolder(folder: string): Problem {
  const names = OCCASIONS.map((occasion) => `${occasion}.md`).join(', ');
  return {
    code: 'template-missing',
    where: 'notify.templates',
    message: `${folder} holds no text of a message, so every message would be ours.`,
    accepted: `a folder of the repository with at least one of ${names}`,
    mend: `correct notify.templates, or remove it`,
  };
}

function unreadable(file: string, message: string, mend: string): Problem {
  return { code: 'template-unreadable', where: file, message, mend };
}

function tooLarge(file: string, bytes: number): Problem {
  const message = `The template has ${bytes} bytes; nobody reads so much in a message.`;
  return { code: 'template-too-long', where: file, message, accepted: `at most ${MOST_CHARACTERS} characters` };
}
