export { type AbandonRequest, abandon } from './abandon.ts';
export { auditNews, type IncompleteAudit } from './audit-news.ts';
export {
  type BackupEnd,
  type BackupRequest,
  backup,
  publicBackup,
  SNAPSHOT_HEAD,
  SNAPSHOT_KINDS,
  STORES,
  sizeText,
  snapshotRows,
} from './backup/index.ts';
export { checkoutOf } from './checkout-of.ts';
export { note, type OperationContext } from './context.ts';
export type { RollbackEnd } from './end.ts';
export { follow } from './follow.ts';
export { type Keeping, type KeptFile, type KeptRecords, keepRecord, readKeptRecord } from './kept-record.ts';
export { type LedgerView, type MarkEnd, type MarkRequest, markRelease, readLedger } from './ledger.ts';
export { messageProblems } from './message-problems.ts';
export { endNews, startNews, type Telling } from './news.ts';
export { withoutProblems } from './open-fleet.ts';
export { ownCommand } from './own-command.ts';
export {
  type PostAuditEnd,
  type PostAuditRequest,
  type Publish,
  postAudit,
  publishMode,
  writePostAudit,
} from './post-audit/index.ts';
export {
  baselinePlace,
  baselinesText,
  copyBaselines,
  type PreflightContext,
  type PreflightEnd,
  type PreflightQuestion,
  preflight,
  preflightJson,
  publicPreflight,
  type ReadRunbook,
  readRunbookWhole,
  systemRunTool,
} from './preflight/index.ts';
export { publicKnowledge, withheldBecause } from './public-knowledge.ts';
export { type PublishedRecord, publishRecord } from './publish-record.ts';
export { readEnvironment, readRunbook, runbookText } from './read-runbook.ts';
export { openRecordFolder, type Readers, type RecordFolder, type RecordReports } from './record-folder.ts';
export type { RollbackRequest } from './request.ts';
export { type ResumeRequest, resume } from './resume.ts';
export { type Approve, rollback } from './rollback.ts';
export { type EnvironmentStatus, type HostStatus, type LedgerSummary, status } from './status.ts';
export { systemContext } from './system-context.ts';
export { type HeldHost, type UnlockEnd, type UnlockRequest, unknownHostProblems, unlock } from './unlock.ts';
export { type VerifyEnd, type VerifyRequest, verify } from './verify.ts';
export { problemsWithoutWords, withoutWords } from './without-words.ts';
