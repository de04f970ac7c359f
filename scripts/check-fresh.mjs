// Rebuilds committed output and fails when git then sees a difference. Argument: dist | generated.
import { execFileSync, spawnSync } from 'node:child_process';
import { root } from './root.mjs';

const kinds = {
  dist: { script: 'build', paths: ['dist'] },
  generated: {
    script: 'generate',
    paths: ['schema', 'actions', '.github', 'examples', 'docs', ':(glob)packages/*/src/*.generated.ts'],
  },
};

const kind = kinds[process.argv[2]];
if (kind === undefined) {
  console.error(`usage: node scripts/check-fresh.mjs ${Object.keys(kinds).join(' | ')}`);
  process.exit(2);
}

const rebuilt = spawnSync(process.execPath, [`scripts/${kind.script}.mjs`], { cwd: root, stdio: 'inherit' });
if (rebuilt.status !== 0) process.exit(1);

const git = (...args) => execFileSync('git', [...args, '--', ...kind.paths], { cwd: root, encoding: 'utf8' });
const changed = git('status', '--porcelain', '--untracked-files=all');
if (changed !== '') {
  console.error(`Not what its source makes:\n${changed}Mend: npm run ${kind.script}, then commit the result.`);
  process.exit(1);
}
const count = git('ls-files').split('\n').filter(Boolean).length;
if (count === 0) {
  console.error(
    `Nothing is committed below ${kind.paths.join(', ')}. Mend: npm run ${kind.script}, then commit the result.`,
  );
  process.exit(1);
}
console.log(`${process.argv[2]}: ${count} committed files are what their source makes`);
