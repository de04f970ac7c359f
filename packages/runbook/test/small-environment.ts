import type { Environment, Host } from '../src/index.ts';
import { production, SMALL } from './small-runbook.ts';

/** Production of the small runbook: one host, a checkout of a tag, one check. A test says what it needs otherwise. */
export function smallEnvironment(over: Partial<Environment> = {}): Environment {
  return { ...production(SMALL), ...over };
}

/** A host as the small runbook has one. */
export function smallHost(name: string, over: Partial<Host> = {}): Host {
  const address = `${name}.example.com`;
  return { name, address, port: 22, user: 'deploy', jump: null, roles: ['web'], url: null, ...over };
}
