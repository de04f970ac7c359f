import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { type Positions, positionsOf } from './positions.ts';
import { shown } from './shown.ts';
import type { Problem } from './words/index.ts';

/** A runbook is a page or two; more is not one, and reading it must stay cheap. */
const MAX_KIB = 256;

/** Levels of the tree, each key and each value one: twice what the deepest key needs. */
const MAX_LEVELS = 40;

const TOO_DEEP = 'The file is nested too deeply to be read.';

export interface ReadDocument {
  /** Plain value of the file; meaningful only without fatal problems. */
  readonly value: unknown;
  readonly positions: Positions;
  /** Found while reading, without making the value meaningless (a key that stands twice). */
  readonly problems: readonly Problem[];
}

/** YAML text to a plain value with positions. */
export function readDocument(text: string, file: string): ReadDocument | { readonly fatal: readonly Problem[] } {
  const first = `${file}:1:1`;
  if (Buffer.byteLength(text) > MAX_KIB * 1024) {
    return {
      fatal: [
        {
          code: 'file-too-large',
          where: first,
          message: `The file is larger than ${MAX_KIB} KiB.`,
          accepted: `at most ${MAX_KIB} KiB`,
        },
      ],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, version: '1.2' });
  const positions = positionsOf(document, lines, file);
  const twice = document.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  // After the first mistake in the syntax the rest is guesswork.
  const syntax = [...document.errors, ...document.warnings].find((error) => error.code !== 'DUPLICATE_KEY');
  if (syntax !== undefined) return { fatal: [syntaxProblem(syntax, positions)] };
  const unwanted = firstUnwanted(document, positions);
  if (unwanted !== null) return { fatal: [unwanted] };
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return {
      fatal: [
        {
          code: 'empty-file',
          where: first,
          message: 'The file is empty.',
          mend: 'begin with version: 1, app, stack, environments, release, health and procedures',
        },
      ],
    };
  }
  if (!isMap(document.contents)) {
    const message = 'The file is not a mapping of keys to values.';
    return {
      fatal: [
        {
          code: 'not-a-mapping',
          where: positions.value([]),
          message,
          accepted: 'key: value, beginning with version: 1',
        },
      ],
    };
  }
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    positions,
    problems: twice.map((error) => syntaxProblem(error, positions)),
  };
}

/** Our own sentences: the library's may quote the text, and the text may be a secret. */
const SYNTAX: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'A tab stands where YAML wants spaces.',
  DUPLICATE_KEY: 'This key stands a second time in its mapping, so one of its values would be lost.',
  MULTIPLE_DOCS: 'A second document begins here; the file is one document.',
  BAD_INDENT: 'The indentation does not fit the lines above.',
  MISSING_CHAR: 'A closing quote or bracket, a colon or a comma is missing here or just before.',
  BAD_ALIAS: 'An alias (*name) is not used in failback.yml.',
  BAD_DQ_ESCAPE: 'A backslash in double quotes begins no known escape; single quotes take it as it stands.',
  BLOCK_AS_IMPLICIT_KEY:
    'A mapping begins where a value is due: is a line indented wrongly, or has a value ": " in it without quotes?',
  TAG_RESOLVE_FAILED: 'A tag (!name) is not used in failback.yml.',
  RESOURCE_EXHAUSTION: TOO_DEEP,
  BAD_SCALAR_START: 'A plain value cannot begin with this character; put it in quotes.',
};

function syntaxProblem(error: YAMLError, positions: Positions): Problem {
  return {
    code: error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'not-yaml',
    where: positions.offset(error.pos[0]),
    message: SYNTAX[error.code] ?? 'This is not YAML.',
  };
}

/** Aliases make one line stand for many and positions lie; keys that are not text have no name to speak of. */
function firstUnwanted(document: Document, positions: Positions): Problem | null {
  let found: Problem | null = null;
  visit(document, {
    Node: (_, node, path) => {
      if (path.length > MAX_LEVELS) {
        found = { code: 'not-yaml', where: positions.offset(node.range?.[0] ?? 0), message: TOO_DEEP };
        return visit.BREAK;
      }
      if (!isAlias(node) && !node.anchor) return undefined;
      const message =
        'Anchors (&name) and aliases (*name) are not used in failback.yml; write the value where it is meant.';
      found = { code: 'not-yaml', where: positions.offset(node.range?.[0] ?? 0), message };
      return visit.BREAK;
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && typeof key.value === 'string' && key.value !== '__proto__') return undefined;
      const at = isNode(key) ? (key.range?.[0] ?? 0) : 0;
      const what = isScalar(key) ? shown(key.value) : 'a collection';
      found = {
        code: 'bad-key',
        where: positions.offset(at),
        message: `A key must be text, and this one is ${what}.`,
        mend: 'put the key in quotes, or name it otherwise',
      };
      return visit.BREAK;
    },
  });
  return found;
}
