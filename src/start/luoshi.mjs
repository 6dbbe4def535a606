// npm run luoshi -- <command>: the command line, installed and built first where that is missing.
import { checkNode } from './check-node.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { runBuilt } from './run-built.mjs';

checkNode();
ensureInstalled();
await ensureBuilt({ quiet: true });
await runBuilt('src/cli.js', process.argv.slice(2));
