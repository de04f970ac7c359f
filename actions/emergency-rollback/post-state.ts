import { attempt, type Runner } from '@failback/action';
import type { Readers } from '@failback/operation';

/** What `main` leaves for `post`, under the names of the runner's state. */
export interface PostState {
  /** Folder with the record; empty when none was begun. */
  readonly record: string;
  /** Milliseconds since the epoch at which the run was cancelled; 0 when it was not. */
  readonly cancelledAt: number;
  /** Whether `main` came to its own end. */
  readonly main: 'running' | 'ended';
  /** Who reads what the run leaves at GitHub. */
  readonly readers: Readers['kind'];
}

/** A runner that cannot keep it is warned of: then nobody watches a run that is cut off, and the hosts end by themselves. */
export async function savePostState(
  state: Partial<PostState>,
  runner: Pick<Runner, 'saveState' | 'annotate'>,
): Promise<void> {
  const save = () => {
    for (const [name, value] of Object.entries(state)) runner.saveState(name, String(value));
  };
  await attempt('What the post step needs', save, runner);
}

const KINDS = ['team', 'anybody', 'nobody'] as const;

export function loadPostState(runner: Pick<Runner, 'loadState'>): PostState {
  return {
    record: runner.loadState('record'),
    cancelledAt: Number(runner.loadState('cancelledAt')),
    main: runner.loadState('main') === 'ended' ? 'ended' : 'running',
    readers: KINDS.find((kind) => kind === runner.loadState('readers')) ?? 'anybody',
  };
}
