// Writes every generated file from its one source. Run through `npm run generate`; `npm run check:generated` proves freshness.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { dirname, join } from 'node:path';
import { embeddedShell } from './embed-shell.mjs';
import { embeddedTemplates } from './embed-templates.mjs';
import { root } from './root.mjs';
import { workflowCopies } from './workflow-copies.mjs';

register('./typescript-hooks.mjs', import.meta.url);

// First, because the TypeScript that writes the other files may import the embedded scripts.
write(embeddedShell());
write(workflowCopies());
write(embeddedTemplates());
const { actionFiles } = await import('./action-files.ts');
write(actionFiles());
const { failbackJsonSchemaText } = await import('../packages/runbook/src/index.ts');
write([['schema/failback.schema.json', failbackJsonSchemaText()]]);
const { runbookReference } = await import('./runbook-reference.ts');
write([['docs/runbook.md', runbookReference()]]);

function write(files) {
  for (const [name, content] of files) {
    const path = join(root, name);
    if (existsSync(path) && readFileSync(path, 'utf8') === content) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(`wrote ${name}`);
  }
}
