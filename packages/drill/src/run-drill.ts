import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { firstAct } from './first-act.ts';
import { secondAct } from './second-act.ts';
import { makeStageRoot, raiseStage } from './stage.ts';

export interface DrillOptions {
  /** Folder for the reports; made when it is not there. */
  readonly out: string;
  readonly print: (line: string) => void;
  /** Folder with the built actions, `dist/`. */
  readonly distribution: string;
}

/**
 * A fire drill on this machine: a broken release is deployed to two hosts under live requests and rolled back by the built
 * action; then another rollback loses its controller half way. Leaves nothing but its report folder.
 * @returns exit code 0 only when the target was proved to be served after each act
 */
export async function runDrill({ out, print, distribution }: DrillOptions): Promise<{ readonly exitCode: 0 | 1 }> {
  const report = resolve(out);
  mkdirSync(report, { recursive: true });
  print('failback drill: two hosts, one application, clients that never stop asking.');
  print('');
  const stage = await raiseStage(await makeStageRoot());
  try {
    const cast = { stage, print, distribution, temp: join(stage.root, 'runner') };
    const first = await firstAct(cast, report);
    const second = await secondAct(cast);
    print('');
    for (const line of [...first.summary, '', ...second.summary]) print(line);
    print('');
    print(`Reports: ${join(report, 'report.html')} (also report.md, report.json, journal.jsonl)`);
    return { exitCode: first.proved && second.proved ? 0 : 1 };
  } finally {
    await stage.close();
  }
}
