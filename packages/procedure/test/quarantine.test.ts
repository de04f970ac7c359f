import { appendFileSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { quarantine } from '../src/record-steps.ts';
import { SHELLS, StepBed } from './step-bed.ts';

const beds: StepBed[] = [];
afterEach(() => {
  for (const bed of beds.splice(0)) bed.remove();
});

const REASON = 'it said "500" & $(id)\n\u0000time\u0000 ü';
const { args } = quarantine({ release: 'v2', commit: 'b'.repeat(40) }, { release: 'v1', commit: null }, 'op-1', {
  severity: null,
  signals: [],
  reason: REASON,
  actor: "o'neil",
  override: null,
});

function host(shell: string) {
  const bed = new StepBed(shell);
  beds.push(bed);
  const ledger = join(bed.place, 'ledger.jsonl');
  return { bed, ledger, lines: () => readFileSync(ledger, 'utf8').trimEnd().split('\n') };
}

describe.each(SHELLS)('under %s', (shell) => {
  it('adds one line that is JSON, however often it is asked', async () => {
    const { bed, lines } = host(shell);
    expect((await bed.run('mark-bad', 'probe', args)).status).toBe(1);
    await bed.succeed('mark-bad', 'do', args);
    await bed.succeed('mark-bad', 'do', args);
    await bed.succeed('mark-bad', 'probe', args);
    expect(lines()).toHaveLength(1);
    expect(JSON.parse(lines()[0] ?? '')).toEqual({
      schema_version: 1,
      release: 'v2',
      commit: 'b'.repeat(40),
      mark: 'bad',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      operation: 'op-1',
      by: "o'neil",
      reason: `rolled back to v1: ${REASON}`,
    });
  });

  it('writes nothing beside another writer', async () => {
    const { bed, ledger } = host(shell);
    const flock = bed.script('flock', '#!/bin/sh\nexit 1\n');
    const run = await bed.run('mark-bad', 'do', args, dirname(flock));
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('somebody holds');
    expect(() => readFileSync(ledger)).toThrow();
  });

  it('begins a line of its own after one that was torn', async () => {
    const { bed, ledger, lines } = host(shell);
    appendFileSync(ledger, '{"schema_version":1,"rel');
    await bed.succeed('mark-bad', 'do', args);
    expect(lines()).toHaveLength(2);
    expect(JSON.parse(lines()[1] ?? '').release).toBe('v2');
  });

  it('writes nothing in a dry run', async () => {
    const { bed, ledger } = host(shell);
    const said = await bed.succeed('mark-bad', 'dry', args);
    expect(said.stdout).toContain('"release":"v2"');
    expect(() => readFileSync(ledger)).toThrow();
  });
});
