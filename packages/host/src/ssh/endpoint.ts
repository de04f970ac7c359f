import type { Host } from '@failback/runbook';
import { quote } from '../quote.ts';

/** A machine to log in to, as the refusals name it. */
export interface Endpoint {
  /** The host of the plan; a jump host's problems are reported for the host behind it. */
  readonly host: string;
  readonly role: 'host' | 'jump host';
  readonly address: string;
  readonly port: number;
  readonly user: string;
  /** The endpoint through which this one is reached. */
  readonly through: Endpoint | null;
}

/** `user@address:port` */
export function endpointName(endpoint: Endpoint): string {
  const address = endpoint.address.includes(':') ? `[${endpoint.address}]` : endpoint.address;
  return `${endpoint.user}@${address}:${endpoint.port}`;
}

export function targetName(endpoint: Endpoint): string {
  const through = endpoint.through === null ? '' : ` through ${endpointName(endpoint.through)}`;
  return `${endpointName(endpoint)}${through}`;
}

/** The endpoint of a host, and before it the one through which it is reached. */
export function endpointsOf(host: Host): { readonly jump: Endpoint | null; readonly endpoint: Endpoint } {
  const jump: Endpoint | null =
    host.jump === null ? null : { ...host.jump, host: host.name, role: 'jump host', through: null };
  const { name, address, port, user } = host;
  return { jump, endpoint: { host: name, role: 'host', address, port, user, through: jump } };
}

/** The lines that read every host key that a host needs, its jump host's first. */
export function keyscanLines(host: Host): readonly string[] {
  const { jump, endpoint } = endpointsOf(host);
  return [...(jump === null ? [] : [jump]), endpoint].map(keyscanLine);
}

/** The line that reads the endpoint's host keys, run from where it can be reached. */
export function keyscanLine(endpoint: Endpoint): string {
  const scan = `ssh-keyscan -p ${endpoint.port} ${plainOrQuoted(endpoint.address)}`;
  const jump = endpoint.through;
  const way = jump === null ? '' : `ssh -p ${jump.port} ${plainOrQuoted(`${jump.user}@${jump.address}`)} `;
  return `${way}${scan} >> known_hosts`;
}

export function sshLine(endpoint: Endpoint): string {
  const jump = endpoint.through === null ? '' : `-J ${plainOrQuoted(endpointName(endpoint.through))} `;
  return `ssh ${jump}-p ${endpoint.port} ${plainOrQuoted(`${endpoint.user}@${endpoint.address}`)} true`;
}

function plainOrQuoted(word: string): string {
  return /^[A-Za-z0-9_@%+:.[\]-]+$/.test(word) && !word.startsWith('-') ? word : quote(word);
}
