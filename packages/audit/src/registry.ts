import { approvals } from './checks/approvals.ts';
import { backupRoom } from './checks/backup-room.ts';
import type { Check } from './checks/check.ts';
import { claimFree } from './checks/claim-free.ts';
import { databaseSchema } from './checks/database-schema.ts';
import { dependencyReview } from './checks/dependency-review.ts';
import { environmentNotFrozen } from './checks/environment-not-frozen.ts';
import { freeDisk } from './checks/free-disk.ts';
import { freezeNotShared } from './checks/freeze-not-shared.ts';
import { hostTools } from './checks/host-tools.ts';
import { hostsReachable } from './checks/hosts-reachable.ts';
import { journalReadable } from './checks/journal-readable.ts';
import { ledgerReadable } from './checks/ledger-readable.ts';
import { maintenanceView } from './checks/maintenance-view.ts';
import { planNotices } from './checks/plan-notices.ts';
import { planPossible } from './checks/plan-possible.ts';
import { recoveryEntry } from './checks/recovery-entry.ts';
import { recoveryTime } from './checks/recovery-time.ts';
import { rehearsal } from './checks/rehearsal.ts';
import { releaseNotQuarantined } from './checks/release-not-quarantined.ts';
import { releasePath } from './checks/release-path.ts';
import { requiredVersions } from './checks/required-versions.ts';
import { runbookCarriedOut } from './checks/runbook-carried-out.ts';
import { runbookReviewed } from './checks/runbook-reviewed.ts';
import { runbookValid } from './checks/runbook-valid.ts';
import { runnerTools } from './checks/runner-tools.ts';
import { stateDirectory } from './checks/state-directory.ts';
import { stateReadable } from './checks/state-readable.ts';
import { sudoRules } from './checks/sudo-rules.ts';
import { survivesLogout } from './checks/survives-logout.ts';
import { targetComplete } from './checks/target-complete.ts';
import { targetKnown } from './checks/target-known.ts';
import { unitsKnown } from './checks/units-known.ts';
import { workflowsPinned } from './checks/workflows-pinned.ts';

/** The checks that tell problems of the plan, each in its own place. */
const TELLING = [
  hostTools,
  stateDirectory,
  releasePath,
  sudoRules,
  unitsKnown,
  survivesLogout,
  recoveryEntry,
  claimFree,
  freeDisk,
  targetComplete,
] as const;

/** Every check, in the order in which findings of one rank are shown: the release, the way back, the hosts, the rest. */
export const CHECKS: readonly Check[] = [
  runbookValid,
  runbookCarriedOut,
  runbookReviewed,
  workflowsPinned,
  freezeNotShared,
  releaseNotQuarantined,
  environmentNotFrozen,
  targetKnown,
  ledgerReadable,
  hostsReachable,
  requiredVersions,
  ...TELLING,
  planPossible(TELLING.flatMap(({ codes }) => codes)),
  rehearsal,
  recoveryTime,
  planNotices,
  maintenanceView,
  backupRoom,
  databaseSchema,
  stateReadable,
  journalReadable,
  approvals,
  runnerTools,
  dependencyReview,
];
