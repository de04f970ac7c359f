import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A TCP relay on loopback whose wire can be cut or swallowed, as networks do. */
export interface SeverableRelay {
  readonly port: number;
  connections(): number;
  /** Resets every open connection; new ones are accepted. */
  cut(): void;
  /** While on, nothing passes in either direction and nobody is told; off again, what waited goes on. */
  blackhole(on: boolean): void;
  close(): Promise<void>;
}

interface Wire {
  readonly near: Socket;
  readonly far: Socket;
}

export async function startSeverableRelay(target: { port: number; listen: number }): Promise<SeverableRelay> {
  const wires = new Set<Wire>();
  let swallowing = false;

  const server: Server = createServer((near) => {
    const far = connect({ host: '127.0.0.1', port: target.port });
    const wire: Wire = { near, far };
    wires.add(wire);
    near.setNoDelay(true);
    far.setNoDelay(true);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('error', () => from.destroy());
      from.on('close', () => {
        wires.delete(wire);
        to.destroySoon();
      });
    }
    if (!swallowing) join(wire);
  });

  server.listen(target.listen, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    connections: () => wires.size,
    cut() {
      for (const { near, far } of wires) {
        near.resetAndDestroy();
        far.resetAndDestroy();
      }
    },
    blackhole(on) {
      if (on === swallowing) return;
      swallowing = on;
      for (const wire of wires) (on ? part : join)(wire);
    },
    async close() {
      for (const { near, far } of wires) {
        near.destroy();
        far.destroy();
      }
      server.close();
      await once(server, 'close');
    },
  };
}

function join({ near, far }: Wire): void {
  near.pipe(far);
  far.pipe(near);
}

function part({ near, far }: Wire): void {
  near.unpipe(far).pause();
  far.unpipe(near).pause();
}
