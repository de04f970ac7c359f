import { expect, test } from 'vitest';
import { condense, expectSameProgram } from '../../scripts/condense.mjs';

const theirs = new Map([['20', 'node_modules/theirs/index.js']]);

/** A part of the bundle with a module of ours and one of theirs, as webpack writes them. */
const part = (ours: string, others: string): string => `export const id = 1;
export const modules = {

/***/ 10:
/***/ ((module) => {

${ours}

/***/ }),

/***/ 20:
/***/ (function(module, exports) {

${others}

/***/ })

};
`;

const printed = (others: string): string => condense(part('', others), theirs);

test('our own module stays byte for byte what it was', () => {
  const ours = "/** Why. */\nfunction own() {\n    return 1; // because\n}\n\n\nconst unlicensed = '/* kept */';";
  expect(condense(part(ours, 'x();'), theirs).split('/***/ 20:')[0]).toBe(part(ours, 'x();').split('/***/ 20:')[0]);
});

test('a module of other people is printed without comments and empty lines, by a tab a level, and says where it is from', () => {
  const code =
    '/** What it does. */\nfunction f(a) {\n    // first\n\n    if (a)\n        g(a,\n          2);\n    return a /* at last */ + 1;\n}';
  const small = 'function f(a) {\n\tif (a)\n\t\tg(a,\n\t\t\t2);\n\treturn a + 1;\n}';
  expect(printed(code)).toBe(part('', '@').replace('\n\n@\n', `\n// node_modules/theirs/index.js\n${small}\n`));
});

test('strings, templates and regular expressions that look like comments stay', () => {
  const code = `const a = '// no  comment', b = \`/* \${ a }  // \n   no */\`, c = /\\/\\*  [/*]  x/g, d = a / b / c;`;
  expect(printed(code)).toContain(code);
});

test('no line is joined to another and none is parted, so that what ends a statement still does', () => {
  const code =
    'function f() {\n  return\n  1\n}\nlet a = f() /* over\ntwo lines */ let b = a\n++b\nreturn_: for (;;) break /* one */ return_';
  expect(printed(code)).toContain(
    'function f() {\n\treturn\n\t1\n}\nlet a = f()\nlet b = a\n++b\nreturn_: for (;;) break return_',
  );
});

test('whatever ends a line of JavaScript ends it still', () => {
  expect(printed('a() // one\r\n  b()\u2028c() /* \u2029*/ d()')).toContain('a()\n\tb()\nc()\nd()');
});

test.each([
  ['a token', 'a + b', 'a - b'],
  ['a letter of a template', 'x = `a  b`', 'x = `a b`'],
  ['a number that is written in another way', 'x = 0x10', 'x = 16'],
  ['a line break that was not there', 'return_: a\n++b', 'return_: a ++\nb'],
  ['a line break that is gone', 'let a\nlet b', 'let a; let b'],
  ['a token at the end', 'a; b;', 'a; b'],
  ['a token more', 'a; b', 'a; b;'],
])('%s makes another program, and no build', (_, before, after) => {
  expect(() => expectSameProgram(before, after)).toThrow('condensing changed the program: ');
});

test('comments and the width of white space make no other program', () => {
  expect(() => expectSameProgram('a /* x */ + // y\n\n    b', 'a +\nb')).not.toThrow();
});

test('a notice of copyright, of licence or of none stays whole, once', () => {
  const notice = '// Copyright 2008 Somebody.\n// Redistributions must keep this.';
  const block = '/*!\n * thing\n * @license MIT\n */';
  expect(printed(`${notice}\n\n// an idea\n${block}\nx();\n${notice}\ny(/* Public domain. */ 1);`)).toContain(
    `${notice}\n${block}\nx();\ny( /* Public domain. */ 1);`,
  );
});

test('the lines that part joined modules stay, and are all that says where those are from', () => {
  const first = ';// CONCATENATED MODULE: ./node_modules/theirs/a.js';
  const second = ';// CONCATENATED MODULE: ./node_modules/theirs/b.js';
  const text = printed(`${first}\n// Licensed.\nconst a = 1;\n\n${second}\n// Licensed.\nconst b = 2;`);
  expect(text).toContain(`{\n;\n${first.slice(1)}\n// Licensed.\nconst a = 1;\n;\n${second.slice(1)}\nconst b = 2;`);
});

test('a module on one line is not taken for a comment', () => {
  const part = 'export const modules = { 20: (module) => { module.exports = 1; /* one */ } };';
  expect(condense(part, theirs)).toBe('export const modules = { 20: (module) => { module.exports = 1; /* one */ } };');
});

test('a part that is written in another way is refused', () => {
  expect(() => condense('export default {};', theirs)).toThrow('a part of the bundle has no modules');
  const bare = 'export const modules = { 20: made };';
  expect(() => condense(bare, theirs)).toThrow('a module of the bundle has no body');
});
