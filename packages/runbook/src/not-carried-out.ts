import { unmeasured, unmeasuredSource } from './resolve-health.ts';
import type { EnvironmentSection } from './schema/file.ts';
import type { CheckSection } from './schema/health.ts';
import type { NotCarriedOut } from './words/index.ts';

/** Place of a section's key in the file, wherever the section stands. */
type Where = (head: string, ...rest: (string | number)[]) => string;

/** What the file declares and this version does not do: one sentence each, and whether a plan can be made without it. */
export function notCarriedOut(
  environment: Omit<EnvironmentSection, 'hosts'>,
  hosts: EnvironmentSection['hosts'],
  where: Where,
): NotCarriedOut[] {
  const { release, services, flags, migrations, data, monitoring, health, procedures, notify, after } = environment;
  const found: NotCarriedOut[] = [];
  const note = (scope: NotCarriedOut['scope'], path: readonly [string, ...string[]], why: string) => {
    const key = path.join('.');
    found.push({ key, where: where(...path), sentence: `${key} is not carried out by this version: ${why}.`, scope });
  };
  const has = (value: unknown) => value !== undefined;

  const coloured = Object.entries(hosts).find(([, host]) => has(host.colour));
  if (coloured) note('plan', ['hosts', coloured[0], 'colour'], 'it does not switch between the sides of a pair');
  if (has(after)) note('plan', ['after'], 'it does not look whether the release passed there first');
  if (release?.strategy === 'blue-green' || release?.strategy === 'container') {
    note('plan', ['release', 'strategy'], `it rolls back git-tag and symlink, not ${release.strategy}`);
  }
  if (has(services?.horizon)) note('plan', ['services', 'horizon'], 'it does not pause Horizon');
  if (has(services?.octane)) note('plan', ['services', 'octane'], 'it does not switch Octane');
  if (has(flags)) note('plan', ['flags'], 'it does not switch feature flags');
  if (migrations?.['on-rollback'] === 'down') {
    note('plan', ['migrations', 'on-rollback'], 'it does not reverse migrations; keep and ask are carried out');
  }
  if (has(migrations?.['contract-after'])) {
    note('part', ['migrations', 'contract-after'], 'the age of a release is not looked at');
  }
  if (has(migrations?.compatible)) {
    note('part', ['migrations', 'compatible'], 'the label is not read, so migrations.on-rollback alone decides');
  }
  if (has(data?.backups?.copies)) {
    note('part', ['data', 'backups', 'copies'], 'backups stay in their directory and are copied nowhere else');
  }
  if (has(data?.backups?.['prove-on'])) {
    note('part', ['data', 'backups', 'prove-on'], 'a backup is checked, and not restored as a proof');
  }
  if (has(data?.mysql?.replica)) note('part', ['data', 'mysql', 'replica'], 'no replica is looked at or promoted');
  if (has(data?.assets)) note('part', ['data', 'assets'], 'uploaded files are neither copied nor changed');
  if (has(monitoring?.prometheus)) note('part', ['monitoring', 'prometheus'], 'Prometheus is not asked');
  if (has(monitoring?.datadog)) note('part', ['monitoring', 'datadog'], 'Datadog is not asked');
  found.push(...checksNotCarriedOut(health, where));
  if (has(procedures?.standard)) note('part', ['procedures', 'standard'], 'only emergency can be asked for');
  if (has(procedures?.database)) note('part', ['procedures', 'database'], 'only emergency can be asked for');
  if (has(procedures?.['full-system'])) note('part', ['procedures', 'full-system'], 'only emergency can be asked for');
  if (has(notify?.jira)) note('part', ['notify', 'jira'], 'no issue in Jira is changed');
  return found;
}

/** In the gate such a check could never become healthy, so nothing could ever reopen. */
function checksNotCarriedOut(health: EnvironmentSection['health'], where: Where): NotCarriedOut[] {
  const { for: _, ...watched } = health?.watch ?? { for: 0 };
  const ofPart = (part: 'gate' | 'watch', checks: Readonly<Record<string, CheckSection>>) =>
    Object.entries(checks).flatMap(([name, check]): NotCarriedOut[] => {
      const key = `health.${part}.${name}`;
      const at = { key, where: where('health', part, name), scope: part === 'gate' ? 'plan' : 'part' } as const;
      if ('http' in check) {
        if (check.on === undefined) return [];
        const sentence = `${key}.on is not carried out by this version: it does not know the sides of a pair.`;
        return [{ ...at, key: `${key}.on`, where: where('health', part, name, 'on'), sentence, scope: 'plan' }];
      }
      if ('command' in check || 'unit' in check) return [];
      return [{ ...at, sentence: unmeasured(key, unmeasuredSource(check)) }];
    });
  return [...ofPart('gate', health?.gate ?? {}), ...ofPart('watch', watched as Record<string, CheckSection>)];
}
