import { printableLine } from '@failback/runbook';
import type { AdoptedHost, Adoption } from '../answers/adoption.ts';
import { USUAL_STATE_DIR } from '../answers/standing-of.ts';
import { PINNED } from '../templates.generated.ts';
import { dataLines } from './data-lines.ts';
import { releaseLines } from './release-lines.ts';
import { yamlList, yamlText, yamlValue } from './yaml-text.ts';

/** Where editors find the schema of the file. */
export const SCHEMA_LINE = `# yaml-language-server: $schema=https://raw.githubusercontent.com/failback/failback/${PINNED}/schema/failback.schema.json`;

/** The runbook as a person would have written it: what was seen, and beside it where somebody should look once. */
export function composeRunbook(adoption: Adoption, today: string): string {
  return [
    SCHEMA_LINE,
    `# Written by \`failback init\` from what ${adoption.hosts.map(({ address }) => address).join(', ')} said on ${today}. LOOK marks what to read once.`,
    ...adoption.notes.map((note) => `# LOOK: ${printableLine(note, 1000)}`),
    'version: 1',
    `app: ${yamlText(adoption.app)}`,
    `stack: ${adoption.stack}`,
    ...environmentLines(adoption),
    ...standingLines(adoption),
    ...releaseLines(adoption),
    ...serviceLines(adoption),
    ...maintenanceLines(adoption),
    ...migrationLines(adoption),
    ...dataLines(adoption),
    ...healthLines(adoption),
    'procedures:',
    '  emergency: { budget: 5m }              # LOOK: how long may the site be down?',
    'freeze: { workflow: deploy.yml }         # LOOK: your deploy workflow; it is disabled while a rollback runs',
    '# notify:                                # LOOK: who is told when a rollback starts, ends or fails',
    "#   slack: { channel: '#incidents', token: { env: SLACK_TOKEN } }",
    '#   templates: .github/failback/templates',
    ...requiresLines(adoption),
    `review: { date: ${yamlText(today)}, every: 90d }`,
    '',
  ].join('\n');
}

function environmentLines(adoption: Adoption): readonly string[] {
  const own = environmentBody(adoption).map((line) => `    ${line}`);
  return ['environments:', `  ${yamlText(adoption.environment)}:`, ...own];
}

/** What an environment of a runbook that is there needs for itself, and what to look at. */
export function ownLines(adoption: Adoption): readonly string[] {
  return [...adoption.notes.map((note) => `# LOOK: ${printableLine(note, 1000)}`), ...environmentBody(adoption)];
}

function environmentBody({ url, hosts }: Adoption): readonly string[] {
  return [
    `url: ${yamlText(url)}`,
    `control: ${yamlText(hosts[0]?.name ?? '')}${hosts.length > 1 ? '   # claims, ledger and journal of record live here' : ''}`,
    'hosts:',
    ...hosts.map((host) => `  ${yamlText(host.name)}: ${hostText(host)}`),
  ];
}

function hostText({ address, port, user, jump, roles }: AdoptedHost): string {
  const parts = [
    `address: ${yamlText(address)}`,
    ...(port === 22 ? [] : [`port: ${port}`]),
    `user: ${yamlText(user)}`,
    ...(jump === null ? [] : [`jump: ${yamlText(jump)}`]),
    `roles: ${yamlList(roles)}`,
  ];
  return `{ ${parts.join(', ')} }`;
}

function standingLines({ stateDir, recovery }: Adoption): readonly string[] {
  return [
    ...(stateDir === USUAL_STATE_DIR ? [] : [`state-dir: ${yamlText(stateDir)}`]),
    ...(recovery === 'none'
      ? ['recovery: none                           # a host that loses power in the middle stays as it is']
      : []),
  ];
}

function serviceLines({ php, workers, required, restart }: Adoption): readonly string[] {
  const lines = [
    ...(php === null ? [] : [`  php: { unit: ${yamlText(php)}, apply: restart }`]),
    ...(workers.length === 0
      ? []
      : [
          `  workers: ${yamlList(workers)}`,
          '  drain: 30s                             # LOOK: the longest job of these workers',
        ]),
    ...(required.length === 0 ? [] : [`  required: ${yamlList(required)}`]),
    ...(restart.length === 0 ? [] : ['  restart:', ...restart.map((command) => `    - ${yamlList(command)}`)]),
  ];
  return lines.length === 0 ? [] : ['services:', ...lines];
}

function maintenanceLines({ stack, view }: Adoption): readonly string[] {
  if (view !== null) return [`maintenance: { render: ${yamlText(view)}, retry: 60s }`];
  if (stack === 'laravel') return [];
  return [
    '# maintenance:                           # LOOK: without it the site stays open while the release changes',
    '#   on: [bin/maintenance, on]',
    '#   off: [bin/maintenance, off]',
    '#   check: { http: /, status: 503 }',
  ];
}

function migrationLines({ stack }: Adoption): readonly string[] {
  if (stack !== 'laravel') return [];
  return ['migrations: { on-rollback: ask }         # keep | ask; ask stops with the choice when there are any'];
}

function healthLines({ gate }: Adoption): readonly string[] {
  const fields = Object.entries(gate.json).map(([field, value]) => `${field}: ${yamlValue(value)}`);
  const json = fields.length === 0 ? '' : `, json: { ${fields.join(', ')} }`;
  return [
    'health:',
    '  gate:                                  # decides reopening, and whether a rollback succeeded',
    `    ready: { http: ${yamlText(gate.http)}${json}, consecutive: 2, every: 2s, timeout: 60s }`,
  ];
}

function requiresLines({ requires }: Adoption): readonly string[] {
  const ranges = Object.entries(requires).map(([program, range]) => `${program}: ${yamlText(range)}`);
  return ranges.length === 0 ? [] : [`requires: { ${ranges.join(', ')} }`];
}
