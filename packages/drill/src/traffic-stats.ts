/** One request of a client; times in milliseconds since the clients began. */
export interface TrafficSample {
  readonly sentAt: number;
  readonly endedAt: number;
  readonly ok: boolean;
}

export interface TrafficStats {
  readonly requests: number;
  readonly failed: number;
  /** When the first and the last request that failed were sent, in milliseconds since the clients began. */
  readonly firstFailureAt: number | null;
  readonly lastFailureAt: number | null;
  /**
   * Longest time without a success, in milliseconds: from the first of failed requests in a row being sent to the answer
   * of the next one that succeeds, or to the end of the last when none does.
   */
  readonly longestOutage: number;
}

/** What clients lived through; `samples` in any order. */
export function trafficStats(samples: readonly TrafficSample[]): TrafficStats {
  const inOrder = [...samples].sort((a, b) => a.sentAt - b.sentAt);
  const failures = inOrder.filter((sample) => !sample.ok);
  let longest = 0;
  let outageSince: number | null = null;
  for (const sample of inOrder) {
    if (!sample.ok) outageSince ??= sample.sentAt;
    if (outageSince === null) continue;
    longest = Math.max(longest, sample.endedAt - outageSince);
    if (sample.ok) outageSince = null;
  }
  return {
    requests: inOrder.length,
    failed: failures.length,
    firstFailureAt: failures[0]?.sentAt ?? null,
    lastFailureAt: failures.at(-1)?.sentAt ?? null,
    longestOutage: longest,
  };
}
