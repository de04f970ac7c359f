import type { HostConnection } from './connection.ts';

/** The present connection to each host; a lost one is made anew when it is next asked for. */
export interface HostLines {
  of(host: string): Promise<HostConnection>;
  /** Gives up a connection that no longer answers. */
  drop(host: string): void;
  close(): void;
}

/**
 * @param open connections that are there already; they belong to these lines from now on
 * @param connect makes one anew
 */
export function hostLines(
  open: ReadonlyMap<string, HostConnection>,
  connect: (host: string) => Promise<HostConnection>,
): HostLines {
  const lines = new Map<string, Promise<HostConnection>>();
  let closed = false;

  const forgetWhenEnded = (host: string, line: Promise<HostConnection>) => {
    const forget = () => {
      if (lines.get(host) === line) lines.delete(host);
    };
    line.then((connection) => {
      if (closed) connection.close();
      return connection.ended.then(forget);
    }, forget);
    lines.set(host, line);
    return line;
  };
  for (const [host, connection] of open) void forgetWhenEnded(host, Promise.resolve(connection));

  const end = (line: Promise<HostConnection>) => {
    line.then(
      (connection) => connection.close(),
      () => undefined,
    );
  };
  return {
    of: (host) => lines.get(host) ?? forgetWhenEnded(host, connect(host)),
    drop(host) {
      const line = lines.get(host);
      lines.delete(host);
      if (line !== undefined) end(line);
    },
    close() {
      closed = true;
      for (const line of lines.values()) end(line);
      lines.clear();
    },
  };
}
