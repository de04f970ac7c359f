import type { Environment } from '@failback/runbook';
import type { OperationContext } from '../context.ts';
import type { KeptRecords } from '../kept-record.ts';
import type { Survey } from '../survey-hosts.ts';
import type { PostAuditRequest } from './request.ts';

/** One audit, once it is known what is audited. */
export interface AuditRun {
  readonly environment: Environment;
  readonly request: PostAuditRequest;
  readonly context: OperationContext;
  readonly survey: Survey;
  /** Null: the control host could not be asked. */
  readonly kept: KeptRecords | null;
  readonly operation: string;
}
