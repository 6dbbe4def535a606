// npm start: from a clean clone to a running application, with nothing but Node and npm.
import { checkNode } from './check-node.mjs';
import { endWithNpm } from './end-with-npm.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { runBuilt } from './run-built.mjs';

checkNode();
endWithNpm();
ensureInstalled();
await ensureBuilt({ quiet: false });
await runBuilt('src/main.js', process.argv.slice(2));
