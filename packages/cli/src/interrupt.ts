import type { Terminal } from './terminal.ts';

/** Heeds Ctrl-C for as long as an operation runs: the first cancels, the second leaves the hosts to themselves. */
export function heedInterrupt(
  terminal: Pick<Terminal, 'onInterrupt' | 'tell' | 'leave'>,
  environment: string,
): { readonly cancelled: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const stop = terminal.onInterrupt((signal) => {
    if (controller.signal.aborted) {
      terminal.tell('Left. The hosts end by themselves: back before the decision, forward after it.');
      terminal.tell(`To see how: failback status --environment ${environment}`);
      terminal.leave(1);
      return;
    }
    terminal.tell('Cancelling: before the decision everything begun is put back, after it the hosts finish.');
    terminal.tell('Once more to leave at once.');
    controller.abort(signal);
  });
  return { cancelled: controller.signal, stop };
}
