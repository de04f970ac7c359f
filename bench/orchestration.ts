import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenSsh, startOpenSsh } from '../test/bed/openssh.ts';
import { built } from './built.ts';
import { engineRequest } from './by-engine.ts';
import { handshake, oneChannel, oneConnectionEach, remoteScript } from './by-ssh.ts';
import { layOutApp } from './deploy-host.ts';
import { deploySteps } from './deploy-steps.ts';
import type { EngineTimes } from './engine-run/request.ts';
import { runProgram } from './run-program.ts';
import { median, milliseconds, range } from './samples.ts';
import { goalLine, table } from './table.ts';

const ROUNDS = 9;
const PROGRAM = { name: 'engine-run', source: 'bench/engine-run/main.ts', out: 'engine-run/index.js' };

/** Milliseconds of each round. */
interface Samples {
  readonly each: number[];
  readonly engine: number[];
  readonly engineWork: number[];
  readonly engineLogin: number[];
  readonly channel: number[];
  readonly handshake: number[];
}

/** Twenty small steps on one host, three ways, against a real OpenSSH server on loopback. */
export async function orchestration(): Promise<void> {
  const server = await startOpenSsh();
  const root = await mkdtemp(join(tmpdir(), 'failback-bench-host-'));
  const program = await built([PROGRAM]);
  try {
    await layOutApp(join(root, 'app'));
    await mkdir(join(root, 'state'), { mode: 0o700 });
    print(await measure(server, root, join(program.folder, PROGRAM.out)));
  } finally {
    await server.close();
    await program.remove();
    await rm(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

async function measure(server: OpenSsh, root: string, program: string): Promise<Samples> {
  const app = join(root, 'app');
  const steps = deploySteps(app);
  const file = async (name: string, text: string) => {
    await writeFile(join(root, name), text);
    return join(root, name);
  };
  const remote = await file('remote.sh', remoteScript(steps));
  const each = await file('each.sh', oneConnectionEach(server, steps));
  const channel = await file('channel.sh', oneChannel(server, steps, remote));
  const login = await file('handshake.sh', handshake(server));

  const samples: Samples = { each: [], engine: [], engineWork: [], engineLogin: [], channel: [], handshake: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const took = {
      each: await sh(each),
      engine: await engine(program, JSON.stringify(engineRequest(server, steps, at(app, root)))),
      channel: await sh(channel),
      handshake: await sh(login),
    };
    if (round === 0) continue; // the first fills the caches of all of them
    samples.each.push(took.each);
    samples.engine.push(took.engine.whole);
    samples.engineWork.push(took.engine.times.ended - took.engine.times.loaded);
    samples.engineLogin.push(took.engine.times.connected - took.engine.times.loaded);
    samples.channel.push(took.channel);
    samples.handshake.push(took.handshake);
    if (process.env.BENCH_RECORD) {
      console.log(JSON.stringify({ ...took, engine: took.engine.whole }));
      printRecord(took.engine.times);
    }
  }
  return samples;
}

function at(app: string, root: string) {
  return { app, stateDir: join(root, 'state'), operation: `op-${randomUUID()}` };
}

async function sh(script: string): Promise<number> {
  const { milliseconds: took, code, stderr } = await runProgram('sh', [script]);
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${stderr}`);
  return took;
}

async function engine(
  program: string,
  input: string,
): Promise<{ readonly whole: number; readonly times: EngineTimes }> {
  const { milliseconds: whole, code, stdout, stderr } = await runProgram(process.execPath, [program], { input });
  if (code !== 0) throw new Error(`the engine's run ended with ${code}: ${stderr}`);
  const times = JSON.parse(stdout) as EngineTimes;
  if (times.outcome !== 'rolled-back') throw new Error(`the engine's run ended ${times.outcome}: ${times.reasonCode}`);
  return { whole, times };
}

function print(samples: Samples): void {
  const each = median(samples.each);
  const channel = median(samples.channel);
  const engineWhole = median(samples.engine);
  const login = median(samples.handshake);
  const row = (name: string, values: readonly number[]) => [
    name,
    milliseconds(median(values)),
    range(values),
    `${(median(values) / channel).toFixed(2)} × c`,
  ];
  console.log(`\norchestration: 20 small steps on one host, medians of ${ROUNDS} interleaved rounds`);
  console.log(
    table([
      ['', 'median', 'least to most', ''],
      row('(a) one ssh each', samples.each),
      row("(b) failback's engine, whole process", samples.engine),
      row('    of it, after Node has loaded it', samples.engineWork),
      row('    of that, its own login', samples.engineLogin),
      row('(c) one script, one channel', samples.channel),
      row('    of it, a handshake (ssh true)', samples.handshake),
    ]),
  );
  const faster = each / engineWhole;
  console.log(goalLine(`(b) at least 5 times faster than (a): ${faster.toFixed(1)} times`, faster >= 5));
  const limit = 1.5 * channel + login;
  console.log(
    goalLine(
      `(b) at most 1.5 × (c) plus one handshake: ${milliseconds(engineWhole)} of ${milliseconds(limit)}`,
      engineWhole <= limit,
    ),
  );
}

function printRecord(times: EngineTimes): void {
  const first = Date.parse(times.record[0]?.at ?? '');
  console.log(
    `loaded ${milliseconds(times.loaded)}, connected ${milliseconds(times.connected)}, ended ${milliseconds(times.ended)}`,
  );
  for (const { at: time, what } of times.record) console.log(`  ${Date.parse(time) - first} ${what}`);
}
