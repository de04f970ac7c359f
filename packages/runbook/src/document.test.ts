import { describe, expect, test } from 'vitest';
import { changed, complaints, parse, SMALL } from '../test/small-runbook.ts';

describe('a file that cannot be read has one clear problem', () => {
  test.each([
    ['nothing', '', 'failback.yml:1:1: The file is empty.'],
    ['only a comment', '# later\n', 'failback.yml:1:1: The file is empty.'],
    ['null', 'null\n', 'failback.yml:1:1: The file is empty.'],
    ['a list', '- version: 1\n', 'failback.yml:1:1: The file is not a mapping of keys to values.'],
    ['a text', 'hello\n', 'failback.yml:1:1: The file is not a mapping of keys to values.'],
    ['a tab', 'version: 1\nrelease:\n\tpath: /x\n', 'failback.yml:3:1: A tab stands where YAML wants spaces.'],
    [
      'an open quote',
      'version: 1\napp: "shop\n',
      'failback.yml:3:1: A closing quote or bracket, a colon or a comma is missing here or just before.',
    ],
    [
      'two documents',
      `${SMALL}---\n${SMALL}`,
      'failback.yml:19:1: A second document begins here; the file is one document.',
    ],
    [
      'an alias',
      'version: 1\na: &a [x]\nb: *a\n',
      'failback.yml:2:7: Anchors (&name) and aliases (*name) are not used in failback.yml',
    ],
    [
      'an alias to nothing',
      'tags: *v\n',
      'failback.yml:1:7: Anchors (&name) and aliases (*name) are not used in failback.yml',
    ],
    ['a tag', 'version: 1\napp: !shell rm\n', 'failback.yml:2:6: A tag (!name) is not used in failback.yml.'],
    ['a number as key', 'version: 1\n1: x\n', 'failback.yml:2:1: A key must be text, and this one is 1.'],
    [
      '__proto__',
      'version: 1\n__proto__: { app: x }\n',
      'failback.yml:2:1: A key must be text, and this one is "__proto__".',
    ],
    ['a mapping as key', '? { a: b }\n: c\n', 'failback.yml:1:3: A key must be text, and this one is a collection.'],
    ['too much', `${SMALL}#${'x'.repeat(256 * 1024)}\n`, 'failback.yml:1:1: The file is larger than 256 KiB.'],
    ['brackets without end', '['.repeat(20_000), 'failback.yml:1:'],
    ['a deep tree', `a: ${'['.repeat(5_000)}${']'.repeat(5_000)}\n`, 'failback.yml:1:'],
  ])('%s', (_, text, complaint) => {
    expect(complaints(text)).toHaveLength(1);
    expect(complaints(text)[0]?.startsWith(complaint), complaints(text)[0]).toBe(true);
  });

  test.each([30, 1000, 5000, 20_000])('%d mappings in each other are too deep', (levels) => {
    expect(complaints(`${'{ a: '.repeat(levels)}1${' }'.repeat(levels)}\n`).join()).toContain(
      ': The file is nested too deeply to be read.',
    );
  });

  test('a bomb of aliases is refused before it grows', () => {
    const lines = ['version: 1', 'a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level++) {
      const below = String.fromCharCode(96 + level);
      const name = String.fromCharCode(97 + level);
      lines.push(`${name}: &${name} [${Array(9).fill(`*${below}`).join(', ')}]`);
    }
    expect(complaints(lines.join('\n'))).toHaveLength(1);
  });

  test('a syntax error does not repeat the text, which may be a secret', () => {
    expect(complaints('token: "hunter2\nother: hunter2" x: y\n').join()).not.toContain('hunter2');
  });
});

test('a key that stands twice is found together with the other mistakes', () => {
  const text = `${changed('stack: generic', 'stak: generic')}app: other\n`;
  expect(complaints(text)).toEqual([
    'failback.yml:1:1: this file needs the key "stack". Accepted: laravel, generic.',
    expect.stringContaining('failback.yml:3:1: "stak" is not a key of this file. Did you mean "stack"?'),
    'failback.yml:19:1: This key stands a second time in its mapping, so one of its values would be lost.',
  ]);
});

test('the file is named in places as the caller names it, and a byte order mark does no harm', () => {
  expect(parse(`\uFEFF${SMALL}`).ok).toBe(true);
});
