import { cpus, loadavg, release } from 'node:os';

/** What the figures below it were seen on. A load near the number of cores makes all of them worse. */
export function machineLine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `${cpus().length} cores (${model}), load ${load}, node ${process.version}, kernel ${release()}`;
}
