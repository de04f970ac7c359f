import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostAuditEnd } from './request.ts';

/**
 * Writes the files of an audit into a folder; the path of `report.md`, null when nothing is to be published.
 * @throws Error when the folder cannot be written
 */
export function writePostAudit(directory: string, { files }: Pick<PostAuditEnd, 'files'>): string | null {
  mkdirSync(directory, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text, { mode: 0o600 });
  return Object.hasOwn(files, 'report.md') ? join(directory, 'report.md') : null;
}
