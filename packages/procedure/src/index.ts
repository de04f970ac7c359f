export { chooseTarget, type TargetChoice, type TargetQuestion } from './choose-target.ts';
export { describePlan } from './describe-plan.ts';
export { carriesRelease, handledUnits } from './host-duties.ts';
export { ledgerStanding } from './ledger-standing.ts';
export { type EmergencyQuestion, type PlanAnswer, planEmergency } from './plan-emergency.ts';
export { type ReleasePlace, releaseManifest } from './release-manifest.ts';
export { runbookProblems } from './runbook-problems.ts';
export { shellScripts as stepScripts } from './shell.generated.ts';
export { unfitHosts } from './unfit-hosts.ts';
