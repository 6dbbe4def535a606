import { runCli } from './cli/run-cli.js';
import { processTerminal } from './cli/terminal.js';

// Not process.exit: what was printed must reach a pipe, and `serve` goes on running.
process.exitCode = await runCli(process.argv.slice(2), processTerminal());
