import { runCommandLine } from './run-command-line.ts';
import { systemTerminal } from './system-terminal.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), systemTerminal());
