import { readFileSync } from 'node:fs';
import { connectHost, executePlan, hostLines } from '@failback/host';
import type { RecordLine } from '@failback/runbook';
import type { EngineRequest, EngineTimes } from './request.ts';

// Bundled like the programs of dist/: connects, starts, executes to the end, and prints how long each took.
const loaded = performance.now();
const { host, privateKey, knownHosts, plan, scripts } = JSON.parse(readFileSync(0, 'utf8')) as EngineRequest;
const connect = () =>
  connectHost(
    { ...host, name: plan.control, jump: null, roles: [], url: null },
    { privateKey, passphrase: null, knownHosts },
  );
const connection = await connect();
const connected = performance.now();
const record: { at: string; what: string }[] = [];
const lines = hostLines(new Map([[plan.control, connection]]), connect);
const result = await executePlan(plan, scripts, {
  lines,
  prove: async () => ({ verdict: 'healthy', assessments: [] }),
  record: (line) => record.push({ at: line.time, what: what(line) }),
  cancelled: new AbortController().signal,
});
const ended = performance.now();
lines.close();
const times: EngineTimes = { loaded, connected, ended, outcome: result.outcome, reasonCode: result.reasonCode, record };
process.stdout.write(`${JSON.stringify(times)}\n`);

function what(line: RecordLine): string {
  const { host: where, time: _, ...rest } = line;
  return line.event === 'operation' ? 'operation' : `${where === null ? 'controller ' : ''}${JSON.stringify(rest)}`;
}
