import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** Below the range from which systems take the near ports of outgoing connections, so that a restart finds it free again. */
const RANGE = { from: 20_000, to: 32_000 } as const;

/** Another address of the same machine: a port that is taken there is held for whoever got it, while nobody listens yet. */
const HELD_ON = '127.0.0.2';

/** A port on loopback where nobody listens, and which nobody else is given for as long as this process lives. */
export async function freePort(range: { readonly from: number; readonly to: number } = RANGE): Promise<number> {
  for (let tries = 0; tries < 1000; tries += 1) {
    const port = range.from + Math.floor(Math.random() * (range.to - range.from));
    if ((await isHeld(port)) && !(await answers(port))) return port;
  }
  throw new Error(`No free port was found on 127.0.0.1 between ${range.from} and ${range.to}.`);
}

/** Whether it is ours now. Where there is no such address, nothing is held. */
async function isHeld(port: number): Promise<boolean> {
  const holder = createServer().unref().listen(port, HELD_ON);
  try {
    await once(holder, 'listening');
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EADDRNOTAVAIL';
  }
}

/**
 * Asked by a connection: a program that another thread starts at this moment has what is open here until it is itself, so
 * a socket that listens to try the port would hold it for a while after its end.
 */
async function answers(port: number): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1' });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
