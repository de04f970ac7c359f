import { expect, it } from 'vitest';
import { production } from '../../runbook/test/small-runbook.ts';
import { COMMIT, healthy, INCIDENT, LARAVEL } from '../test/facts.ts';
import { describePlan } from './describe-plan.ts';
import { planEmergency } from './plan-emergency.ts';

it('reads as a person would tell it', () => {
  const answer = planEmergency({
    environment: production(LARAVEL),
    incident: { ...INCIDENT, reason: 'checkout\u001b[31m fails' },
    facts: [healthy('app1'), healthy('app2')],
    target: { release: 'v1', commit: COMMIT.v1 },
    from: { release: 'v2', commit: COMMIT.v2 },
    operation: 'op-1',
    without: [],
    scenario: null,
  });
  expect(answer.ok && describePlan(answer.plan)).toMatchInlineSnapshot(`
    "Roll back shop in production: v2 (222222222222) → v1 (111111111111)

      procedure   emergency, within 5 min
      hosts       app2 (control), app1
      reason      checkout [31m fails
      alone       a host without its controller for 15 s goes on by itself: back before the decision, forward after it
      operation   op-1

    Know this:
      ! No alert is declared: a host that needs a person can only say so to whoever looks.

    prepare
      prepare.fetch              Have v1 in the checkout, at the commit that was proved (at most 1 min)
      prepare.build              Build v1 beside the live release (at most 4 min)
      prepare.boot               Boot v1 once, beside the live release (at most 30 s)
      prepare.manifest           Note what v1 consists of (at most 1 min)
      prepare.probe              Place a probe file that answers with the release (at most 20 s)

    quiesce
      quiesce.maintenance        Close the site (at most 30 s)
      quiesce.workers            Stop 2 workers after the jobs in their hands [app2] (at most 50 s)

    revert
      revert.checkout            Check out v1 (at most 1 min)
      revert.probe               Let the probe file answer v1 (at most 20 s)

    refresh
      refresh.config             Rebuild the config cache (at most 30 s; a failure is only noted)
      refresh.route              Rebuild the route cache (at most 30 s; a failure is only noted)
      refresh.view               Rebuild the view cache (at most 30 s; a failure is only noted)
      refresh.event              Rebuild the event cache (at most 30 s; a failure is only noted)
      refresh.application-cache  Clear the application cache, where it is provably apart from the queues (at most 30 s; a failure is only noted)

    restart
      restart.php                Restart php8.4-fpm (at most 1 min)
      restart.workers            Start the workers that ran, each by its name [app2] (at most 1 min)

    verify
      verify.tree                See that the checkout is whole at v1 (at most 1 min)
      verify.served              Prove that v1 is served, 3 times, through maintenance (at most 55 s)
      verify.gate                Check health through maintenance (at most 2 min 15 s)
      verify.workers             See that the workers still run [app2] (at most 20 s)

    reopen
      reopen.open                Open the site (at most 30 s)
      reopen.served              Prove that v1 is served, 3 times, as a client (at most 55 s)
      reopen.gate                Check health as a client (at most 2 min 15 s)

    record
      record.quarantine          Put v2 under quarantine [app2] (at most 15 s; a failure is only noted)
      record.tidy                Remove the probe file and the build tree (at most 1 min; a failure is only noted)
    "
  `);
});
