/** No connection was made, and a moment later one may be. */
const NOT_YET = new Set(['EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH']);
/** The message was on its way, or may have been. */
const MAYBE = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'ETIMEDOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name cannot be resolved',
  EAI_AGAIN: 'its name could not be resolved just now',
  EDNS: 'its name cannot be resolved',
  ECONNREFUSED: 'it refuses the connection',
  ECONNRESET: 'it broke the connection off',
  ESOCKET: 'the connection could not be made or was broken off',
  ECONNECTION: 'the connection could not be made or was broken off',
  EPIPE: 'it broke the connection off',
  UND_ERR_SOCKET: 'it broke the connection off',
  EHOSTUNREACH: 'there is no way to it from this runner',
  ENETUNREACH: 'there is no way to it from this runner',
  ETIMEDOUT: 'it did not answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'it did not answer in time',
  UND_ERR_HEADERS_TIMEOUT: 'it did not answer in time',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'nobody this runner trusts has signed its certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'nobody this runner trusts has signed its certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'nobody this runner trusts has signed its certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'nobody this runner trusts has signed its certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

/**
 * Why a server could not be reached, to follow "…: ". Only the code of an error is read: its words may hold the address,
 * and the address may be a secret.
 */
export function networkTrouble(error: unknown): string {
  const code = codesOf(error).find((each) => Object.hasOwn(REASONS, each)) ?? codesOf(error).at(-1);
  if (code === undefined) return 'the connection failed';
  return REASONS[code] ?? `the connection failed (${code})`;
}

/** Whether a message can have been heard by a server that has not answered it. */
export function heardBy(error: unknown): 'no' | 'not-yet' | 'maybe' {
  const codes = codesOf(error);
  if (codes.some((code) => NOT_YET.has(code))) return 'not-yet';
  return codes.some((code) => MAYBE.has(code)) ? 'maybe' : 'no';
}

/** Its own code and those of what caused it, the nearest to the truth first; nodemailer keeps that one as `originalCode`. */
function codesOf(error: unknown): readonly string[] {
  const codes: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 4 && typeof current === 'object' && current !== null; depth += 1) {
    const { code, originalCode, cause } = current as Readonly<Record<string, unknown>>;
    for (const each of [code, originalCode]) {
      if (typeof each === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(each)) codes.unshift(each);
    }
    current = cause;
  }
  return codes;
}
