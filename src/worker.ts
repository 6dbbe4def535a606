import { loadOrExit } from './boot/load-or-exit.js';
import { refuseToStart } from './boot/refuse-to-start.js';
import { work } from './boot/work.js';

await work(loadOrExit({ servesPages: false })).catch(refuseToStart);
