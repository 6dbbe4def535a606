import { loadOrExit } from './boot/load-or-exit.js';
import { refuseToStart } from './boot/refuse-to-start.js';
import { serve } from './boot/serve.js';

await serve(loadOrExit({ servesPages: true })).catch(refuseToStart);
