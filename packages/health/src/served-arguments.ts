import type { Environment, Host, ReleaseName } from '@failback/runbook';
import { accessWord, connectWord } from './gate-arguments.ts';
import { SERVED_AFTER_MISMATCH, SERVED_EVERY, SERVED_TIMEOUT } from './limits.ts';
import { hostTarget, resolve } from './target.ts';

export interface ServedQuestion {
  readonly environment: Environment;
  readonly host: Host;
  /** Null: only read which release answers. */
  readonly release: ReleaseName | null;
  readonly commit: string | null;
  /** Right answers in a row that prove it; `SERVED_TIMES` unless there is a reason. */
  readonly times: number;
  /** The site is closed: go through maintenance, with the header that `$FAILBACK_WORK/bypass-header` holds. */
  readonly through: boolean;
}

/**
 * Arguments of `steps/served.sh`, after the verb:
 * `<through|open> <own|foreign> <connect or -> <url> <url of the web root> <header|json> <name> <probe-file|none>
 * <release or -> <commit or -> <times> <times after a mismatch> <every> <timeout>`, times in milliseconds.
 */
export function servedArguments({ environment, host, release, commit, times, through }: ServedQuestion): string[] {
  const target = hostTarget(environment, host);
  const { served } = environment.release;
  const { url, own, connect } = resolve(target, served.http);
  return [
    accessWord(environment, through),
    own ? 'own' : 'foreign',
    connectWord(connect),
    url,
    target.url,
    served.by.kind,
    served.by.kind === 'header' ? served.by.name : served.by.field,
    served.fallback,
    release ?? '-',
    commit ?? '-',
    String(times),
    String(times * SERVED_AFTER_MISMATCH),
    String(SERVED_EVERY),
    String(SERVED_TIMEOUT),
  ];
}
