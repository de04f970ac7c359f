/** Bounds on everything a host can make us wait for or keep. Times in milliseconds. */
export interface ConnectionLimits {
  /** From the first packet to a finished login, for each of host and jump host. */
  readonly connectMs: number;
  /** A question every so often when nothing else is said … */
  readonly keepaliveMs: number;
  /** … and the connection is lost after so many without an answer. */
  readonly keepaliveMisses: number;
  readonly runMs: number;
  readonly answerBytes: number;
}

/** Keepalives notice a dead path in 9 s: before the default lease of 15 s has run out. */
export const CONNECTION_LIMITS: ConnectionLimits = {
  connectMs: 15_000,
  keepaliveMs: 3_000,
  keepaliveMisses: 2,
  runMs: 60_000,
  answerBytes: 4 * 1024 * 1024,
};
