import type { SystemHost } from './host.ts';

const FILE = '/root/command-lines';
/** Looks about a hundred times a second; whatever lives longer than that is seen. */
const SAMPLE = `
  : >${FILE}
  while [ -e ${FILE} ]; do
    cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' ' >>${FILE}.new
    sleep 0.01
  done`;

/** Notes the command lines of every process of the host until it is stopped. */
export async function watchProcesses(host: SystemHost): Promise<{ stop(): Promise<string> }> {
  await host.run(['sh', '-c', `setsid sh -c "$0" </dev/null >/dev/null 2>&1 &`, SAMPLE]);
  return {
    async stop() {
      await host.run(['rm', '-f', FILE]);
      const seen = (await host.run(['cat', `${FILE}.new`])).stdout;
      await host.run(['rm', '-f', `${FILE}.new`]);
      return seen;
    },
  };
}
