import { parse } from 'acorn';

/** A notice has to stay with the code that it speaks of. */
const notice = /copyright|licen[cs]e|public domain/i;

/** webpack's own line above each module that it joined to another: it says whose code follows. */
const joined = '// CONCATENATED MODULE: ';

/** What lies between two tokens is white space and these: webpack's line, a comment, or lines of comment as one. */
const comments = new RegExp(`${joined}.*|/\\*[^]*?\\*/|(?:\\/\\/.*\\n?[ \\t]*)+`, 'g');

const lineBreak = /[\n\r\u2028\u2029]/;

const another = 'the bundler writes them another way';

/**
 * Prints the modules of other people without comments and empty lines, indented by a tab a level, with one space where a
 * line has several. No token is touched, and none moves to another line or off it, so that the code means the same and a
 * stack trace is as good as before. A comment that speaks of copyright or a licence stays, the first time it is there.
 * Every other module stays as it is, byte for byte.
 *
 * @param {string} code a part of the bundle, as webpack writes it: `export const modules = { ID: (…) => { … }, … }`
 * @param {ReadonlyMap<string, string>} foreign identity of a module of other people → the file it comes from
 * @throws Error when webpack writes parts in another way, or when the two are not the same program
 */
export function condense(code, foreign) {
  const { program, tokens } = read(code);
  const bodies = modules(program)
    .filter(({ id }) => foreign.has(id))
    .map((body) => ({ ...body, origin: origin(foreign.get(body.id), body, code), indent: indentation() }));
  const shown = new Set();
  let printed = '';
  let done = 0;
  let last = 0;
  for (const { start, end } of tokens) {
    const gap = code.slice(last, start);
    const opens = last;
    last = end;
    while (bodies.length > 0 && bodies[0].end < end) bodies.shift();
    const body = bodies[0];
    // The gap before the closing brace is webpack's: it ends a module the way every other ends.
    if (gap === '' || body === undefined || opens <= body.start || end === body.end) continue;
    const space = lineBreak.test(gap) ? `\n${body.indent(gap)}` : ' ';
    const first = opens === body.start + 1 && space !== ' ';
    printed += code.slice(done, opens) + (first ? body.origin : '') + between(gap, space, shown);
    done = start;
  }
  const condensed = printed + code.slice(done);
  expectSameProgram(code, condensed);
  return condensed;
}

/** A line that says where a module comes from, unless webpack's own lines say it. */
function origin(file, { start, end }, code) {
  return code.slice(start, end).includes(joined) ? '' : `\n// ${file}`;
}

/**
 * Two texts are the same program when they have the same tokens, letter by letter, with a line break between the same of
 * them: nothing else of a text means anything in JavaScript, except to what reads the text of a function.
 * @throws Error with the first token that differs
 */
export function expectSameProgram(before, after) {
  const old = words(before);
  const now = words(after);
  const differs = old.findIndex((word, index) => word !== now[index]);
  if (differs === -1 && old.length === now.length) return;
  const at = differs === -1 ? old.length : differs;
  throw new Error(`condensing changed the program: ${JSON.stringify(old[at])} became ${JSON.stringify(now[at])}`);
}

/** The tokens, each with a line break before it where the text has one or more. */
function words(code) {
  let last = 0;
  return read(code).tokens.map(({ start, end }) => {
    const broken = lineBreak.test(code.slice(last, start));
    last = end;
    return (broken ? '\n' : '') + code.slice(start, end);
  });
}

function read(code) {
  const tokens = [];
  const program = parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    onToken: ({ start, end }) => tokens.push({ start, end }),
  });
  return { program, tokens };
}

/** Tells the gaps of one module, in their order, how deep the line after each stands, whatever its authors indent with. */
function indentation() {
  const widths = [0];
  return (gap) => {
    const width = gap
      .split(lineBreak)
      .at(-1)
      .search(/[^ \t]|$/);
    while (widths.at(-1) > width) widths.pop();
    if (widths.at(-1) < width) widths.push(width);
    return '\t'.repeat(widths.length - 1);
  };
}

function between(gap, space, shown) {
  const kept = (gap.match(comments) ?? [])
    .map((text) => text.trimEnd())
    .filter((text) => text.startsWith(joined) || (notice.test(text) && !shown.has(text)));
  for (const text of kept) shown.add(text);
  return kept.length === 0 ? space : [space, ...kept.map((text) => text + space)].join('');
}

/** The modules of a part and where their bodies lie, braces included. */
function modules({ body }) {
  const table = body
    .flatMap(({ declaration }) => declaration?.declarations ?? [])
    .find(({ id }) => id.name === 'modules');
  if (table === undefined) throw new Error(`a part of the bundle has no modules: ${another}`);
  return table.init.properties.map(({ key, value }) => {
    if (value?.body?.type !== 'BlockStatement') throw new Error(`a module of the bundle has no body: ${another}`);
    return { id: String(key.value), start: value.body.start, end: value.body.end };
  });
}
