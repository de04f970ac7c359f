import { describe, expect, test } from 'vitest';
import { granted, needed, strongest } from './needed-permissions.ts';
import { calledWorkflow, type Job, type Workflow, workflows } from './workflow-file.ts';

const jobsOf = ({ jobs }: Workflow): readonly Job[] => Object.values(jobs);

const ownJobs = workflows.flatMap((workflow) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ path: workflow.path, name, job, workflow })),
);

test.each(ownJobs.filter(({ job }) => job.uses === undefined))(
  '$path, $name: has the permissions that it needs',
  ({ job }) => {
    expect(strongest(granted(job))).toEqual(needed(job));
  },
);

describe.each(ownJobs.filter(({ job }) => job.uses !== undefined))('$path, $name', ({ job, workflow }) => {
  const called = calledWorkflow(workflow, job);
  if (called === null) throw new Error(`${job.uses} is not found`);

  test('grants the called workflow what the jobs in there ask for, together', () => {
    expect([...granted(job)].sort()).toEqual(strongest(jobsOf(called).flatMap(granted)));
  });

  test('gives the called workflow inputs that it has, and every required one', () => {
    const inputs = called.on.workflow_call?.inputs ?? {};
    const required = Object.keys(inputs).filter((name) => inputs[name]?.required === true);
    const given = Object.keys(job.with ?? {});
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(given));
    expect(given).toEqual(expect.arrayContaining(required));
  });
});
