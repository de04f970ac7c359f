export type {
  Attachment,
  AttachmentListener,
  HostConnection,
  RunOptions,
  RunResult,
  Script,
} from './connection.ts';
export { CONNECTION_LIMITS, type ConnectionLimits } from './connection-limits.ts';
export { quote, setArguments } from './quote.ts';
export { REDACTED, type Redact, redactor } from './redact.ts';
export { connectHost } from './ssh/connect-host.ts';
export type { Credentials } from './ssh/private-key.ts';
