import { readdirSync, readFileSync } from 'node:fs';
import { validate } from '@actions/languageservice';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { calledWorkflow, readWorkflow, workflowPaths } from './workflow-file.ts';

type Document = Parameters<typeof validate>[0];
type Config = NonNullable<Parameters<typeof validate>[1]>;
type Metadata = Awaited<ReturnType<NonNullable<Config['actionsMetadataProvider']>['fetchActionMetadata']>>;

const actionFiles = ['action.yml', ...ownActions().map((name) => `actions/${name}/action.yml`)];

function ownActions(): readonly string[] {
  return ['preflight-audit', 'backup-snapshot', 'emergency-rollback', 'verify-health', 'post-rollback-audit'];
}

/** Inputs of other people's actions that are used here, as their action.yml at the pinned commit declares them. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout': ['persist-credentials', 'ref'],
  'actions/setup-node': ['node-version-file', 'package-manager-cache'],
  'actions/attest-build-provenance': ['subject-path'],
};

const config: Config = {
  actionsMetadataProvider: {
    async fetchActionMetadata({ owner, name, path }) {
      if (`${owner}/${name}` === 'failback/failback') {
        return parse(readFileSync(`${path ?? '.'}/action.yml`, 'utf8')) as Metadata;
      }
      const inputs = OTHERS[`${owner}/${name}`];
      if (inputs === undefined) return undefined;
      const declared = inputs.map((input) => [input, { description: input, required: false }] as const);
      return { name, description: name, inputs: Object.fromEntries(declared) };
    },
  },
  fileProvider: {
    async getFileContent(reference) {
      const path = 'repository' in reference ? reference.path : reference.path.replace('.github/', 'examples/');
      return { name: path, content: readFileSync(path, 'utf8') };
    },
  },
};

/** It remembers what it has parsed by address, so that each text needs one of its own. */
let documents = 0;

/** A file as an editor would hand it over, with what is asked of it. */
function documentOf(path: string, text: string): Document {
  const lines = text.split('\n');
  documents += 1;
  return {
    uri: `file:///repository-${documents}/${path}`,
    languageId: 'yaml',
    version: 1,
    lineCount: lines.length,
    getText: () => text,
    positionAt: (offset) => {
      const before = text.slice(0, offset).split('\n');
      return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    },
    offsetAt: ({ line, character }) => lines.slice(0, line).join('\n').length + (line === 0 ? 0 : 1) + character,
  } as Document;
}

async function findings(path: string, text = readFileSync(path, 'utf8')): Promise<readonly string[]> {
  const where = path.startsWith('examples/') ? `.github/workflows/${path.split('/').at(-1)}` : path;
  const found = await validate(documentOf(where, text), config);
  return found.map(({ range, message }) => `${path}:${range.start.line + 1}: ${message}`);
}

test.each([...workflowPaths, ...actionFiles])("GitHub's language service finds nothing in %s", async (path) => {
  expect(await findings(path)).toEqual([]);
});

test.each(readdirSync('actions'))(
  "GitHub's language service finds nothing in the usage of %s, as a file of its own",
  async (name) => {
    const [, usage = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(`actions/${name}/README.md`, 'utf8')) ?? [];
    expect(await findings(`examples/${name}.yml`, usage)).toEqual([]);
  },
);

test.each([
  ['an unknown key', 'runs-on: ubuntu-24.04', 'run-on: ubuntu-24.04', /run-on/],
  ['an output that no job has', 'needs.plan.outputs.approval', 'needs.plan.outputs.aproval', /aproval/],
  ['an input that the action does not have', 'plan-digest: ${{ needs', 'plan-digset: ${{ needs', /plan-digset/],
  ['a job that is not there', 'needs: [plan, approve]', 'needs: [plan, aprove]', /aprove/],
  ['an expression that does not parse', 'if: always()\n', 'if: always(\n', /Expected|Unexpected|Invalid/i],
  [
    'a required input that is not given',
    '          dry-run: true\n          environment:',
    '          dry-run: true\n          config:',
    /environment/,
  ],
])('it would find %s', async (_name, right, wrong, message) => {
  const path = '.github/workflows/rollback.yml';
  const { text } = readWorkflow(path);
  expect(text).toContain(right);
  expect((await findings(path, text.replace(right, wrong))).join('\n')).toMatch(message);
});

test('it would find an input that a called workflow does not have', async () => {
  const path = 'examples/callers/rollback.yml';
  const { text } = readWorkflow(path);
  expect((await findings(path, text.replace('      override: $', '      overide: $'))).join('\n')).toMatch(/overide/);
});

test('it reads the workflows that are called', () => {
  const callers = workflowPaths
    .map(readWorkflow)
    .flatMap((workflow) =>
      Object.values(workflow.jobs).flatMap((job) => (job.uses === undefined ? [] : [calledWorkflow(workflow, job)])),
    );
  expect(callers.map((called) => called?.path)).toEqual([
    'examples/workflows/rollback.yml',
    '.github/workflows/audit.yml',
    '.github/workflows/backup.yml',
    '.github/workflows/preflight.yml',
    '.github/workflows/rollback.yml',
  ]);
});
