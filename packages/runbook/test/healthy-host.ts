import type { HostFacts } from '../src/index.ts';

/** A host on which everything is as it should be, and on which nothing was ever done. */
export function healthyHost(host: string, over: Partial<HostFacts> = {}): HostFacts {
  return {
    host,
    user: 'deploy',
    uid: 1000,
    home: '/home/deploy',
    bootId: 'boot-1',
    tools: {},
    httpClient: 'curl',
    stateDir: { path: '/var/lib/failback', state: 'writable', freeKiB: 10_000_000 },
    pin: null,
    releasePath: { path: '/var/www/shop', state: 'writable', freeKiB: 10_000_000 },
    systemd: true,
    systemctl: '/usr/bin/systemctl',
    sudoSystemctl: true,
    unitsRefused: [],
    runAs: 'sudo',
    killUserProcesses: false,
    linger: false,
    launch: 'system-unit',
    recovery: 'system-unit',
    claim: { state: 'free', token: 0 },
    operations: [],
    ledger: [],
    ledgerUnreadable: 0,
    live: { state: 'present', release: 'v1', commit: '1'.repeat(40), tree: 'clean' },
    available: [{ release: 'v1', commit: '1'.repeat(40) }],
    liveMigrations: [],
    targetMigrations: [],
    units: {},
    ...over,
  };
}
