export { SNAPSHOT_KINDS, STORES } from '@failback/data';
export { backup } from './backup.ts';
export { publicBackup } from './public-backup.ts';
export type { BackupEnd, BackupRequest } from './request.ts';
export { SNAPSHOT_HEAD, sizeText, snapshotRows } from './snapshot-rows.ts';
