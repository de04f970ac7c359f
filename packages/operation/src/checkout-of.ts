import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The checkout that a file lies in, as git itself finds it; null when it lies in none. */
export function checkoutOf(file: string): string | null {
  const folder = dirname(resolve(file));
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? null : checkoutOf(folder);
}
