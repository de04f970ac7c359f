/**
 * The programs of dist/. Each has a stub at `out` that asks the shared bundle for the entry `name`.
 * `source` is relative to the root; a shebang makes the stub executable.
 */
export const entries = [
  { name: 'emergency-rollback', source: 'actions/emergency-rollback/main.ts', out: 'emergency-rollback/index.js' },
  { name: 'emergency-rollback-post', source: 'actions/emergency-rollback/post.ts', out: 'emergency-rollback/post.js' },
  { name: 'root', source: 'actions/root/main.ts', out: 'root/index.js' },
  { name: 'root-post', source: 'actions/root/post.ts', out: 'root/post.js' },
  { name: 'verify-health', source: 'actions/verify-health/main.ts', out: 'verify-health/index.js' },
  { name: 'post-rollback-audit', source: 'actions/post-rollback-audit/main.ts', out: 'post-rollback-audit/index.js' },
  { name: 'backup-snapshot', source: 'actions/backup-snapshot/main.ts', out: 'backup-snapshot/index.js' },
  { name: 'preflight-audit', source: 'actions/preflight-audit/main.ts', out: 'preflight-audit/index.js' },
  { name: 'cli', source: 'packages/cli/src/main.ts', out: 'cli/index.js', shebang: '#!/usr/bin/env node' },
];
