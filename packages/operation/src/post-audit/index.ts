export { postAudit } from './post-audit.ts';
export { publishMode } from './publish-mode.ts';
export type { PostAuditEnd, PostAuditRequest, Publish } from './request.ts';
export { writePostAudit } from './write-files.ts';
