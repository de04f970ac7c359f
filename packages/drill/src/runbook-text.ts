export interface RunbookHost {
  readonly name: string;
  readonly sshPort: number;
  readonly url: string;
}

/** The team's `failback.yml` of the drill: what a small generic application on two hosts would write. */
export function runbookText(stage: {
  readonly url: string;
  readonly hosts: readonly RunbookHost[];
  readonly user: string;
}): string {
  const hosts = stage.hosts.map(
    ({ name, sshPort, url }) =>
      `      ${name}: { address: 127.0.0.1, port: ${sshPort}, user: ${stage.user}, roles: [web], url: '${url}' }\n`,
  );
  return `version: 1
app: shop
stack: generic
environments:
  production:
    url: ${stage.url}
    control: ${stage.hosts[0]?.name}
    hosts:
${hosts.join('')}state-dir: '~/failback'
lease: 5s
recovery: none                           # a reboot would end the drill itself
release:
  strategy: git-tag
  path: '~/www'
  tags: 'v*'
  served: { http: /health/ready, header: X-Release }
services:
  restart: [[appctl, restart]]
maintenance:
  on: [appctl, maintenance-on]
  off: [appctl, maintenance-off]
  check: { http: /, status: 503 }
  bypass: { header: X-Bypass }
health:
  gate:
    ready: { http: /health/ready, json: { status: ok }, consecutive: 2, every: 200ms, timeout: 10s }
procedures:
  emergency: { budget: 5m }
`;
}
