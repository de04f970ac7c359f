import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const CALLED = '.github/workflows';
const COPIED = 'examples/workflows';
const CALLERS = 'examples/callers';
const PAGE = 'docs/workflows.md';
/** Folders with a README, whose usage is pinned as well. */
const ACTIONS = 'actions';
/** Where a called workflow and its copy begin to be the same. */
const SAME_FROM = 'permissions: {}\n';

/**
 * A workflow that other repositories call, and the one that they copy, differ in how they start and in nothing else.
 * Every mention of this suite is pinned to the release that package.json names.
 * @returns {Map<string, string>} file, relative to the root → its content
 */
export function workflowCopies() {
  const files = [CALLED, COPIED, CALLERS].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.yml'))
      .map((name) => [`${folder}/${name}`, pinned(readFileSync(join(root, folder, name), 'utf8'))]),
  );
  const pages = [PAGE, ...readdirSync(join(root, ACTIONS)).map((name) => `${ACTIONS}/${name}/README.md`)].map(
    (path) => [path, pinned(readFileSync(join(root, path), 'utf8'))],
  );
  const texts = new Map([...files, ...pages]);
  for (const [path, text] of texts) {
    const called = texts.get(path.replace(COPIED, CALLED));
    if (path.startsWith(COPIED) && called !== undefined) texts.set(path, copied(text, called));
  }
  return texts;
}

function copied(copy, called) {
  const [head] = copy.split(SAME_FROM);
  const body = called.slice(called.indexOf(SAME_FROM));
  // One that starts by itself has no inputs.
  return `${head}${head.includes('inputs:') ? body : body.replaceAll(/\$\{\{ inputs\.environment \}\}/g, 'production')}`;
}

function pinned(text) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return text.replaceAll(/(uses: failback\/failback(?:\/[^@\s]+)?)@v\d+\.\d+\.\d+(?:-[\w.-]*\w)?/g, `$1@v${version}`);
}
