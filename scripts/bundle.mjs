// One ncc build whose entry is a table of dynamic imports, and one small stub for each program.
// What the programs have in common is then there once, and each program still loads only its own part.
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ncc from '@vercel/ncc';
import { condense } from './condense.mjs';
import { root } from './root.mjs';

/** Folder of the shared bundle beside the stubs' folders. */
const shared = 'bundle';

/** ncc drops ssh2's Windows agent beside the bundle; no runner of ours can use it. */
const unwanted = new Set(['pagent.exe']);

/** Parts of the bundle, the licences, and the note that it is made of modules. Nothing else belongs there. */
const expected = /^(?:[0-9]+\.index\.m?js|licenses\.txt|package\.json)$/;

/** ssh2's poly1305 reads `__dirname` when it is loaded, which an ES module does not have; without it the process dies. */
const needsDirname = 'Object.assign(globalThis, { __dirname: import.meta.dirname });\n';

/**
 * @actions/core can ask for OIDC tokens, and for that alone it loads an HTTP client with all of undici at once: a megabyte
 * that takes as long to load as the rest of an action. No program of ours asks for one; asked all the same, it says so.
 * What talks to GitHub has the client in a part of its own, which is loaded when it is used. The request is told by its
 * text, which no other module of the bundle has.
 */
const unusedModule = './oidc-utils.js';
const standIn = 'no-oidc.js';
const standInText = `export class OidcClient {
  constructor() {
    throw new Error('failback is built without OIDC tokens: nothing of it asks for one');
  }
}
`;

/**
 * @param {readonly import('./entries.mjs').Entry[]} entries
 * @param {string} tableName of the entry that is written for ncc, in the root: module identities, and so the bytes,
 *   depend on where it lies
 * @returns {Promise<Map<string, string | Buffer>>} file → content, the stubs included
 */
export async function bundle(entries, tableName) {
  const table = join(root, tableName);
  const lines = entries.map(({ name, source }) => `  '${name}': () => import('./${source}'),`);
  await writeFile(table, `${needsDirname}export const entries = {\n${lines.join('\n')}\n};\n`);
  try {
    const { code, assets, stats } = await ncc(table, {
      cache: false,
      externals: { [unusedModule]: `./${standIn}` },
      license: 'licenses.txt',
      minify: false,
      quiet: true,
      sourceMap: false,
      target: 'es2022',
      transpileOnly: true,
    });
    const files = new Map([
      [`${shared}/index.js`, code],
      [`${shared}/${standIn}`, standInText],
    ]);
    const foreign = foreignModules(stats.compilation);
    for (const [name, asset] of Object.entries(assets)) {
      if (unwanted.has(name)) continue;
      if (!expected.test(name))
        throw new Error(`the bundler carries ${name} along: some path in the code reads as a pattern`);
      files.set(`${shared}/${name}`, name.endsWith('.mjs') ? condense(asset.source.toString(), foreign) : asset.source);
    }
    for (const entry of entries) files.set(entry.out, stub(entry));
    files.set('package.json', '{ "type": "module" }\n');
    return files;
  } finally {
    await rm(table, { force: true });
  }
}

/**
 * Modules that come from the registry as the lockfile pins them: nobody reviews them here, so they may be printed small.
 * One that webpack joined to ours is ours.
 */
function foreignModules({ modules, chunkGraph }) {
  return new Map(
    [...modules].flatMap((module) => {
      const files = [...(module.modules ?? [module])].map((each) => relative(root, each.nameForCondition() ?? ''));
      const foreign = files.every((file) => file.split(sep).includes('node_modules'));
      return foreign ? [[String(chunkGraph.getModuleId(module)), files[0]]] : [];
    }),
  );
}

function stub({ name, out, shebang }) {
  const bundlePath = relative(dirname(out), `${shared}/index.js`);
  const first = shebang === undefined ? '' : `${shebang}\n`;
  return `${first}import { entries } from '${bundlePath}';\n\nawait entries['${name}']();\n`;
}

/** Writes what `bundle` made below a folder that exists. */
export async function writeBundle(folder, files, entries) {
  for (const [name, content] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  for (const { out, shebang } of entries) if (shebang !== undefined) await chmod(join(folder, out), 0o755);
}
