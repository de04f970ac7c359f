// Builds dist/. Byte for byte the same on Node 20 and 24 and in any directory; `npm run check:dist` relies on it.
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle, writeBundle } from './bundle.mjs';
import { entries } from './entries.mjs';
import { root } from './root.mjs';

async function build() {
  const missing = entries.filter(({ source }) => !existsSync(join(root, source)));
  if (missing.length > 0) {
    throw new Error(
      `scripts/entries.mjs names sources that do not exist: ${missing.map((entry) => entry.source).join(', ')}`,
    );
  }
  const files = await bundle(entries, '.entries.mjs');
  const staging = await mkdtemp(join(root, '.dist-'));
  try {
    await writeBundle(staging, files, entries);
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
