export { note, type OperationContext } from './context.ts';
export type { RollbackEnd } from './end.ts';
export { follow } from './follow.ts';
export { readEnvironment, readRunbook } from './read-runbook.ts';
export { openRecordFolder, type RecordFolder, type RecordReports } from './record-folder.ts';
export type { RollbackRequest } from './request.ts';
export { type Approve, rollback } from './rollback.ts';
export { systemContext } from './system-context.ts';
export { type VerifyEnd, type VerifyRequest, verify } from './verify.ts';
