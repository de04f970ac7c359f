import type { Runner } from '@failback/action';

/** What `main` leaves for `post`, under the names of the runner's state. */
export interface PostState {
  /** Folder with the record; empty when none was begun. */
  readonly record: string;
  /** Milliseconds since the epoch at which the run was cancelled; 0 when it was not. */
  readonly cancelledAt: number;
  /** Whether `main` came to its own end. */
  readonly main: 'running' | 'ended';
}

export function savePostState(state: Partial<PostState>, runner: Pick<Runner, 'saveState'>): void {
  for (const [name, value] of Object.entries(state)) runner.saveState(name, String(value));
}

export function loadPostState(runner: Pick<Runner, 'loadState'>): PostState {
  return {
    record: runner.loadState('record'),
    cancelledAt: Number(runner.loadState('cancelledAt')),
    main: runner.loadState('main') === 'ended' ? 'ended' : 'running',
  };
}
