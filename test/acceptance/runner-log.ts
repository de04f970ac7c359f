/** An annotation that the runner would show. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly properties: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The annotations of a log, read as GitHub's runner reads them. */
export function annotationsOf(log: string): readonly Annotation[] {
  return commandsOf(log).flatMap(({ name, properties, text }) =>
    name === 'error' || name === 'warning' || name === 'notice' ? [{ level: name, properties, text }] : [],
  );
}

export function errorsOf(log: string): readonly string[] {
  return annotationsOf(log)
    .filter(({ level }) => level === 'error')
    .map(({ text }) => text);
}

export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The workflow commands that the runner would obey, in order. */
export function commandsOf(log: string): readonly WorkflowCommand[] {
  let stopped: string | null = null;
  const found: WorkflowCommand[] = [];
  for (const line of log.split(/\r?\n/)) {
    const [, name, properties = '', text = ''] =
      /^\s*::([A-Za-z-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    if (stopped !== null) {
      if (name === stopped) stopped = null;
      continue;
    }
    if (name === 'stop-commands') stopped = text;
    else found.push({ name, properties: propertiesOf(properties), text: decoded(text) });
  }
  return found;
}

/** The log as a reader sees it: what the runner was told to mask is masked, and its commands are not shown. */
export function shownLog(log: string): string {
  const masks = commandsOf(log)
    .filter(({ name }) => name === 'add-mask')
    .map(({ text }) => text)
    .sort((a, b) => b.length - a.length);
  const lines = log.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  return masks.reduce((text, mask) => text.replaceAll(mask, '***'), lines.join('\n'));
}

function propertiesOf(text: string): Record<string, string> {
  const pairs = text.split(',').filter((pair) => pair.includes('='));
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), decoded(pair.slice(at + 1))];
    }),
  );
}

function decoded(text: string): string {
  return text
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
