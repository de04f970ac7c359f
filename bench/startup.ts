import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Entry, entries } from '../scripts/entries.mjs';
import { type Built, built } from './built.ts';
import { reachableFiles } from './chunk-graph.ts';
import { nodes } from './nodes.ts';
import { type Ran, runProgram } from './run-program.ts';
import { median, milliseconds } from './samples.ts';
import { goalLine, table } from './table.ts';

const ROUNDS = 11;
const LOAD_LOG = new URL('./load-log.mjs', import.meta.url).href;

/** Each program of dist/ with nothing to do: how soon it says so, and how much of the bundle that took. */
export async function startup(): Promise<void> {
  const program = await built(entries);
  const available = await nodes();
  try {
    for (const [name, node] of available.programs) await printTimes(name, node, program);
    await printSizes(program);
  } finally {
    await available.remove();
    await program.remove();
  }
}

async function printTimes(name: string, node: string, program: Built): Promise<void> {
  const bare: number[] = [];
  const runs = new Map<string, Ran[]>(entries.map((entry) => [entry.name, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    const nothing = await runProgram(node, ['-e', '0'], { env: bareEnvironment(program) });
    const ran = new Map<string, Ran>();
    for (const entry of entries) ran.set(entry.name, await trivialRun(node, program, entry));
    if (round === 0) continue; // the first fills the disk cache
    bare.push(nothing.milliseconds);
    for (const [entry, one] of ran) runs.get(entry)?.push(one);
  }
  const rows = entries.map((entry) => {
    const all = runs.get(entry.name) ?? [];
    const first = median(all.map((one) => one.toFirstByte));
    return {
      name: entry.name,
      first: Number.isNaN(first) ? null : first,
      whole: median(all.map((one) => one.milliseconds)),
    };
  });
  console.log(`\nstart-up on ${name}: medians of ${ROUNDS} interleaved rounds`);
  console.log(
    table([
      ['', 'first line', 'whole process'],
      ...rows.map((row) => [row.name, row.first === null ? 'none' : milliseconds(row.first), milliseconds(row.whole)]),
      ['(node -e 0)', '', milliseconds(median(bare))],
    ]),
  );
  const slowest = Math.max(...rows.map((row) => row.first ?? row.whole));
  if (name === 'node 24') console.log(goalLine(`within 100 ms: ${milliseconds(slowest)} at most`, slowest <= 100));
}

/** `--help` for the command line, no inputs for an action: it refuses. */
function trivialRun(node: string, program: Built, entry: Entry, ...flags: string[]): Promise<Ran> {
  const args = [...flags, join(program.folder, entry.out), ...(entry.name === 'cli' ? ['--help'] : [])];
  return runProgram(node, args, { env: bareEnvironment(program) });
}

function bareEnvironment(program: Built): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: program.folder, BENCH_LOAD_LOG: join(program.folder, 'loaded') };
}

async function printSizes(program: Built): Promise<void> {
  const bytes = (files: readonly string[]) => files.reduce((sum, file) => sum + (program.sizes.get(file) ?? 0), 0);
  const rows: { name: string; refused: number; most: number }[] = [];
  for (const entry of entries) {
    const own = [entry.out];
    const loaded = await loadedFiles(program, entry);
    const reachable = reachableFiles(program.folder, entry.name);
    rows.push({ name: entry.name, refused: bytes(loaded), most: bytes([...own, ...reachable]) });
  }
  console.log('\nsize');
  console.log(
    table([
      ['', 'loaded with nothing to do', 'at most'],
      ...rows.map((row) => [row.name, megabytes(row.refused), megabytes(row.most)]),
      ['all of dist/', '', megabytes(bytes([...program.sizes.keys()]))],
    ]),
  );
  const largest = Math.max(...rows.map((row) => row.most));
  console.log(goalLine(`each at most 2 MB: ${megabytes(largest)}`, largest <= 2e6));
}

async function loadedFiles(program: Built, entry: Entry): Promise<readonly string[]> {
  const log = join(program.folder, 'loaded');
  await rm(log, { force: true });
  await trivialRun(process.execPath, program, entry, '--import', LOAD_LOG);
  const folder = pathToFileURL(program.folder).href;
  const addresses = new Set(readFileSync(log, 'utf8').split('\n'));
  return [...addresses].filter((address) => address.startsWith(folder)).map((address) => relative(folder, address));
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
