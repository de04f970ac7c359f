import * as core from '@actions/core';
import type { Runner } from './runner.ts';

/** The runner that GitHub Actions gives us. */
export const githubRunner: Runner = {
  input: (name) => core.getInput(name, { trimWhitespace: false }),
  setOutput: (name, value) => core.setOutput(name, value),
  mask: (text) => core.setSecret(text),
  print: (line) => core.info(line),
  startGroup: (title) => core.startGroup(title),
  endGroup: () => core.endGroup(),
  annotate: (level, title, text, place) => {
    const at = place === null ? {} : { file: place.file, startLine: place.line, startColumn: place.column };
    const write = { error: core.error, warning: core.warning, notice: core.notice }[level];
    write(text, { title, ...at });
  },
  summarise: async (markdown) => {
    await core.summary.addRaw(markdown).write();
  },
  fail: () => {
    process.exitCode = core.ExitCode.Failure;
  },
  saveState: (name, value) => core.saveState(name, value),
  loadState: (name) => core.getState(name),
};
