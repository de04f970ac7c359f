import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const markdownIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const pages = [
  ...markdownIn('.'),
  ...markdownIn('docs'),
  ...readdirSync(join(ROOT, 'actions')).map((name) => join('actions', name, 'README.md')),
];

/** What a page says to a reader, without what stands there to be copied. */
const prose = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');

/** As GitHub makes them: lower case, spaces to hyphens, everything but letters, digits, `_` and `-` left out; a second one gets a number. */
function anchorsOf(markdown: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of prose(markdown).matchAll(/^#{1,6} +(.*)$/gm)) {
    const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = text.replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-');
    for (let count = 0; ; count += 1) {
      const anchor = count === 0 ? slug : `${slug}-${count}`;
      if (anchors.has(anchor)) continue;
      anchors.add(anchor);
      break;
    }
  }
  return anchors;
}

function brokenLinks(page: string, markdown: string): readonly string[] {
  const links = [...prose(markdown).matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return links.filter((link) => {
    if (/^https?:\/\//.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? join(ROOT, page) : resolve(ROOT, dirname(page), path);
    if (relative(ROOT, file).startsWith('..') || !existsSync(file)) return true;
    if (anchor === undefined) return false;
    return statSync(file).isDirectory() || !anchorsOf(path === '' ? markdown : readFileSync(file, 'utf8')).has(anchor);
  });
}

test.each(pages)('every link of %s leads to a file of this repository, and to a heading that it has', (page) => {
  expect(brokenLinks(page, readFileSync(join(ROOT, page), 'utf8'))).toEqual([]);
});

test('a link to nothing, to a heading that there is not, or out of the repository is found', () => {
  const markdown =
    '# A page\n[1](nowhere.md) [2](#a-page) [3](#no-page) [4](../README.md#limits) [5](../../x) [6](README.md)';
  expect(brokenLinks('docs/hosts.md', markdown)).toEqual([
    'nowhere.md',
    '#no-page',
    '../README.md#limits',
    '../../x',
    'README.md',
  ]);
});

/** Pages that nobody is led to are not read. */
test('every page of docs/ is reached from README.md, over links', () => {
  const reached = new Set<string>();
  const follow = (page: string): void => {
    if (reached.has(page)) return;
    reached.add(page);
    for (const [, target = ''] of readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(([^)\s#]+\.md)/g)) {
      if (!/^https?:/.test(target)) follow(relative(ROOT, resolve(ROOT, dirname(page), target)));
    }
  };
  follow('README.md');
  expect(pages.filter((page) => !reached.has(page))).toEqual([]);
});

test('every file that a page names in code by its path lies there', () => {
  const named = pages.flatMap((page) =>
    [
      ...prose(readFileSync(join(ROOT, page), 'utf8')).matchAll(
        /`((?:docs|test|packages|examples|scripts|bench)\/[\w./-]+)`/g,
      ),
    ].map(([, path = '']) => ({ page, path })),
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter(({ path }) => !existsSync(join(ROOT, path)))).toEqual([]);
});
