const NAMED =
  /\b([\w-]*(?:passw(?:or)?d|passphrase|secret|token|api[_-]?key|private[_-]?key)[\w-]*["']?\s*(?:=>?|:)\s*["']?)[^\s"',;]+/gi;
const BEARER = /\b(Bearer|Basic)\s+[A-Za-z0-9+/=._~-]+/g;
const LOGIN_IN_ADDRESS = /(:\/\/[^\s/:@]*:)[^\s/@]+@/g;

/**
 * Text of a program with what looks like a secret masked: after a name such as DB_PASSWORD, in an address, in a header.
 * Secrets of the hosts are known to nobody here, so their looks are all there is to go by.
 */
export function maskedAssignments(text: string): string {
  return text.replace(NAMED, '$1***').replace(BEARER, '$1 ***').replace(LOGIN_IN_ADDRESS, '$1***@');
}
