const NAMED =
  /\b([\w-]*(?:passw(?:or)?d|passphrase|secret|token|api[_-]?key|private[_-]?key|credential|bypass|cookie|dsn)[\w-]*["']?\s*(?:=>?|:)\s*["']?)[^\s"',;]+/gi;
/** An option with its value behind a space: `--secret sesame`. */
const OPTION = /(\s--?[\w-]*(?:passw(?:or)?d|passphrase|secret|token|key)\s+)(?!-)[^\s"']+/gi;
/** What Laravel prints of a site that is down: whoever has the address passes. */
const BYPASS_ADDRESS = /(bypass[^[\n]*\[https?:\/\/[^\s/\]]+\/)[^\s\]]+/gi;
const BEARER = /\b(Bearer|Basic)\s+[A-Za-z0-9+/=._~-]+/g;
const LOGIN_IN_ADDRESS = /(:\/\/[^\s/:@]*:)[^\s/@]+@/g;

/**
 * Text of a program with what looks like a secret masked: after a name such as DB_PASSWORD, in an address, in a header.
 * Secrets of the hosts are known to nobody here, so their looks are all there is to go by.
 */
export function maskedAssignments(text: string): string {
  return text
    .replace(BYPASS_ADDRESS, '$1***')
    .replace(NAMED, '$1***')
    .replace(OPTION, '$1***')
    .replace(BEARER, '$1 ***')
    .replace(LOGIN_IN_ADDRESS, '$1***@');
}
