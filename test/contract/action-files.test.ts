import { readdirSync, readFileSync } from 'node:fs';
import { type ActionName, DECISIONS, INPUTS, OUTPUTS } from '@failback/action';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { entries } from '../../scripts/entries.mjs';

interface ActionYaml {
  readonly inputs: Readonly<Record<string, { description: string; required: boolean; default?: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
  readonly runs: { using: string; main: string; post?: string };
}

const names = Object.keys(INPUTS) as ActionName[];

/** What workflows of other people depend on. A line may be added here, never changed or removed. */
const PUBLIC_NAMES = {
  'emergency-rollback': {
    inputs: [
      ['config', 'environment', 'ssh-private-key', 'ssh-passphrase', 'ssh-known-hosts', 'dry-run', 'github-token'],
      ['procedure', 'target', 'reason', 'severity', 'signals', 'scenario', 'plan-digest', 'operation-id'],
    ].flat(),
    outputs: [
      ['decision', 'reason-code', 'result', 'report', 'operation-id'],
      ['procedure', 'from-release', 'to-release', 'recovery-seconds', 'plan-digest'],
    ].flat(),
    decisions: ['rolled-back', 'planned', 'not-needed', 'fix-forward', 'undone', 'needs-human', 'refused'],
  },
  'verify-health': {
    inputs: [
      ['config', 'environment', 'ssh-private-key', 'ssh-passphrase', 'ssh-known-hosts', 'dry-run', 'github-token'],
      ['expect-release', 'watch'],
    ].flat(),
    outputs: ['decision', 'reason-code', 'result', 'report', 'operation-id', 'served-release'],
    decisions: ['healthy', 'unhealthy', 'inconclusive'],
  },
  'preflight-audit': {
    inputs: [
      ['config', 'environment', 'ssh-private-key', 'ssh-passphrase', 'ssh-known-hosts', 'dry-run', 'github-token'],
      ['mode', 'release', 'fail-on'],
    ].flat(),
    outputs: ['decision', 'reason-code', 'result', 'report', 'operation-id', 'target', 'predicted-seconds'],
    decisions: ['pass', 'warn', 'block', 'inconclusive'],
  },
  'backup-snapshot': {
    inputs: [
      ['config', 'environment', 'ssh-private-key', 'ssh-passphrase', 'ssh-known-hosts', 'dry-run', 'github-token'],
      ['kind', 'prove', 'stores'],
    ].flat(),
    outputs: ['decision', 'reason-code', 'result', 'report', 'operation-id', 'snapshot-id'],
    decisions: ['proved', 'stored', 'refused'],
  },
  'post-rollback-audit': {
    inputs: [
      ['config', 'environment', 'ssh-private-key', 'ssh-passphrase', 'ssh-known-hosts', 'dry-run', 'github-token'],
      ['operation-id', 'publish'],
    ].flat(),
    outputs: [
      ['decision', 'reason-code', 'result', 'report', 'operation-id'],
      ['drift-count', 'reattempt-allowed'],
    ].flat(),
    decisions: ['complete', 'incomplete'],
  },
  root: {
    inputs: [
      ['config', 'environment', 'ssh-private-key', 'ssh-passphrase', 'ssh-known-hosts', 'dry-run', 'github-token'],
      ['procedure', 'target', 'reason', 'severity', 'signals', 'scenario', 'plan-digest', 'operation-id', 'publish'],
    ].flat(),
    outputs: [
      ['decision', 'reason-code', 'result', 'report', 'operation-id'],
      ['procedure', 'from-release', 'to-release', 'recovery-seconds', 'plan-digest'],
    ].flat(),
    decisions: ['rolled-back', 'planned', 'not-needed', 'fix-forward', 'undone', 'needs-human', 'refused'],
  },
} as const;

test('every folder of actions/ is declared, and every declared action has its folder', () => {
  expect(readdirSync('actions').sort()).toEqual([...names].sort());
});

describe.each(names)('%s', (name) => {
  const folder = `actions/${name}`;
  // The root action is what `uses: failback/failback@v1` finds, so its file lies on top.
  const isRoot = name === 'root';
  const yaml = parse(readFileSync(isRoot ? 'action.yml' : `${folder}/action.yml`, 'utf8')) as ActionYaml;
  const readme = readFileSync(`${folder}/README.md`, 'utf8');

  test('has the public names, all of them and no others', () => {
    expect(Object.keys(INPUTS[name])).toEqual(PUBLIC_NAMES[name].inputs);
    expect(Object.keys(OUTPUTS[name])).toEqual(PUBLIC_NAMES[name].outputs);
    expect(Object.keys(DECISIONS[name])).toEqual(PUBLIC_NAMES[name].decisions);
  });

  test('action.yml declares the same inputs as the code', () => {
    const declared = Object.entries(INPUTS[name]).map(([key, input]) => [
      key,
      {
        description: input.description,
        required: input.required,
        ...(input.default === '' ? {} : { default: input.default }),
      },
    ]);
    expect(yaml.inputs).toEqual(Object.fromEntries(declared));
  });

  test('action.yml declares the same outputs as the code, with every literal of decision', () => {
    expect(yaml.outputs).toEqual(OUTPUTS[name]);
    for (const decision of Object.keys(DECISIONS[name])) {
      expect(yaml.outputs.decision?.description).toContain(`\`${decision}\``);
    }
  });

  test('a default is accepted by the parser of its own input, and a required input has none', () => {
    for (const input of Object.values(INPUTS[name])) {
      if (input.required) expect(input.default).toBe('');
      else if (input.default !== '') expect(input.parse(input.default).ok).toBe(true);
    }
  });

  test('runs on Node 24, from programs that the build makes of its own sources', () => {
    const own = entries.filter(({ source }) => source.startsWith(`${folder}/`));
    const program = (source: string): string | undefined => {
      const entry = own.find((candidate) => candidate.source === `${folder}/${source}`);
      return entry && `${isRoot ? '' : '../../'}dist/${entry.out}`;
    };
    const post = program('post.ts');
    expect(yaml.runs).toEqual({ using: 'node24', main: program('main.ts'), ...(post && { post }) });
  });

  test('the README has its sections, and a row for every input and output', () => {
    const titles = [...readme.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(titles).toEqual(['Requirements', 'Usage', 'Inputs and outputs']);
    const rows = [...readme.matchAll(/^\| `([a-z-]+)` \| (.*?) \|/gm)].map(([, key, text]) => [key, text]);
    const declared = [...Object.entries(INPUTS[name]), ...Object.entries(OUTPUTS[name])];
    expect(rows).toEqual(declared.map(([key, { description }]) => [key, description]));
  });

  test('the README uses only inputs that exist, and asks for each permission with a reason', () => {
    const [, usage = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
    const workflow = parse(usage) as { jobs: Record<string, { steps: { uses: string; with?: object }[] }> };
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    const own = steps.filter(({ uses }) => uses.includes(isRoot ? 'failback/failback@' : `/${folder}@`));
    expect(own).toHaveLength(1);
    for (const key of Object.keys(own[0]?.with ?? {})) expect(Object.keys(INPUTS[name])).toContain(key);
    for (const [, permission] of usage.matchAll(/^ {6}([a-z-]+: (?:read|write))(?! # to )/gm)) {
      expect.fail(`${permission} has no reason`);
    }
  });
});
