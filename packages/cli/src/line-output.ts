import type { Writable } from 'node:stream';

/**
 * Writes lines for as long as they can be written, and never ends the program: a rollback goes on when the `head` or `tee`
 * that was told of it is gone, and on a full disk.
 * @param lost called once, with why: EPIPE when whoever read it is gone
 */
export function lineOutput(
  stream: Pick<Writable, 'write' | 'on'>,
  lost: (code: string) => void,
): (line: string) => void {
  let open = true;
  stream.on('error', (error: Error) => {
    if (!open) return;
    open = false;
    lost('code' in error ? String(error.code) : error.message);
  });
  return (line) => {
    if (open) stream.write(`${line}\n`);
  };
}
