import type { Problem } from '@failback/runbook';

/** Makes a problem of one host, which it names. */
export type MakeProblem = (code: string, message: string, mend: string) => Problem;
