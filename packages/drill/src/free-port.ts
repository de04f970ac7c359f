import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the range from which systems take the near ports of outgoing connections, so that a restart finds it free again. */
const FROM = 20_000;
const TO = 32_000;

/** A port on loopback where nobody listens. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = FROM + Math.floor(Math.random() * (TO - FROM));
    if (await canListen(port)) return port;
  }
  throw new Error(`No free port was found on 127.0.0.1 between ${FROM} and ${TO}.`);
}

async function canListen(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
