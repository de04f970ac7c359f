// Builds dist/: one ncc build whose entry is a table of dynamic imports, and one small stub for each program.
// What the programs have in common is then committed once, and each program still loads only its own part.
// Byte for byte the same on Node 20 and 24 and in any directory; `npm run check:dist` relies on it.
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import ncc from '@vercel/ncc';
import { entries } from './entries.mjs';
import { root } from './root.mjs';

/** Folder of the shared bundle inside dist/. */
const shared = 'bundle';

/** ncc drops ssh2's Windows agent beside the bundle; no runner of ours can use it. */
const unwanted = new Set(['pagent.exe']);

/** ssh2's poly1305 reads `__dirname` when it is loaded, which an ES module does not have; without it the process dies. */
const needsDirname = 'Object.assign(globalThis, { __dirname: import.meta.dirname });\n';

/** @returns {Promise<Map<string, string | Buffer>>} file below dist/ → content */
async function bundle() {
  // In the root, under a fixed name: module identities, and so the bytes, depend on where the entry lies.
  const table = join(root, '.entries.mjs');
  const lines = entries.map(({ name, source }) => `  '${name}': () => import('./${source}'),`);
  await writeFile(table, `${needsDirname}export const entries = {\n${lines.join('\n')}\n};\n`);
  try {
    const { code, assets } = await ncc(table, {
      cache: false,
      license: 'licenses.txt',
      minify: false,
      quiet: true,
      sourceMap: false,
      target: 'es2022',
      transpileOnly: true,
    });
    const files = new Map([[`${shared}/index.js`, code]]);
    for (const [name, asset] of Object.entries(assets)) {
      if (!unwanted.has(name)) files.set(`${shared}/${name}`, asset.source);
    }
    return files;
  } finally {
    await rm(table, { force: true });
  }
}

function stub({ name, out, shebang }) {
  const bundlePath = relative(dirname(out), `${shared}/index.js`);
  const first = shebang === undefined ? '' : `${shebang}\n`;
  return `${first}import { entries } from '${bundlePath}';\n\nawait entries['${name}']();\n`;
}

async function build() {
  const missing = entries.filter(({ source }) => !existsSync(join(root, source)));
  if (missing.length > 0) {
    throw new Error(
      `scripts/entries.mjs names sources that do not exist: ${missing.map((entry) => entry.source).join(', ')}`,
    );
  }
  const files = await bundle();
  for (const entry of entries) files.set(entry.out, stub(entry));
  files.set('package.json', '{ "type": "module" }\n');

  const staging = await mkdtemp(join(root, '.dist-'));
  try {
    for (const [name, content] of files) {
      await mkdir(dirname(join(staging, name)), { recursive: true });
      await writeFile(join(staging, name), content);
    }
    for (const { out, shebang } of entries) if (shebang !== undefined) await chmod(join(staging, out), 0o755);
    await chmod(staging, 0o755);
    await rm(join(root, 'dist'), { recursive: true, force: true });
    await rename(staging, join(root, 'dist'));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return files;
}

process.chdir(root);
const started = performance.now();
const files = await build().catch((error) => {
  // Not the stack: ncc is one minified line of megabytes, and Node would print that line first.
  console.error(`dist/ was not built: ${error.message}`);
  process.exit(1);
});
const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`dist/: ${files.size} files, ${(bytes / 1e6).toFixed(2)} MB, built in ${seconds} s`);
