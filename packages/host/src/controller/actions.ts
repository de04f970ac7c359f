import type { ControllerEventBody } from '@failback/runbook';

/** What the controller wants done. Nothing here is an effect yet. */
export type ControllerAction =
  | { readonly kind: 'lease'; readonly host: string; readonly tick: number }
  | { readonly kind: 'go'; readonly host: string }
  | { readonly kind: 'decide'; readonly host: string; readonly decision: 'commit' | 'abort'; readonly reason: string }
  | { readonly kind: 'confirm'; readonly host: string }
  /** Attach anew: over the same connection where it still lives, or over a fresh one because it no longer answers. */
  | { readonly kind: 'reconnect'; readonly host: string; readonly connection: 'same' | 'fresh' }
  /** Its supervisor is dead and the operation has not ended there: start it again. */
  | { readonly kind: 'revive'; readonly host: string }
  /** Ask the runner's own proof; its verdict comes back as an input. */
  | { readonly kind: 'prove' }
  | { readonly kind: 'record'; readonly body: ControllerEventBody }
  | { readonly kind: 'finish' };

/** The request line of `attach.sh` for an action that is one. */
export function requestLine(
  action: Extract<ControllerAction, { kind: 'lease' | 'go' | 'decide' | 'confirm' }>,
): string {
  switch (action.kind) {
    case 'lease':
      return `lease ${action.tick}`;
    case 'go':
      return 'go';
    case 'decide':
      return `decide ${action.decision} ${action.reason}`;
    case 'confirm':
      return 'confirm';
  }
}
