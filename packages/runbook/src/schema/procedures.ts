import type { z } from 'zod';
import { duration } from './durations.ts';
import { section } from './section.ts';
import { line } from './texts.ts';

const budget = duration('Time the whole procedure may take.', { least: '1s' });
const approval = line('GitHub environment whose reviewers must approve.', 'the name of a GitHub environment', 255);
const approveWithin = duration('How long the request for approval stands.', { least: '1s' }).optional();

export const proceduresSection = section('The procedures of the team, each with its time budget.', {
  emergency: section('Back to the last good release at once; never touches data and needs no approval.', { budget }),
  standard: section('A planned rollback with a snapshot first.', {
    budget,
    approval: approval.optional(),
    'approve-within': approveWithin,
  }).optional(),
  database: section('A rollback that restores data.', { budget, approval, 'approve-within': approveWithin }).optional(),
  'full-system': section('Release, data and everything beside them.', {
    budget,
    approval,
    'approve-within': approveWithin,
  }).optional(),
});

export type ProceduresSection = z.output<typeof proceduresSection>;
