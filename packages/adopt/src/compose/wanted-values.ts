import type { Environment, WantedValue } from '@failback/runbook';
import type { Adoption } from '../answers/adoption.ts';
import { gateRouteOf } from '../answers/inherited-answers.ts';
import { USUAL_STATE_DIR } from '../answers/standing-of.ts';

/**
 * What the hosts of one more environment need, where it differs from what stands on top of the runbook. What the team has
 * decided there (install, budgets, approvals, who is told) is left as it is.
 */
export function wantedValues(adoption: Adoption, elder: Environment): readonly WantedValue[] {
  const { stateDir, recovery, release, php, workers, required } = adoption;
  const phpValues: readonly WantedValue[] =
    php === null
      ? [{ section: 'services', path: ['php'], value: null }]
      : [
          { section: 'services', path: ['php', 'unit'], value: php },
          { section: 'services', path: ['php', 'apply'], value: 'restart', when: 'without' },
        ];
  return [
    { section: 'state-dir', path: [], value: stateDir, otherwise: USUAL_STATE_DIR },
    { section: 'recovery', path: [], value: recovery, otherwise: 'required' },
    { section: 'release', path: ['strategy'], value: release.strategy },
    { section: 'release', path: ['path'], value: release.path },
    { section: 'release', path: ['run-as'], value: release.runAs },
    ...servedValues(adoption),
    ...phpValues,
    { section: 'services', path: ['workers'], value: orNone(workers) },
    { section: 'services', path: ['required'], value: orNone(required) },
    ...gateValues(adoption, elder),
    ...dataValues(adoption),
  ];
}

function orNone(names: readonly string[]): readonly string[] | null {
  return names.length === 0 ? null : names;
}

function servedValues({ release: { served } }: Adoption): readonly WantedValue[] {
  if (served.known === 'probe') return [];
  const [key, value, other] =
    served.kind === 'header' ? ['header', served.name, 'json'] : ['json', served.field, 'header'];
  return [
    { section: 'release', path: ['served', key], value },
    { section: 'release', path: ['served', other], value: null },
  ];
}

function gateValues({ gate }: Adoption, elder: Environment): readonly WantedValue[] {
  const known = gateRouteOf(elder);
  if (known === null || known.http === gate.http) return [];
  return [{ section: 'health', path: ['gate', known.name, 'http'], value: gate.http }];
}

/** Only for what the team has declared: a store that it does not copy elsewhere is not copied here. */
function dataValues({ data: { mysql, redis, backups } }: Adoption): readonly WantedValue[] {
  return [
    ...(mysql === null ? [] : [declared(['mysql', 'database'], mysql)]),
    ...(redis === null
      ? []
      : [declared(['redis', 'cache', 'db'], redis.cache), declared(['redis', 'queues', 'db'], redis.queues)]),
    ...(backups === null ? [] : [declared(['backups', 'directory'], backups)]),
  ];
}

function declared(path: readonly string[], value: string | number): WantedValue {
  return { section: 'data', path, value, when: 'with' };
}
