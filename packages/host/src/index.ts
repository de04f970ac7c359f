export { type AdoptWish, adoptPlan } from './adopt.ts';
export { badAnswer } from './answer-line.ts';
export type { StepScripts } from './bundle.ts';
export { systemClock } from './clock.ts';
export type {
  Attachment,
  AttachmentListener,
  HostConnection,
  RunOptions,
  RunResult,
  Script,
} from './connection.ts';
export { CONNECTION_LIMITS, type ConnectionLimits } from './connection-limits.ts';
export { markConverged } from './converged.ts';
export { type DryStep, dryRunOn } from './dry-run.ts';
export { type ExecutionEffects, type ExecutionResult, executePlan } from './execute.ts';
export type { FactsRequest } from './facts-request.ts';
export { fleetStatus } from './fleet-status.ts';
export { parseHostEvent } from './host-event.ts';
export { type HostLines, hostLines } from './host-lines.ts';
export { markLedger } from './ledger.ts';
export type { HostSurvey } from './parse-facts.ts';
export { environmentFolder } from './paths.ts';
export { canonicalJson, planDigest } from './plan-json.ts';
export { quote, setArguments } from './quote.ts';
export { readFacts } from './read-facts.ts';
export { readPlan } from './read-plan.ts';
export { REDACTED, type Redact, redactor } from './redact.ts';
export { connectHost } from './ssh/connect-host.ts';
export { keyscanLines } from './ssh/endpoint.ts';
export type { Credentials } from './ssh/private-key.ts';
export type { OperationStatus } from './status.ts';
export { engineScript } from './stdin-script.ts';
export { readStepOutput, type StepPart } from './step-output.ts';
export { type UnlockAnswer, unlockHost } from './unlock.ts';
export { watchPlan } from './watch-plan.ts';
