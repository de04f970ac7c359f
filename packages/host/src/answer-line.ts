import { printableLine, RemoteError } from '@failback/runbook';
import type { RunResult } from './connection.ts';

/** The one answer line of an engine script: a word, then `key=value` pairs or, for `refused`, a code and a sentence. */
export interface AnswerLine {
  readonly word: string;
  readonly values: Readonly<Record<string, string>>;
  readonly rest: string;
}

/** Reads the last line of stdout: a login shell may have said something before. Throws `bad-answer` when there is none. */
export function answerLine(host: string, exchange: string, result: RunResult, words: readonly string[]): AnswerLine {
  const line = result.stdout.trimEnd().split('\n').at(-1) ?? '';
  const [word = '', ...rest] = line.split(' ');
  if (result.code !== 0 || !words.includes(word)) throw badAnswer(host, exchange, result);
  const pairs = rest.map((part) => part.split('=')).filter((parts) => parts.length === 2);
  return { word, values: Object.fromEntries(pairs), rest: rest.join(' ').slice(0, 1000) };
}

/**
 * What the host said is not what its part of the engine says: the script could not run there at all, or was cut off.
 * @param needs the programs without which it cannot run
 */
export function badAnswer(host: string, exchange: string, result: RunResult, needs = 'sh df sed grep'): RemoteError {
  const said = printableLine(result.stderr.trim() === '' ? result.stdout : result.stderr);
  return new RemoteError({
    code: 'bad-answer',
    host,
    exitCode: result.code,
    stderr: said,
    message: `${exchange} ended with exit status ${result.code} and no whole answer${said === '' ? '' : ` (${said})`}.`,
    mend: `see whether \`sh -c "command -v ${needs}"\` works for that user there.`,
  });
}

/** A whole number of an answer; -1 when it is not there. */
export function numberIn(answer: AnswerLine, key: string): number {
  const text = answer.values[key] ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : -1;
}

/** A name of an answer; `unknown` when it is not there or not a name. */
export function nameIn(answer: AnswerLine, key: string): string {
  const text = answer.values[key] ?? '';
  return /^[A-Za-z0-9._:-]{1,200}$/.test(text) ? text : 'unknown';
}

/** Code and sentence of a `refused CODE DETAIL` line. */
export function refusalIn(answer: AnswerLine): { readonly code: string; readonly detail: string } {
  const [code = '', ...detail] = answer.rest.split(' ');
  return { code: /^[a-z][a-z-]{0,60}$/.test(code) ? code : 'refused', detail: printableLine(detail.join(' ')) };
}
