import { randomBytes } from 'node:crypto';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Problem, UserError } from '@failback/runbook';
import type { FileState, PlannedFile } from './planned-file.ts';

/**
 * Compares what is planned with what is there.
 * @throws UserError for each place that is no ordinary file, or lies behind a link: what is written must stay in the checkout
 */
export function statesOf(root: string, files: readonly PlannedFile[]): readonly FileState[] {
  const problems = files.flatMap(({ path }) => placeProblems(root, path));
  if (problems.length > 0) throw new UserError(problems);
  return files.map((file): FileState => {
    const place = join(root, file.path);
    if (!existsSync(place)) return { file, state: 'new' };
    const existing = readFileSync(place, 'utf8');
    if (existing === file.text) return { file, state: 'same' };
    return { file, state: file.manner === 'adds' ? 'added' : 'other', existing };
  });
}

function placeProblems(root: string, path: string): Problem[] {
  const parts = path.split('/');
  return parts.flatMap((_, index): Problem[] => {
    const name = parts.slice(0, index + 1).join('/');
    const found = lstatSync(join(root, name), { throwIfNoEntry: false });
    const isLast = index === parts.length - 1;
    if (found === undefined || (isLast ? found.isFile() : found.isDirectory())) return [];
    const message = `${name} is there and is no ${isLast ? 'file' : 'folder'}; nothing is written through it.`;
    return [{ code: 'bad-input', where: name, message, mend: 'move it away, or name another folder: --out DIR' }];
  });
}

/**
 * Writes all of them or none: each beside its place first, then each by one rename; when one cannot be placed, those
 * before it go back to what they were.
 * @throws UserError with why it could not be done
 */
export function writeFiles(root: string, files: readonly PlannedFile[]): void {
  const undo: (() => void)[] = [];
  const mark = `.failback-${randomBytes(6).toString('hex')}`;
  try {
    const staged = files.map((file) => stage(root, file, mark, undo));
    for (const { place, next, before } of staged) {
      if (existsSync(place)) {
        linkSync(place, before);
        undo.push(() => renameSync(before, place));
      } else {
        undo.push(() => rmSync(place, { force: true }));
      }
      renameSync(next, place);
    }
    for (const { before } of staged) rmSync(before, { force: true });
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw new UserError([notWritten(root, error)]);
  }
}

function stage(root: string, { path, text }: PlannedFile, mark: string, undo: (() => void)[]) {
  const place = join(root, path);
  makeFolders(root, dirname(path), undo);
  const [next, before] = [`${place}${mark}.new`, `${place}${mark}.old`];
  undo.push(() => rmSync(next, { force: true }));
  writeFileSync(next, text, { flag: 'wx' });
  return { place, next, before };
}

function makeFolders(root: string, folder: string, undo: (() => void)[]): void {
  const parts = folder === '.' ? [] : folder.split('/');
  parts.forEach((_, index) => {
    const made = join(root, ...parts.slice(0, index + 1));
    if (existsSync(made)) return;
    mkdirSync(made);
    undo.push(() => rmdirSync(made));
  });
}

function notWritten(root: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const message = `The files could not be written (${code}); none of them was.`;
  return {
    code: 'bad-input',
    where: root,
    message,
    mend: `make room and see who may write there: df -h . && ls -ld .`,
  };
}
