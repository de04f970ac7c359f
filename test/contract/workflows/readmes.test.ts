import { readdirSync, readFileSync } from 'node:fs';
import { INPUTS } from '@failback/action';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { granted, needed, strongest } from './needed-permissions.ts';
import { type Job, ownAction, workflows } from './workflow-file.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const usesOf = (text: string) => [...text.matchAll(/uses: (\S+(?: # v[\d.]+)?)$/gm)].map(([, use = '']) => use);
const pins = new Set(workflows.flatMap(({ text }) => usesOf(text)));

/** What somebody copies out of the README of an action is held to what our own workflows are held to. */
describe.each(readdirSync('actions'))('the usage of %s', (name) => {
  const readme = readFileSync(`actions/${name}/README.md`, 'utf8');
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
  const usage = parse(yaml) as { readonly permissions: unknown; readonly jobs: Readonly<Record<string, Job>> };
  const [[, job = {}] = []] = Object.entries(usage.jobs);
  const step = job.steps?.find((each) => ownAction(each) === name);

  test('is pinned as our workflows are: ours to the exact release, others to a commit', () => {
    for (const use of usesOf(yaml)) {
      if (use.startsWith('failback/')) expect(use.split('@')[1]).toBe(`v${version}`);
      else expect(pins).toContain(use);
    }
    expect(usesOf(yaml)).toHaveLength(2);
  });

  test('grants what is needed, each with its reason, and the table of requirements says the same', () => {
    expect(usage.permissions).toEqual({});
    expect(strongest(granted(job))).toEqual(needed(job));
    const reasons = yaml.match(/^ {6}[a-z-]+: (?:read|write) # to [a-z]/gm) ?? [];
    expect(reasons).toHaveLength(granted(job).length);
    const table = [...readme.matchAll(/^\| `permissions: ([a-z-]+: [a-z]+)`/gm)].map(
      ([, permission = '']) => permission,
    );
    expect(strongest(table)).toEqual(needed(job));
  });

  test('keeps no token, ends in time, holds a key only in an environment that makes no Deployment of its own', () => {
    const checkout = job.steps?.find(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkout?.with).toEqual({ 'persist-credentials': false });
    expect(job['timeout-minutes']).toBeGreaterThan(0);
    expect(job['runs-on']).toBe('ubuntu-24.04');
    expect(job.environment).toMatchObject({ name: expect.stringMatching(/^production-/), deployment: false });
  });

  test('gives inputs that there are, and every required one', () => {
    const declared = INPUTS[name as keyof typeof INPUTS];
    const given = Object.keys(step?.with ?? {});
    const required = Object.entries(declared).filter(([, input]) => input.required);
    expect(Object.keys(declared)).toEqual(expect.arrayContaining(given));
    expect(given).toEqual(expect.arrayContaining(required.map(([input]) => input)));
    expect(step?.with?.['ssh-private-key']).toBe(`\${{ secrets.${declared['ssh-private-key'].secretName} }}`);
  });
});
