import type { Runner } from '../src/runner.ts';

/** A runner for tests, which remembers what was done to it, in order. */
export interface RecordingRunner extends Runner {
  readonly log: string[];
  readonly masked: string[];
  readonly outputs: Map<string, string>;
  readonly annotations: { level: string; title: string; text: string; place: string }[];
  readonly summaries: string[];
  readonly failed: () => boolean;
}

export function recordingRunner(inputs: Readonly<Record<string, string>> = {}): RecordingRunner {
  const log: string[] = [];
  const masked: string[] = [];
  const outputs = new Map<string, string>();
  const annotations: RecordingRunner['annotations'] = [];
  const summaries: string[] = [];
  const state = new Map<string, string>();
  let failed = false;
  return {
    log,
    masked,
    outputs,
    annotations,
    summaries,
    failed: () => failed,
    input: (name) => inputs[name] ?? '',
    setOutput: (name, value) => void outputs.set(name, value),
    mask: (text) => void masked.push(text),
    print: (line) => void log.push(line),
    startGroup: (title) => void log.push(`::group::${title}`),
    endGroup: () => void log.push('::endgroup::'),
    annotate: (level, title, text, place) => {
      const at = place === null ? '' : `${place.file}:${place.line}:${place.column}`;
      annotations.push({ level, title, text, place: at });
    },
    summarise: async (markdown) => void summaries.push(markdown),
    fail: () => {
      failed = true;
    },
    saveState: (name, value) => void state.set(name, value),
    loadState: (name) => state.get(name) ?? '',
  };
}
