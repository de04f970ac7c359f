import type { ClientChannel } from 'ssh2';
import type { Attachment, AttachmentListener } from '../connection.ts';

/** Longest answer of `attach.sh`, far above what it has to say. */
const ANSWER_CHARACTERS = 1000;

/** Speaks with `attach.sh`: requests in, journal bytes and answers out. */
export function attachmentOver(channel: ClientChannel, listener: AttachmentListener): Attachment {
  let open = true;
  let code: number | null = null;
  let rest = '';

  channel.on('data', (chunk: Buffer) => listener.bytes(chunk));
  channel.stderr.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = (lines.pop() ?? '').slice(0, ANSWER_CHARACTERS);
    for (const line of lines) listener.answer(line.slice(0, ANSWER_CHARACTERS));
  });
  channel.on('exit', (status: number | null) => {
    code = status;
  });
  channel.on('error', () => undefined);
  channel.stderr.on('error', () => undefined);
  channel.on('close', () => {
    open = false;
    listener.ended(code);
  });
  return {
    send: (request) => {
      if (open) channel.write(`${request}\n`);
    },
    detach: () => {
      if (open) channel.end();
    },
  };
}
