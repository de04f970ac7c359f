import { appendFileSync } from 'node:fs';

let log = '';

export function initialize(path) {
  log = path;
}

/** Module hook: writes down every file that a program loads. */
export async function load(url, context, nextLoad) {
  if (url.startsWith('file:')) appendFileSync(log, `${url}\n`);
  return nextLoad(url, context);
}
