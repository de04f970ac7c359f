import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './root.mjs';

/** Every script that stands in a workflow, with the place it stands at. */
export function workflowScripts() {
  return ['.github/workflows', 'examples/workflows', 'examples/callers'].flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((file) => {
      const { jobs } = parse(readFileSync(join(root, folder, file), 'utf8'));
      return Object.entries(jobs).flatMap(([job, { steps = [] }]) =>
        steps.flatMap(({ run }, step) =>
          run === undefined ? [] : [{ place: `${folder}/${file}, job ${job}, step ${step + 1}`, text: run }],
        ),
      );
    }),
  );
}
