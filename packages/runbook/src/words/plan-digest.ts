const PLAN_DIGEST = /^sha256:[0-9a-f]{64}$/;

/** Whether it can be the digest of a plan. */
export function isPlanDigest(text: string): boolean {
  return PLAN_DIGEST.test(text);
}
