import { dirname } from 'node:path';
import { summaryLines } from '@failback/record';
import { type ActEnd, type Cast, runAction, verified } from './act.ts';
import { writeDrillReport } from './drill-report.ts';
import { BROKEN_RELEASE, GOOD_RELEASE } from './shop-origin.ts';

/** A broken release goes out under live requests, its smoke check fails, and the built action brings the good one back. */
export async function firstAct(cast: Cast, out: string): Promise<ActEnd> {
  const { stage, print } = cast;
  print(`Act 1. A broken release is rolled back.`);
  await stage.deploy(GOOD_RELEASE);
  const good = await verified(cast, GOOD_RELEASE);
  print(
    `  ${GOOD_RELEASE} is deployed; verify-health says ${good.outputs.decision ?? 'nothing'}, so the ledger calls it good.`,
  );
  stage.clients.start();
  const smoke = await stage.deploy(BROKEN_RELEASE);
  print(
    `  ${BROKEN_RELEASE} is deployed under live requests. Smoke check: ${smoke.passed ? 'passed' : smoke.problems[0]}.`,
  );
  print('  emergency-rollback:');
  const { ended } = await runAction(cast, 'emergency-rollback', {
    reason: `the smoke check failed: ${smoke.problems[0] ?? 'no reason'}`,
    severity: 'sev1',
    signals: 'app-down',
  });
  const end = await ended;
  const seen = await stage.smoke(GOOD_RELEASE);
  const clients = await stage.clients.stop();
  const report = end.outputs.report ?? '';
  if (report === '') {
    return { proved: false, summary: ['Act 1: emergency-rollback wrote no report. Its log:', ...end.log.split('\n')] };
  }
  const { timeline } = writeDrillReport(dirname(report), out, clients);
  const proved = end.code === 0 && end.outputs.decision === 'rolled-back' && seen.passed;
  return { proved, summary: [`Act 1: ${proved ? 'recovered' : 'NOT RECOVERED'}.`, ...summaryLines(timeline)] };
}
