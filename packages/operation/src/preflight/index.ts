export { baselinePlace, baselinesText, copyBaselines } from './copy-baselines.ts';
export { preflight } from './preflight.ts';
export { preflightJson } from './preflight-json.ts';
export { publicPreflight } from './public-preflight.ts';
export type { PreflightContext, PreflightEnd, PreflightQuestion, ReadRunbook } from './question.ts';
export { readRunbookWhole } from './read-runbook-whole.ts';
export { systemRunTool } from './run-tool.ts';
