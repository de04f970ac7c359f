// Takes from GitHub's own OpenAPI description what the stand-in for GitHub needs, and writes it to
// test/bed/github/description.generated.json. The package is 400 MB unpacked, so it is fetched for this and is no dependency.
// `npm run github-description` writes; with `-- --check` it fails when the committed file is not what the package says.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';

const packed = '@octokit/openapi';
const version = '23.0.2';
const file = 'generated/api.github.com.json';
/** Of `file` in that version. */
const sha256 = '829b4bebb19a53133289f7b0bc819f4f1118115821db2ca9f25e9ee995a7da2a';
const committed = join(root, 'test/bed/github/description.generated.json');

const repository = '/repos/{owner}/{repo}';
/** What failback asks of GitHub, and what stands beside it in a test. */
const operations = [
  ['get', ''],
  ['get', '/environments/{environment_name}'],
  ['get', '/actions/runs/{run_id}'],
  ['get', '/actions/runs/{run_id}/approvals'],
  ['get', '/actions/runs/{run_id}/pending_deployments'],
  ['post', '/actions/runs/{run_id}/cancel'],
  ['post', '/actions/runs/{run_id}/force-cancel'],
  ['get', '/actions/workflows/{workflow_id}'],
  ['put', '/actions/workflows/{workflow_id}/enable'],
  ['put', '/actions/workflows/{workflow_id}/disable'],
  ['get', '/actions/workflows/{workflow_id}/runs'],
  ['post', '/actions/workflows/{workflow_id}/dispatches'],
  ['get', '/git/ref/{ref}'],
  ['get', '/git/matching-refs/{ref}'],
  ['post', '/git/refs'],
  ['patch', '/git/refs/{ref}'],
  ['delete', '/git/refs/{ref}'],
  ['post', '/git/trees'],
  ['post', '/git/commits'],
  ['get', '/git/commits/{commit_sha}'],
  ['post', '/issues'],
  ['get', '/deployments'],
  ['post', '/deployments'],
  ['get', '/deployments/{deployment_id}/statuses'],
  ['post', '/deployments/{deployment_id}/statuses'],
  ['put', '/environments/{environment_name}'],
  ['get', '/environments/{environment_name}/deployment-branch-policies'],
  ['post', '/environments/{environment_name}/deployment-branch-policies'],
  ['get', '/environments/{environment_name}/variables/{name}'],
  ['post', '/environments/{environment_name}/variables'],
  ['get', '/rulesets'],
  ['post', '/rulesets'],
].map(([method, rest]) => [method, `${repository}${rest}`]);
/** Who approves is named there. */
operations.push(['get', '/users/{username}'], ['get', '/orgs/{org}/teams/{team_slug}']);

const written = `${JSON.stringify(extract(source()), null, 1)}\n`;
if (process.argv.includes('--check')) {
  if (written !== readFileSync(committed, 'utf8')) {
    console.error(`${committed} is not what ${packed}@${version} says. Mend: npm run github-description`);
    process.exit(1);
  }
  console.log(`${operations.length} operations are described as ${packed}@${version} describes them`);
} else {
  writeFileSync(committed, written);
  console.log(`wrote ${committed} (${Math.round(written.length / 1024)} KiB)`);
}

/** The whole description, fetched and proved to be the one that was looked at. */
function source() {
  const folder = mkdtempSync(join(tmpdir(), 'failback-openapi-'));
  try {
    const quiet = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] };
    execFileSync('npm', ['pack', `${packed}@${version}`, '--ignore-scripts', '--silent'], quiet);
    const [archive] = readdirSync(folder);
    execFileSync('tar', ['-xzf', archive, `package/${file}`], quiet);
    const text = readFileSync(join(folder, 'package', file));
    const found = createHash('sha256').update(text).digest('hex');
    if (found !== sha256) throw new Error(`${packed}@${version} ${file}: sha256 ${found}, expected ${sha256}`);
    return JSON.parse(text.toString('utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The operations, and whatever they refer to, directly or not. */
function extract(whole) {
  const paths = {};
  for (const [method, path] of operations) {
    const operation = whole.paths[path]?.[method];
    if (operation === undefined) throw new Error(`${method} ${path} is not in the description`);
    paths[path] = { ...paths[path], [method]: bare(operation) };
  }
  const components = {};
  for (const reference of references(paths, whole)) {
    const [, , kind, name] = reference.split('/');
    components[kind] = { ...components[kind], [name]: bare(whole.components[kind][name]) };
  }
  return {
    openapi: whole.openapi,
    info: {
      title: "What failback uses of GitHub's REST API",
      version: whole.info.version,
      license: whole.info.license,
      'x-source': { package: packed, version, file, sha256 },
      'x-written-by': 'npm run github-description',
    },
    paths,
    components: Object.fromEntries(Object.entries(components).map(([kind, all]) => [kind, sorted(all)])),
  };
}

/** Every `$ref` below, and below what it names. */
function references(start, whole) {
  const found = new Set();
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    for (const [key, value] of Object.entries(node)) {
      if (key !== '$ref' || typeof value !== 'string' || found.has(value)) visit(value);
      else {
        found.add(value);
        const [, , kind, name] = value.split('/');
        visit(bare(whole.components[kind][name]));
      }
    }
  };
  visit(start);
  return [...found].sort();
}

/** Without its prose: what is for people to read has no part in checking. A property may be called `description`. */
function bare(node, names = false) {
  if (Array.isArray(node)) return node.map((item) => bare(item));
  if (node === null || typeof node !== 'object') return node;
  const prose = [
    'description',
    'externalDocs',
    'summary',
    'tags',
    'x-github',
    'x-octokit',
    'x-github-breaking-changes',
  ];
  const kept = Object.entries(node).filter(([key]) => names || !prose.includes(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === 'value' && !names ? value : bare(value, key === 'properties' && !names)]),
  );
}

function sorted(all) {
  return Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
}
