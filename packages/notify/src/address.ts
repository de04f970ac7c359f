const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

/** This very machine: nothing can listen in between. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

/** Why news is not sent to an address; null when it may be. Never repeats the address, which is a secret. */
export function webAddressFault(address: string): string | null {
  if (!URL.canParse(address)) return 'it is no address';
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return 'it carries a login, which belongs into no address';
  if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) return null;
  return 'it does not begin with https://, and news is never sent in the clear';
}
