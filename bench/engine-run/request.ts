import type { Plan } from '@failback/runbook';

/** What the bundled program is told on stdin, as one JSON text. */
export interface EngineRequest {
  readonly host: { readonly address: string; readonly port: number; readonly user: string };
  readonly privateKey: string;
  readonly knownHosts: string;
  readonly plan: Plan;
  /** Step scripts as they are shipped. */
  readonly scripts: Readonly<Record<string, string>>;
}

/** What it prints, as one JSON text; milliseconds since the process began, as Node counts them. */
export interface EngineTimes {
  readonly loaded: number;
  readonly connected: number;
  readonly ended: number;
  readonly outcome: string;
  readonly reasonCode: string;
  /** Journal and controller lines with the time they were written, to see where the time goes. */
  readonly record: readonly { readonly at: string; readonly what: string }[];
}
