import { UserError } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { checkedInputs, type RunbookReader } from '../src/checked-inputs.ts';
import { recordingRunner } from './recording-runner.ts';

const KEY =
  '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\nQyNTUxOQAAACDn\n-----END OPENSSH PRIVATE KEY-----\n';
const right = { environment: 'production', 'ssh-private-key': KEY };
const wrong = { ...right, 'dry-run': 'maybe' };

/** A runbook that has production alone; `asked`: what was looked up, in which file. */
function runbook(): { readonly asked: string[]; readonly load: () => Promise<RunbookReader> } {
  const asked: string[] = [];
  const readEnvironment = (file: string, environment: string) => {
    asked.push(`${file} ${environment}`);
    if (environment === 'production') return {};
    throw new UserError([{ code: 'unknown-environment', where: 'input environment', message: 'There is none.' }]);
  };
  return { asked, load: async () => ({ readEnvironment }) };
}

async function told(inputs: Record<string, string>, { load } = runbook()): Promise<readonly string[]> {
  try {
    await checkedInputs('verify-health', recordingRunner(inputs), { GITHUB_WORKSPACE: '/home/runner/shop' }, load);
  } catch (error) {
    if (error instanceof UserError) return error.problems.map(({ where }) => where);
    throw error;
  }
  return [];
}

describe('inputs that are wrong', () => {
  test('are told together with an environment that the runbook does not have', async () => {
    expect(await told({ ...wrong, environment: 'prodction' })).toEqual(['input dry-run', 'input environment']);
  });

  test('are told alone when the environment is there', async () => {
    expect(await told(wrong)).toEqual(['input dry-run']);
  });

  test('name the runbook that is looked into', async () => {
    const there = runbook();
    await told({ ...wrong, config: 'ops/failback.yml', environment: ' production ' }, there);
    expect(there.asked).toEqual(['/home/runner/shop/ops/failback.yml production']);
  });

  test.each([
    ['environment', { ...wrong, environment: '' }],
    ['config', { ...wrong, config: 'a\nb' }],
  ])('are told alone when %s itself is one of them', async (name, inputs) => {
    const there = runbook();
    expect(await told(inputs, there)).toContain(`input ${name}`);
    expect(there.asked).toEqual([]);
  });

  test('are told even when the runbook breaks its reader', async () => {
    const load = async () => ({ readEnvironment: () => fail() });
    expect(await told(wrong, { asked: [], load })).toEqual(['input dry-run']);
  });
});

test('inputs that are right do not wait for what reads the runbook', async () => {
  expect(await told({ ...right, environment: 'prodction' }, { asked: [], load: () => fail() })).toEqual([]);
});

function fail(): never {
  throw new Error('this is not to be asked');
}
